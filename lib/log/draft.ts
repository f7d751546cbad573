import { type Shape, shapeOf } from "@/lib/fields/shape";
import { inLanguages, type LocalText } from "@/lib/i18n/locales";
import { type Kind, kinds } from "./kinds/all";
import { common } from "./kinds/common";
import { type Field, placeOf, valueAt } from "./kinds/field";
import type { EntryDraft } from "./schema";
import type { DeskEntry, SourceView } from "./views";

/** An entry as a form holds it: every field there, empty as an empty text. */

/** A source of the record as a form holds it: chosen by its id, with what is needed to show it. */
export const sourceDraft = (source: SourceView) => ({ id: source.id });

/** What a form holds of a value. */
function typed(shape: Shape | null, value: unknown): unknown {
  if (shape?.is === "localText") return inLanguages(value as LocalText | null | undefined);
  if (shape?.is === "lines") return [...((value as string[] | null | undefined) ?? [])];
  return value === null || value === undefined ? "" : String(value);
}

const fieldsOf = (kind: Kind): [string, Field][] => Object.entries<Field>({ ...common, ...kinds[kind] });

/** What is not read from one column; in a new draft there is none of it. */
const listed: Record<string, (entry: DeskEntry) => unknown> = {
  countries: (entry) => [...entry.countries],
  bodyId: (entry) => entry.body?.id ?? "",
  sources: (entry) => entry.sources.map(sourceDraft),
  attachments: (entry) => entry.attachments.map((file) => file.id),
};

/** The form of an entry that does not exist yet. */
export function newDraft(
  kind: Kind,
  start: { countries: string[]; bodyId?: string; on: string },
): EntryDraft {
  const begun: Record<string, unknown> = {
    countries: start.countries,
    bodyId: start.bodyId ?? "",
    occurredOn: start.on,
    sources: [],
    attachments: [],
  };
  const fields = fieldsOf(kind).map(([name, { input, initial }]) => [
    name,
    begun[name] ?? typed(shapeOf(input), initial),
  ]);
  return { kind, ...Object.fromEntries(fields) } as EntryDraft;
}

/** The form of an entry on the log. */
export function draftOf(entry: DeskEntry): EntryDraft {
  const fields = fieldsOf(entry.kind).map(([name, field]) => [
    name,
    listed[name]?.(entry) ?? typed(shapeOf(field.input), valueAt(entry, placeOf(name, field))),
  ]);
  return { kind: entry.kind, ...Object.fromEntries(fields) } as EntryDraft;
}
