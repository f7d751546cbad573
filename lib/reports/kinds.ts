import type { Day } from "@/lib/calendar/edtf";
import { type PartName, partNames, subjectOfPart } from "./part-names";
import type { Period } from "./period";
import type { ReportChoice, ReportKind } from "./schema";

/** What a kind of report is made of. Its title and its words stand under `report.kind` in the messages. */
export type Kind<Choice extends ReportChoice = ReportChoice> = {
  /** The days that it tells of: figures at the start are those of the evening before. */
  period(choice: Choice): Period;
  /** Its usual parts, in order; the sources and how it was made end every report. */
  parts: readonly PartName[];
  /** What stands on the first page beside the headline. */
  opening: { cards: boolean; classes: boolean };
  /** Two pages: said in fewer words, in smaller letters, and of long lists the latest alone. */
  brief?: true;
};

type Of<Name extends ReportKind> = Kind<Extract<ReportChoice, { kind: Name }>>;

/** What happened in a period, in full. */
const progress: Of<"progress"> = {
  period: ({ from, to }) => ({ from, to }),
  parts: [
    "counts",
    "recognitions",
    "proceedings",
    "packages",
    "answers",
    "next",
    "engagements",
    "changes",
    "notes",
  ],
  opening: { cards: true, classes: true },
};

const ofDay = ({ on }: { on: Day }): Period => ({ from: on, to: on });

/** The same on two pages. */
const short: Of<"short"> = {
  period: ({ from, to }) => ({ from, to }),
  parts: ["recognitions", "proceedings", "next"],
  opening: { cards: true, classes: false },
  brief: true,
};

/** One country, for a meeting tomorrow. */
const country: Of<"country"> = {
  period: ofDay,
  parts: ["standing", "ask", "history", "people", "facts"],
  opening: { cards: false, classes: false },
  brief: true,
};

/** One wave: what went out, and what came back. */
const wave: Of<"wave"> = {
  period: ofDay,
  parts: ["funnel", "natures", "addressees"],
  opening: { cards: false, classes: false },
};

/** What any embassy may be handed. */
const embassies: Of<"embassies"> = {
  period: ofDay,
  parts: ["requests", "recognised", "where"],
  opening: { cards: false, classes: false },
};

/** A year that is over. */
const annual: Of<"annual"> = {
  period: ({ year }) => ({ from: `${year}-01-01`, to: `${year}-12-31` }),
  parts: [
    "months",
    "recognitions",
    "chart-recognitions",
    "chart-map",
    "proceedings",
    "packages",
    "answers",
    "chart-natures",
    "chart-survival",
    "engagements",
    "chart-activity",
    "changes",
  ],
  opening: { cards: true, classes: true },
};

/** Every act on a day, with its votes and words: those that count, and beside them those that do not. */
const register: Of<"register"> = {
  period: ofDay,
  parts: ["counts", "acts", "related"],
  opening: { cards: false, classes: false },
};

const kinds: { [Name in ReportKind]: Of<Name> } = {
  progress,
  short,
  country,
  wave,
  register,
  annual,
  embassies,
};

/** What the kind of a chosen report is made of. */
export const kindOf = (choice: ReportChoice): Kind => kinds[choice.kind] as Kind;

/** Every part that a report of a kind may have, its usual ones first. */
export function possibleParts(kind: ReportKind): PartName[] {
  const usual = kinds[kind].parts;
  const others = partNames.filter((part) => {
    const subject = subjectOfPart[part];
    return !usual.includes(part) && (subject === undefined || subject === kind);
  });
  return [...usual, ...others];
}

/** Its usual parts. */
export const usualParts = (kind: ReportKind): readonly PartName[] => kinds[kind].parts;

/** The parts of a report, as chosen or as usual. Internal remarks are in no public one. */
export const partsOf = (choice: ReportChoice): readonly PartName[] =>
  (choice.parts ?? kindOf(choice).parts).filter((part) => part !== "notes" || choice.audience === "internal");
