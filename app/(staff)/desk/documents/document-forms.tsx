"use client";

import { useTranslations } from "next-intl";
import type { ExistingDocument } from "@/components/forms/document-fields";
import { DocumentFields, VersionFields } from "@/components/forms/in-windows";
import { RefreshingForm } from "@/components/forms/refreshing-form";
import type { VersionPurpose } from "@/components/forms/version-fields";

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
  return (
    <RefreshingForm
      label={existing ? t("edit") : t("add")}
      {...(existing && title ? { name: t("editNamed", { name: title }) } : {})}
      {...(existing ? {} : { askedBy: "add" })}
      primary={!existing}
    >
      {(close, done) => <DocumentFields existing={existing} today={today} onCancel={close} onDone={done} />}
    </RefreshingForm>
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
  const [label, name] =
    purpose.kind === "add"
      ? [t("addVersion"), t("addVersionTo", { name: title })]
      : [t("edit"), t("editNamed", { name: title })];
  return (
    <RefreshingForm label={label} name={name}>
      {(close, done) => <VersionFields purpose={purpose} today={today} onCancel={close} onDone={done} />}
    </RefreshingForm>
  );
}
