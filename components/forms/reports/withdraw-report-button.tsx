"use client";

import { useTranslations } from "next-intl";
import { actOf } from "@/components/form/act-of";
import { ConfirmButton } from "@/components/forms/confirm-button";

/** Says of an issued report that it no longer stands, after asking. */
export function WithdrawReportButton({ id, version, name }: { id: string; version: number; name: string }) {
  const t = useTranslations("report.issued");
  return (
    <ConfirmButton
      label={t("withdraw")}
      name={t("withdrawNamed", { name })}
      subject={name}
      text={t("withdrawText")}
      tone="danger"
      focusAfter="content"
      act={() => actOf("issued-report:withdraw")({ id, version })}
      told={() => ({ text: t("withdraw") })}
    />
  );
}
