import { z } from "zod";
import type { FilledBlock } from "./body";
import type { FinishedLetter } from "./finished-letter";

/** A finished letter as it is kept: all of it but the bytes of its mark. */
export type LetterContent = Omit<FinishedLetter, "letterhead"> & {
  letterhead: { name: string; lines: string[] };
};

const text = z.string().max(20_000);
const Run = z.strictObject({
  text,
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  href: z.string().max(2000).optional(),
});
const runs = z.array(Run).max(1000);
const Block = z.union([
  z.strictObject({ is: z.enum(["paragraph", "heading"]), runs }),
  z.strictObject({ is: z.literal("list"), ordered: z.boolean(), items: z.array(runs).max(200) }),
]) as z.ZodType<FilledBlock>;
const lines = z.array(text).max(40);

/** The shape of a kept letter: what the tracker itself has composed. */
export const LetterContent: z.ZodType<LetterContent> = z.strictObject({
  id: text,
  language: text,
  letterhead: z.strictObject({ name: text, lines }),
  placeAndDate: text,
  ourReference: text.nullable(),
  theirReference: text.nullable(),
  addressee: z.strictObject({
    label: text,
    nameLines: lines,
    addressLines: lines,
    email: text.nullable(),
  }),
  subject: text,
  blocks: z.array(Block).max(600),
  signatory: z.strictObject({ name: text, office: text.nullable() }).nullable(),
  enclosures: z.array(text).max(200),
  versions: z.array(z.string().max(64)).max(200).optional(),
});
