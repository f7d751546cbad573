import { z } from "zod";
import { isDay } from "@/lib/calendar/edtf";
import { Channel, LetterKind } from "@/lib/db/generated/enums";
import {
  choice,
  countryCode,
  id,
  optionalChoice,
  optionalId,
  optionalLine,
  pastEdtf,
  requiredLine,
  version,
} from "@/lib/fields/fields";
import { LetterBody } from "@/lib/letter-texts/body";
import { LetterContent } from "@/lib/letter-texts/letter-content";
import { reasonsToLeaveOut } from "./left-out";

/** Most letters of one sending. */
export const mostLetters = 200;

/** What all letters of a sending have in common. */
export const sendingFields = {
  letterTextId: optionalId,
  letterVersion: version.nullable(),
  letterKind: choice(LetterKind),
  waveId: optionalId,
  packageId: optionalId,
  channel: optionalChoice(Channel),
  sentOn: pastEdtf,
};

/** What all letters of a sending are made from, as a form holds it. */
const choices = {
  letterTextId: z.string("choose").min(1, "choose").max(64, "too-long"),
  waveId: optionalId,
  packageId: optionalId,
  channel: optionalChoice(Channel),
  sentOn: pastEdtf.refine(isDay, "full-date"),
  /** Who was written to in so many days before is left out. */
  notWithin: z.coerce.number("required").int("whole-number").min(0, "not-negative").max(3650, "too-long"),
  /** The first of our references; those after it follow by number. */
  firstReference: optionalLine(200),
};
/** By country and document, the version that goes there instead of the one by rule. */
const versions = z.record(countryCode, z.record(id, id));
const countries = z.array(countryCode).max(mostLetters, "too-many");

/** Letters that are to be looked at before they go. */
export const PrepareSending = z.strictObject({
  ...choices,
  countries,
  versions: versions.optional(),
  /** Those that get a reference, in this order; not said, all that can be written to. */
  numbered: countries.optional(),
});
export type PrepareSending = z.infer<typeof PrepareSending>;

/** One letter that was written anew by hand. */
const letterByHand = z.strictObject({ subject: requiredLine(300), blocks: LetterBody });
const byHand = z.record(countryCode, letterByHand);
export type ByHand = z.infer<typeof byHand>;

/** The form in which addressees are chosen: who is offered, and whom somebody put in or left out. */
export const SendingForm = z.strictObject({
  ...choices,
  offered: countries,
  decided: z.record(countryCode, z.boolean()),
  // Not in drafts from before one could choose.
  versions: versions.default({}),
  byHand,
  anyway: countries,
});

/** What is sent: what was looked at, to whom, and what was written by hand. */
export const SendLetters = z.strictObject({
  ...choices,
  id: optionalId,
  countries: countries.min(1, "nobody-chosen"),
  /** The version of the letter that was looked at. */
  letterVersion: version,
  /** What spoke against each country when it was looked at: what has come since is said first. */
  known: z.record(countryCode, z.array(z.enum(reasonsToLeaveOut)).max(20)),
  byHand,
  versions: versions.optional(),
  /** Countries of whose letter all questions are answered with yes. */
  anyway: countries,
});
export type SendLetters = z.infer<typeof SendLetters>;

/** Letters as they go: composed and printed by the tracker itself. */
export const LogSending = z.strictObject({
  id: optionalId,
  sending: z.strictObject(sendingFields),
  letters: z
    .array(
      z.strictObject({
        id,
        country: countryCode,
        bodyId: id,
        contactId: optionalId,
        ourReference: optionalLine(200),
        content: LetterContent,
        pdf: z.instanceof(Uint8Array),
        /** Questions about this letter that are answered with yes. */
        anyway: z.array(z.string().max(64)).max(20).default([]),
      }),
    )
    .min(1, "nobody-chosen")
    .max(mostLetters, "too-many"),
});
export type LogSending = z.infer<typeof LogSending>;

export const UndoSending = z.strictObject({ id, version });
