import type { z } from "zod";
import { document, documentVersion, packageFields } from "@/lib/documents/fields";
import type { Fields } from "@/lib/fields/field";
import { wave } from "@/lib/log/wave";
import { body, partner } from "@/lib/parliaments/fields";
import { bodyShape, SourceAnswer } from "./answers-entry";
import { answerShape } from "./declared";
import { key, list, object, text } from "./fields";

/** Bodies, waves, documents, packages and partner organisations as the JSON answers hold them. */

const answer = <Beside extends z.ZodRawShape>(
  name: string,
  says: string,
  { what, fields, beside }: { what: string; fields: Fields; beside?: Beside },
) =>
  object(name, says, {
    id: key(`The ${what}'s id; it never changes.`),
    ...answerShape(fields),
    ...(beside as Beside),
  });

// What a reference to it says as well stands first, and in its words.
export const BodyAnswer = object("Body", "A parliament, chamber, committee, government or other body.", {
  ...bodyShape,
  ...answerShape(body),
  ...bodyShape,
});

export const WaveAnswer = answer("Wave", "One round of sending.", { what: "wave", fields: wave });

export const DocumentAnswer = answer(
  "Document",
  "An appeal, letter, legal qualification or other document of the campaign.",
  {
    what: "document",
    fields: document,
    beside: {
      sources: list(SourceAnswer, "Its sources."),
      versions: list(
        answer("DocumentVersion", "One version of a document.", {
          what: "version",
          fields: documentVersion,
          beside: { sha256: text("SHA-256 of the kept file, in hexadecimal digits.").nullable() },
        }),
        "Its versions.",
      ),
    },
  },
);

export const PackageAnswer = answer("Package", "What was sent together.", {
  what: "package",
  fields: packageFields,
  beside: {
    documentVersions: list(key("A document version's id."), "What it holds, in order."),
  },
});

export const PartnerAnswer = answer("Partner", "A partner organisation.", {
  what: "organisation",
  fields: partner,
});
