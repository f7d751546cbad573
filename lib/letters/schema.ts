import { z } from "zod";
import { Certainty, Channel, Rung } from "@/lib/db/generated/enums";
import {
  choice,
  countryCode,
  id,
  localText,
  optionalChoice,
  optionalId,
  optionalText,
  pastEdtf,
  version,
} from "@/lib/fields/fields";
import { SourceInput } from "@/lib/sources/schema";

const { confirmed, reported } = Certainty;
const { sent, delivered, delivery_failed } = Rung;

/** Which letters are spoken of: countries of dispatches, each dispatch at the version that was looked at. */
const letters = z
  .array(z.strictObject({ dispatchId: id, version, country: countryCode }))
  .min(1, "choose-letters")
  .max(400, "too-many");

const sources = z
  .array(SourceInput)
  .max(40, "too-many")
  .optional()
  .transform((list) => list ?? []);

/** What really went to the countries chosen: a letter each, when and how. */
export const ConfirmLetters = z
  .strictObject({
    letters,
    sent: z.strictObject({
      occurredOn: pastEdtf,
      channel: optionalChoice(Channel),
      rung: choice({ sent, delivered, delivery_failed }),
      packageId: optionalId,
      waveId: optionalId,
      certainty: choice({ confirmed, reported }),
      internalNote: optionalText(20_000),
      sources,
      /** Whether the sources say that it went there: the listings are documented by them then. */
      documents: z
        .boolean()
        .optional()
        .transform((value) => value ?? false),
    }),
    /** Shown with the correction of a letter that was public as assumed. */
    correctionReason: localText(1000),
  })
  .superRefine(({ sent }, context) => {
    if (sent.documents && sent.sources.length === 0)
      context.addIssue({ code: "custom", path: ["sent", "sources"], message: "listing-needs-source" });
  });

/** That nothing went to the countries chosen. */
export const DenyLetters = z.strictObject({ letters, correctionReason: localText(1000) });
