import type { EntryDraft } from "@/lib/log/schema";

/** The label of a field, which depends on the kind for bodies, countries and the note. */
export const labelKey = (field: string, kind: EntryDraft["kind"]): string => {
  if (field === "countries") return kind === "dispatch" ? "country" : "countries";
  if (field === "bodyId")
    return kind === "dispatch"
      ? "addressee"
      : kind === "response"
        ? "from"
        : kind === "proceeding"
          ? "acting"
          : "bodyId";
  if (field === "internalNote") return kind === "note" ? "note" : "internalNote";
  return field;
};
