"use client";

import { useTranslations } from "next-intl";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { DateField, LineField, LongField } from "@/components/form/fields";
import { LanguageField } from "@/components/form/language-field";
import { Section } from "@/components/form/section";
import { useActForm } from "@/components/form/use-act-form";
import { type TypedFields, typedFields } from "@/lib/fields/typed";
import type { ContactView } from "@/lib/parliaments/fields";
import { contact as fields } from "@/lib/parliaments/fields";
import { joined } from "@/lib/text/joined";
import { AddressesField, SalutationsField } from "./addresses/addresses-field";
import { useAddressWords } from "./addresses/use-address-words";

type Values = {
  id?: string;
  version?: number;
  contact: TypedFields<typeof fields>;
};

/** The fields of a person at a body: a new one, or one that is changed. */
export function ContactFields({
  bodyId,
  contact,
  today,
  onCancel,
  onDone,
}: {
  bodyId: string;
  contact?: ContactView | undefined;
  today: string;
  onCancel(): void;
  onDone(contact: { id: string; label: string; bodyId: string }): void;
}) {
  const t = useTranslations("desk.contact");
  const tAddresses = useTranslations("bodies.addresses");
  const words = useAddressWords();
  const own: Record<string, string> = {
    name: t("name"),
    office: t("office"),
    address: tAddresses("other"),
    since: t("since"),
    until: t("until"),
    remark: t("remark"),
  };
  const { form, ...frame } = useActForm<Values, { id: string }>({
    schema: async () => {
      const { AddContact, EditContact } = await import("@/lib/parliaments/schema");
      return contact ? EditContact : AddContact;
    },
    prefix: "contact",
    defaults: {
      ...(contact ? { id: contact.id, version: contact.version } : {}),
      contact: { ...typedFields(fields, contact), bodyId },
    },
    draft: `contact:${contact?.id ?? `new:${bodyId}`}`,
    action: contact ? actOf("contact:edit") : actOf("contact:add"),
    nameOf: (path) => {
      const name = path.split(".")[1] ?? "";
      return words.nameOf(name) ?? own[name] ?? path;
    },
    inWords: words.inWords,
    onDone: ({ id }, values) =>
      onDone({
        id,
        label: [values.contact.name, values.contact.office].filter(Boolean).join(", "),
        bodyId,
      }),
  });
  return (
    <ActForm form={form} {...frame} onCancel={onCancel}>
      <p className="text-sm text-muted">{t("internal")}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <LineField path="contact.name" label={t("name")} optional autoComplete="off" />
        <LineField path="contact.office" label={t("office")} optional />
      </div>
      <AddressesField prefix="contact" />
      {contact?.address ? (
        <LongField
          path="contact.address"
          label={tAddresses("other")}
          hint={tAddresses("otherHint")}
          rows={2}
          optional
        />
      ) : null}
      <LanguageField path="contact.language" label={tAddresses("language")} optional />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField path="contact.verifiedOn" label={tAddresses("verifiedOn")} today={today} optional />
        <LineField path="contact.verifiedFrom" label={tAddresses("verifiedFrom")} inputMode="url" optional />
      </div>
      <Section
        title={tAddresses("more")}
        filled={joined(
          [contact?.since, contact?.until, ...(contact?.salutations ?? []).map(({ text }) => text)],
          ", ",
        )}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField path="contact.since" label={t("since")} today={today} optional />
          <DateField path="contact.until" label={t("until")} today={today} optional />
        </div>
        <p className="text-sm text-muted">{t("untilHint")}</p>
        <SalutationsField prefix="contact" />
        <LongField path="contact.remark" label={t("remark")} rows={2} optional />
      </Section>
    </ActForm>
  );
}
