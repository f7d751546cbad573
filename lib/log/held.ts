import { type Day, isDay } from "@/lib/calendar/edtf";
import { draftOf, newDraft } from "./draft";
import type { EntryDraft } from "./schema";
import type { DeskEntry } from "./views";

/** What a proceeding hands on to the step that follows it. */
const handedOn = [
  "form",
  "wording",
  "reference",
  "titleOriginal",
  "titleEnglish",
  "titleUkrainian",
  "titleCrimeanTatar",
] as const;

/**
 * The form that says that what was to come has happened, on its day as far as that is known and over. Of a meeting it is the
 * meeting itself; of a scheduled step the step that follows it, adopted until it is said otherwise. Null for anything else.
 */
export function heldDraft(entry: DeskEntry, today: Day): EntryDraft | null {
  if ((entry.kind !== "engagement" && entry.kind !== "proceeding") || !entry.scheduledFor) return null;
  const on = isDay(entry.scheduledFor) && entry.scheduledFor <= today ? entry.scheduledFor : today;
  const draft = draftOf(entry) as Record<string, unknown>;
  if (entry.kind === "engagement")
    return {
      ...draft,
      occurredOn: on,
      scheduledFor: "",
      calledOffOn: "",
      calledOffReason: "",
    } as unknown as EntryDraft;
  return {
    ...newDraft("proceeding", { countries: entry.countries, bodyId: entry.body?.id ?? "", on }),
    ...Object.fromEntries(handedOn.map((name) => [name, draft[name]])),
    step: "adopted",
    continuesId: entry.id,
  } as unknown as EntryDraft;
}
