"use client";

import { useTranslations } from "next-intl";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { DateField, LineField } from "@/components/form/fields";
import { LanguageField } from "@/components/form/language-field";
import { Section } from "@/components/form/section";
import { useActForm } from "@/components/form/use-act-form";
import { type TypedFields, typedFields } from "@/lib/fields/typed";
import { type Correspondence, correspondence as fields } from "@/lib/parliaments/fields";
import { joined } from "@/lib/text/joined";
import { AddressesField, SalutationsField } from "./addresses-field";
import { useAddressWords } from "./use-address-words";

type Values = { id: string; version: number; correspondence: TypedFields<typeof fields> };

/** How a body is written to: its addresses, who presides over it, in which language. */
export function CorrespondenceFields({
  id,
  version,
  correspondence,
  today,
  onCancel,
  onDone,
}: {
  id: string;
  version: number;
  correspondence: Correspondence;
  today: string;
  onCancel(): void;
  onDone(): void;
}) {
  const t = useTranslations("bodies.addresses");
  const { nameOf, inWords } = useAddressWords();
  const { form, ...frame } = useActForm<Values, { id: string }>({
    schema: async () => {
      const { EditCorrespondence } = await import("@/lib/parliaments/schema");
      return EditCorrespondence;
    },
    prefix: "correspondence",
    defaults: { id, version, correspondence: typedFields(fields, correspondence) },
    action: actOf("body:correspondence"),
    draft: `body:${id}:correspondence`,
    nameOf: (path) => nameOf(path.split(".")[1] ?? "") ?? path,
    inWords,
    onDone,
  });
  return (
    <ActForm form={form} {...frame} onCancel={onCancel}>
      <p className="text-sm text-muted">{t("internal")}</p>
      <AddressesField prefix="correspondence" />
      <LanguageField path="correspondence.language" label={t("language")} optional />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField path="correspondence.verifiedOn" label={t("verifiedOn")} today={today} optional />
        <LineField path="correspondence.verifiedFrom" label={t("verifiedFrom")} inputMode="url" optional />
      </div>
      <Section
        title={t("presiding")}
        filled={joined(
          [correspondence.presidingOfficer, ...(correspondence.salutations ?? []).map(({ text }) => text)],
          ", ",
        )}
      >
        <LineField
          path="correspondence.presidingOfficer"
          label={t("presidingOfficer")}
          autoComplete="off"
          optional
        />
        <SalutationsField prefix="correspondence" />
      </Section>
    </ActForm>
  );
}
