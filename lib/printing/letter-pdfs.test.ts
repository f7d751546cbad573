import { createHash } from "node:crypto";
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { Refusal } from "@/lib/base/refusal";
import { plainText } from "@/lib/letter-texts/body";
import type { FinishedLetter } from "@/lib/letter-texts/finished-letter";
import { finishedLetter, letterIn, letterLanguages, manyLetters, paragraph } from "@/lib/testing/letters";
import { type PdfPiece, readPdf, unpackedPdf } from "@/lib/testing/read-pdf";
import { jointPdf, letterPdfs } from "./letter-pdfs";

const printed = async (letter: FinishedLetter) => {
  const [made] = await letterPdfs([letter]);
  return readPdf(made?.bytes ?? Buffer.alloc(0));
};
/** Lines of a page are broken where they end: texts are compared without what parts their words. */
const bare = (text: string) => text.normalize("NFC").replace(/[\s\uFFFE\u00AD]|(?<=\n|^)\d+\. /g, "");
const place = (pieces: PdfPiece[], text: string): PdfPiece => {
  const found = pieces.find((piece) => piece.text.includes(text));
  if (!found) throw new Error(`"${text}" is not on the page`);
  return found;
};
const refusalOf = async (work: Promise<unknown>) => {
  const refused = await work.catch((error: unknown) => error);
  if (!(refused instanceof Refusal)) throw new Error(`not refused in words: ${refused}`);
  return [refused.key, refused.values];
};
const words = "In May 1944 the whole people was deported from its homeland by the Soviet authorities. ";

describe("a letter on paper", () => {
  it.each(letterLanguages)(
    "in %s is tagged, knows its language, and reads back as it was written",
    async (language) => {
      const letter = letterIn(language);
      const { text, tagged, title, language: told, pages } = await printed(letter);
      expect({ tagged, title, told, pages: pages.length }).toEqual({
        tagged: true,
        title: letter.subject,
        told: language,
        pages: 1,
      });
      const { addressee, letterhead, signatory } = letter;
      for (const said of [
        ...letter.blocks.flatMap((block) =>
          plainText([block.is === "list" ? { ...block, ordered: false } : block]).split("\n"),
        ),
        ...[...addressee.nameLines, ...addressee.addressLines, letterhead.name, ...letterhead.lines],
        ...[letter.subject, letter.placeAndDate, "01/12", "KPS-123/2025", ...letter.enclosures],
        ...[signatory?.name ?? "", signatory?.office ?? ""],
      ])
        expect(bare(text)).toContain(bare(said.replace(/^– /, "")));
    },
  );

  it("is PDF/UA-1, and the same letter is the same file", async () => {
    const bytes = async () => (await letterPdfs([letterIn("uk"), letterIn("ja")])).map((made) => made.bytes);
    const [first, second] = [await bytes(), await bytes()];
    expect(first).toEqual(second);
    expect(first[0]?.toString("latin1")).toContain("<pdfuaid:part>1</pdfuaid:part>");
  });

  it("shows its address in the window of an envelope", async () => {
    const long = Array.from({ length: 7 }, (_, line) => `Line ${line} of a long address`);
    for (const addressee of [
      finishedLetter().addressee,
      { ...finishedLetter().addressee, addressLines: long },
      {
        ...finishedLetter().addressee,
        nameLines: ["A name of an office so long that it takes more than one line".repeat(2)],
      },
    ]) {
      const { pages } = await printed(finishedLetter({ addressee }));
      for (const line of [...addressee.addressLines]) {
        const { left, right, top, bottom } = place(pages[0]?.pieces ?? [], line);
        expect(left).toBeGreaterThan(24.5);
        expect(right).toBeLessThan(110);
        expect(top).toBeGreaterThan(49);
        expect(bottom).toBeLessThan(90.2);
      }
    }
  });

  it("takes texts as texts, whatever they look like", async () => {
    const odd = '#panic("x") $x^2$ *bold* @ref <label> \\ `raw` // no comment /* = heading [link](x)';
    const { text } = await printed(
      finishedLetter({ subject: odd, blocks: [paragraph(odd)], enclosures: [odd] }),
    );
    expect(bare(text).split(bare(odd)).length - 1).toBe(3);
  });

  it("prints the signs and spaces that letters are written with", async () => {
    const signs = "№ § € ₴ → ✓ ½ … – — − × ° • « » „ “ ’ ŉ n̂ ħ ə Ỳ ᾳ ѣ Ӏ ғ ӣ א ش";
    const unseen = [
      "\u00A0",
      "\u202F",
      "\u2009",
      "\u2007",
      "\u2011",
      "\u00AD",
      "\u200B",
      "\u2060",
      "\u200D",
      "\u200E",
      "\uFEFF",
    ];
    const { pages } = await printed(
      finishedLetter({ blocks: [paragraph(signs), paragraph(unseen.join("a"))] }),
    );
    expect(pages[0]?.text.replace(/\s/g, "")).toContain("№§€₴→✓½…–—−×°•«»„“’");
  });

  it("leaves out what is empty, and leads nowhere but to the web or an address to write to", async () => {
    const { text } = await printed(
      finishedLetter({
        signatory: null,
        enclosures: [],
        ourReference: null,
        theirReference: " ",
        blocks: [
          paragraph("Dear Marshal,"),
          { is: "heading", runs: [] },
          { is: "list", ordered: false, items: [[], [{ text: " " }]] },
          { is: "paragraph", runs: [{ text: "here", href: "file:///etc/passwd" }] },
        ],
      }),
    );
    expect(text).toContain("here");
    for (const word of ["Enclosures", "reference", "–"]) expect(text).not.toContain(word);
    const [made] = await letterPdfs([
      finishedLetter({
        blocks: [{ is: "paragraph", runs: [{ text: "x", href: "https://україна.example/є" }] }],
      }),
    ]);
    expect(unpackedPdf(made?.bytes ?? Buffer.alloc(0))).toContain(new URL("https://україна.example/є").href);
  });

  it("has its mark beside the name, whatever the picture's size", async () => {
    const bytes = await sharp({ create: { width: 3_000, height: 400, channels: 3, background: "#0b4f8a" } })
      .jpeg()
      .toBuffer();
    const letterhead = { ...finishedLetter().letterhead, logo: { mediaType: "image/jpeg" as const, bytes } };
    const [made] = await letterPdfs([finishedLetter({ letterhead })]);
    const file = unpackedPdf(made?.bytes ?? Buffer.alloc(0));
    expect(file).toMatch(/\/Width 1100\b/);
    const { pages } = await readPdf(made?.bytes ?? Buffer.alloc(0));
    const name = place(pages[0]?.pieces ?? [], "Resource Center");
    expect(name.left).toBeGreaterThan(25 + 46);
    expect(name.bottom).toBeLessThan(39);
  });
});

describe("the head of a letter", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcdeHMnw-./@"), minLength: 1, maxLength: 40 });
  const line = fc.array(word, { minLength: 1, maxLength: 9 }).map((parts) => parts.join(" "));
  it("stays within its frame, or is refused", async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(line, fc.array(line, { maxLength: 6 }), async (name, lines) => {
        const letter = finishedLetter({ letterhead: { name, lines, logo: null } });
        const [made] = await letterPdfs([letter]).catch((error: Refusal) => {
          expect(error.key).toBe("letterhead-too-long");
          return [];
        });
        if (!made) return;
        shown += 1;
        const head = (await readPdf(made.bytes)).pages[0]?.pieces.filter(({ top }) => top < 40) ?? [];
        for (const { left, right, top, bottom } of head) {
          expect(left).toBeGreaterThan(24.5);
          expect(right).toBeLessThan(190.5);
          expect(top).toBeGreaterThan(10.5);
          expect(bottom).toBeLessThan(39.4);
        }
      }),
      { numRuns: 20 },
    );
    expect(shown).toBeGreaterThan(3);
  });
});

describe("a letter of several pages", () => {
  const pages = (count: number) => (text: string) =>
    Array.from({ length: count }, (_, n) => `${n + 1} / ${count}`).every((number) => text.includes(number));

  it("is numbered, and one of a single page is not", async () => {
    const long = await printed(
      finishedLetter({ blocks: Array.from({ length: 24 }, () => paragraph(words.repeat(4))) }),
    );
    expect(long.pages.length).toBe(3);
    expect(long.text).toSatisfy(pages(3));
    expect((await printed(finishedLetter())).text).not.toMatch(/1 \/ 1/);
  });

  it("never leaves the signatory alone on a page, nor a line of a text", async () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 8, maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(fc.array(lengths, { minLength: 12, maxLength: 12 }), async (drafts) => {
        const letters = drafts.map((sentences, index) =>
          finishedLetter({
            id: String(index),
            enclosures: [],
            blocks: [
              ...sentences.map((count) => paragraph(words.repeat(count))),
              paragraph("Yours sincerely"),
            ],
          }),
        );
        for (const { bytes } of await letterPdfs(letters)) {
          const { pages } = await readPdf(bytes);
          const last = pages.find(({ text }) => text.includes("Head of the board"));
          expect(last?.text).toContain("Yours sincerely");
          expect(last?.text).toContain("Soviet authorities");
          for (const { pieces } of pages.slice(1)) {
            const heights = pieces
              .filter(({ text, top }) => top > 24 && /[a-z]{3}/.test(text))
              .map(({ top }) => top);
            // Two lines at least of whatever goes on.
            expect(heights.length).toBeGreaterThan(2);
          }
        }
      }),
      { numRuns: 3 },
    );
  });
});

describe("all letters in one file", () => {
  const three = [
    letterIn("pl"),
    finishedLetter({ blocks: Array.from({ length: 14 }, () => paragraph(words.repeat(4))), id: "long" }),
    letterIn("el"),
  ];

  it("begin each on a new sheet, with page numbers of their own", async () => {
    const { pages, tagged, title } = await readPdf(await jointPdf(three, "Reminders"));
    expect({ tagged, title }).toEqual({ tagged: true, title: "Reminders" });
    expect(pages.map(({ text }) => text.trim() === "")).toEqual([false, true, false, false, false]);
    expect(pages[2]?.text).toContain("1 / 2");
    expect(pages[3]?.text).toContain("2 / 2");
    expect(pages[4]?.text).not.toContain("/ 2\r");
    for (const { width, height } of pages)
      expect([Math.round(width), Math.round(height)]).toEqual([210, 297]);
    // The head of later pages is on none that begins a letter.
    for (const at of [0, 2, 4]) expect(pages[at]?.pieces.every(({ top }) => top > 12)).toBe(true);
  });

  it("have no empty backs where one side is printed", async () => {
    const { pages } = await readPdf(await jointPdf(three, "Reminders", { sides: "one" }));
    expect(pages.length).toBe(4);
  });
});

describe("what cannot be printed is refused in words", () => {
  const address = { ...finishedLetter().addressee, label: "XX Assembly" };
  it.each<[string, Partial<FinishedLetter>, unknown]>([
    [
      "characters that no font here has",
      { blocks: [paragraph("Dear 🕊 ሀ")] },
      ["unprintable-characters", { name: "PL Sejm", characters: "🕊 ሀ" }],
    ],
    [
      "an address that does not fit its window",
      { addressee: { ...address, addressLines: Array(30).fill("A line") } },
      ["printed-address-too-long", { name: "XX Assembly" }],
    ],
    [
      "a word wider than the window",
      { addressee: { ...address, nameLines: ["M".repeat(60)] } },
      ["printed-address-too-long", { name: "XX Assembly" }],
    ],
    [
      "a head that takes the page",
      { letterhead: { name: "N", lines: Array(30).fill("A line"), logo: null } },
      ["letterhead-too-long", {}],
    ],
    [
      "a mark that is no picture",
      {
        letterhead: { name: "N", lines: [], logo: { mediaType: "image/png", bytes: Buffer.from("<svg/>") } },
      },
      ["letterhead-picture", {}],
    ],
    [
      "a letter without end",
      { blocks: Array(60).fill(paragraph("x".repeat(5_000))) },
      ["letter-too-long", { name: "PL Sejm" }],
    ],
  ])("%s", async (_, also, expected) => {
    expect(
      await refusalOf(letterPdfs([finishedLetter({ id: "before" }), finishedLetter({ id: "odd", ...also })])),
    ).toEqual(expected);
  });

  it("names the letter also among all in one file", async () => {
    const letters = [letterIn("pl"), finishedLetter({ addressee: address, subject: "🕊" })];
    expect(await refusalOf(jointPdf(letters, "All"))).toEqual([
      "unprintable-characters",
      { name: "XX Assembly", characters: "🕊" },
    ]);
  });
});

describe("the process that prints", () => {
  it("tells how far it is, and prints many in little time", async () => {
    const progress: [number, number][] = [];
    const letters = manyLetters(40);
    const made = await letterPdfs(letters, { onProgress: (...far) => progress.push(far) });
    expect(made.map(({ id }) => id)).toEqual(letters.map(({ id }) => id));
    expect(progress).toEqual(Array.from({ length: 40 }, (_, index) => [index + 1, 40]));
    expect(new Set(made.map(({ bytes }) => createHash("sha256").update(bytes).digest("hex"))).size).toBe(40);
  });

  it("gives nothing when it is ended midway, and prints the next time", async () => {
    const stop = new AbortController();
    const ended = letterPdfs(manyLetters(40), {
      signal: stop.signal,
      onProgress: (done) => done === 3 && stop.abort(new Error("nobody waits")),
    });
    await expect(ended).rejects.toThrow("nobody waits");
    expect(await letterPdfs([letterIn("pl")])).toHaveLength(1);
  });

  it("prints nothing of nothing", async () => {
    expect(await letterPdfs([])).toEqual([]);
  });
});
