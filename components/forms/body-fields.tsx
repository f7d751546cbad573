"use client";

import { useLocale, useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { ChoiceField, DateField, LineField } from "@/components/form/fields";
import { LanguageField } from "@/components/form/language-field";
import { Section } from "@/components/form/section";
import { LanguagesField } from "@/components/form/text-tabs";
import { useActForm } from "@/components/form/use-act-form";
import { BodyKind, ChamberRole } from "@/lib/db/generated/enums";
import type { BodyOption } from "@/lib/desk/form-options";
import { type TypedFields, typedFields } from "@/lib/fields/typed";
import { formatDate } from "@/lib/i18n/dates";
import { pickText } from "@/lib/i18n/locales";
import { body, correspondence } from "@/lib/parliaments/fields";
import { joined } from "@/lib/text/joined";
import { AddressesField } from "./addresses/addresses-field";
import { useAddressWords } from "./addresses/use-address-words";
import { FormerNamesField, SeatsField } from "./body-history";

type BodyValues = TypedFields<typeof body>;
type Values = {
  id?: string;
  version?: number;
  body: BodyValues;
  /** Of a new one alone: of one that is there it is saved apart. */
  correspondence?: TypedFields<typeof correspondence>;
};
/** A body that is there already. */
export type ExistingBody = { id: string; version: number; body: BodyValues };

/** The fields of a body: a new one in one of the countries, or one that is changed. No country: an international one. */
export function BodyFields({
  existing,
  countries,
  parents,
  today,
  onCancel,
  onDone,
}: {
  existing?: ExistingBody;
  countries: { id: string; label: string }[];
  parents: BodyOption[];
  today: string;
  onCancel(): void;
  onDone(body: BodyOption): void;
}) {
  const t = useTranslations("desk");
  const tAddresses = useTranslations("bodies.addresses");
  const tNames = useTranslations("bodies.names");
  const labels = useTranslations("labels");
  const locale = useLocale();
  const names: Record<string, string> = {
    kind: t("body.kind"),
    chamberRole: t("body.chamberRole"),
    countryCode: t("fields.country"),
    parentId: t("body.parent"),
    name: t("body.anyName"),
    nameNative: t("body.nameNative"),
    formerNames: t("body.former"),
    foundedOn: t("body.foundedOn"),
    endedOn: t("body.endedOn"),
    seats: t("body.seats"),
    website: t("body.website"),
    remark: t("body.remark"),
  };
  const addressWords = useAddressWords();
  const { form, ...frame } = useActForm<Values, { id: string }>({
    schema: async () => {
      const { AddBody, EditBody } = await import("@/lib/parliaments/schema");
      return existing ? EditBody : AddBody;
    },
    prefix: "body",
    defaults: existing ?? {
      body: {
        ...typedFields(body),
        kind: countries.length === 0 ? BodyKind.international_assembly : "",
        countryCode: countries[0]?.id ?? "",
      },
      correspondence: typedFields(correspondence),
    },
    draft: `body:${existing?.id ?? `new:${countries.map(({ id }) => id).join(".")}`}`,
    action: existing ? actOf("body:edit") : actOf("body:add"),
    nameOf: (path) => {
      const field = path.split(".")[1] ?? "";
      return (path.startsWith("correspondence.") ? addressWords.nameOf(field) : names[field]) ?? path;
    },
    inWords: (field, value) => {
      if (field === "kind" && value) return [labels(`bodyKind.${value as BodyKind}`)];
      if (field === "chamberRole" && value) return [labels(`chamberRole.${value as ChamberRole}`)];
      if (field === "parentId" && value)
        return [parents.find((parent) => parent.id === value)?.label ?? String(value)];
      if (field === "formerNames" && Array.isArray(value))
        return (value as BodyValues["formerNames"]).map(({ name, nameNative, until }) =>
          t("body.formerly", {
            date: until && formatDate(until, locale),
            name: pickText(name, locale)?.text ?? nameNative,
          }),
        );
      if (field === "seats" && Array.isArray(value))
        return (value as BodyValues["seats"]).map(({ count, from, until }) =>
          [count, [from, until].map((date) => (date ? formatDate(date, locale) : "")).join(" – ")]
            .filter((part) => part !== " – ")
            .join(": "),
        );
      return undefined;
    },
    onProposed: onCancel,
    onDone: ({ id }, { body: saved }) =>
      onDone({
        id,
        label: pickText(saved.name, locale)?.text ?? saved.nameNative,
        note: labels(`bodyKind.${saved.kind as BodyKind}`),
        country: saved.countryCode || null,
      }),
  });
  const kinds = countries.length === 0 ? [BodyKind.international_assembly] : Object.values(BodyKind);
  const kind = useWatch({ control: form.control, name: "body.kind" });
  const chamberRole = useWatch({ control: form.control, name: "body.chamberRole" });
  const country = useWatch({ control: form.control, name: "body.countryCode" });
  return (
    <ActForm form={form} {...frame} {...(existing ? {} : { submitLabel: t("body.add") })} onCancel={onCancel}>
      {countries.length > 1 ? (
        <ChoiceField path="body.countryCode" label={t("fields.country")} options={countries} />
      ) : null}
      <ChoiceField
        path="body.kind"
        label={t("body.kind")}
        options={kinds.map((value) => ({ id: value, label: labels(`bodyKind.${value}`) }))}
        empty={t("combo.choose")}
      />
      {kind === "chamber" || kind === "parliament" || chamberRole ? (
        <ChoiceField
          path="body.chamberRole"
          label={t("body.chamberRole")}
          options={Object.values(ChamberRole).map((value) => ({
            id: value,
            label: labels(`chamberRole.${value}`),
          }))}
          empty={t("combo.notKnown")}
          optional={kind !== "chamber"}
        />
      ) : null}
      <LineField
        path="body.name.en"
        errorPath="body.name"
        label={t("body.name")}
        hint={tNames("oneIsEnough")}
      />
      <LineField path="body.name.uk" label={t("body.nameUk")} optional />
      <LineField path="body.name.crh" label={t("body.nameCrh")} optional />
      <LineField path="body.nameNative" label={t("body.nameNative")} optional />
      <ChoiceField
        path="body.parentId"
        label={t("body.parent")}
        options={parents.filter((parent) => parent.id !== existing?.id && (parent.country ?? "") === country)}
        empty={t("combo.none")}
        optional={kind !== "chamber"}
      />
      <LineField path="body.website" label={t("body.website")} inputMode="url" optional />
      {existing ? null : (
        <Section title={tAddresses("section")}>
          <p className="text-sm text-muted">{tAddresses("internal")}</p>
          <AddressesField prefix="correspondence" />
          <LanguageField path="correspondence.language" label={tAddresses("language")} optional />
        </Section>
      )}
      <Section
        title={t("body.history")}
        filled={joined(
          [
            ...(existing?.body.formerNames.map(
              ({ name, nameNative }) => pickText(name, locale)?.text ?? nameNative,
            ) ?? []),
            existing?.body.seats.at(-1)?.count &&
              t("body.seatsNow", { count: Number(existing.body.seats.at(-1)?.count) }),
          ],
          ", ",
        )}
      >
        <FormerNamesField today={today} />
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField path="body.foundedOn" label={t("body.foundedOn")} today={today} optional />
          <DateField path="body.endedOn" label={t("body.endedOn")} today={today} optional />
        </div>
        <SeatsField today={today} />
      </Section>
      <Section title={t("body.remark")} filled={pickText(existing?.body.remark, locale)?.text}>
        <LanguagesField path="body.remark" legend={t("body.remark")} hint={t("body.remarkHint")} rows={2} />
      </Section>
    </ActForm>
  );
}
