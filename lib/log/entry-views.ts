import { toldName } from "@/lib/files/file-name";
import { remarksIn } from "@/lib/files/remarks";
import type { LocalText } from "@/lib/i18n/locales";
import type { ActingBody, Listings } from "@/lib/standing/entry";
import type { DeskRow, PublicRow } from "./entry-rows";
import type { DeskEntry, PublicEntry, SourceView, Vote } from "./views";

const text = (value: unknown): LocalText => (value && typeof value === "object" ? (value as LocalText) : {});
const day = (at: string | null): string | null => at?.slice(0, 10) ?? null;
/** A moment as the database gives it, in full: `2026-11-27T02:05:56.120Z`. */
const moment = (at: string): string => new Date(`${at}Z`).toISOString();

/** What entries carry of others, by id. */
export type Carried = {
  bodies: ReadonlyMap<string, ActingBody>;
  waves: ReadonlyMap<string, { id: string; startedOn: string }>;
  listings: Listings;
  sources: ReadonlyMap<string, SourceView>;
  /** Names of those who write; for the desk only. */
  people: ReadonlyMap<string, string>;
};

/** Throws when the database breaks the rule that its CHECK constraints hold: a kind has its own fields. */
function must<Value>(value: Value | null, id: string, field: string): Value {
  if (value === null) throw new Error(`entry ${id} has no ${field}`);
  return value;
}

const titleOf = (row: PublicRow): LocalText => ({
  ...(row.titleEnglish ? { en: row.titleEnglish } : {}),
  ...(row.titleUkrainian ? { uk: row.titleUkrainian } : {}),
  ...(row.titleCrimeanTatar ? { crh: row.titleCrimeanTatar } : {}),
});

/** What the public sees of an entry. */
export function publicEntry(row: PublicRow, carried: Carried): PublicEntry {
  const shown = {
    id: row.id,
    countries: row.countries,
    body: row.bodyId === null ? null : must(carried.bodies.get(row.bodyId) ?? null, row.id, "body"),
    occurredOn: row.occurredOn,
    countsFrom: row.countsFrom,
    loggedAs: row.loggedAs,
    certainty: row.certainty,
    summary: text(row.summary),
    sources: row.sources.map((id) => must(carried.sources.get(id) ?? null, row.id, `source ${id}`)),
    publishedOn: day(row.publishedAt),
    corrections: row.corrections.map(({ on, reason }) => ({ on, reason: text(reason) })),
    correctedOn: row.correctedOn,
    correctionReason: row.correctionReason ? text(row.correctionReason) : null,
  };
  // The own fields go before the spread: objects made the other way round are read many times slower by V8.
  switch (row.kind) {
    case "dispatch":
      return {
        kind: "dispatch",
        listings: carried.listings,
        wave: row.waveId === null ? null : must(carried.waves.get(row.waveId) ?? null, row.id, "wave"),
        rung: must(row.rung, row.id, "rung"),
        rungOn: row.rungOn,
        replyExpectedBy: row.replyExpectedBy,
        channel: row.channel,
        packageId: row.packageId,
        ...shown,
      };
    case "response":
      return {
        kind: "response",
        nature: must(row.nature, row.id, "nature"),
        waitUntil: row.waitUntil,
        answersId: row.answersId,
        ...shown,
      };
    case "engagement":
      return {
        kind: "engagement",
        engagementForm: must(row.engagementForm, row.id, "form"),
        title: titleOf(row),
        participants: Array.isArray(row.participants) ? (row.participants as string[]) : [],
        place: row.place,
        topic: row.topic,
        stance: row.stance,
        scheduledFor: row.scheduledFor,
        ...shown,
      };
    case "proceeding": {
      const vote: Vote = {
        kind: must(row.voteKind, row.id, "kind of vote"),
        for: row.votesFor,
        against: row.votesAgainst,
        abstained: row.votesAbstained,
        notVoting: row.votesNotVoting,
        remark: text(row.voteRemark),
      };
      return {
        kind: "proceeding",
        step: must(row.step, row.id, "step"),
        form: must(row.form, row.id, "form"),
        wording: must(row.wording, row.id, "wording"),
        scheduledFor: row.scheduledFor,
        continuesId: row.continuesId,
        titleOriginal: row.titleOriginal,
        title: titleOf(row),
        reference: row.reference,
        vote,
        clauseOriginal: row.clauseOriginal,
        clauseLanguage: row.clauseLanguage,
        clause: text(row.clause),
        ...shown,
      };
    }
    case "note":
      return { kind: "note", ...shown };
  }
}

/** What the desk sees of it. */
export const deskEntry = (row: DeskRow, carried: Carried): DeskEntry => ({
  internalNote: row.internalNote,
  visibility: row.visibility,
  version: row.version,
  recordedAt: moment(row.recordedAt),
  changedAt: moment(row.changedAt),
  authorId: row.authorId,
  author: row.authorId === null ? null : (carried.people.get(row.authorId) ?? null),
  removed: row.removedAt ? { at: moment(row.removedAt), reason: row.removalReason } : null,
  attachments: row.attachments.map((file) => ({
    ...file,
    name: toldName(file),
    remarks: remarksIn(file.remarks),
  })),
  contactId: row.contactId,
  ourReference: row.ourReference,
  theirReference: row.theirReference,
  replyExpectedReason: row.replyExpectedReason,
  ...publicEntry(row, carried),
});
