import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

export type Script = {
  child: ChildProcess;
  /** What it has printed so far, line by line. */
  lines: string[];
  /** The first line that begins with a word, as soon as it is printed. */
  heard(word: string): Promise<string>;
  /** Resolves when it has ended. */
  ended: Promise<unknown>;
};

/** Runs a TypeScript file of the project as a process of its own, which whoever asked for it may kill at any moment. */
export function startScript(
  file: string,
  parameters: readonly string[],
  env: Record<string, string>,
): Script {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", file, ...parameters],
    { env: { ...process.env, ...env }, stdio: ["pipe", "pipe", "pipe"] },
  );
  const lines: string[] = [];
  let errors = "";
  let unfinished = "";
  let isOver = false;
  const waiting = new Set<() => void>();
  const look = () => {
    for (const one of waiting) one();
  };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const parts = (unfinished + text).split("\n");
    unfinished = parts.pop() ?? "";
    lines.push(...parts);
    look();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const ended = once(child, "close").then(() => {
    isOver = true;
    look();
  });
  const heard = (word: string) =>
    new Promise<string>((resolve, reject) => {
      const one = () => {
        const line = lines.find((item) => item.startsWith(word));
        if (line === undefined && !isOver) return;
        waiting.delete(one);
        if (line !== undefined) resolve(line);
        else reject(new Error(`${file} ended without saying ${word}: ${errors}`));
      };
      waiting.add(one);
      one();
    });
  return { child, lines, heard, ended };
}
