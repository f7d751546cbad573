import { z } from "zod";
import * as enums from "@/lib/db/generated/enums";
import { choiceOf, country, date, day, key, LocalTextAnswer, named, text, url, whole } from "./fields";
import { certaintyText, sourceKindText } from "./words";

/** Entries as the JSON answers hold them, one schema a kind. */

export const SourceAnswer = named(
  "Source",
  z
    .strictObject({
      id: key("The source's id; it never changes."),
      kind: choiceOf(enums.SourceKind, sourceKindText).nullable(),
      url: url("Where it was seen.").nullable(),
      title: text("Its title."),
      publisher: text("Who published it.").nullable(),
      published: date("When it was published.").nullable(),
      accessed: date("When it was last seen.").nullable(),
      archiveUrl: url("An archived copy.").nullable(),
    })
    .describe("What a statement of the record can be checked against."),
);

export const bodyShape = {
  id: key("The body's id; it never changes."),
  name: text("Its name in English, else its own: on the day of the entry, else today's."),
  nameNative: text("Its own name, of the same day.").nullable(),
  kind: choiceOf(enums.BodyKind, "What it is.").nullable(),
  chamber: choiceOf(enums.ChamberRole, "Which chamber, where it is one.").nullable(),
};

/** A body as an entry or a count names it. */
export const BodyReference = named(
  "BodyReference",
  z.strictObject(bodyShape).describe("A parliament, chamber, committee, government or other body."),
);

const shared = {
  id: key("The entry's id; it never changes."),
  countries: z.array(country()).describe("The countries that it concerns; none for international bodies."),
  body: BodyReference.nullable().describe("The body that acted or was written to."),
  occurredOn: date("When it happened."),
  countsFrom: day(
    "The last day of that period, or the day of what answers or continues it where that is earlier: order and as-of go by it.",
  ),
  certainty: choiceOf(enums.Certainty, certaintyText),
  summary: LocalTextAnswer,
  sources: z.array(SourceAnswer).describe("Its sources."),
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
  corrections: z
    .array(z.strictObject({ on: day("When."), reason: LocalTextAnswer }))
    .describe("Every correction of a published fact, the newest first."),
};

export const DispatchAnswer = named(
  "Dispatch",
  z
    .strictObject({
      kind: z.literal("dispatch").describe("The kind of entry."),
      ...shared,
      wave: key("The wave that it belongs to.").nullable(),
      rung: choiceOf(enums.Rung, "How far it came."),
      channel: choiceOf(enums.Channel, "How it was sent.").nullable(),
      package: key("The package that was sent.").nullable(),
    })
    .describe("A package sent."),
);

export const ResponseAnswer = named(
  "Response",
  z
    .strictObject({
      kind: z.literal("response").describe("The kind of entry."),
      ...shared,
      nature: choiceOf(enums.Nature, "What they said."),
      waitUntil: day("Until when they asked for time.").nullable(),
      answers: key("The dispatch that it answers.").nullable(),
    })
    .describe("Something that came back."),
);

export const EngagementAnswer = named(
  "Engagement",
  z
    .strictObject({
      kind: z.literal("engagement").describe("The kind of entry."),
      ...shared,
      form: choiceOf(enums.EngagementForm, "What it was."),
      title: text("Its title in English.").nullable(),
      titles: LocalTextAnswer,
      participants: z.array(text("A participant.")).describe("Who took part, by office or name."),
      place: text("Where.").nullable(),
      topic: choiceOf(
        enums.Topic,
        "Whether it was on recognition itself; null where that is not said.",
      ).nullable(),
      stance: choiceOf(enums.Stance, "What was said on recognition.").nullable(),
      scheduledFor: date(
        "For when it is planned; null once it has happened. What is planned counts nowhere.",
      ).nullable(),
    })
    .describe("A meeting, hearing, summit, statement or commemoration."),
);

export const ProceedingAnswer = named(
  "Proceeding",
  z
    .strictObject({
      kind: z.literal("proceeding").describe("The kind of entry."),
      ...shared,
      step: choiceOf(enums.Step, "What was done."),
      form: choiceOf(enums.ActForm, "What kind of act it is."),
      wording: choiceOf(enums.Wording, "What the act says of the deportation."),
      title: text("The act's title in English.").nullable(),
      titles: LocalTextAnswer,
      titleOriginal: text("Its own title.").nullable(),
      reference: text("Its number.").nullable(),
      vote: named(
        "Vote",
        z
          .strictObject({
            kind: choiceOf(enums.VoteKind, "How it was decided."),
            for: whole("Votes for; null where not found.").nullable(),
            against: whole("Votes against; null where not found.").nullable(),
            abstained: whole("Abstentions; null where not found.").nullable(),
            notVoting: whole("Present and not voting; null where not found.").nullable(),
            remark: LocalTextAnswer,
          })
          .describe("The vote. What was not found is null, never zero."),
      ),
      clause: LocalTextAnswer,
      clauseOriginal: text("The words that recognise, as adopted.").nullable(),
      clauseLanguage: text("Their language (BCP 47).").nullable(),
      scheduledFor: date("For when it is scheduled; of that step only.").nullable(),
      continues: key("The earlier proceeding that it continues.").nullable(),
    })
    .describe("A step in a parliament or government."),
);

export const EntryAnswer = named(
  "Entry",
  z
    .discriminatedUnion("kind", [DispatchAnswer, ResponseAnswer, EngagementAnswer, ProceedingAnswer])
    .describe("One dated, sourced thing on the log."),
);
