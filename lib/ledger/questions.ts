import { z } from "zod";
import { Refusal } from "@/lib/base/refusal";
import type catalogue from "@/lib/i18n/messages/en/questions.json";

/** A message of the `questions` catalogue: the question itself (`ask`) and what the log calls it (`short`). */
export type QuestionKey = keyof (typeof catalogue)["ask"];

/**
 * Something that is probably a mistake and may still be right: the same act twice, more votes than seats. A command
 * asks; whoever sends the same input again with the key among its `confirmed` has answered, and the log says so.
 */
export type Question = {
  key: QuestionKey;
  /** The field that it stands at, as in a refusal. */
  field: string;
  values: Record<string, string | number>;
  /** Where what it rests on can be seen at the desk. */
  link?: string;
};

/** Keys of the questions that the caller has answered: beside the command's own input, in every command. */
export const Confirmed = z
  .array(z.string("not-valid").max(64, "too-long"))
  .max(60, "too-many")
  .optional()
  .transform((keys) => new Set(keys ?? []));

/** Nothing was saved, because nobody has answered these yet. */
export class Unanswered extends Refusal {
  constructor(readonly questions: Question[]) {
    super("unanswered", questions[0]?.field);
    this.name = "Unanswered";
  }
}

/** The name of an act with what was asked before it: `entry:log?same-act`. */
export const actAsked = (act: string, keys: readonly string[]): string =>
  keys.length > 0 ? `${act}?${[...new Set(keys)].sort().join("+")}` : act;

/** The two parts of such a name. */
export function partsOfAct(act: string): { act: string; asked: string[] } {
  const [name = "", asked] = act.split("?");
  return { act: name, asked: asked ? asked.split("+") : [] };
}
