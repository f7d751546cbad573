"use client";

import { useTranslations } from "next-intl";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { ChoiceField, DateField } from "@/components/form/fields";
import { LanguagesField } from "@/components/form/text-tabs";
import { useActForm } from "@/components/form/use-act-form";
import { type SourceFields, SourcesField } from "@/components/forms/sources-field";
import { useSourceName } from "@/components/forms/use-source-name";
import type { KnownSource } from "@/lib/desk/form-options";
import { type TypedFields, typedFields } from "@/lib/fields/typed";
import { listing as fields } from "@/lib/parliaments/fields";
import { sourcesApart } from "@/lib/parliaments/listed-sources";
import { ListingBasis } from "@/lib/standing/basis";

type ListingValues = TypedFields<typeof fields> & {
  sources: SourceFields[];
  contextSources: SourceFields[];
};
type Values = { id?: string; version?: number; listing: ListingValues };
/** The listing of a country that the campaign asks, with its sources as they are known. */
export type ExistingListing = { id: string; version: number; listing: ListingValues; sources: KnownSource[] };

export type ListingProps = { countryCode: string; existing?: ExistingListing; today: string };

/** The fields of a listing, with its sources. */
export function ListingFields({
  countryCode,
  existing,
  today,
  onCancel,
  onDone,
}: ListingProps & { onCancel(): void; onDone(): void }) {
  const t = useTranslations("desk.listing");
  const combo = useTranslations("desk.combo");
  const labels = useTranslations("labels.basis");
  const sourceName = useSourceName();
  const names: Record<string, string> = {
    basis: t("basis"),
    since: t("since"),
    reasoning: t("reasoning"),
    sources: t("sources"),
    contextSources: t("contextSources"),
  };
  const { form, ...frame } = useActForm<Values, { id: string }>({
    schema: async () => {
      const { SaveListing } = await import("@/lib/parliaments/schema");
      return SaveListing;
    },
    prefix: "listing",
    defaults: existing
      ? { id: existing.id, version: existing.version, listing: existing.listing }
      : {
          listing: { ...typedFields(fields), countryCode, sources: [], contextSources: [] },
        },
    draft: `listing:${countryCode}`,
    action: actOf("listing:save"),
    nameOf: (path) => sourceName(path) ?? names[path.split(".")[1] ?? ""] ?? path,
    storedAs: ({ sources }) => sourcesApart(sources),
    inWords: (field, value) => {
      if (field === "basis" && value) return [labels(value as ListingBasis)];
      if (field !== "sources" && field !== "contextSources") return undefined;
      return (value as SourceFields[]).map(
        ({ id, title }) => existing?.sources.find((source) => source.id === id)?.title ?? title ?? id ?? "",
      );
    },
    onDone,
    onProposed: onCancel,
  });
  const known = existing?.sources ?? [];
  return (
    <ActForm form={form} {...frame} onCancel={onCancel}>
      <ChoiceField
        path="listing.basis"
        label={t("basis")}
        hint={t("basisHint")}
        options={Object.values(ListingBasis).map((value) => ({ id: value, label: labels(value) }))}
        empty={combo("choose")}
      />
      <DateField path="listing.since" label={t("since")} today={today} optional />
      <LanguagesField path="listing.reasoning" legend={t("reasoning")} hint={t("reasoningHint")} rows={3} />
      {(["sources", "contextSources"] as const).map((list) => (
        <fieldset key={list} className="grid gap-3 rounded-lg border border-line p-3">
          <legend className="px-1 font-medium">{t(list)}</legend>
          <SourcesField path={`listing.${list}`} hint={t(`${list}Hint`)} known={known} today={today} />
        </fieldset>
      ))}
    </ActForm>
  );
}
