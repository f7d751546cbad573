import { describe, expect, it, vi } from "vitest";
import { type Locale, locales } from "@/lib/i18n/locales";
import type { PublicRecord } from "@/lib/log/views";
import { bodies, dispatch, engagement, proceeding, response } from "@/lib/testing/builders";
import { isHard } from "@/lib/testing/hard";
import { inkWithin, type PdfLetter, seenPages } from "@/lib/testing/pdf-picture";
import { recordOf, shown } from "@/lib/testing/public-record";
import { unpackedPdf } from "@/lib/testing/read-pdf";
import { composeReport } from "./compose";
import { progressFigures } from "./figures";
import { kindOf } from "./kinds";
import { partNames, subjectOfPart } from "./part-names";
import { printPdf } from "./pdf";
import type { ReportChoice } from "./schema";

/** What is hard to set: many countries, words without an end, letters of other scripts, names of their day. */
const thirty =
  "AL AT BE BG CA CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT JP LT LU LV MD ME MK MT".split(" ");
const endless = "Неперервнеслововякомунемаєдеперенестирядок".repeat(4);
const arabic = "قرار البرلمان بشأن ترحيل تتار القرم";
const hebrew = "החלטה על גירוש הטטרים";
const combining = "Réso\u0301lution n\u0303 k\u0323\u0307";
const japanese = "クリミア・タタール人の追放";
const hardest = `${endless} ${arabic} ${hebrew} ${combining} ${japanese} ქართული Հայաստան`;
/** The fonts that come with the project or with the compiler; the machine's own would not be the same everywhere. */
const ours = /^[A-Z]{6}\+(LibertinusSerif|DejaVuSerif|DejaVuSans|BIZUDPMincho)/;
const said = (words: string) => ({ en: words, uk: words, crh: words });
const longest = "Комітет із питань європейської інтеграції та міжпарламентського співробітництва";

function hardRecord(): PublicRecord {
  const wave = { id: "w1", startedOn: "2025-03" };
  const record = recordOf([
    shown(engagement("2025-03-26", { id: "summit", countries: thirty }), "2025-04-01", {
      title: said(`Саміт ${hardest}`),
      participants: [endless, arabic, hebrew],
      place: endless,
    }),
    shown(dispatch("2025-03-26", "sent", { id: "letters", countries: thirty, wave }), "2025-04-01"),
    shown(dispatch("2025-03-20", "sent", { id: "letter", countries: ["GB"], wave }), "2025-04-01"),
    shown(response("2025-05-02", "asks_for_time", { id: "answer", countries: ["GB"] }), "2025-05-02", {
      summary: said(hardest),
    }),
    shown(
      proceeding("2025-06-19", "adopted", { id: "vote", countries: ["GB"], body: bodies.lower }),
      "2025-06-19",
      {
        title: said(hardest),
        titleOriginal: endless,
        reference: endless,
        clauseOriginal: `${arabic} ${endless}`,
        clause: said(hardest),
        vote: {
          kind: "counted",
          for: 1_234_567,
          against: 1_234_567,
          abstained: 1_234_567,
          notVoting: 1_234_567,
          remark: said(endless),
        },
      },
    ),
    shown(
      proceeding("2025-06-01", "tabled", { id: "step", countries: ["MK"], body: bodies.committee }),
      "2025-06-19",
      { title: said(endless) },
    ),
  ]);
  const renamed = new Map(
    [...record.bodies].map(([id, body]) => [
      id,
      {
        ...body,
        name: said(endless),
        formerNames: [
          { name: said(`${longest} ${arabic}`), nameNative: endless, until: "2025-12-31", remark: {} },
        ],
      },
    ]),
  );
  return {
    ...record,
    bodies: renamed as unknown as PublicRecord["bodies"],
    waves: [{ id: "w1", name: said(endless), startedOn: "2025-03" } as PublicRecord["waves"][number]],
  };
}

const period = { from: "2025-01-01", to: "2025-12-31" };
const on = "2025-12-31";
/** Every part that a report of no one country and no one wave may have. */
const everything = partNames.filter((part) => !subjectOfPart[part] && part !== "notes");

const kinds = (language: Locale): ReportChoice[] => {
  const readers = { language, audience: "public" } as const;
  return [
    { kind: "progress", ...period, ...readers, parts: everything },
    { kind: "short", ...period, ...readers },
    { kind: "annual", year: "2025", ...readers },
    { kind: "register", on, ...readers },
    { kind: "country", country: "GB", on, ...readers },
    { kind: "wave", wave: "w1", on, ...readers },
    { kind: "embassies", on, ...readers },
  ];
};

function printed(choice: ReportChoice) {
  const record = hardRecord();
  const figures = progressFigures(record, kindOf(choice).period(choice), choice.audience);
  return printPdf(composeReport(record, figures, choice, "0".repeat(64)));
}

/** Letters that may stand on their neighbours: marks, and those that join. */
const joining = /[\s\p{M}\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Letters that stand on one another: a cell that runs into the next one. */
function collisions(all: readonly PdfLetter[]): string[] {
  const letters = all
    .filter(({ letter, left, right }) => !joining.test(letter) && right > left)
    .sort((a, b) => a.left - b.left);
  const found: string[] = [];
  for (const [at, one] of letters.entries())
    for (const other of letters.slice(at + 1)) {
      if (other.left >= one.right) break;
      // Letters that are set as one, such as fi.
      if (other.left === one.left && other.right === one.right) continue;
      const across = Math.min(one.right, other.right) - other.left;
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const narrow = Math.min(one.right - one.left, other.right - other.left);
      const low = Math.min(one.bottom - one.top, other.bottom - other.top);
      if (across > 0.5 * narrow && down > 0.5 * low)
        found.push(`${one.letter}${other.letter} at ${one.left.toFixed(1)}, ${one.top.toFixed(1)}`);
    }
  return found;
}

// Ukrainian has the longest words.
describe.each(isHard ? locales : (["uk"] as const))("what is hardest to set, in %s", (language) => {
  it.each(kinds(language).map((choice) => [choice.kind, choice] as const))(
    "%s stays within its columns and its page, and is PDF/UA-1",
    async (_, choice) => {
      const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
      const pdf = await printed(choice);
      expect(logged).not.toHaveBeenCalled();
      logged.mockRestore();
      expect(unpackedPdf(pdf)).toMatch(/pdfuaid:part[^0-9]{1,20}1/);
      const fonts = [...unpackedPdf(pdf).matchAll(/\/BaseFont\s*\/([^\s/<>[\]()]+)/g)].map(
        ([, font]) => font,
      );
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(ours);
      const pages = await seenPages(pdf);
      for (const [at, { letters, picture }] of pages.entries()) {
        expect(collisions(letters), `page ${at + 1}`).toEqual([]);
        expect(letters.length).toBeGreaterThan(100);
        for (const { letter, left, right } of letters.filter((one) => !joining.test(one.letter))) {
          expect(left, letter).toBeGreaterThan(20);
          expect(right, letter).toBeLessThan(190);
        }
        // To the eye: nothing beyond the margins, whatever the text layer says.
        expect(inkWithin(picture, { left: 0, top: 0, right: 20, bottom: 297 })).toBe(0);
        expect(inkWithin(picture, { left: 190, top: 0, right: 210, bottom: 297 })).toBe(0);
        expect(inkWithin(picture, { left: 0, top: 289, right: 210, bottom: 297 })).toBe(0);
      }
    },
  );
});
