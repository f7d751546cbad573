import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { politely } from "@/lib/base/politely";
import { listCsv } from "./csv";
import type { List, Value } from "./list";
import { listXlsx } from "./xlsx";

type Row = { name: string; count: number | null; on: Value; asked: boolean; at: Value };
const rows: Row[] = [
  {
    name: '=HYPERLINK("https://evil.test")',
    count: 610,
    on: { date: "2019-06-06" },
    asked: true,
    at: { link: "https://tracker.test/desk", text: "Open" },
  },
  { name: "Łódź, «Сейм» & co <b>\u0007", count: null, on: { date: "2019-06" }, asked: false, at: null },
];
const list: List<Row> = {
  name: "countries",
  title: "Countries",
  narrowed: [{ label: "Class", value: "In dialogue" }],
  columns: [
    { key: "name", header: "Name", width: 20, value: (row) => row.name },
    { key: "count", header: "Days", width: 10, value: (row) => row.count },
    { key: "on", header: "On", width: 12, value: (row) => row.on },
    { key: "asked", header: "Asked", width: 8, value: (row) => row.asked },
    { key: "at", header: "At", width: 30, value: (row) => row.at },
  ],
  rows,
  locale: "en",
};
const taking = { by: "Olena", on: "2026-11-28" };

const parts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]),
  );

describe("a list as a spreadsheet", () => {
  test("has typed cells, none of them a formula; a month stays a text", async () => {
    const { "xl/worksheets/sheet1.xml": sheet = "", "xl/sharedStrings.xml": strings = "" } = parts(
      await listXlsx(list, taking),
    );
    expect(sheet).not.toMatch(/<f[ >/]/);
    expect(strings + sheet).toContain("=HYPERLINK(&quot;https://evil.test&quot;)".replaceAll("&quot;", '"'));
    expect(sheet).toMatch(/<c r="B2"[^>]*><v>610<\/v>/);
    // 6 June 2019, in days since the end of 1899.
    expect(sheet).toMatch(/<c r="C2"[^>]*><v>43622<\/v>/);
    expect(sheet).toMatch(/<c r="D2"[^>]*t="b"[^>]*><v>1<\/v>/);
    expect(strings + sheet).toContain("2019-06<");
    expect(strings + sheet).toContain("Łódź, «Сейм» &amp; co &lt;b");
  });

  test("its header stays in sight and filters", async () => {
    const { "xl/worksheets/sheet1.xml": sheet = "" } = parts(await listXlsx(list, taking));
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toContain('<autoFilter ref="A1:E3"/>');
    expect(sheet.indexOf("<cols>")).toBeGreaterThan(0);
  });

  test("says on a sheet of its own what it is, what of it, who made it and when", async () => {
    const files = parts(await listXlsx(list, taking));
    const about = (files["xl/worksheets/sheet2.xml"] ?? "") + (files["xl/sharedStrings.xml"] ?? "");
    for (const said of ["Sürgünlik Recognition Record", "Class: In dialogue", "28 November 2026", "Olena"])
      expect(about).toContain(said);
  });

  test("of 20,000 rows lets others in while it is made", async () => {
    const many = { ...list, rows: Array.from({ length: 20_000 }, () => rows[0] as Row) };
    let longest = 0;
    let last = performance.now();
    const clock = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const bytes = await listXlsx(many, taking);
    clearInterval(clock);
    expect(bytes.length).toBeGreaterThan(100_000);
    expect(longest).toBeLessThan(500);
  }, 60_000);
});

describe("a list as CSV", () => {
  test("begins with its header and its rows; what it is stands after an empty line", async () => {
    const text = (await politely(listCsv(list, taking))).toString();
    const [table = "", about = ""] = text.split("\r\n\r\n");
    expect(table.split("\r\n")).toEqual([
      "\uFEFFName,Days,On,Asked,At",
      `"'=HYPERLINK(""https://evil.test"")",610,2019-06-06,Yes,https://tracker.test/desk`,
      '"Łódź, «Сейм» & co <b>\u0007",,2019-06,No,',
    ]);
    expect(about).toContain("Campaign,Sürgünlik Recognition Record");
    expect(about).toContain("Filter,Class: In dialogue");
    expect(about).toContain("Made by,Olena");
    expect(about).not.toContain("\uFEFF");
  });
});
