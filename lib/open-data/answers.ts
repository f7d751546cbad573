import { z } from "zod";
import { conversations } from "@/lib/standing/conversation";
import { BodyAnswer, DocumentAnswer, PackageAnswer, PartnerAnswer, WaveAnswer } from "./answers-content";
import { EntryAnswer, ProceedingAnswer } from "./answers-entry";
import {
  asOf,
  CountAnswer,
  CountRuleAnswer,
  count,
  entryIds,
  ListingAnswer,
  StandingAnswer,
  standing,
} from "./answers-standing";
import { country, day, key, list, object, oneOf, text, url, whole } from "./fields";

/**
 * What each address answers with JSON. `build.ts` makes the answers; a test parses every real one strictly. What they are
 * made of is in the files beside: `answers-standing.ts`, `answers-content.ts`, `answers-entry.ts`.
 */

/** What every answer says of itself. */
const edition = {
  campaign: object("Campaign", "The campaign whose record this is.", {
    name: text("The campaign's name."),
    organisations: list(text("An organisation."), "Who runs it."),
  }),
  licence: object("Licence", "What may be done with the answer.", {
    id: text("SPDX identifier."),
    title: text("Its name."),
    url: url("Its text."),
  }),
  citation: text("How to cite this answer."),
  made: day("The day on which the answer was made, in the campaign's time zone."),
  revision: text(
    "Fingerprint of everything public at that time: the same revision is the same content. It changes with it and never otherwise.",
  ),
  asOf,
};
const editionShape = z.strictObject(edition);
export type Edition = z.infer<typeof editionShape>;

/** `/api/v1/standing` */
export const StandingsAnswer = object(
  "StandingsAnswer",
  "Every country's standing on a day, and a count by its rule.",
  {
    ...edition,
    ...count,
    countries: list(StandingAnswer, "Every country of the record."),
  },
);

/** `/api/v1/countries` */
export const CountriesAnswer = object("CountriesAnswer", "Every country's standing on a day.", {
  ...edition,
  countries: list(StandingAnswer, "Every country of the record."),
});

/** `/api/v1/countries/{code}` */
export const CountryAnswer = object(
  "CountryAnswer",
  "One country's standing and everything that it rests on.",
  {
    ...edition,
    ...standing,
    listing: ListingAnswer.nullable(),
    waves: list(
      object("WaveConversation", "The exchange of letters of one wave.", {
        wave: key("The wave's id; null for letters outside any wave.").nullable(),
        conversation: oneOf(conversations, "Where the exchange of this wave stands."),
        silentDays: whole("Days for which they have owed an answer.").nullable(),
        nextDate: day("The next date that matters in it.").nullable(),
        because: entryIds("The entries that it rests on."),
      }),
      "The exchange of letters, wave by wave.",
    ),
    bodies: list(BodyAnswer, "The country's bodies."),
    entries: list(EntryAnswer, "Its entries up to the day, oldest first."),
  },
);

/** `/api/v1/proceedings` */
export const ProceedingsAnswer = object("ProceedingsAnswer", "Every step in a parliament or government.", {
  ...edition,
  proceedings: list(ProceedingAnswer, "The steps up to the day, oldest first."),
});

/** `/api/v1/dataset.json` */
export const DatasetAnswer = object("DatasetAnswer", "Everything public in one piece.", {
  ...edition,
  counts: list(CountAnswer, "The count by every rule."),
  history: list(
    object("CountStep", "One change of a count.", {
      rule: CountRuleAnswer,
      on: day("The day on which the count changed."),
      count: whole("The count from that day on."),
      joined: list(country(), "The countries that are counted from that day on."),
      left: list(country(), "Those that are counted no more."),
    }),
    "How every count came to be: each day on which it changed, rule by rule, oldest first.",
  ),
  countries: list(
    object("DatasetCountry", "One country of the data set.", {
      ...standing,
      listing: ListingAnswer.nullable(),
      bodies: list(BodyAnswer, "The country's bodies."),
    }),
    "Every country of the record.",
  ),
  internationalBodies: list(BodyAnswer, "Bodies of no country."),
  waves: list(WaveAnswer, "Every wave."),
  documents: list(DocumentAnswer, "Every public document."),
  packages: list(PackageAnswer, "Every public package."),
  partners: list(PartnerAnswer, "Every public partner organisation."),
  entries: list(EntryAnswer, "Every public entry, oldest first."),
});

/** What an address answers when it cannot answer (RFC 9457). */
export const ProblemAnswer = object("Problem", "A problem document, application/problem+json.", {
  type: text("Always about:blank: the status says what kind of problem it is."),
  title: text("What went wrong, in a few words."),
  status: z.int().describe("The HTTP status."),
  detail: text("One sentence for a developer.").optional(),
  field: text("The first wrong parameter.").optional(),
  errors: z
    .array(
      z.strictObject({
        field: text("The wrong parameter."),
        detail: text("What is wrong with it."),
      }),
    )
    .optional()
    .describe("Every wrong parameter."),
});
