import type { PartName } from "./part-names";
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

/** The same on two pages. */
const short: Of<"short"> = {
  period: ({ from, to }) => ({ from, to }),
  parts: ["recognitions", "proceedings", "next"],
  opening: { cards: true, classes: false },
};

/** A year that is over. */
const annual: Of<"annual"> = {
  period: ({ year }) => ({ from: `${year}-01-01`, to: `${year}-12-31` }),
  parts: [
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

/** Every act that counts on a day, with its votes and words. */
const register: Of<"register"> = {
  period: ({ on }) => ({ from: on, to: on }),
  parts: ["counts"],
  opening: { cards: false, classes: false },
};

const kinds: { [Name in ReportKind]: Of<Name> } = { progress, short, annual, register };

/** What the kind of a chosen report is made of. */
export const kindOf = (choice: ReportChoice): Kind => kinds[choice.kind] as Kind;

/** The parts of a report, as chosen or as usual. Internal remarks are in no public one. */
export const partsOf = (choice: ReportChoice): readonly PartName[] =>
  (choice.parts ?? kindOf(choice).parts).filter((part) => part !== "notes" || choice.audience === "internal");
