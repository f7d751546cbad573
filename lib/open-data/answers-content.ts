import { z } from "zod";
import * as enums from "@/lib/db/generated/enums";
import { bodyShape, SourceAnswer } from "./answers-entry";
import { choiceOf, country, date, key, LocalTextAnswer, named, text, url, whole } from "./fields";

/** Bodies, waves, documents, packages and partner organisations as the JSON answers hold them. */

export const BodyAnswer = named(
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

export const WaveAnswer = named(
  "Wave",
  z
    .strictObject({
      id: key("The wave's id; it never changes."),
      name: LocalTextAnswer,
      startedOn: date("When it began."),
    })
    .describe("One round of sending."),
);

export const DocumentAnswer = named(
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

export const PackageAnswer = named(
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

export const PartnerAnswer = named(
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
