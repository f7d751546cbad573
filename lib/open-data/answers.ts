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
import { country, day, key, named, oneOf, text, url, whole } from "./fields";

/**
 * What each address answers with JSON. `build.ts` makes the answers; a test parses every real one strictly. What they are
 * made of is in the files beside: `answers-standing.ts`, `answers-content.ts`, `answers-entry.ts`.
 */

/** What every answer says of itself. */
const edition = {
  campaign: named(
    "Campaign",
    z
      .strictObject({
        name: text("The campaign's name."),
        organisations: z.array(text("An organisation.")).describe("Who runs it."),
      })
      .describe("The campaign whose record this is."),
  ),
  licence: named(
    "Licence",
    z
      .strictObject({
        id: text("SPDX identifier."),
        title: text("Its name."),
        url: url("Its text."),
      })
      .describe("What may be done with the answer."),
  ),
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
export const StandingsAnswer = named(
  "StandingsAnswer",
  z
    .strictObject({
      ...edition,
      ...count,
      countries: z.array(StandingAnswer).describe("Every country of the record."),
    })
    .describe("Every country's standing on a day, and a count by its rule."),
);

/** `/api/v1/countries` */
export const CountriesAnswer = named(
  "CountriesAnswer",
  z
    .strictObject({ ...edition, countries: z.array(StandingAnswer).describe("Every country of the record.") })
    .describe("Every country's standing on a day."),
);

/** `/api/v1/countries/{code}` */
export const CountryAnswer = named(
  "CountryAnswer",
  z
    .strictObject({
      ...edition,
      ...standing,
      listing: ListingAnswer.nullable(),
      waves: z
        .array(
          named(
            "WaveConversation",
            z
              .strictObject({
                wave: key("The wave's id; null for letters outside any wave.").nullable(),
                conversation: oneOf(conversations, "Where the exchange of this wave stands."),
                silentDays: whole("Days for which they have owed an answer.").nullable(),
                nextDate: day("The next date that matters in it.").nullable(),
                because: entryIds("The entries that it rests on."),
              })
              .describe("The exchange of letters of one wave."),
          ),
        )
        .describe("The exchange of letters, wave by wave."),
      bodies: z.array(BodyAnswer).describe("The country's bodies."),
      entries: z.array(EntryAnswer).describe("Its entries up to the day, oldest first."),
    })
    .describe("One country's standing and everything that it rests on."),
);

/** `/api/v1/proceedings` */
export const ProceedingsAnswer = named(
  "ProceedingsAnswer",
  z
    .strictObject({
      ...edition,
      proceedings: z.array(ProceedingAnswer).describe("The steps up to the day, oldest first."),
    })
    .describe("Every step in a parliament or government."),
);

/** `/api/v1/dataset.json` */
export const DatasetAnswer = named(
  "DatasetAnswer",
  z
    .strictObject({
      ...edition,
      counts: z.array(CountAnswer).describe("The count by every rule."),
      history: z
        .array(
          named(
            "CountStep",
            z
              .strictObject({
                rule: CountRuleAnswer,
                on: day("The day on which the count changed."),
                count: whole("The count from that day on."),
                joined: z.array(country()).describe("The countries that are counted from that day on."),
                left: z.array(country()).describe("Those that are counted no more."),
              })
              .describe("One change of a count."),
          ),
        )
        .describe("How every count came to be: each day on which it changed, rule by rule, oldest first."),
      countries: z
        .array(
          named(
            "DatasetCountry",
            z
              .strictObject({
                ...standing,
                listing: ListingAnswer.nullable(),
                bodies: z.array(BodyAnswer).describe("The country's bodies."),
              })
              .describe("One country of the data set."),
          ),
        )
        .describe("Every country of the record."),
      internationalBodies: z.array(BodyAnswer).describe("Bodies of no country."),
      waves: z.array(WaveAnswer).describe("Every wave."),
      documents: z.array(DocumentAnswer).describe("Every public document."),
      packages: z.array(PackageAnswer).describe("Every public package."),
      partners: z.array(PartnerAnswer).describe("Every public partner organisation."),
      entries: z.array(EntryAnswer).describe("Every public entry, oldest first."),
    })
    .describe("Everything public in one piece."),
);

/** What an address answers when it cannot answer (RFC 9457). */
export const ProblemAnswer = named(
  "Problem",
  z
    .strictObject({
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
    })
    .describe("A problem document, application/problem+json."),
);
