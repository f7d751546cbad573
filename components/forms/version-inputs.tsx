"use client";

import { useTranslations } from "next-intl";
import { DateField, LineField } from "@/components/form/fields";
import { KeptFileField } from "@/components/form/kept-file-field";
import type { VersionOption } from "@/lib/desk/form-options";
import type { documentVersion } from "@/lib/documents/fields";
import type { TypedFields } from "@/lib/fields/typed";
import type { FileRemark } from "@/lib/files/remarks";
import type { Locale } from "@/lib/i18n/locales";
import { joined } from "@/lib/text/joined";
import { versionName } from "@/lib/wording/names";

/** The inputs of a document's version, within the form of the version or of a document with its first one. */
export type VersionValues = TypedFields<typeof documentVersion>;

/** The labels of the inputs, by their paths. */
export function useVersionNames(): Record<string, string> {
  const t = useTranslations("desk.documents");
  return {
    "documentVersion.language": t("language"),
    "documentVersion.datedOn": t("datedOn"),
    "documentVersion.label": t("label"),
    "documentVersion.url": t("link"),
    "documentVersion.fileId": t("file"),
  };
}

/** A version that was just added, as choices have it. */
export function versionOption(
  { id, documentId, title }: { id: string; documentId: string; title: string },
  version: VersionValues,
  locale: Locale,
): VersionOption {
  const versionLabel = versionName(version, locale);
  return {
    id,
    documentId,
    title,
    versionLabel,
    label: joined([title, versionLabel], " – "),
    language: version.language || null,
  };
}

/** @param fileName of the file that the version has already, with what is to be known of it */
export function VersionInputs({
  fileName,
  remarks,
  today,
}: {
  fileName?: string | null;
  remarks?: FileRemark[];
  today: string;
}) {
  const t = useTranslations("desk.documents");
  return (
    <>
      <KeptFileField
        path="documentVersion.fileId"
        label={t("file")}
        fileName={fileName}
        {...(remarks ? { remarks } : {})}
      />
      <LineField path="documentVersion.url" label={t("link")} inputMode="url" optional />
      <div className="grid gap-4 sm:grid-cols-2">
        <LineField path="documentVersion.language" label={t("language")} optional />
        <DateField path="documentVersion.datedOn" label={t("datedOn")} today={today} optional />
      </div>
      <LineField path="documentVersion.label" label={t("label")} optional />
    </>
  );
}
