import { z } from "zod";
import { certainlyBefore, type Edtf } from "@/lib/calendar/edtf";
import type { Nature } from "@/lib/db/generated/enums";
import { inputsOf } from "@/lib/fields/field";
import {
  anyEdtf,
  id,
  localText,
  optionalId,
  requiredLine,
  requiredText,
  version,
  wrongIn,
} from "@/lib/fields/fields";
import { type Kind, kinds } from "./kinds/all";
import { common } from "./kinds/common";

const ofKind = <Name extends Kind>(kind: Name) =>
  z.strictObject({
    kind: z.literal(kind),
    ...inputsOf(common),
    ...inputsOf<(typeof kinds)[Name]>(kinds[kind]),
  });

type Came = { nature: Nature; occurredOn: Edtf; waitUntil: string | null; referredToId: string | null };

/** What of a response does not go together: each field with its message. */
export function wrongInResponse({ nature, occurredOn, waitUntil, referredToId }: Came): [string, string][] {
  const wrong: [string, string][] = [];
  if (nature === "asks_for_time" && !waitUntil) wrong.push(["waitUntil", "until-when"]);
  if (waitUntil && certainlyBefore(waitUntil, occurredOn)) wrong.push(["waitUntil", "before-answer"]);
  if (referredToId && nature !== "referred") wrong.push(["referredToId", "not-referred"]);
  return wrong;
}

/** What may be written on the log, by kind. One schema for the forms, the import and the command line. */
export const EntryInput = z
  .discriminatedUnion("kind", [
    ofKind("dispatch"),
    ofKind("response"),
    ofKind("engagement"),
    ofKind("proceeding"),
    ofKind("note"),
  ])
  .superRefine((entry, context) => {
    const wrong = wrongIn(context);
    const international = entry.kind === "proceeding" || entry.kind === "engagement";
    if (entry.countries.length === 0 && !international) wrong("countries", "required");
    // A dispatch to several countries names no addressee: all that is known of it is that a package went to them.
    const isCollective = entry.kind === "dispatch" && new Set(entry.countries).size > 1;
    if ((entry.kind === "dispatch" || entry.kind === "proceeding") && !entry.bodyId && !isCollective)
      wrong("bodyId", "required");
    if (isCollective && entry.bodyId) wrong("bodyId", "collective-without-addressee");
    if (entry.kind === "dispatch") {
      if (isCollective && entry.contactId) wrong("contactId", "collective-without-addressee");
      if (entry.replyExpectedBy && !entry.replyExpectedReason)
        wrong("replyExpectedReason", "reason-for-date");
      for (const field of ["rungOn", "replyExpectedBy"] as const)
        if (entry[field] && certainlyBefore(entry[field], entry.occurredOn)) wrong(field, "before-dispatch");
      if (entry.packageId && entry.letterKind && entry.letterKind !== "package")
        wrong("packageId", "letter-without-package");
    }
    if (entry.kind === "response") {
      for (const [field, message] of wrongInResponse(entry)) wrong(field, message);
      if (entry.answersId && entry.alsoAnswers.includes(entry.answersId))
        wrong("alsoAnswers", "answers-twice");
    }
    if (entry.kind === "note" && !entry.internalNote) wrong("internalNote", "required");
    if ((entry.kind === "engagement" || entry.kind === "proceeding") && entry.scheduledFor) {
      if (certainlyBefore(entry.scheduledFor, entry.occurredOn)) wrong("scheduledFor", "before-scheduling");
      if (entry.kind === "proceeding" && entry.step !== "scheduled")
        wrong("scheduledFor", "not-a-scheduling");
    }
    if (entry.kind === "engagement" || entry.kind === "proceeding") {
      if (entry.calledOffOn && !entry.scheduledFor) wrong("calledOffOn", "nothing-to-call-off");
      if (entry.calledOffOn && certainlyBefore(entry.calledOffOn, entry.occurredOn))
        wrong("calledOffOn", "before-scheduling");
    }
    if (entry.kind === "engagement") {
      const named = (entry.delegations ?? []).map(({ country }) => country);
      if (named.some((code) => !entry.countries.includes(code))) wrong("delegations", "not-among-countries");
      if (new Set(named).size < named.length) wrong("delegations", "country-twice");
    }
    if (entry.kind === "proceeding") {
      if (entry.step === "rescinded" && !entry.continuesId) wrong("continuesId", "what-was-rescinded");
      const counted = [entry.votesFor, entry.votesAgainst, entry.votesAbstained, entry.votesNotVoting].some(
        (count) => count !== null,
      );
      if (entry.voteKind === "counted" && entry.votesFor === null && entry.votesAgainst === null)
        wrong("votesFor", "votes-needed");
      if (entry.voteKind !== "counted" && counted) wrong("voteKind", "votes-without-count");
    }
  });
export type EntryInput = z.infer<typeof EntryInput>;
/** As a form holds it, before it is checked. */
export type EntryDraft = z.input<typeof EntryInput>;

export const LogEntry = z.strictObject({
  id: optionalId,
  entry: EntryInput,
  publish: z.boolean().optional(),
});
/** The same of something that is still to come: for when is the one thing that must be said. */
export const PlanEntry = LogEntry.superRefine(({ entry }, context) => {
  if ("scheduledFor" in entry && !entry.scheduledFor)
    context.addIssue({ code: "custom", path: ["entry", "scheduledFor"], message: "required" });
});
export const EditEntry = z.strictObject({
  id,
  version,
  entry: EntryInput,
  correctionReason: localText(1000),
});
export const PublishEntry = z.strictObject({ id, version });
export const UnpublishEntry = z.strictObject({ id, version });
export const RemoveEntry = z.strictObject({ id, version, reason: requiredText(1000) });
export const RescheduleEntry = z.strictObject({ id, version, scheduledFor: anyEdtf });
export const CallOffEntry = z.strictObject({ id, version, reason: requiredLine(500) });
export const RestoreEntry = z.strictObject({ id, version });
/** `number` is that of the earlier version. */
export const RestoreEntryVersion = z.strictObject({
  id,
  version,
  number: z.int("not-valid").positive("not-valid"),
  correctionReason: localText(1000),
});
