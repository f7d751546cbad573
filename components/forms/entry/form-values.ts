import type { SourceFields } from "@/components/forms/sources-field";
import type { TypedFields } from "@/lib/fields/typed";
import type { InLanguages } from "@/lib/i18n/locales";
import type { Kind, kinds } from "@/lib/log/kinds/all";
import type { common } from "@/lib/log/kinds/common";

/** The fields of every kind side by side, as they are declared; a form holds those of its own kind only. */
export type EntryFields = { kind: Kind; sources: SourceFields[] } & Omit<
  TypedFields<typeof common>,
  "sources"
> &
  TypedFields<typeof kinds.dispatch> &
  TypedFields<typeof kinds.response> &
  TypedFields<typeof kinds.engagement> &
  TypedFields<typeof kinds.proceeding>;

/** What is sent; `publish` is no field, but which button was pressed. */
export type FormValues = {
  id: string;
  version?: number;
  entry: EntryFields;
  publish?: boolean;
  correctionReason?: InLanguages;
};

/** The fields of a stored entry that a form holds in another shape: a source may be a new one there. */
export const storedAs = ({ sources }: Record<string, unknown>): Pick<EntryFields, "sources"> => ({
  sources: (sources as string[]).map((id) => ({ id })),
});
