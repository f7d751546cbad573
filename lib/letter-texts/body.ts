import { z } from "zod";
import { hiddenCharacter } from "@/lib/base/plain-text";
import { webAddress } from "@/lib/fields/fields";
import { type MergeField, mergeFieldNames } from "./merge-fields";

/**
 * The text of a letter as it is kept: blocks of text, in which fields stand that are filled in for each addressee. It is of
 * no editor's own make, so that letters outlive the one that wrote them.
 */

/** Longest run of text of one look, in characters. */
const longestRun = 10_000;
const mostBlocks = 300;
const mostRuns = 500;

const marks = { bold: z.literal(true).optional(), italic: z.literal(true).optional() };
const text = z
  .string("required")
  .min(1, "required")
  .max(longestRun, "too-long")
  .transform((written) => written.normalize("NFC"))
  .superRefine((written, context) => {
    const character = /[\0\p{Surrogate}]/u.test(written) ? "U+0000" : hiddenCharacter(written, "line");
    if (written.includes("\uFFFD")) context.addIssue({ code: "custom", message: "letters-lost" });
    else if (character) context.addIssue({ code: "custom", message: "not-plain", params: { character } });
  });

const Run = z.union(
  [
    z.strictObject({
      text,
      ...marks,
      href: z.string().max(2000, "too-long").refine(isLink, "web-address").optional(),
    }),
    z.strictObject({ field: z.enum(mergeFieldNames, "merge-field-unknown"), ...marks }),
  ],
  "not-valid",
);
const runs = z.array(Run).max(mostRuns, "too-long");

const Block = z.discriminatedUnion(
  "is",
  [
    z.strictObject({ is: z.literal("paragraph"), runs }),
    z.strictObject({ is: z.literal("heading"), runs }),
    z.strictObject({ is: z.literal("list"), ordered: z.boolean(), items: z.array(runs).min(1).max(100) }),
  ],
  "not-valid",
);

/** A whole letter, from the form of address to the closing words. */
export const LetterBody = z.array(Block).min(1, "required").max(mostBlocks, "too-long");
export type LetterBody = z.infer<typeof LetterBody>;
export type LetterBlock = LetterBody[number];
export type LetterRun = z.infer<typeof Run>;

/** A letter may link to the web, or name an address to write to. */
function isLink(address: string): boolean {
  return webAddress(address) || /^mailto:[^\s@<>()?&]+@[^\s@<>()?&]+$/.test(address);
}

type Filled<Part> = Exclude<Part, { field: unknown }>;
/** Text of one look, with nothing left to fill in. */
export type FilledRun = Filled<LetterRun>;
export type FilledBlock =
  | { is: "paragraph" | "heading"; runs: FilledRun[] }
  | { is: "list"; ordered: boolean; items: FilledRun[][] };

const runsOf = (block: LetterBlock): readonly LetterRun[] =>
  block.is === "list" ? block.items.flat() : block.runs;

/** The fields of a letter, each once, in the order in which they first stand. */
export const fieldsIn = (body: LetterBody): MergeField[] => [
  ...new Set(body.flatMap((block) => runsOf(block).flatMap((run) => ("field" in run ? [run.field] : [])))),
];

export type Values = Readonly<Partial<Record<MergeField, string>>>;

/** A letter with its fields filled in, and those that have no value; what has none is left out of the text. */
export function fillIn(body: LetterBody, values: Values): { blocks: FilledBlock[]; missing: MergeField[] } {
  const fill = (run: LetterRun): FilledRun[] => {
    if (!("field" in run)) return [run];
    const { field, ...look } = run;
    const value = values[field];
    return value ? [{ text: value, ...look }] : [];
  };
  const blocks = body.map(
    (block): FilledBlock =>
      block.is === "list"
        ? { ...block, items: block.items.map((item) => item.flatMap(fill)) }
        : { ...block, runs: block.runs.flatMap(fill) },
  );
  return { blocks, missing: fieldsIn(body).filter((field) => !values[field]) };
}

const plainRuns = (runs: readonly FilledRun[]): string =>
  runs.map(({ text, href }) => (href && href !== text ? `${text} (${href})` : text)).join("");

/** A letter as a program without formatting shows it; blocks are parted by an empty line. */
export const plainText = (blocks: readonly FilledBlock[]): string =>
  blocks
    .map((block) =>
      block.is === "list"
        ? block.items
            .map((item, index) => `${block.ordered ? `${index + 1}.` : "–"} ${plainRuns(item)}`)
            .join("\n")
        : plainRuns(block.runs),
    )
    .join("\n\n");
