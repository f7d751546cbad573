import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { beginAnew, beginStopping, endChildren } from "@/lib/base/running-work";
import { finishedLetter, manyLetters } from "@/lib/testing/letters";
import { makeInChild } from "./in-child";
import { letterDocxs } from "./letter-docx";
import { letterPdfs } from "./letter-pdfs";
import { printableLetter } from "./printable";

const letter = printableLetter(finishedLetter(), 0, null);
const jobs = {
  typeset: { id: "one", template: "letter", data: { title: "One", sides: "one", letters: [letter] } },
  "write-docx": { id: "one", on: "2026-11-28", letter: { ...letter, wordLanguage: "en-GB" } },
};

describe("a process that prints", () => {
  it.each(["typeset", "write-docx"] as const)(
    "%s needs no disk: it works where nothing can be written",
    async (script) => {
      const folder = await mkdtemp(path.join(os.tmpdir(), "no-room-"));
      try {
        const limited = spawn(
          "sh",
          ["-c", `ulimit -f 0; exec "$0" lib/printing/${script}.mjs`, process.execPath],
          {
            env: { NODE_ENV: "production", TMPDIR: folder },
            stdio: ["pipe", "pipe", "inherit"],
          },
        );
        limited.stdin.end(`${JSON.stringify(jobs[script])}\n`);
        const answer = await buffer(limited.stdout);
        const [made] = await makeInChild(script, [], [jobs[script]]);
        expect(answer.subarray(answer.indexOf(10) + 1).equals(made?.bytes ?? Buffer.alloc(0))).toBe(true);
        expect(await readdir(folder)).toEqual([]);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );

  it.each([
    ["letters as PDF", letterPdfs],
    [
      "letters as DOCX",
      (letters: ReturnType<typeof manyLetters>, options: object) =>
        letterDocxs(letters, "2026-11-28", options),
    ],
  ])("that is killed midway gives no %s at all, and says so", async (_, make) => {
    const killed = make(manyLetters(40), { onProgress: (done: number) => done === 2 && void endChildren() });
    await expect(killed).rejects.toMatchObject({ key: "printing-ended", values: { of: 40 } });
    expect(await make(manyLetters(1), {})).toHaveLength(1);
  });

  it("is not begun when the server is told to stop", async () => {
    beginStopping();
    await expect(letterPdfs([finishedLetter()])).rejects.toMatchObject({ key: "server-stopping" });
    beginAnew();
  });

  it("gets its work in turn: two at once do not mix", async () => {
    const [first, second] = await Promise.all([letterPdfs(manyLetters(3)), letterPdfs(manyLetters(5))]);
    expect([first.length, second.length]).toEqual([3, 5]);
    expect(second.slice(0, 3)).toEqual(first);
  });
});
