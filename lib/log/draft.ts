import { inLanguages } from "@/lib/i18n/locales";
import type { EntryDraft } from "./schema";
import type { DeskEntry, SourceView } from "./views";

/** An entry as a form holds it: every field there, empty as an empty text. */
export type Kind = EntryDraft["kind"];

const count = (value: number | null) => (value === null ? "" : String(value));

/** A source of the record as a form holds it: chosen by its id, with what is needed to show it. */
export const sourceDraft = (source: SourceView) => ({ id: source.id });

/** The form of an entry that does not exist yet. */
export function newDraft(
  kind: Kind,
  start: { countries: string[]; bodyId?: string; on: string },
): EntryDraft {
  const common = {
    countries: start.countries,
    bodyId: start.bodyId ?? "",
    occurredOn: start.on,
    certainty: "confirmed" as const,
    summary: inLanguages(),
    internalNote: "",
    sources: [],
    attachments: [],
  };
  switch (kind) {
    case "dispatch":
      return {
        kind,
        ...common,
        packageId: "",
        waveId: "",
        contactId: "",
        channel: "",
        rung: "sent",
        rungOn: "",
        ourReference: "",
        theirReference: "",
        replyExpectedBy: "",
        replyExpectedReason: "",
      };
    case "response":
      return { kind, ...common, nature: "" as never, waitUntil: "", answersId: "" };
    case "engagement":
      return {
        kind,
        ...common,
        engagementForm: "" as never,
        titleEnglish: "",
        titleUkrainian: "",
        titleCrimeanTatar: "",
        participants: [],
        place: "",
        topic: "",
        stance: "",
        scheduledFor: "",
      };
    case "proceeding":
      return {
        kind,
        ...common,
        step: "" as never,
        form: "" as never,
        wording: "" as never,
        titleOriginal: "",
        titleEnglish: "",
        titleUkrainian: "",
        titleCrimeanTatar: "",
        reference: "",
        voteKind: "unknown",
        votesFor: "",
        votesAgainst: "",
        votesAbstained: "",
        votesNotVoting: "",
        voteRemark: inLanguages(),
        clauseOriginal: "",
        clauseLanguage: "",
        clause: inLanguages(),
        scheduledFor: "",
        continuesId: "",
      };
    case "note":
      return { kind, ...common };
  }
}

/** The form of an entry on the log. */
export function draftOf(entry: DeskEntry): EntryDraft {
  const common = {
    countries: [...entry.countries],
    bodyId: entry.body?.id ?? "",
    occurredOn: entry.occurredOn,
    certainty: entry.certainty,
    summary: inLanguages(entry.summary),
    internalNote: entry.internalNote ?? "",
    sources: entry.sources.map(sourceDraft),
    attachments: entry.attachments.map((file) => file.id),
  };
  switch (entry.kind) {
    case "dispatch":
      return {
        kind: entry.kind,
        ...common,
        packageId: entry.packageId ?? "",
        waveId: entry.wave?.id ?? "",
        contactId: entry.contactId ?? "",
        channel: entry.channel ?? "",
        rung: entry.rung,
        rungOn: entry.rungOn ?? "",
        ourReference: entry.ourReference ?? "",
        theirReference: entry.theirReference ?? "",
        replyExpectedBy: entry.replyExpectedBy ?? "",
        replyExpectedReason: entry.replyExpectedReason ?? "",
      };
    case "response":
      return {
        kind: entry.kind,
        ...common,
        nature: entry.nature,
        waitUntil: entry.waitUntil ?? "",
        answersId: entry.answersId ?? "",
      };
    case "engagement":
      return {
        kind: entry.kind,
        ...common,
        engagementForm: entry.engagementForm,
        titleEnglish: entry.title.en ?? "",
        titleUkrainian: entry.title.uk ?? "",
        titleCrimeanTatar: entry.title.crh ?? "",
        participants: [...entry.participants],
        place: entry.place ?? "",
        topic: entry.topic ?? "",
        stance: entry.stance ?? "",
        scheduledFor: entry.scheduledFor ?? "",
      };
    case "proceeding":
      return {
        kind: entry.kind,
        ...common,
        step: entry.step,
        form: entry.form,
        wording: entry.wording,
        titleOriginal: entry.titleOriginal ?? "",
        titleEnglish: entry.title.en ?? "",
        titleUkrainian: entry.title.uk ?? "",
        titleCrimeanTatar: entry.title.crh ?? "",
        reference: entry.reference ?? "",
        voteKind: entry.vote.kind,
        votesFor: count(entry.vote.for),
        votesAgainst: count(entry.vote.against),
        votesAbstained: count(entry.vote.abstained),
        votesNotVoting: count(entry.vote.notVoting),
        voteRemark: inLanguages(entry.vote.remark),
        clauseOriginal: entry.clauseOriginal ?? "",
        clauseLanguage: entry.clauseLanguage ?? "",
        clause: inLanguages(entry.clause),
        scheduledFor: entry.scheduledFor ?? "",
        continuesId: entry.continuesId ?? "",
      };
    case "note":
      return { kind: entry.kind, ...common };
  }
}
