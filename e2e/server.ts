import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { people } from "./people";

/** What `plant.ts` made: a data folder, and for each role the cookie of a session that is open in it. */
const planted = () => process.env.E2E_PLANTED ?? "";

/** The value of the cookie that signs in as each role. */
export function plantedSessions(): Record<keyof typeof people, string> {
  return JSON.parse(fs.readFileSync(path.join(planted(), "sessions.json"), "utf8"));
}

export type Server = {
  /** Its origin. */
  url: string;
  /** Stops it and removes its data folder. */
  stop(): Promise<void>;
};

/** A copy of the planted data folder, for a tracker of a journey's own. */
export function copyPlanted(dataDir: string): void {
  fs.cpSync(path.join(planted(), "data"), dataDir, { recursive: true });
}

/** Starts the production server on a copy of the planted data folder, and waits until it answers. */
export async function startServer(name: string): Promise<Server> {
  const dataDir = path.join(planted(), name);
  copyPlanted(dataDir);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: "localhost",
      APP_URL: url,
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      // Journeys come from networks of their own.
      TRUSTED_PROXY: "loopback",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-20_000);
    });
  const closed = once(child, "close");
  while (!(await fetch(`${url}/readyz`).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error(`the server did not start: ${said}`);
    await sleep(100);
  }
  return {
    url,
    stop: async () => {
      await end(child, closed);
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function end(child: ChildProcess, closed: Promise<unknown>): Promise<void> {
  child.kill("SIGTERM");
  const impatient = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await closed;
  clearTimeout(impatient);
}

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
