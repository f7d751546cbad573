import { z } from "zod";
import { listing } from "@/lib/parliaments/fields";
import { BodyReference, SourceAnswer } from "./answers-entry";
import { answerShape } from "./declared";
import { country, date, day, key, list, object, text, whole, yesNo } from "./fields";
import { ruleFields, standingFields } from "./standing-fields";

/** Where countries stand and how they are counted, as the JSON answers hold it. */

export const entryIds = (description: string) => list(key("An entry's id."), description);

/** The day that every answer and every count speaks of. */
export const asOf = day("The day that the answer speaks of: nothing dated later counts.");

export const CountRuleAnswer = object("CountingRule", "The rule of a count.", answerShape(ruleFields));

const MemberAnswer = object("Member", "A country that counts.", {
  code: country(),
  name: text("Its name in English."),
  on: date("The day of the recognition by this rule."),
  body: text("The names of the bodies that acted."),
  bodies: list(BodyReference, "The bodies that acted."),
  entries: entryIds("The acts that it rests on."),
});

/** A count by one rule. */
export const count = {
  rule: CountRuleAnswer,
  count: whole("How many countries have recognised by this rule: the number of members."),
  members: list(MemberAnswer, "The countries counted, by the day of their recognition."),
};
export const CountAnswer = object("Count", "A count with its rule, its day and its members.", {
  asOf,
  ...count,
});

/** Where a country stands. */
export const standing = {
  code: country(),
  name: text("Its name in English."),
  target: yesNo("Whether the campaign asks this country, by its list of today."),
  ...answerShape(standingFields),
  because: object("Because", "The entries that the class and each axis rest on.", {
    class: entryIds("Entries that the class rests on."),
    position: entryIds("Entries that the position rests on."),
    stage: entryIds("Entries that the stage rests on."),
    conversation: entryIds("Entries that the conversation rests on."),
  }),
};

export const StandingAnswer = object(
  "Standing",
  "Where a country stands on a day, computed from the entries.",
  {
    ...standing,
    listing: z
      .strictObject(answerShape({ basis: listing.basis, since: listing.since }))
      .nullable()
      .describe("That the campaign asks this country; null where it does not."),
  },
);

export const ListingAnswer = object("Listing", "That and why the campaign asks a country.", {
  ...answerShape(listing),
  sources: list(SourceAnswer, "Sources that name the country."),
  contextSources: list(SourceAnswer, "Sources of the context only."),
});
