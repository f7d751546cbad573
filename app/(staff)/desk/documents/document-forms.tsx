"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { DocumentFields, type ExistingDocument } from "@/components/desk-forms/document-fields";
import { FormButton } from "@/components/desk-forms/form-button";
import { VersionFields, type VersionPurpose } from "@/components/desk-forms/version-fields";

/** Adds a document with its first version, or changes one. */
export function DocumentForm({
  existing,
  title,
  today,
}: {
  existing?: ExistingDocument;
  title?: string;
  today: string;
}) {
  const t = useTranslations("desk.documents");
  const router = useRouter();
  return (
    <FormButton
      label={existing ? t("edit") : t("add")}
      {...(existing && title ? { name: t("editNamed", { name: title }) } : {})}
      primary={!existing}
    >
      {(close) => (
        <DocumentFields
          existing={existing}
          today={today}
          onCancel={close}
          onDone={() => {
            close();
            router.refresh();
          }}
        />
      )}
    </FormButton>
  );
}

/** Adds a version of a document: a language, a date, a link or a file; or changes one that has not been sent. */
export function VersionForm({
  purpose,
  title,
  today,
}: {
  purpose: VersionPurpose;
  title: string;
  today: string;
}) {
  const t = useTranslations("desk.documents");
  const router = useRouter();
  const [label, name] =
    purpose.kind === "add"
      ? [t("addVersion"), t("addVersionTo", { name: title })]
      : [t("edit"), t("editNamed", { name: title })];
  return (
    <FormButton label={label} name={name}>
      {(close) => (
        <VersionFields
          purpose={purpose}
          today={today}
          onCancel={close}
          onDone={() => {
            close();
            router.refresh();
          }}
        />
      )}
    </FormButton>
  );
}
