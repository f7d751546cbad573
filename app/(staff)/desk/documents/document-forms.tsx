"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormButton } from "@/components/desk-forms/form-button";
import { CommandForm } from "@/components/form/command-form";
import { ChoiceField, DateField, LineField } from "@/components/form/fields";
import { FileField } from "@/components/form/file-field";
import { fieldId } from "@/components/form/resolver";
import { useCommandForm } from "@/components/form/use-command-form";
import { DocumentKind } from "@/lib/db/generated/enums";
import { addDocument, addDocumentVersion } from "@/lib/documents/actions";
import { AddDocument, AddDocumentVersion } from "@/lib/documents/schema";

type DocumentValues = {
  document: {
    kind: string;
    title: { en: string; uk: string; crh: string };
    titleOriginal: string;
    issuedBy: string;
    issuedOn: string;
  };
};

/** Adds a document; its versions come after. */
export function AddDocumentForm({ today }: { today: string }) {
  const t = useTranslations("desk.documents");
  return (
    <FormButton label={t("add")} primary>
      {(close) => <DocumentFields today={today} onClose={close} />}
    </FormButton>
  );
}

function DocumentFields({ today, onClose }: { today: string; onClose(): void }) {
  const t = useTranslations("desk.documents");
  const combo = useTranslations("desk.combo");
  const labels = useTranslations("labels.documentKind");
  const router = useRouter();
  const names: Record<string, string> = {
    "document.kind": t("kind"),
    "document.title": t("titleEn"),
    "document.title.en": t("titleEn"),
    "document.title.uk": t("titleUk"),
    "document.titleOriginal": t("titleOriginal"),
    "document.issuedBy": t("issuedBy"),
    "document.issuedOn": t("issuedOn"),
  };
  const { form, ...frame } = useCommandForm<DocumentValues, { id: string }>({
    schema: AddDocument,
    prefix: "document",
    defaults: {
      document: {
        kind: "",
        title: { en: "", uk: "", crh: "" },
        titleOriginal: "",
        issuedBy: "",
        issuedOn: "",
      },
    },
    action: addDocument,
    nameOf: (path) => names[path] ?? path,
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  return (
    <CommandForm form={form} {...frame} onCancel={onClose}>
      <ChoiceField
        path="document.kind"
        label={t("kind")}
        options={Object.values(DocumentKind).map((value) => ({ id: value, label: labels(value) }))}
        empty={combo("choose")}
      />
      <LineField path="document.title.en" errorPath="document.title" label={t("titleEn")} />
      <LineField path="document.title.uk" label={t("titleUk")} optional />
      <LineField path="document.titleOriginal" label={t("titleOriginal")} optional />
      <LineField path="document.issuedBy" label={t("issuedBy")} optional />
      <DateField path="document.issuedOn" label={t("issuedOn")} today={today} optional />
    </CommandForm>
  );
}

type VersionValues = {
  documentId: string;
  documentVersion: { language: string; datedOn: string; label: string; url: string; fileId: string };
};

/** Adds a version of a document: a language, a date, a link or a file. */
export function AddVersionForm({
  documentId,
  title,
  today,
}: {
  documentId: string;
  title: string;
  today: string;
}) {
  const t = useTranslations("desk.documents");
  return (
    <FormButton label={t("addVersion")} name={t("addVersionTo", { name: title })}>
      {(close) => <VersionFields documentId={documentId} today={today} onClose={close} />}
    </FormButton>
  );
}

function VersionFields({
  documentId,
  today,
  onClose,
}: {
  documentId: string;
  today: string;
  onClose(): void;
}) {
  const t = useTranslations("desk.documents");
  const router = useRouter();
  const names: Record<string, string> = {
    "documentVersion.language": t("language"),
    "documentVersion.datedOn": t("datedOn"),
    "documentVersion.label": t("label"),
    "documentVersion.url": t("link"),
    "documentVersion.fileId": t("file"),
  };
  const { form, ...frame } = useCommandForm<VersionValues, { id: string }>({
    schema: AddDocumentVersion,
    prefix: "documentVersion",
    defaults: {
      documentId,
      documentVersion: { language: "", datedOn: "", label: "", url: "", fileId: "" },
    },
    action: addDocumentVersion,
    nameOf: (path) => names[path] ?? path,
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  return (
    <CommandForm form={form} {...frame} onCancel={onClose}>
      <FileField
        id={fieldId("documentVersion.fileId")}
        label={t("file")}
        error={form.formState.errors.documentVersion?.fileId?.message}
        onKept={(id) => form.setValue("documentVersion.fileId", id, { shouldDirty: true })}
      />
      <LineField path="documentVersion.url" label={t("link")} inputMode="url" optional />
      <div className="grid gap-4 sm:grid-cols-2">
        <LineField path="documentVersion.language" label={t("language")} optional />
        <DateField path="documentVersion.datedOn" label={t("datedOn")} today={today} optional />
      </div>
      <LineField path="documentVersion.label" label={t("label")} optional />
    </CommandForm>
  );
}
