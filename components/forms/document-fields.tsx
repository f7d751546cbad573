"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { ChoiceField, DateField, LineField } from "@/components/form/fields";
import { LanguagesField } from "@/components/form/text-tabs";
import { useActForm } from "@/components/form/use-act-form";
import type { Option } from "@/components/ui/combo-box";
import { DocumentKind } from "@/lib/db/generated/enums";
import type { VersionOption } from "@/lib/desk/form-options";
import { documentVersion, document as fields } from "@/lib/documents/fields";
import { type TypedFields, typedFields } from "@/lib/fields/typed";
import { documentTitle } from "@/lib/wording/names";
import { useVersionNames, VersionInputs, type VersionValues, versionOption } from "./version-inputs";

type DocumentValues = TypedFields<typeof fields> & { sources: { id: string }[] };
type Values = {
  id?: string;
  version?: number;
  document: DocumentValues;
  documentVersion?: VersionValues;
};
export type ExistingDocument = { id: string; version: number; document: DocumentValues };
type Done = {
  document: Option;
  /** Null where a document was changed. */
  version: VersionOption | null;
};

/** The fields of a document: a new one together with its first version, or one that is changed. */
export function DocumentFields({
  existing,
  today,
  onCancel,
  onDone,
}: {
  existing?: ExistingDocument | undefined;
  today: string;
  onCancel(): void;
  onDone(done: Done): void;
}) {
  const t = useTranslations("desk.documents");
  const combo = useTranslations("desk.combo");
  const labels = useTranslations("labels.documentKind");
  const locale = useLocale();
  const versionNames = useVersionNames();
  const names: Record<string, string> = {
    "document.kind": t("kind"),
    "document.title": t("titleEn"),
    "document.title.en": t("titleEn"),
    "document.title.uk": t("titleUk"),
    "document.title.crh": t("titleCrh"),
    "document.titleOriginal": t("titleOriginal"),
    "document.issuedBy": t("issuedBy"),
    "document.issuedOn": t("issuedOn"),
    "document.description": t("description"),
    ...versionNames,
  };
  const { form, ...frame } = useActForm<Values, { id: string; documentVersionId?: string | null }>({
    schema: async () => {
      const { AddDocument, EditDocument } = await import("@/lib/documents/schema");
      return existing ? EditDocument : AddDocument;
    },
    prefix: "",
    defaults: existing ?? {
      document: { ...typedFields(fields), sources: [] },
      documentVersion: typedFields(documentVersion),
    },
    draft: `document:${existing?.id ?? "new"}`,
    action: existing ? actOf("document:edit") : actOf("document:add"),
    nameOf: (path) => names[path] ?? path,
    onDone: ({ id, documentVersionId }, { document, documentVersion: first }) => {
      const title = documentTitle(document, locale).text;
      onDone({
        document: { id, label: title },
        version:
          first && documentVersionId
            ? versionOption({ id: documentVersionId, documentId: id, title }, first, locale)
            : null,
      });
    },
  });
  return (
    <ActForm form={form} {...frame} onCancel={onCancel}>
      <ChoiceField
        path="document.kind"
        label={t("kind")}
        options={Object.values(DocumentKind).map((value) => ({ id: value, label: labels(value) }))}
        empty={combo("choose")}
      />
      <LineField path="document.title.en" errorPath="document.title" label={t("titleEn")} />
      <LineField path="document.title.uk" label={t("titleUk")} optional />
      <LineField path="document.title.crh" label={t("titleCrh")} optional />
      <LineField path="document.titleOriginal" label={t("titleOriginal")} optional />
      <LineField path="document.issuedBy" label={t("issuedBy")} optional />
      <DateField path="document.issuedOn" label={t("issuedOn")} today={today} optional />
      {existing ? (
        <LanguagesField path="document.description" legend={t("description")} />
      ) : (
        <fieldset className="grid gap-4 rounded-lg border border-line p-4">
          <legend className="px-1 font-medium">{t("firstVersion")}</legend>
          <VersionInputs today={today} />
        </fieldset>
      )}
    </ActForm>
  );
}
