"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { RefreshingForm } from "@/components/forms/refreshing-form";
import type { PartnerProps } from "./partner-fields";

const PartnerFields = dynamic(() => import("./partner-fields").then((module) => module.PartnerFields));

/** Adds a partner organisation in a country, internal at first; or changes one. */
export function PartnerForm(props: PartnerProps) {
  const t = useTranslations("desk");
  const { existing } = props;
  return (
    <RefreshingForm
      className="text-sm"
      label={existing ? t("documents.edit") : t("partner.add")}
      {...(existing ? { name: t("documents.editNamed", { name: existing.partner.name }) } : {})}
    >
      {(close, done) => <PartnerFields {...props} onCancel={close} onDone={done} />}
    </RefreshingForm>
  );
}
