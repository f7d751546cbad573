"use client";

import { useTranslations } from "next-intl";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { LineField } from "@/components/form/fields";
import { useActForm } from "@/components/form/use-act-form";
import type { Option } from "@/components/ui/combo-box";
import type { DocumentOptions } from "@/lib/desk/form-options";
import { PackageItems } from "./package-items";

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
      <PackageItems options={options} today={today} />
    </ActForm>
  );
}
