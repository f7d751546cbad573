"use client";

import { useTranslations } from "next-intl";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { ChoiceField, LineField, LongField } from "@/components/form/fields";
import { LanguagesField } from "@/components/form/text-tabs";
import { useActForm } from "@/components/form/use-act-form";
import type { Option } from "@/components/ui/combo-box";
import { PartnerKind } from "@/lib/db/generated/enums";
import { type TypedFields, typedFields } from "@/lib/fields/typed";
import { partner } from "@/lib/parliaments/fields";

type Values = {
  id?: string;
  version?: number;
  partner: TypedFields<typeof partner>;
};
export type ExistingPartner = Required<Values>;
export type PartnerProps = {
  /** Where the country is known. */
  countryCode?: string;
  /** To choose from where it is not. */
  countries?: readonly Option[];
  existing?: ExistingPartner;
};

/** The fields of a partner organisation. */
export function PartnerFields({
  countryCode = "",
  countries = [],
  existing,
  onCancel,
  onDone,
}: PartnerProps & { onCancel(): void; onDone(): void }) {
  const t = useTranslations("partners");
  const desk = useTranslations("desk");
  const names: Record<string, string> = {
    countryCode: t("country"),
    name: t("name"),
    website: t("website"),
    remark: t("remark"),
    kind: t("kind"),
    offers: t("offers"),
  };
  const { form, ...frame } = useActForm<Values, { id: string }>({
    schema: async () => {
      const { AddPartner, EditPartner } = await import("@/lib/parliaments/schema");
      return existing ? EditPartner : AddPartner;
    },
    prefix: "partner",
    defaults: existing ?? { partner: { ...typedFields(partner), countryCode } },
    draft: `partner:${existing?.id ?? (countryCode ? `new:${countryCode}` : "new")}`,
    action: existing ? actOf("partner:edit") : actOf("partner:add"),
    nameOf: (path) => names[path.split(".")[1] ?? ""] ?? path,
    onDone,
  });
  return (
    <ActForm form={form} {...frame} onCancel={onCancel}>
      <LineField path="partner.name" label={t("name")} />
      {countries.length > 0 ? (
        <ChoiceField
          path="partner.countryCode"
          label={t("country")}
          options={[...countries]}
          empty={desk("combo.choose")}
        />
      ) : null}
      <LineField path="partner.website" label={t("website")} inputMode="url" optional />
      <ChoiceField
        path="partner.kind"
        label={t("kind")}
        options={Object.values(PartnerKind).map((id) => ({ id, label: t(`kinds.${id}`) }))}
        empty={t("kindUnsaid")}
        optional
      />
      <LongField path="partner.offers" label={t("offers")} hint={t("offersHint")} rows={3} optional />
      <LanguagesField path="partner.remark" legend={t("remark")} hint={desk("partner.remarkHint")} rows={2} />
    </ActForm>
  );
}
