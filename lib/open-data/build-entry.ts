import type { z } from "zod";
import type { Edtf } from "@/lib/calendar/edtf";
import { kinds } from "@/lib/log/kinds/all";
import type { TellableEntry } from "@/lib/log/tellable";
import type { BodyView, PublicRecord } from "@/lib/log/views";
import { source } from "@/lib/sources/fields";
import type { SourceView } from "@/lib/sources/view";
import { namesOn } from "@/lib/wording/names";
import { type EntryAnswer, groups, type PublicKind } from "./answers-entry";
import { answerValues } from "./declared";

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

const ofSource = answerValues<Omit<SourceView, "id" | "copy" | "fileId">>(source);
/** A source, field by field. */
export const sourceAnswer = (view: SourceView) => ({ id: view.id, ...ofSource(view), copy: view.copy });

/** What each kind says beside what all entries do. */
const own: Record<PublicKind, (entry: unknown) => Record<string, unknown>> = {
  dispatch: answerValues(kinds.dispatch, groups),
  response: answerValues(kinds.response, groups),
  engagement: answerValues(kinds.engagement, groups),
  proceeding: answerValues(kinds.proceeding, groups),
};

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
  return { kind: entry.kind, ...shared, ...own[entry.kind](entry) } as z.output<typeof EntryAnswer>;
}
