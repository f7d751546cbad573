"use client";

import { useTranslations } from "next-intl";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { ChoiceField, LineField, LongField } from "@/components/form/fields";
import { LanguagesField } from "@/components/form/text-tabs";
import { useActForm } from "@/components/form/use-act-form";
import { type SourceFields, SourcesField } from "@/components/forms/sources-field";
import { useSourceName } from "@/components/forms/use-source-name";
import type { Option } from "@/components/ui/combo-box";
import { PartnerKind } from "@/lib/db/generated/enums";
import type { KnownSource } from "@/lib/desk/form-options";
import { type TypedFields, typedFields } from "@/lib/fields/typed";
import { international, partner } from "@/lib/parliaments/fields";

type PartnerValues = TypedFields<typeof partner> & { sources: SourceFields[] };
type Values = { id?: string; version?: number; partner: PartnerValues };
/** A partner organisation with its sources as they are known. */
export type ExistingPartner = {
  id: string;
  version: number;
  partner: PartnerValues;
  sources: KnownSource[];
};
export type PartnerProps = {
  /** Where the country is known. */
  countryCode?: string;
  /** To choose from where it may be another, or none. */
  countries?: readonly Option[];
  existing?: ExistingPartner;
  today: string;
};

/** The fields of a partner organisation. */
export function PartnerFields({
  countryCode = "",
  countries = [],
  existing,
  today,
  onCancel,
  onDone,
}: PartnerProps & { onCancel(): void; onDone(): void }) {
  const t = useTranslations("partners");
  const desk = useTranslations("desk");
  const sourceName = useSourceName();
  const names: Record<string, string> = {
    countryCode: t("country"),
    name: t("name"),
    nameNative: t("nameNative"),
    website: t("website"),
    remark: t("remark"),
    kind: t("kind"),
    offers: t("offers"),
    internalNote: t("internalNote"),
    sources: t("sources"),
  };
  const { form, ...frame } = useActForm<Values, { id: string }>({
    schema: async () => {
      const { AddPartner, EditPartner } = await import("@/lib/parliaments/schema");
      return existing ? EditPartner : AddPartner;
    },
    prefix: "partner",
    defaults: existing
      ? { id: existing.id, version: existing.version, partner: existing.partner }
      : { partner: { ...typedFields(partner), countryCode, sources: [] } },
    draft: `partner:${existing?.id ?? (countryCode ? `new:${countryCode}` : "new")}`,
    action: existing ? actOf("partner:edit") : actOf("partner:add"),
    nameOf: (path) => sourceName(path) ?? names[path.split(".")[1] ?? ""] ?? path,
    storedAs: ({ sources, countryCode: code }) => ({
      sources: (sources as string[]).map((id) => ({ id })),
      countryCode: code ?? international,
    }),
    inWords: (field, value) =>
      field === "sources"
        ? (value as SourceFields[]).map(
            ({ id, title }) =>
              existing?.sources.find((source) => source.id === id)?.title ?? title ?? id ?? "",
          )
        : undefined,
    onDone,
  });
  return (
    <ActForm form={form} {...frame} onCancel={onCancel}>
      <LineField path="partner.name" label={t("name")} />
      <LineField path="partner.nameNative" label={t("nameNative")} optional />
      {countries.length > 0 ? (
        <ChoiceField
          path="partner.countryCode"
          label={t("country")}
          options={[{ id: international, label: t("international") }, ...countries]}
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
      <LongField
        path="partner.internalNote"
        label={t("internalNote")}
        hint={t("internalNoteHint")}
        rows={3}
        optional
      />
      <fieldset className="grid gap-3 rounded-lg border border-line p-3">
        <legend className="px-1 font-medium">{t("sources")}</legend>
        <SourcesField
          path="partner.sources"
          hint={t("sourcesHint")}
          known={existing?.sources ?? []}
          today={today}
        />
      </fieldset>
    </ActForm>
  );
}
