"use client";

import { useTranslations } from "next-intl";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { DateField, LineField, LongField } from "@/components/form/fields";
import { useActForm } from "@/components/form/use-act-form";
import { type TypedFields, typedFields } from "@/lib/fields/typed";
import type { ContactView } from "@/lib/parliaments/fields";
import { contact as fields, person } from "@/lib/parliaments/fields";
import { AddContact, EditContact } from "@/lib/parliaments/schema";

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
  const { form, ...frame } = useActForm<Values, { id: string }>({
    schema: contact ? EditContact : AddContact,
    prefix: "contact",
    defaults: {
      ...(contact ? { id: contact.id, version: contact.version } : {}),
      contact: { ...typedFields(fields, contact), bodyId },
    },
    draft: `contact:${contact?.id ?? `new:${bodyId}`}`,
    action: contact ? actOf("contact:edit") : actOf("contact:add"),
    nameOf: (path) => {
      const name = path.replace(/^contact\./, "");
      return name in person ? t(name as keyof typeof person) : path;
    },
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
      <LineField path="contact.name" label={t("name")} optional autoComplete="off" />
      <LineField path="contact.office" label={t("office")} optional />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField path="contact.since" label={t("since")} today={today} optional />
        <DateField path="contact.until" label={t("until")} today={today} optional />
      </div>
      <p className="text-sm text-muted">{t("untilHint")}</p>
      <LongField path="contact.address" label={t("address")} hint={t("addressHint")} rows={2} optional />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField path="contact.verifiedOn" label={t("verifiedOn")} today={today} optional />
        <LineField path="contact.language" label={t("language")} optional />
      </div>
      <LineField path="contact.verifiedFrom" label={t("verifiedFrom")} inputMode="url" optional />
      <LongField path="contact.remark" label={t("remark")} rows={2} optional />
    </ActForm>
  );
}
