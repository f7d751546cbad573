import { describe, expect, it } from "vitest";
import { encodedIn, odsOf, xlsxOf, zipped } from "@/lib/testing/sheet-files";
import { readSheet } from "./read";

const cellsOf = async (bytes: Uint8Array, as = {}) =>
  (await readSheet(bytes, as)).rows.map(({ cells }) => cells);
const refusedAs = (bytes: Uint8Array) =>
  readSheet(bytes).then(
    () => "read",
    ({ key }) => key as string,
  );

describe("a workbook of Excel", () => {
  it("is read as texts, numbers, days as precise as they are shown, and yes or no", async () => {
    const rows = [
      [
        "Назва",
        12.5,
        true,
        { serial: 45413, style: 1 },
        { serial: 45413, style: 2 },
        { serial: 45413, style: 3 },
      ],
    ] as const;
    const read = [["Назва", 12.5, true, { day: "2024-05-01" }, { day: "2024-05" }, { day: "2024" }]];
    expect(await cellsOf(xlsxOf([{ rows }]))).toEqual(read);
    expect(await cellsOf(xlsxOf([{ rows }], { inline: true }))).toEqual(read);
    expect(
      await cellsOf(xlsxOf([{ rows: [[{ serial: 45413 - 1462, style: 1 }]] }], { is1904: true })),
    ).toEqual([[{ day: "2024-05-01" }]]);
  });

  it("has of a formula the value that was kept beside it, and of an error none", async () => {
    const sheet = await readSheet(
      xlsxOf([
        {
          rows: [
            [
              { formula: 'WEBSERVICE("http://x.example")', value: "kept" },
              { formula: "1/0", error: "#DIV/0!" },
              { formula: "A1" },
            ],
          ],
        },
      ]),
    );
    expect(sheet.rows[0]?.cells).toEqual(["kept", { error: "#DIV/0!" }, { error: "=" }]);
    expect(sheet.formulas).toBe(3);
  });

  it("says in every place of a merged cell what its first says", async () => {
    const bytes = xlsxOf([
      {
        rows: [
          ["Poland", "a"],
          [null, "b"],
          ["Latvia", "c"],
        ],
        merged: ["A1:A2"],
      },
    ]);
    expect(await cellsOf(bytes)).toEqual([
      ["Poland", "a"],
      ["Poland", "b"],
      ["Latvia", "c"],
    ]);
  });

  it("is read by its first sheet that has something, or by the one that is named; hidden ones come last", async () => {
    const bytes = xlsxOf([
      { name: "Lists", rows: [["x"]], hidden: true },
      { name: "Empty", rows: [] },
      { name: "Контакти", rows: [["y"]] },
    ]);
    expect(await readSheet(bytes)).toMatchObject({
      sheet: "Контакти",
      sheets: ["Lists", "Empty", "Контакти"],
    });
    expect(await cellsOf(bytes, { sheet: "Lists" })).toEqual([["x"]]);
  });

  it("with macros is read by its cells alone, and says so", async () => {
    const bytes = xlsxOf([{ rows: [["x"]] }], { more: { "xl/vbaProject.bin": "macro" } });
    expect(await readSheet(bytes)).toMatchObject({ format: "xlsm", rows: [{ cells: ["x"] }] });
  });
});

describe("a sheet of LibreOffice", () => {
  it("is read as an Excel file is, without its notes and the empty rows at its end", async () => {
    const bytes = odsOf([
      { name: "Empty", rows: [] },
      {
        name: "A",
        rows: [
          ["Country", "E-mail", "Since"],
          ["Poland", "a@sejm.example", { serial: 45413, style: 1 }],
          [null, "b@sejm.example", 3],
        ],
        spans: { A2: [1, 2] },
        note: "looked up by phone",
      },
    ]);
    expect(await cellsOf(bytes)).toEqual([
      ["Country", "E-mail", "Since"],
      ["Poland", "a@sejm.example", { day: "2024-05-01" }],
      ["Poland", "b@sejm.example", 3],
    ]);
  });
});

describe("text with separators", () => {
  it.each([
    ["windows-1251", ";"],
    ["koi8-u", "\t"],
    ["utf-8", ","],
  ])("in %s, parted by %j, is told apart", async (encoding, separator) => {
    const text = [
      ["Країна", "Посада Голови"],
      ["Польща", 'Голова "комітету"; зв’язки'.replace("’", "'")],
    ]
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
      .join("\r\n");
    const bytes = encoding === "utf-8" ? Buffer.from(text) : encodedIn(text, encoding);
    expect(await readSheet(bytes)).toMatchObject({
      encoding,
      separator,
      rows: [{ number: 1 }, { cells: ["Польща", 'Голова "комітету"; зв\'язки'] }],
    });
  });

  it("takes off the apostrophe that our own files put before what a spreadsheet would run", async () => {
    expect(await cellsOf(Buffer.from("a,b\r\n'=1+1,'+380 44\r\n"))).toEqual([
      ["a", "b"],
      ["=1+1", "+380 44"],
    ]);
  });

  it("may say its separator in its first line, as Excel does", async () => {
    expect(await cellsOf(Buffer.from("sep=|\r\na;x|b\r\nc|d\r\n"))).toEqual([
      ["a;x", "b"],
      ["c", "d"],
    ]);
  });
});

describe("what is no sheet, or one that is made to do harm, is refused in words", () => {
  const rows = (count: number, width: number) =>
    Array.from({ length: count }, () => Array.from({ length: width }, () => "x"));

  it.each([
    ["an empty file", Buffer.from(""), "sheet-empty"],
    ["an old Excel file, or a locked one", Buffer.from("d0cf11e0a1b11ae1", "hex"), "sheet-old-excel"],
    ["a PDF", Buffer.from("%PDF-1.7\n"), "sheet-pdf"],
    ["a web page", Buffer.from("<!doctype html><table><tr><td>x"), "sheet-unknown"],
    ["bytes of nothing", Buffer.from([1, 2, 3, 0, 5]), "sheet-unknown"],
    ["a ZIP file of something else", zipped({ "word/document.xml": "<x/>" }), "sheet-unknown"],
    ["a cut file", xlsxOf([{ rows: [["x"]] }]).subarray(0, 400), "sheet-broken"],
    [
      "entities that grow",
      xlsxOf([{ rows: [["x"]] }], {
        more: {
          "xl/sharedStrings.xml":
            '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>',
        },
      }),
      "sheet-broken",
    ],
    ["10,000 columns", Buffer.from(`${"x;".repeat(10_000)}\n`), "sheet-columns"],
    ["a cell of a million letters", Buffer.from(`a;b\n${"x".repeat(1_000_000)};y\n`), "sheet-cell"],
    ["cells that are repeated a million times", odsOf([{ name: "A", rows: [["x"]] }]), "read"],
  ])("%s", async (_, bytes, key) => {
    expect(await refusedAs(bytes)).toBe(key);
  });

  it("more rows than are taken", async () => {
    expect(await refusedAs(Buffer.from("a;b\n".repeat(20_001)))).toBe("sheet-rows");
    expect((await readSheet(Buffer.from("a;b\n".repeat(20_000)))).rows).toHaveLength(20_000);
  }, 20_000);

  it("a bomb: its size unpacked is counted as it comes, not believed", async () => {
    const bomb = xlsxOf([{ rows: [] }], {
      more: {
        "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${" ".repeat(120 * 1024 * 1024)}</sheetData></worksheet>`,
      },
    });
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    expect(await refusedAs(bomb)).toBe("sheet-unpacked");
  }, 30_000);

  it("cells repeated by their number beyond what is read", async () => {
    const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><table:table table:name="A"><table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string" table:number-columns-repeated="150"><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:document-content>`;
    expect(await refusedAs(zipped({ mimetype: "x", "content.xml": content }))).toBe("sheet-rows");
  }, 20_000);

  it("one that takes longer than it may ends its own process and nothing else", async () => {
    const slow = Buffer.from("a;b\n".repeat(20_000));
    await expect(readSheet(slow, {}, 1)).rejects.toMatchObject({ key: "sheet-too-long-to-read" });
  });

  it("a sheet as wide as is taken", async () => {
    expect((await readSheet(xlsxOf([{ rows: rows(3, 200) }]))).rows[0]?.cells).toHaveLength(200);
    expect(await refusedAs(xlsxOf([{ rows: rows(1, 201) }]))).toBe("sheet-columns");
  });
});
