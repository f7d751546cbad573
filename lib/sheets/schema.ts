import { z } from "zod";
import { id, localText, version } from "@/lib/fields/fields";
import { kindNames } from "./kinds/names";

/** What is told of a row by hand: which one it means, what of it is meant all the same, and which side of a conflict holds. */
export const Choice = z.strictObject({
  /** The id of the one that it means; `new` for another, `none` to leave it out. */
  as: z.string().max(64).optional(),
  confirmed: z.array(z.string().max(60)).max(20).optional(),
  take: z.enum(["sheet", "stored"]).optional(),
});
export type Choice = z.infer<typeof Choice>;

const short = z.string().max(200);

/** What a page asks about a sheet, beside its bytes. */
export const AskSheet = z.strictObject({
  /** To write it; otherwise it is only looked at. */
  take: z.boolean().default(false),
  kind: z.enum(kindNames).nullish(),
  sheet: short.optional(),
  encoding: short.optional(),
  separator: z.string().max(1).optional(),
  /** The place of the head among the rows that are not empty; -1 where there is none. */
  head: z.number().int().min(-1).max(100_000).optional(),
  /** Columns told by hand, by their place from 0: a column's key, or an empty text for none. */
  told: z.record(z.string().max(8), z.string().max(60)).default({}),
  /** By the number of the row as the spreadsheet shows it. */
  choices: z.record(z.string().max(8), Choice).default({}),
  correctionReason: localText(1000),
  /** The mark of what was looked at: what has become another since is looked at again. */
  seen: z.string().max(64).optional(),
});
export type AskSheet = z.infer<typeof AskSheet>;

export const UndoImport = z.strictObject({ id, version });
