import type { z } from "zod";
import type { Edtf } from "@/lib/calendar/edtf";
import type { TellableEntry } from "@/lib/log/tellable";
import type { BodyView, PublicRecord, SourceView } from "@/lib/log/views";
import { namesOn } from "@/lib/wording/names";
import type { EntryAnswer } from "./answers-entry";

/** Entries, and what they name, as the JSON answers hold them. */

/**
 * A body as an entry or a count names it.
 * @param on the day of what it is named for: it stands under the name of that day; null for today's
 */
export const bodyRef = (body: BodyView | undefined, id: string, on: Edtf | null) => ({
  id,
  name: plainBodyName(body, id, on),
  nameNative: body ? namesOn(body, on).nameNative : null,
  kind: body?.kind ?? null,
  chamber: body?.chamberRole ?? null,
});

/** A body's name in English, else its own, else its id. */
export function plainBodyName(body: BodyView | undefined, id: string, on: Edtf | null): string {
  const names = body && namesOn(body, on);
  return names?.name.en ?? names?.nameNative ?? id;
}

/** A source, field by field. */
export const sourceAnswer = ({
  id,
  kind,
  url,
  title,
  publisher,
  published,
  accessed,
  archiveUrl,
}: SourceView) => ({
  id,
  kind,
  url,
  title,
  publisher,
  published,
  accessed,
  archiveUrl,
});

/** One public entry, with its sources. */
export function entryAnswer(record: PublicRecord, entry: TellableEntry): z.output<typeof EntryAnswer> {
  const shared = {
    id: entry.id,
    countries: entry.countries,
    body: entry.body ? bodyRef(record.bodies.get(entry.body.id), entry.body.id, entry.occurredOn) : null,
    occurredOn: entry.occurredOn,
    countsFrom: entry.countsFrom,
    certainty: entry.certainty,
    summary: entry.summary,
    sources: entry.sources.map(sourceAnswer),
    publishedOn: entry.publishedOn,
    corrections: entry.corrections,
    corrected: entry.correctedOn ? { on: entry.correctedOn, reason: entry.correctionReason } : null,
  };
  switch (entry.kind) {
    case "dispatch":
      return {
        kind: "dispatch",
        ...shared,
        wave: entry.wave?.id ?? null,
        rung: entry.rung,
        channel: entry.channel,
        package: entry.packageId,
      };
    case "response":
      return {
        kind: "response",
        ...shared,
        nature: entry.nature,
        waitUntil: entry.waitUntil,
        answers: entry.answersId,
      };
    case "engagement":
      return {
        kind: "engagement",
        ...shared,
        form: entry.engagementForm,
        title: entry.title.en ?? null,
        titles: entry.title,
        participants: entry.participants,
        place: entry.place,
        topic: entry.topic,
        stance: entry.stance,
        scheduledFor: entry.scheduledFor,
      };
    case "proceeding":
      return {
        kind: "proceeding",
        ...shared,
        step: entry.step,
        form: entry.form,
        wording: entry.wording,
        title: entry.title.en ?? null,
        titles: entry.title,
        titleOriginal: entry.titleOriginal,
        reference: entry.reference,
        vote: entry.vote,
        clause: entry.clause,
        clauseOriginal: entry.clauseOriginal,
        clauseLanguage: entry.clauseLanguage,
        scheduledFor: entry.scheduledFor,
        continues: entry.continuesId,
      };
  }
}
