"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { ChoiceField } from "@/components/form/fields";
import { useActForm } from "@/components/form/use-act-form";
import type { Option } from "@/components/ui/combo-box";
import type { VersionOption } from "@/lib/desk/form-options";
import { documentVersion as fields } from "@/lib/documents/fields";
import { typedFields } from "@/lib/fields/typed";
import type { FileRemark } from "@/lib/files/remarks";
import { useVersionNames, VersionInputs, type VersionValues, versionOption } from "./version-inputs";

type Values = { id?: string; version?: number; documentId?: string; documentVersion: VersionValues };
/** A version that is there already, with the name of its file. */
export type ExistingVersion = {
  id: string;
  version: number;
  documentVersion: VersionValues;
  fileName: string | null;
  remarks: FileRemark[];
};

/** What the form is for: a further version of one of these documents, or a change of one not yet sent. */
export type VersionPurpose =
  | {
      kind: "add";
      documents: Option[];
      /** The language that a version is missing in. */
      language?: string;
    }
  | { kind: "edit"; from: ExistingVersion };

/** The fields of a version of a document: a language, a date, a link or a file, as far as they are known. */
export function VersionFields({
  purpose,
  today,
  onCancel,
  onDone,
}: {
  purpose: VersionPurpose;
  today: string;
  onCancel(): void;
  onDone(version: VersionOption): void;
}) {
  const t = useTranslations("desk.documents");
  const combo = useTranslations("desk.combo");
  const locale = useLocale();
  const names: Record<string, string> = { ...useVersionNames(), documentId: t("document") };
  const documents = purpose.kind === "add" ? purpose.documents : [];
  const only = documents.length === 1 ? documents[0]?.id : undefined;
  const { form, ...frame } = useActForm<Values, { id: string }>({
    schema: async () => {
      const { AddDocumentVersion, EditDocumentVersion } = await import("@/lib/documents/schema");
      return purpose.kind === "add" ? AddDocumentVersion : EditDocumentVersion;
    },
    prefix: "documentVersion",
    defaults:
      purpose.kind === "add"
        ? {
            documentId: only ?? "",
            documentVersion: { ...typedFields(fields), language: purpose.language ?? "" },
          }
        : {
            id: purpose.from.id,
            version: purpose.from.version,
            documentVersion: purpose.from.documentVersion,
          },
    draft: `version:${purpose.kind === "add" ? `new:${only ?? ""}${purpose.language ? `:${purpose.language}` : ""}` : purpose.from.id}`,
    action: purpose.kind === "add" ? actOf("document:add-version") : actOf("document:edit-version"),
    nameOf: (path) => names[path] ?? path,
    onDone: ({ id }, { documentId, documentVersion }) => {
      const title = documents.find((document) => document.id === documentId)?.label ?? "";
      onDone(versionOption({ id, documentId: documentId ?? "", title }, documentVersion, locale));
    },
  });
  return (
    <ActForm form={form} {...frame} onCancel={onCancel}>
      {documents.length > 1 ? (
        <ChoiceField path="documentId" label={t("document")} options={documents} empty={combo("choose")} />
      ) : null}
      <VersionInputs {...(purpose.kind === "edit" ? purpose.from : {})} today={today} />
    </ActForm>
  );
}
