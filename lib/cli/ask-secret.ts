import { createInterface } from "node:readline";
import { StartProblem } from "@/lib/base/start-problem";

/** Reads the first line of what is piped in; empty when there is none. */
export async function readLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  return "";
}

/**
 * Asks for a secret on the terminal; what is typed is not shown.
 * @throws StartProblem when it is broken off
 */
export function askSecret(question: string): Promise<string> {
  const { stdin, stdout } = process;
  stdout.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  stdin.resume();
  return new Promise((resolve, reject) => {
    let typed = "";
    const finish = () => {
      stdin.off("data", onData);
      stdin.setRawMode(false);
      stdin.pause();
      stdout.write("\n");
    };
    const onData = (text: string) => {
      for (const letter of text) {
        if (letter === "\r" || letter === "\n") {
          finish();
          return resolve(typed);
        }
        if (letter === "\u0003" || letter === "\u0004") {
          finish();
          return reject(new StartProblem("Broken off; nothing was changed."));
        }
        if (letter === "\u007f" || letter === "\b") typed = [...typed].slice(0, -1).join("");
        else typed += letter;
      }
    };
    stdin.on("data", onData);
  });
}
