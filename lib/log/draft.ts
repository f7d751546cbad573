import type { Fields } from "@/lib/fields/field";
import { typedFields } from "@/lib/fields/typed";
import type { SourceView } from "@/lib/sources/view";
import { type Kind, kinds } from "./kinds/all";
import { common } from "./kinds/common";
import type { EntryDraft } from "./schema";
import type { DeskEntry } from "./views";

/** An entry as a form holds it: every field there, empty as an empty text. */

/** A source of the record as a form holds it: chosen by its id, with what is needed to show it. */
export const sourceDraft = (source: SourceView) => ({ id: source.id });

const fieldsOf = (kind: Kind): Fields => ({ ...common, ...kinds[kind] });

/** The form of an entry that does not exist yet. */
export const newDraft = (
  kind: Kind,
  start: { countries: string[]; bodyId?: string; on: string },
): EntryDraft =>
  ({
    kind,
    ...typedFields(fieldsOf(kind)),
    countries: start.countries,
    bodyId: start.bodyId ?? "",
    occurredOn: start.on,
    sources: [],
    attachments: [],
  }) as unknown as EntryDraft;

/** The form of an entry on the log. What lies in tables of its own is not read from one column. */
export const draftOf = (entry: DeskEntry): EntryDraft =>
  ({
    kind: entry.kind,
    ...typedFields(fieldsOf(entry.kind), entry),
    countries: [...entry.countries],
    bodyId: entry.body?.id ?? "",
    sources: entry.sources.map(sourceDraft),
    attachments: entry.attachments.map((file) => file.id),
  }) as unknown as EntryDraft;
