"use client";

import { useTranslations } from "next-intl";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { LineField } from "@/components/form/fields";
import { LanguagesField } from "@/components/form/text-tabs";
import { useActForm } from "@/components/form/use-act-form";
import { type TypedFields, typedFields } from "@/lib/fields/typed";
import { partner } from "@/lib/parliaments/fields";

type Values = {
  id?: string;
  version?: number;
  partner: TypedFields<typeof partner>;
};
export type ExistingPartner = Required<Values>;
export type PartnerProps = { countryCode: string; existing?: ExistingPartner };

/** The fields of a partner organisation. */
export function PartnerFields({
  countryCode,
  existing,
  onCancel,
  onDone,
}: PartnerProps & { onCancel(): void; onDone(): void }) {
  const t = useTranslations("desk.partner");
  const names: Record<string, string> = { name: t("name"), website: t("website"), remark: t("remark") };
  const { form, ...frame } = useActForm<Values, { id: string }>({
    schema: async () => {
      const { AddPartner, EditPartner } = await import("@/lib/parliaments/schema");
      return existing ? EditPartner : AddPartner;
    },
    prefix: "partner",
    defaults: existing ?? { partner: { ...typedFields(partner), countryCode } },
    draft: `partner:${existing?.id ?? `new:${countryCode}`}`,
    action: existing ? actOf("partner:edit") : actOf("partner:add"),
    nameOf: (path) => names[path.split(".")[1] ?? ""] ?? path,
    onDone,
  });
  return (
    <ActForm form={form} {...frame} onCancel={onCancel}>
      <LineField path="partner.name" label={t("name")} />
      <LineField path="partner.website" label={t("website")} inputMode="url" optional />
      <LanguagesField path="partner.remark" legend={t("remark")} hint={t("remarkHint")} rows={2} />
    </ActForm>
  );
}
