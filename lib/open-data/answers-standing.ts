import { z } from "zod";
import { listing } from "@/lib/parliaments/fields";
import { conversations } from "@/lib/standing/conversation";
import { chamberRules, scopes } from "@/lib/standing/counting";
import { positions } from "@/lib/standing/position";
import { stages } from "@/lib/standing/stage";
import { countryClasses } from "@/lib/standing/standing";
import { BodyReference, SourceAnswer } from "./answers-entry";
import { answerShape } from "./declared";
import { country, date, day, key, named, oneOf, text, whole, yesNo } from "./fields";

/** Where countries stand and how they are counted, as the JSON answers hold it. */

export const entryIds = (description: string) => z.array(key("An entry's id.")).describe(description);

/** The day that every answer and every count speaks of. */
export const asOf = day("The day that the answer speaks of: nothing dated later counts.");

export const CountRuleAnswer = named(
  "CountingRule",
  z
    .strictObject({
      scope: oneOf(scopes, "Whose recognitions are counted."),
      chambers: oneOf(
        chamberRules,
        "any: one chamber is enough; all: the whole parliament, both chambers, or the state.",
      ),
    })
    .describe("The rule of a count."),
);

const MemberAnswer = named(
  "Member",
  z
    .strictObject({
      code: country(),
      name: text("Its name in English."),
      on: date("The day of the recognition by this rule."),
      body: text("The names of the bodies that acted."),
      bodies: z.array(BodyReference).describe("The bodies that acted."),
      entries: entryIds("The acts that it rests on."),
    })
    .describe("A country that counts."),
);

/** A count by one rule. */
export const count = {
  rule: CountRuleAnswer,
  count: whole("How many countries have recognised by this rule: the number of members."),
  members: z.array(MemberAnswer).describe("The countries counted, by the day of their recognition."),
};
export const CountAnswer = named(
  "Count",
  z.strictObject({ asOf, ...count }).describe("A count with its rule, its day and its members."),
);

/** Where a country stands. */
export const standing = {
  code: country(),
  name: text("Its name in English."),
  target: yesNo("Whether the campaign asks this country, by its list of today."),
  class: oneOf(countryClasses, "One word for the map: the first of these that holds."),
  oneChamberOfTwo: yesNo("Recognised by one of two chambers only."),
  position: oneOf(positions, "What its bodies have said: the strongest that holds."),
  positionOn: date("Since when.").nullable(),
  stage: oneOf(stages, "How far a step towards recognition has come."),
  stageOn: date("Since when.").nullable(),
  conversation: oneOf(conversations, "Where the exchange of letters stands, by the latest wave."),
  silentDays: whole("Days for which they have owed an answer; null when they owe none.").nullable(),
  because: named(
    "Because",
    z
      .strictObject({
        class: entryIds("Entries that the class rests on."),
        position: entryIds("Entries that the position rests on."),
        stage: entryIds("Entries that the stage rests on."),
        conversation: entryIds("Entries that the conversation rests on."),
      })
      .describe("The entries that the class and each axis rest on."),
  ),
};

const { basis, since, ...told } = answerShape(listing);
export const StandingAnswer = named(
  "Standing",
  z
    .strictObject({
      ...standing,
      listing: z
        .strictObject({ basis, since })
        .nullable()
        .describe("That the campaign asks this country; null where it does not."),
    })
    .describe("Where a country stands on a day, computed from the entries."),
);

export const ListingAnswer = named(
  "Listing",
  z
    .strictObject({
      basis,
      since,
      ...told,
      sources: z.array(SourceAnswer).describe("Sources that name the country."),
      contextSources: z.array(SourceAnswer).describe("Sources of the context only."),
    })
    .describe("That and why the campaign asks a country."),
);
