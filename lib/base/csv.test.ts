import { describe, expect, it } from "vitest";
import { csvWork, harmless } from "./csv";
import { atOnce } from "./politely";

const csv = <Row>(...file: Parameters<typeof csvWork<Row>>) => atOnce(csvWork(...file)).toString();

describe("a CSV file", () => {
  it("has no cell that is longer than spreadsheets take, and says where one was cut", () => {
    const cell = (text: string) =>
      csv([{ header: "a", value: (row: string) => row }], [text])
        .split("\r\n")[1]
        ?.replace(/^"|"$/g, "") ?? "";
    const most = 32_767;
    expect(cell("x".repeat(most))).toBe("x".repeat(most));
    expect(cell("x".repeat(most + 1))).toBe(`${"x".repeat(most - 4)} […]`);
    expect(cell("=".repeat(most))).toHaveLength(most);
    // No half of a character at the cut.
    expect(cell(`x${"𐱅".repeat(most)}`)).toMatch(/^x(𐱅)+ \[…\]$/u);
  });

  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "\nx",
    "\u0000x",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "  =1",
    "\u00a0=1",
    "\u200b=1",
    "\ufeff@x",
    "\u0000=1",
  ])("never holds a cell that a spreadsheet would run: %j", (text) => {
    expect(harmless(text)).toBe(`'${text}`);
  });

  it.each(["Київ", "a=b", "2019-06-06", "x -1", "", "’", "ñ"])("leaves %j as it is", (text) => {
    expect(harmless(text)).toBe(text);
  });

  it("is UTF-8 with BOM, with commas, CRLF, doubled quotes and composed letters", () => {
    const text = csv(
      [
        { header: "a", value: (row: [string, number | null]) => row[0] },
        { header: "b", value: (row) => row[1] },
      ],
      [
        ['say "I\u0306", x', 1.5],
        ["two\nlines", null],
      ],
    );
    expect(text).toBe('\ufeffa,b\r\n"say ""Ĭ"", x",1.5\r\n"two\nlines",\r\n');
  });

  it("guards headers too", () => {
    expect(csv([{ header: "=x", value: () => null }], [])).toBe("\ufeff'=x\r\n");
  });
});
