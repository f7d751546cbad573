"use client";

import { useTranslations } from "next-intl";
import { PartnerFields } from "./in-windows";
import type { PartnerProps } from "./partner-fields";
import { RefreshingForm } from "./refreshing-form";

/** Adds a partner organisation, internal at first; or changes one. */
export function PartnerForm({ primary, ...props }: PartnerProps & { primary?: boolean }) {
  const t = useTranslations("desk");
  const { existing } = props;
  return (
    <RefreshingForm
      className="text-sm"
      label={existing ? t("documents.edit") : t("partner.add")}
      {...(existing ? { name: t("documents.editNamed", { name: existing.partner.name }) } : {})}
      {...(primary ? { primary } : {})}
    >
      {(close, done) => <PartnerFields {...props} onCancel={close} onDone={done} />}
    </RefreshingForm>
  );
}
