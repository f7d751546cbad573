"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import type { SourceFields } from "@/components/forms/sources-field";
import { isEdtf } from "@/lib/calendar/edtf";
import type { BodyOption, KnownSource } from "@/lib/desk/form-options";
import { campaignOrganisation } from "@/lib/wording/campaign";
import { madeTitle, type SourceWord } from "@/lib/wording/made-title";
import type { FormValues } from "./form-values";

type Made = Required<Pick<SourceFields, "title" | "publisher" | "published" | "kind">>;

/**
 * The files of an entry that are its sources. One that is made a source becomes the kept copy of a new one in the same save,
 * with a title made from the day and the body; as long as nobody changes that title, it follows them.
 */
export function useOwnSource(known: readonly KnownSource[], bodies: readonly BodyOption[]) {
  const t = useTranslations("files");
  const locale = useLocale();
  const { setValue, getValues } = useFormContext<FormValues>();
  const [kind, occurredOn, bodyId, sources] = useWatch<
    FormValues,
    ["entry.kind", "entry.occurredOn", "entry.bodyId", "entry.sources"]
  >({ name: ["entry.kind", "entry.occurredOn", "entry.bodyId", "entry.sources"] });
  const copyOf = (row: SourceFields) => (row.id ? known.find(({ id }) => id === row.id)?.fileId : row.fileId);

  const make = (word: SourceWord): Made => {
    const body = bodies.find(({ id }) => id === bodyId)?.label ?? "";
    const on = isEdtf(occurredOn) ? occurredOn : null;
    const isOurs = kind === "dispatch";
    return {
      title: on ? madeTitle(t, locale, { word, on, body: body || null }) : "",
      publisher: isOurs ? campaignOrganisation : body,
      published: on ?? "",
      kind: isOurs ? "campaign" : kind === "engagement" ? "" : "official",
    };
  };

  // What was made last, by file: a row that still says so is made anew when the day or the body changes.
  const made = useRef(new Map<string, { word: SourceWord; last: Made }>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the day and the body alone
  useEffect(() => {
    for (const [index, row] of getValues("entry.sources").entries()) {
      const own = row.id ? undefined : made.current.get(row.fileId ?? "");
      if (!own || row.title !== own.last.title || row.publisher !== own.last.publisher) continue;
      own.last = make(own.word);
      for (const name of ["title", "publisher", "published"] as const)
        setValue(`entry.sources.${index}.${name}`, own.last[name], { shouldDirty: true });
    }
  }, [occurredOn, bodyId]);

  return {
    isSource: (fileId: string): boolean => sources.some((row) => copyOf(row) === fileId),
    /** Makes a file a source of the entry, or no longer one. */
    toggle(fileId: string, mediaType: string | null): void {
      const rows = getValues("entry.sources");
      const others = rows.filter((row) => copyOf(row) !== fileId);
      if (others.length < rows.length) {
        setValue("entry.sources", others, { shouldDirty: true });
        return;
      }
      const isMail = mediaType === "message/rfc822" || mediaType === "application/vnd.ms-outlook";
      const word =
        kind === "dispatch" ? "sent" : kind !== "response" ? "document" : isMail ? "email" : "letter";
      const last = make(word);
      made.current.set(fileId, { word, last });
      setValue("entry.sources", [...rows, { url: "", accessed: "", archiveUrl: "", ...last, fileId }], {
        shouldDirty: true,
      });
    },
  };
}
