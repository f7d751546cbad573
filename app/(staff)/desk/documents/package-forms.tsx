"use client";

import { useTranslations } from "next-intl";
import { PackageFields } from "@/components/forms/in-windows";
import type { PackagePurpose } from "@/components/forms/package-fields";
import { RefreshingForm } from "@/components/forms/refreshing-form";
import type { DocumentOptions } from "@/lib/desk/form-options";

/** Puts document versions in order as a package. */
export function PackageForm({
  purpose,
  options,
  today,
}: {
  purpose: PackagePurpose;
  options: DocumentOptions;
  today: string;
}) {
  const t = useTranslations("desk.documents");
  const from = purpose.kind === "add" ? null : purpose.from;
  const label =
    purpose.kind === "add" ? t("addPackage") : purpose.kind === "edit" ? t("edit") : t("newPackageVersion");
  const name = !from
    ? label
    : purpose.kind === "edit"
      ? t("editNamed", { name: from.label })
      : t("newPackageVersionOf", { name: from.label });
  return (
    <RefreshingForm label={label} name={name} primary={purpose.kind === "add"}>
      {(close, done) => (
        <PackageFields purpose={purpose} options={options} today={today} onCancel={close} onDone={done} />
      )}
    </RefreshingForm>
  );
}
