import { z } from "zod";
import * as enums from "@/lib/db/generated/enums";
import { ListingBasis } from "@/lib/standing/basis";
import { conversations } from "@/lib/standing/conversation";
import { chamberRules, scopes } from "@/lib/standing/counting";
import { positions } from "@/lib/standing/position";
import { stages } from "@/lib/standing/stage";
import { countryClasses } from "@/lib/standing/standing";
import { BodyReference, bodyShape, EntryAnswer, ProceedingAnswer, SourceAnswer } from "./answers-entry";
import {
  choiceOf,
  country,
  date,
  day,
  key,
  LocalTextAnswer,
  named,
  oneOf,
  text,
  url,
  whole,
  yesNo,
} from "./fields";
import { listingBasisText } from "./words";

/** What the JSON answers hold. `build.ts` makes them; a test parses every real answer strictly. */

const entryIds = (description: string) => z.array(key("An entry's id.")).describe(description);

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
  asOf: day("The day that the answer speaks of: nothing dated later counts."),
};
const editionShape = z.strictObject(edition);
export type Edition = z.infer<typeof editionShape>;

const CountRuleAnswer = named(
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

const count = {
  rule: CountRuleAnswer,
  count: whole("How many countries have recognised by this rule: the number of members."),
  members: z.array(MemberAnswer).describe("The countries counted, by the day of their recognition."),
};
const CountAnswer = named(
  "Count",
  z
    .strictObject({ asOf: edition.asOf, ...count })
    .describe("A count with its rule, its day and its members."),
);

const standing = {
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

const listing = {
  basis: choiceOf(ListingBasis, listingBasisText),
  since: date("Since when.").nullable(),
};
const StandingAnswer = named(
  "Standing",
  z
    .strictObject({
      ...standing,
      listing: z
        .strictObject(listing)
        .nullable()
        .describe("That the campaign asks this country; null where it does not."),
    })
    .describe("Where a country stands on a day, computed from the entries."),
);

const ListingAnswer = named(
  "Listing",
  z
    .strictObject({
      ...listing,
      reasoning: LocalTextAnswer,
      sources: z.array(SourceAnswer).describe("Sources that name the country."),
      contextSources: z.array(SourceAnswer).describe("Sources of the context only."),
    })
    .describe("That and why the campaign asks a country."),
);

const BodyAnswer = named(
  "Body",
  z
    .strictObject({
      ...bodyShape,
      parent: key("The body that it belongs to.").nullable(),
      names: LocalTextAnswer,
      formerNames: z
        .array(
          z.strictObject({
            names: LocalTextAnswer,
            nameNative: text("Its own name then.").nullable(),
            until: date("The last day of the name."),
          }),
        )
        .describe("Names that it had before, oldest first."),
      foundedOn: date("When it was founded, where that is known.").nullable(),
      endedOn: date("When it ended, where it has.").nullable(),
      seats: z
        .array(
          z.strictObject({
            count: whole("How many."),
            from: date("Since when.").nullable(),
            until: date("Until when; null while it holds.").nullable(),
          }),
        )
        .describe("Its number of seats by the time it holds, oldest first, where that is known."),
      website: url("Its website.").nullable(),
    })
    .describe("A parliament, chamber, committee, government or other body."),
);

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

const WaveAnswer = named(
  "Wave",
  z
    .strictObject({
      id: key("The wave's id; it never changes."),
      name: LocalTextAnswer,
      startedOn: date("When it began."),
    })
    .describe("One round of sending."),
);

const DocumentAnswer = named(
  "Document",
  z
    .strictObject({
      id: key("The document's id; it never changes."),
      kind: choiceOf(enums.DocumentKind, "What it is."),
      title: LocalTextAnswer,
      titleOriginal: text("Its own title.").nullable(),
      issuedBy: text("Who issued it.").nullable(),
      issuedOn: date("When.").nullable(),
      description: LocalTextAnswer,
      remark: LocalTextAnswer,
      sources: z.array(SourceAnswer).describe("Its sources."),
      versions: z
        .array(
          named(
            "DocumentVersion",
            z
              .strictObject({
                id: key("The version's id; it never changes."),
                language: text("Language tag (BCP 47).").nullable(),
                datedOn: date("Its date.").nullable(),
                label: text("What tells it from others.").nullable(),
                url: url("Where it can be read.").nullable(),
                sha256: text("SHA-256 of the kept file, in hexadecimal digits.").nullable(),
              })
              .describe("One version of a document."),
          ),
        )
        .describe("Its versions."),
    })
    .describe("An appeal, letter, legal qualification or other document of the campaign."),
);

const PackageAnswer = named(
  "Package",
  z
    .strictObject({
      id: key("The package's id; it never changes."),
      label: text("Its name."),
      number: whole("Its number among its versions."),
      previous: key("The package that it replaces.").nullable(),
      remark: LocalTextAnswer,
      documentVersions: z.array(key("A document version's id.")).describe("What it holds, in order."),
    })
    .describe("What was sent together."),
);

const PartnerAnswer = named(
  "Partner",
  z
    .strictObject({
      id: key("The organisation's id; it never changes."),
      country: country(),
      name: text("Its name."),
      website: url("Its website.").nullable(),
      remark: LocalTextAnswer,
    })
    .describe("A partner organisation."),
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
