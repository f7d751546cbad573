import { z } from "zod";
import * as enums from "@/lib/db/generated/enums";
import { type Kind, kinds } from "@/lib/log/kinds/all";
import { common } from "@/lib/log/kinds/common";
import { source } from "@/lib/sources/fields";
import { copySays, copyStates } from "@/lib/sources/view";
import { answerShape, type Groups } from "./declared";
import { choiceOf, country, date, day, key, LocalTextAnswer, list, named, object, text } from "./fields";

/** Entries as the JSON answers hold them, one schema a kind. */

/** Notes are never public. */
export type PublicKind = Exclude<Kind, "note">;

export const SourceAnswer = object("Source", "What a statement of the record can be checked against.", {
  id: key("The source's id; it never changes."),
  ...answerShape(source),
  copy: choiceOf(copyStates, copySays).nullable(),
});

export const bodyShape = {
  id: key("The body's id; it never changes."),
  name: text("Its name in English, else its own: on the day of the entry, else today's."),
  nameNative: text("Its own name, of the same day.").nullable(),
  kind: choiceOf(enums.BodyKind, "What it is.").nullable(),
  chamber: choiceOf(enums.ChamberRole, "Which chamber, where it is one.").nullable(),
};

/** A body as an entry or a count names it. */
export const BodyReference = object(
  "BodyReference",
  "A parliament, chamber, committee, government or other body.",
  bodyShape,
);

const shared = {
  id: key("The entry's id; it never changes."),
  countries: list(country(), "The countries that it concerns; none for international bodies."),
  body: BodyReference.nullable().describe("The body that acted or was written to."),
  occurredOn: date("When it happened."),
  countsFrom: day(
    "The last day of that period, or the day of what answers or continues it where that is earlier: order and as-of go by it.",
  ),
  certainty: choiceOf(enums.Certainty, common.certainty.says),
  summary: LocalTextAnswer,
  sources: list(SourceAnswer, "Its sources."),
  publishedOn: day(
    "When this installation first showed it; not when it happened or became known.",
  ).nullable(),
  corrected: z
    .strictObject({
      on: day("When."),
      reason: LocalTextAnswer.nullable(),
    })
    .nullable()
    .describe("That a published fact was corrected last, and why; null where none was."),
  corrections: list(
    z.strictObject({ on: day("When."), reason: LocalTextAnswer }),
    "Every correction of a published fact, the newest first.",
  ),
};

/** What of a kind stands together in its answers. */
export const groups: Groups = {
  title: "title",
  vote: { name: "Vote", says: "The vote. What was not found is null, never zero." },
};

const kindAnswer = <Name extends PublicKind>(id: string, kind: Name, says: string) =>
  object(id, says, {
    kind: z.literal(kind).describe("The kind of entry."),
    ...shared,
    ...answerShape(kinds[kind], groups),
  });

export const DispatchAnswer = kindAnswer(
  "Dispatch",
  "dispatch",
  "A letter sent: a package, a reminder, an answer, thanks.",
);
export const ResponseAnswer = kindAnswer("Response", "response", "Something that came back.");
export const EngagementAnswer = kindAnswer(
  "Engagement",
  "engagement",
  "A meeting, hearing, summit, statement or commemoration.",
);
export const ProceedingAnswer = kindAnswer(
  "Proceeding",
  "proceeding",
  "A step in a parliament or government.",
);

export const EntryAnswer = named(
  "Entry",
  z
    .discriminatedUnion("kind", [DispatchAnswer, ResponseAnswer, EngagementAnswer, ProceedingAnswer])
    .describe("One dated, sourced thing on the log."),
);
