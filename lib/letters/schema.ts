import { z } from "zod";
import { today } from "@/lib/calendar/today";
import { Certainty, Channel, Nature, Rung } from "@/lib/db/generated/enums";
import {
  choice,
  countryCode,
  id,
  localText,
  optionalAnyDay,
  optionalChoice,
  optionalCountry,
  optionalId,
  optionalLine,
  optionalPastEdtf,
  optionalText,
  pastEdtf,
  version,
} from "@/lib/fields/fields";
import { wrongInResponse } from "@/lib/log/schema";
import { SourceInputs } from "@/lib/sources/schema";

const { confirmed, reported } = Certainty;
const { sent, delivered, delivery_failed } = Rung;

/** Which letters are spoken of: countries of dispatches, each dispatch at the version that was looked at. */
const letters = z
  .array(z.strictObject({ dispatchId: id, version, country: countryCode }))
  .min(1, "choose-letters")
  .max(400, "too-many");

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
      /** Of one letter, as its register has them; unsaid for many. */
      bodyId: optionalId.optional(),
      ourReference: optionalLine(200).optional(),
      trackingNumber: optionalLine(100).optional(),
      sources: SourceInputs,
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

/** That a letter arrived, or came back. */
export const ReachDispatch = z.strictObject({
  id,
  version,
  rung: choice({ delivered, delivery_failed }),
  /** Today, unless it is said. */
  rungOn: optionalPastEdtf,
});

export const TakeBackDispatch = z.strictObject({ id, version });

/** What came back on a letter; the country is to be said where the letter went to many. */
export const TakeResponse = z
  .strictObject({
    id: optionalId,
    dispatchId: id,
    /** Of the letter, as it was looked at. */
    version,
    country: optionalCountry,
    nature: choice(Nature),
    /** Today, unless it is said. */
    occurredOn: optionalPastEdtf,
    waitUntil: optionalAnyDay,
    referredToId: optionalId,
  })
  .superRefine((came, context) => {
    for (const [field, message] of wrongInResponse({ ...came, occurredOn: came.occurredOn ?? today() }))
      context.addIssue({ code: "custom", path: [field], message });
  });
