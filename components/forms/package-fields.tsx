"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { LineField } from "@/components/form/fields";
import { fieldId } from "@/components/form/resolver";
import { useActForm } from "@/components/form/use-act-form";
import { DocumentFields } from "@/components/forms/document-fields";
import { VersionFields } from "@/components/forms/version-fields";
import { Button } from "@/components/ui/button";
import { ComboBox, type Option } from "@/components/ui/combo-box";
import { focusNext } from "@/components/ui/focus-next";
import type { DocumentOptions } from "@/lib/desk/form-options";
import { choosable } from "./choosable";
import { FormButton } from "./form-button";
import { together } from "./together";

type Local = { en?: string; uk?: string; crh?: string };
type Values = {
  id?: string;
  version?: number;
  previousId?: string;
  package: { label: string; items: string[]; remark: Local };
};
type Existing = { id: string; version: number; label: string; items: string[]; remark: Local };

/** What the form is for: a first package, a change of one not yet sent, or the next version of one that was. */
export type PackagePurpose = { kind: "add" } | { kind: "edit" | "next"; from: Existing };

/** The fields of a package: its name and its document versions in order. */
export function PackageFields({
  purpose,
  options,
  today,
  onCancel,
  onDone,
}: {
  purpose: PackagePurpose;
  options: DocumentOptions;
  today: string;
  onCancel(): void;
  onDone(item: Option): void;
}) {
  const t = useTranslations("desk.documents");
  const from = purpose.kind === "add" ? null : purpose.from;
  const names: Record<string, string> = { "package.label": t("packageLabel"), "package.items": t("items") };
  const { form, ...frame } = useActForm<Values, { id: string }>({
    schema: async () => {
      const { AddPackage, EditPackage, NewPackageVersion } = await import("@/lib/documents/schema");
      return purpose.kind === "add" ? AddPackage : purpose.kind === "edit" ? EditPackage : NewPackageVersion;
    },
    prefix: "package",
    defaults: {
      ...(purpose.kind === "edit" && from ? { id: from.id, version: from.version } : {}),
      ...(purpose.kind === "next" && from ? { previousId: from.id } : {}),
      package: { label: from?.label ?? "", items: from?.items ?? [], remark: from?.remark ?? {} },
    },
    draft: `package:${purpose.kind === "add" ? "new" : `${purpose.kind}:${purpose.from.id}`}`,
    action:
      purpose.kind === "add"
        ? actOf("package:add")
        : purpose.kind === "edit"
          ? actOf("package:edit")
          : actOf("package:add-version"),
    nameOf: (path) => names[path] ?? path,
    onDone: ({ id }, values) => onDone({ id, label: values.package.label }),
  });
  return (
    <ActForm form={form} {...frame} onCancel={onCancel}>
      <LineField path="package.label" label={t("packageLabel")} />
      <ItemsField options={options} today={today} />
    </ActForm>
  );
}

/** An ordered list: put in, move by buttons, take out. What is missing is added on the spot and put in at once. */
function ItemsField({ options, today }: { options: DocumentOptions; today: string }) {
  const t = useTranslations("desk.documents");
  const [addedDocuments, setAddedDocuments] = useState<Option[]>([]);
  const [addedVersions, setAddedVersions] = useState<Option[]>([]);
  const versions = together(addedVersions, options.documentVersions);
  const documents = together(addedDocuments, options.documents);
  const { control } = useFormContext<Values>();
  const { field, fieldState } = useController({ control, name: "package.items" });
  const items = field.value;
  const nameOf = (id: string) => versions.find((version) => version.id === id)?.label ?? id;
  const putIn = (version: Option) => {
    setAddedVersions((before) => [version, ...before]);
    field.onChange([...items, version.id]);
  };
  const move = (index: number, by: number) => {
    const next = [...items];
    const [item] = next.splice(index, 1);
    if (item !== undefined) next.splice(index + by, 0, item);
    field.onChange(next);
  };
  return (
    <fieldset className="grid gap-3">
      <legend className="font-medium">{t("items")}</legend>
      <ol className="grid gap-2">
        {items.map((id, index) => (
          <li key={id} className="flex items-center gap-2 rounded border border-line bg-surface p-2">
            <span className="min-w-0 flex-1 text-sm break-words">
              {index + 1}. {nameOf(id)}
            </span>
            <Button
              aria-label={t("moveUp", { name: nameOf(id) })}
              busy={index === 0}
              onClick={() => move(index, -1)}
            >
              <span aria-hidden="true">↑</span>
            </Button>
            <Button
              aria-label={t("moveDown", { name: nameOf(id) })}
              busy={index === items.length - 1}
              onClick={() => move(index, 1)}
            >
              <span aria-hidden="true">↓</span>
            </Button>
            <Button
              aria-label={t("takeOut", { name: nameOf(id) })}
              onClick={(event) => {
                focusNext(event.currentTarget, fieldId("package.items"));
                field.onChange(items.filter((other) => other !== id));
              }}
            >
              <span aria-hidden="true">×</span>
            </Button>
          </li>
        ))}
      </ol>
      <ComboBox
        label={t("choose")}
        options={choosable(versions, null).filter((version) => !items.includes(version.id))}
        value={null}
        onChange={(id) => {
          if (id) field.onChange([...items, id]);
        }}
        error={fieldState.error?.message}
        inputRef={field.ref}
        inputId={fieldId("package.items")}
      />
      <div className="flex flex-wrap gap-2">
        <FormButton label={t("add")}>
          {(close) => (
            <DocumentFields
              today={today}
              onCancel={close}
              onDone={({ document, version }) => {
                setAddedDocuments((before) => [document, ...before]);
                putIn(version);
                close();
              }}
            />
          )}
        </FormButton>
        <FormButton label={t("addVersionOfKnown")} disabled={documents.length === 0}>
          {(close) => (
            <VersionFields
              purpose={{ kind: "add", documents: choosable(documents, null) }}
              today={today}
              onCancel={close}
              onDone={(version) => {
                putIn(version);
                close();
              }}
            />
          )}
        </FormButton>
      </div>
    </fieldset>
  );
}
