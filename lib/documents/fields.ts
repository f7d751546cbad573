import { z } from "zod";
import { DocumentKind } from "@/lib/db/generated/enums";
import { type Fields, kept, told } from "@/lib/fields/field";
import {
  choice,
  localText,
  optionalId,
  optionalLine,
  optionalPastEdtf,
  optionalUrl,
  requiredLine,
  requiredLocalLine,
} from "@/lib/fields/fields";
import { shaped } from "@/lib/fields/shape";

/** An appeal, a letter, a legal qualification, a copy of an act …: what its versions have in common. */
export const document = {
  kind: told(choice(DocumentKind), "What it is."),
  title: told(requiredLocalLine(1000), "Its title."),
  titleOriginal: told(optionalLine(1000), "Its own title."),
  issuedBy: told(optionalLine(300), "Who issued it."),
  issuedOn: told(optionalPastEdtf, "When."),
  description: told(localText(4000), "What it is about."),
  remark: told(localText(2000), "A remark."),
} satisfies Fields;

/** One version of a document: a language, a date, a link or a kept file. */
export const documentVersion = {
  language: told(optionalLine(35), "Language tag (BCP 47)."),
  datedOn: told(optionalPastEdtf, "Its date."),
  label: told(optionalLine(200), "What tells it from others."),
  url: told(optionalUrl, "Where it can be read."),
  fileId: kept(optionalId),
} satisfies Fields;

/** What a package says of itself. */
export const packageText = {
  label: told(requiredLine(200), "Its name."),
  remark: told(localText(2000), "A remark."),
} satisfies Fields;

/** Where a package stands among the versions of one: files bring packages with a history. */
export const packagePlace = {
  number: told(
    shaped({ is: "count", optional: false }, z.int("whole-number").positive("not-valid")),
    "Its number among its versions.",
  ),
  previousId: told(optionalId, "The package that it replaces.", { answer: "previous", column: "previous" }),
} satisfies Fields;

/** All that a package says; what it holds is a list of its own. */
export const packageFields = {
  label: packageText.label,
  ...packagePlace,
  remark: packageText.remark,
} satisfies Fields;
