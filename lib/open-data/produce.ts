import "server-only";
import { createHash } from "node:crypto";
import { today } from "@/lib/calendar/today";
import { publicRecord, publicStandings } from "@/lib/record/queries";
import type { PublicRecord } from "@/lib/record/views";
import { settings } from "@/lib/settings";
import type { Asked, Operation } from "./operation";

/** An answer ready to be sent. */
export type Produced = {
  body: string | Uint8Array<ArrayBuffer>;
  bytes: number;
  etag: string;
  fileName?: string;
};

/** Answers are kept with the record that they were made from; a crawler of many days cannot fill the memory. */
const kept = new WeakMap<PublicRecord, Map<string, Produced>>();
const keptAtMost = 64;

/** What answers are made from, now. */
export const asked = async (): Promise<Asked> => ({
  record: await publicRecord(),
  standings: publicStandings,
  today: today(),
  appUrl: settings().appUrl,
});

/**
 * Makes an answer, or gives the one made before of the same record on the same day.
 * @param query parsed by the operation's schema
 * @returns null for something unknown
 */
export async function produce(
  operation: Operation,
  from: Asked,
  query: Record<string, unknown> = {},
  parameter = "",
): Promise<Produced | null> {
  const key = JSON.stringify([
    operation.id,
    parameter,
    from.today,
    from.appUrl,
    Object.entries(query).sort(),
  ]);
  const known = kept.get(from.record) ?? new Map<string, Produced>();
  kept.set(from.record, known);
  const earlier = known.get(key);
  if (earlier) return earlier;
  const made = await operation.make(from, query, parameter);
  if (made === null) return null;
  // Two rules on one day are two files.
  const rule = [query.scope, query.chambers].filter((part) => part && part !== "world" && part !== "any");
  const { body, fileName } =
    "csv" in made
      ? { body: made.csv, fileName: `${["surgunlik", made.name, ...rule, dayOf(query, from)].join("-")}.csv` }
      : made;
  const produced: Produced = {
    body: typeof body === "string" ? body : new Uint8Array(body),
    bytes: Buffer.byteLength(body),
    etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`,
    ...(fileName ? { fileName } : {}),
  };
  if (known.size >= keptAtMost) known.delete(known.keys().next().value as string);
  known.set(key, produced);
  return produced;
}

const dayOf = (query: Record<string, unknown>, from: Asked): string =>
  typeof query.asOf === "string" ? query.asOf : from.today;
