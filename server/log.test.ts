import { expect, it } from "vitest";
import { asLine, writeLines } from "./log";

const written = (write: (console: Console) => void): string[] => {
  const lines: string[] = [];
  const stream = {
    write: (text: string) => {
      lines.push(text);
      return true;
    },
  };
  writeLines(stream as never);
  // The framework, our own code and Node's console all end here.
  const printed = (...items: unknown[]) => void stream.write(`${items.map(String).join(" ")}\n`);
  write({ error: printed, log: printed } as unknown as Console);
  return lines;
};

it("one event is one line, whatever was sent", () => {
  const lines = written((console) => {
    console.error("Failed to find Server Action", "x\nadministrator signed in: a@b.c\r\n\u001b[2J\u0007");
    console.log("The tracker is at http://localhost:3000");
  });
  expect(lines).toEqual([
    "Failed to find Server Action x\\nadministrator signed in: a@b.c\\r\\n\\u001b[2J\\u0007\n",
    "The tracker is at http://localhost:3000\n",
  ]);
});

it("keeps the words of an error with its stack on the one line, without colours", () => {
  const [line = ""] = written((console) => console.error(new Error("\u001b[31mbroken\u001b[39m").stack));
  expect(line).toMatch(/^Error: broken\\n {4}at .*\n$/);
});

it.each([
  ["tab\tand\u0000nul", "tab\\tand\\u0000nul"],
  ["turned \u202egnp.exe", "turned \\u202egnp.exe"],
  ["a line \u2028 of another kind \u0085", "a line \\u2028 of another kind \\u0085"],
  ["Сюргюнлік — Sürgünlik", "Сюргюнлік — Sürgünlik"],
  ["", ""],
])("%j is shown as %j", (text, shown) => expect(asLine(text)).toBe(shown));

it("is no longer than anyone reads", () => expect(asLine("x".repeat(1_000_000)).length).toBeLessThan(17_000));
