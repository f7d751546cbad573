import { XMLParser, XMLValidator } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";

type Node = Record<string, unknown>;

/**
 * The parts of a file of Word, Excel or PowerPoint, as texts.
 * @throws Error where a part that says it is XML is none
 */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    parts[name] = strFromU8(part);
    if (/\.(xml|rels)$/.test(name) && XMLValidator.validate(parts[name]) !== true)
      throw new Error(`${name} is no XML`);
  }
  return parts;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  preserveOrder: true,
  trimValues: false,
  parseTagValue: false,
  processEntities: true,
});
const childrenOf = (node: Node): Node[] =>
  Object.entries(node).flatMap(([name, children]) =>
    name !== ":@" && Array.isArray(children) ? (children as Node[]) : [],
  );
const attribute = (node: Node, name: string): string | undefined => {
  const given = (node[":@"] as Record<string, string> | undefined)?.[`@_${name}`];
  return given === undefined ? undefined : String(given);
};
/** Every element of a name, wherever it is, but for those within another of that name. */
const all = (nodes: readonly Node[], name: string): Node[] =>
  nodes.flatMap((node) => (name in node ? [node] : all(childrenOf(node), name)));
/** Texts, with a line for each break. */
const textOf = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => {
      if ("#text" in node) return String(node["#text"]);
      if ("w:br" in node || "a:br" in node) return "\n";
      if ("w:instrText" in node) return "";
      return textOf(childrenOf(node));
    })
    .join("");

export type ReadSheet = {
  name: string;
  /** Numbers as numbers, days as the number of the day, texts as texts. */
  rows: (string | number | null)[][];
  /** Where cells lead, by their places. */
  links: Record<string, string>;
  filter: string | null;
  frozenRows: number;
  formulas: number;
};

/** The sheets of an XLSX file. */
export function readXlsx(bytes: Uint8Array): ReadSheet[] {
  const parts = partsOf(bytes);
  const read = (name: string): Node[] => parser.parse(parts[name] ?? "");
  const strings = all(read("xl/sharedStrings.xml"), "si").map((item) => textOf(childrenOf(item)));
  return all(read("xl/workbook.xml"), "sheet").map((sheet, index) => {
    const xml = read(`xl/worksheets/sheet${index + 1}.xml`);
    const targets = new Map(
      all(read(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`), "Relationship").map((one) => [
        attribute(one, "Id"),
        attribute(one, "Target") ?? "",
      ]),
    );
    const rows: ReadSheet["rows"] = [];
    for (const row of all(xml, "row")) {
      const cells: (string | number | null)[] = [];
      for (const cell of all(childrenOf(row), "c")) {
        const value = textOf(all([cell], "v"));
        cells[placeOf(attribute(cell, "r") ?? "")] =
          attribute(cell, "t") === "s"
            ? (strings[Number(value)] ?? null)
            : value === ""
              ? null
              : Number(value);
      }
      rows[Number(attribute(row, "r")) - 1] = Array.from(cells, (cell) => cell ?? null);
    }
    const [pane] = all(xml, "pane");
    const [filter] = all(xml, "autoFilter");
    return {
      name: attribute(sheet, "name") ?? "",
      rows: Array.from(rows, (row) => row ?? []),
      links: Object.fromEntries(
        all(xml, "hyperlink").map((link) => [
          attribute(link, "ref") ?? "",
          attribute(link, "location") ?? targets.get(attribute(link, "r:id")) ?? "",
        ]),
      ),
      filter: (filter && attribute(filter, "ref")) ?? null,
      frozenRows: Number((pane && attribute(pane, "ySplit")) ?? 0),
      formulas: all(xml, "f").length,
    };
  });
}

/** The number of a column, from 0, by the place of a cell: AB7 is in 27. */
const placeOf = (ref: string): number =>
  [...ref.replace(/\d+$/, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export type ReadBlock =
  | { is: "paragraph"; style: string | null; text: string }
  | { is: "table"; headerRows: number; rows: string[][] };

/** What stands in a DOCX file, in its order; the parts themselves beside it. */
export function readDocx(bytes: Uint8Array): { blocks: ReadBlock[]; parts: Record<string, string> } {
  const parts = partsOf(bytes);
  const [body] = all(parser.parse(parts["word/document.xml"] ?? ""), "w:body");
  const blocks = (body ? childrenOf(body) : []).flatMap((node): ReadBlock[] => {
    if ("w:p" in node) {
      const [style] = all([node], "w:pStyle");
      return [{ is: "paragraph", style: (style && attribute(style, "w:val")) ?? null, text: textOf([node]) }];
    }
    if (!("w:tbl" in node)) return [];
    const rows = all([node], "w:tr");
    return [
      {
        is: "table",
        headerRows: rows.filter((row) => all([row], "w:tblHeader").length > 0).length,
        rows: rows.map((row) =>
          all(childrenOf(row), "w:tc").map((cell) =>
            all(childrenOf(cell), "w:p")
              .map((paragraph) => textOf([paragraph]))
              .join("\n"),
          ),
        ),
      },
    ];
  });
  return { blocks, parts };
}

export type ReadSlide = { texts: string[]; tables: string[][][]; alternatives: string[] };

/** The slides of a PPTX file, without what stands on each of them. */
export function readPptx(bytes: Uint8Array): { slides: ReadSlide[]; parts: Record<string, string> } {
  const parts = partsOf(bytes);
  const count = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  const paragraphs = (node: Node) =>
    all([node], "a:p")
      .map((paragraph) => textOf([paragraph]))
      .join("\n");
  const slides = Array.from({ length: count }, (_, index): ReadSlide => {
    const xml: Node[] = parser.parse(parts[`ppt/slides/slide${index + 1}.xml`] ?? "");
    return {
      texts: all(xml, "p:sp").map(paragraphs).filter(Boolean),
      tables: all(xml, "a:tbl").map((table) =>
        all([table], "a:tr").map((row) => all(childrenOf(row), "a:tc").map(paragraphs)),
      ),
      alternatives: all(xml, "p:pic").flatMap((picture) =>
        all([picture], "p:cNvPr").map((one) => attribute(one, "descr") ?? ""),
      ),
    };
  });
  return { slides, parts };
}
