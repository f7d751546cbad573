import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { performance } from "node:perf_hooks";

export type Running = {
  address: string;
  readyAfterMs: number;
  memoryMb(): number;
  /** Asks the probe in the server (bench/loop-probe.mjs), where it was loaded. */
  probe(question: "reset" | "read" | "forget"): Promise<{ heldMs: number }>;
  stop(): Promise<void>;
};

/** Starts the tracker as `npm start` does and waits until it answers. */
export async function startTracker(dataDir: string, env: Record<string, string> = {}): Promise<Running> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const from = performance.now();
  const { flags, settings } = startCommand();
  const child = spawn(process.execPath, [...flags, "scripts/start.mjs"], {
    env: {
      ...process.env,
      ...settings,
      PORT: String(port),
      HOST: "localhost",
      APP_URL: address,
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let printed = "";
  child.stdout?.on("data", (chunk) => {
    printed += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    printed += chunk;
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the tracker did not start:\n${printed}`);
    const answer = await fetch(`${address}/readyz`).catch(() => null);
    if (answer?.ok) break;
    if (performance.now() - from > 600_000) throw new Error(`the tracker was not ready in time:\n${printed}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    address,
    readyAfterMs: performance.now() - from,
    memoryMb: () => residentMb(child),
    probe: async (question) => {
      child.send(question);
      const [answer] = await once(child, "message");
      return answer as { heldMs: number };
    },
    stop: async () => {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

/** How `npm start` runs the script: the flags of Node, and what it sets in the environment. */
function startCommand(): { flags: string[]; settings: Record<string, string> } {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: { start: string } };
  const words = scripts.start.split(" || ")[0]?.split(" ") ?? [];
  return {
    flags: words.filter((word) => word.startsWith("--")),
    settings: Object.fromEntries(
      words.filter((word) => /^[A-Z_]+=/.test(word)).map((word) => word.split("=")),
    ),
  };
}

/** Resident memory of a process and all its children, in MiB. */
function residentMb(child: ChildProcess): number {
  const children = new Map<number, number[]>();
  for (const line of execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n")) {
    const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const family = [child.pid ?? 0];
  for (const pid of family) family.push(...(children.get(pid) ?? []));
  let kib = 0;
  for (const pid of family) {
    try {
      kib += Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
    } catch {
      // It ended between the two looks.
    }
  }
  return kib / 1024;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
