import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { startPostgres } from "@/lib/testing/postgres-server";
import { account } from "./account";
import { ran } from "./processes";
import type { Row } from "./table";

/** One dispatch against 40 in one transaction, on both databases. */
export async function benchActs(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "bench-acts-"));
  const postgres = await startPostgres();
  try {
    return [
      row("embedded", { DATA_DIR: path.join(folder, "embedded"), DATABASE_URL: "" }),
      row("PostgreSQL", {
        DATA_DIR: path.join(folder, "server"),
        DATABASE_URL: `${postgres.address}/postgres`,
      }),
    ];
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function row(on: string, env: Record<string, string>): Row {
  const { printed } = ran("bench/dispatches.ts", [], { ...account, ...env });
  const said = /^measured (.*)$/m.exec(printed)?.[1];
  if (!said) throw new Error(`nothing was measured:\n${printed}`);
  const { many, one, atOnce } = JSON.parse(said) as { many: number; one: number; atOnce: number };
  return {
    what: `${many} dispatches performed at once against one, ${on}`,
    measured: `${atOnce.toFixed(0)} ms / ${one.toFixed(0)} ms = × ${(atOnce / one).toFixed(1)}`,
    goal: "≤ × 3",
    met: atOnce <= 3 * one,
  };
}
