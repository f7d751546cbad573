"use client";

import { useTranslations } from "next-intl";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { DateField, LineField } from "@/components/form/fields";
import { KeptFileField } from "@/components/form/kept-file-field";
import { useActForm } from "@/components/form/use-act-form";
import { RefreshingForm } from "@/components/forms/refreshing-form";
import { SourceKindField } from "@/components/forms/source-kind-field";
import type { SourceKind } from "@/lib/db/generated/enums";
import type { FileRemark } from "@/lib/files/remarks";

const columns = [
  "url",
  "title",
  "publisher",
  "kind",
  "published",
  "accessed",
  "archiveUrl",
  "fileId",
] as const;
type SourceValues = Record<(typeof columns)[number], string>;
type Values = { id?: string; version?: number; source: SourceValues };
/** A source that is there already, with the name of its kept copy. */
export type ExistingSource = {
  id: string;
  version: number;
  source: SourceValues;
  fileName: string | null;
  remarks: FileRemark[];
};

type Props = { existing?: ExistingSource; today: string };

/** Adds a source, or changes one wherever it is used. */
export function SourceForm(props: Props) {
  const t = useTranslations("desk");
  const { existing } = props;
  return (
    <RefreshingForm
      label={existing ? t("documents.edit") : t("sources.add")}
      {...(existing ? { name: t("documents.editNamed", { name: existing.source.title }) } : {})}
      primary={!existing}
      {...(existing ? { className: "text-sm sm:min-h-8 sm:px-3 sm:py-0.5" } : { askedBy: "add" })}
    >
      {(close, done) => <SourceInputs {...props} onCancel={close} onDone={done} />}
    </RefreshingForm>
  );
}

function SourceInputs({ existing, today, onCancel, onDone }: Props & { onCancel(): void; onDone(): void }) {
  const t = useTranslations("desk");
  const labels = useTranslations("labels.sourceKind");
  const empty = Object.fromEntries(columns.map((column) => [column, ""])) as SourceValues;
  const nameOf = (field: string) =>
    field === "fileId"
      ? t("source.copy")
      : field === "kind"
        ? t("fields.sourceKind")
        : t.has(`fields.${field}` as never)
          ? t(`fields.${field}` as never)
          : field;
  const { form, ...frame } = useActForm<Values, { id: string }>({
    schema: async () => {
      const { AddSource, EditSource } = await import("@/lib/sources/schema");
      return existing ? EditSource : AddSource;
    },
    prefix: "source",
    defaults: existing
      ? { id: existing.id, version: existing.version, source: existing.source }
      : { source: { ...empty, accessed: today } },
    draft: `source:${existing?.id ?? "new"}`,
    action: existing ? actOf("source:edit") : actOf("source:add"),
    nameOf: (path) => nameOf(path.split(".")[1] ?? path),
    inWords: (field, value) => {
      if (field === "kind" && value) return [labels(value as SourceKind)];
      return field === "fileId" && value
        ? [(value === existing?.source.fileId && existing.fileName) || t("source.copy")]
        : undefined;
    },
    onDone,
  });
  return (
    <ActForm form={form} {...frame} onCancel={onCancel}>
      {existing ? <p className="text-sm text-muted">{t("sources.everywhere")}</p> : null}
      <LineField path="source.title" label={t("fields.title")} />
      <LineField path="source.url" label={t("fields.url")} inputMode="url" autoComplete="off" />
      <LineField path="source.publisher" label={t("fields.publisher")} optional />
      <SourceKindField path="source.kind" />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField path="source.published" label={t("fields.published")} today={today} optional />
        <DateField path="source.accessed" label={t("fields.accessed")} today={today} optional />
      </div>
      <LineField path="source.archiveUrl" label={t("fields.archiveUrl")} inputMode="url" optional />
      <KeptFileField
        path="source.fileId"
        label={t("source.copy")}
        fileName={existing?.fileName ?? null}
        remarks={existing?.remarks ?? []}
      />
    </ActForm>
  );
}
