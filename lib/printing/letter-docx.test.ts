import { XMLParser, XMLValidator } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { FinishedLetter } from "@/lib/letter-texts/finished-letter";
import { finishedLetter, letterIn, letterLanguages, manyLetters, paragraph } from "@/lib/testing/letters";
import { hasLibreOffice, throughLibreOffice } from "@/lib/testing/libre-office";
import { readPdf } from "@/lib/testing/read-pdf";
import { letterDocxs } from "./letter-docx";

const on = "2026-11-28";
const written = async (letter: FinishedLetter, among = letterDocxs([letter], on)) => {
  const made = (await among).find(({ id }) => id === letter.id);
  const parts = Object.fromEntries(
    Object.entries(unzipSync(made?.bytes ?? Buffer.alloc(0))).map(([name, part]) => [name, strFromU8(part)]),
  );
  return { bytes: made?.bytes ?? Buffer.alloc(0), parts, document: parts["word/document.xml"] ?? "" };
};
type Node = Record<string, unknown>;
/** The texts of paragraphs, with the style of each. */
function paragraphs(xml: string): { style: string | null; text: string }[] {
  const parser = new XMLParser({ ignoreAttributes: false, preserveOrder: true, trimValues: false });
  const found: { style: string | null; text: string }[] = [];
  const textOf = (nodes: Node[]): string =>
    nodes
      .map((node) => {
        if ("w:br" in node) return "\n";
        if ("#text" in node) return String(node["#text"]);
        return Object.entries(node)
          .map(([name, children]) => (name !== ":@" && Array.isArray(children) ? textOf(children) : ""))
          .join("");
      })
      .join("");
  const walk = (nodes: Node[]) => {
    for (const node of nodes)
      for (const [name, children] of Object.entries(node)) {
        if (!Array.isArray(children)) continue;
        if (name === "w:p") {
          const style = /"w:pStyle".*?"@_w:val":"(\w+)"/.exec(JSON.stringify(children))?.[1] ?? null;
          found.push({ style, text: textOf(children) });
        } else walk(children);
      }
  };
  walk(parser.parse(xml));
  return found;
}
const words = "In May 1944 the whole people was deported from its homeland by the Soviet authorities. ";

describe("a letter as DOCX", () => {
  const letters = letterLanguages.map((language) => letterIn(language));
  let all: ReturnType<typeof letterDocxs>;
  beforeAll(() => {
    all = letterDocxs(letters, on);
  });

  it.each(letterLanguages)(
    "in %s reads back as it was written, with headings, lists, a link and its language",
    async (language) => {
      const letter = letterIn(language);
      const { parts, document } = await written(letter, all);
      for (const [name, part] of Object.entries(parts))
        if (/\.(xml|rels)$/.test(name)) expect(XMLValidator.validate(part), name).toBe(true);
      const read = paragraphs(document).filter(({ text }) => text !== "");
      const { addressee, blocks, signatory } = letter;
      const said = blocks.flatMap((block) =>
        (block.is === "list" ? block.items : [block.runs]).map((runs) =>
          runs.map(({ text }) => text).join(""),
        ),
      );
      const texts = read.map(({ text }) => text);
      expect(texts.slice(0, addressee.nameLines.length + addressee.addressLines.length)).toEqual([
        ...addressee.nameLines,
        ...addressee.addressLines,
      ]);
      expect(texts.slice(texts.indexOf(letter.subject))).toEqual([
        ...[letter.subject, ...said, signatory?.name, signatory?.office],
        ...[expect.any(String), ...letter.enclosures],
      ]);
      expect(read.filter(({ style }) => style === "Heading1").map(({ text }) => text)).toEqual([
        letter.subject,
      ]);
      expect(read.filter(({ style }) => style === "Heading2")).toHaveLength(2);
      expect(document.match(/<w:numPr>/g)).toHaveLength(2 + 2 + 2);
      expect(parts["word/_rels/document.xml.rels"]).toContain('Target="https://record.example/1944"');
      expect(parts["word/styles.xml"]).toMatch(new RegExp(`<w:lang w:val="${language}-[A-Z]{2}"`));
    },
  );

  it("has its letterhead on the first page, and numbers on those after it", async () => {
    const { parts } = await written(finishedLetter());
    const heads = Object.entries(parts).filter(([name]) => name.startsWith("word/header"));
    const lines = heads.map(([, xml]) =>
      paragraphs(xml)
        .map(({ text }) => text)
        .filter(Boolean),
    );
    const { name, lines: own } = finishedLetter().letterhead;
    expect(lines.sort((a, b) => a.length - b.length)).toEqual([[name], [name, ...own]]);
    expect(parts["word/document.xml"]).toContain("<w:titlePg/>");
    expect(parts["word/footer1.xml"] ?? "").toContain("NUMPAGES");
  });

  it("is the same file for the same letter", async () => {
    const bytes = await sharp({ create: { width: 100, height: 100, channels: 3, background: "#0b4f8a" } })
      .png()
      .toBuffer();
    const letterhead = { ...finishedLetter().letterhead, logo: { mediaType: "image/png" as const, bytes } };
    const link = (text: string) => ({
      is: "paragraph" as const,
      runs: [{ text, href: `https://record.example/${text}` }],
    });
    const make = () => written(finishedLetter({ letterhead, blocks: [link("a"), link("b")] }));
    const first = await make();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const second = await make();
    expect(second.parts).toEqual(first.parts);
    expect(second.bytes.equals(first.bytes)).toBe(true);
    expect(first.parts["docProps/core.xml"]).toContain(`${on}T12:00:00Z`);
  });

  it("takes texts as texts, and leaves out what no XML can hold", async () => {
    const odd = 'rIdabcdefghijklmnopqrstu <dcterms:created>2020 <w:t>&amp; "quoted" \u2028 ]]> {{field}}';
    const { document } = await written(finishedLetter({ blocks: [paragraph(`${odd}\u0007\u0000`)] }));
    expect(paragraphs(document).map(({ text }) => text)).toContain(odd.replace("\u2028", ""));
  });

  it("keeps its last paragraphs with the signature", async () => {
    const { document } = await written(finishedLetter());
    const kept = document.split("<w:p>").filter((part) => part.includes("<w:keepNext/>"));
    expect(kept.some((part) => part.includes("Yours sincerely"))).toBe(true);
  });
});

it("writes 40 in a process of their own, and tells how far it is", async () => {
  const progress: number[] = [];
  const made = await letterDocxs(manyLetters(40), on, { onProgress: (done) => progress.push(done) });
  expect(made).toHaveLength(40);
  expect(progress.at(-1)).toBe(40);
});

if (hasLibreOffice("writer"))
  it("opens in LibreOffice with the same text and pages", async () => {
    const blocks = Array.from({ length: 30 }, () => paragraph(words.repeat(3)));
    const [made] = await letterDocxs([letterIn("uk", { blocks })], on);
    const { text, pages } = await readPdf(
      await throughLibreOffice(made?.bytes ?? Buffer.alloc(0), "docx", "pdf"),
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(text.replace(/\s/g, "")).toContain(letterIn("uk").subject.replace(/\s/g, ""));
    expect(pages.at(-1)?.text).toContain(`${pages.length} / ${pages.length}`);
  });
