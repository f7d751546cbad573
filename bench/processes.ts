import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { performance } from "node:perf_hooks";

type Env = Record<string, string>;

/** Runs a TypeScript file of the project to its end; how long it took, in seconds, and what it printed. */
export function ran(file: string, parameters: string[], env: Env): { seconds: number; printed: string } {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/run.mjs", file, ...parameters], {
    env: { ...process.env, ...env },
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (status !== 0)
    throw new Error(`${file} ${parameters.join(" ")} ended with ${status}:\n${stdout}\n${stderr}`);
  return { seconds: (performance.now() - begun) / 1000, printed: stdout };
}

export type Writer = { go(): void; ended: Promise<Record<string, number>>; stop(): void };

/** Starts bench/writer.ts and waits until it is ready. */
export async function startWriter(parameters: string[], env: Env): Promise<Writer> {
  const child: ChildProcess = spawn(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "bench/writer.ts", ...parameters],
    { env: { ...process.env, ...env }, stdio: ["pipe", "pipe", "inherit"] },
  );
  let printed = "";
  child.stdout?.on("data", (chunk) => {
    printed += chunk;
  });
  const ended = once(child, "exit").then(() => {
    const said = /^ended (.*)$/m.exec(printed)?.[1];
    if (!said) throw new Error(`a writer did not end:\n${printed}`);
    return JSON.parse(said) as Record<string, number>;
  });
  while (!printed.includes("ready")) {
    if (child.exitCode !== null) throw new Error(`a writer did not start:\n${printed}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { go: () => child.stdin?.write("go\n"), ended, stop: () => child.kill("SIGTERM") };
}
