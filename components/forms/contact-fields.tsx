"use client";

import { useTranslations } from "next-intl";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { DateField, LineField, LongField } from "@/components/form/fields";
import { useActForm } from "@/components/form/use-act-form";
import { AddContact, EditContact } from "@/lib/parliaments/schema";

export type Contact = {
  id: string;
  version: number;
  bodyId: string;
  name: string | null;
  office: string | null;
  address: string | null;
  language: string | null;
  since: string | null;
  until: string | null;
  verifiedOn: string | null;
  verifiedFrom: string | null;
  remark: string | null;
};
const columns = [
  "name",
  "office",
  "address",
  "language",
  "since",
  "until",
  "verifiedOn",
  "verifiedFrom",
  "remark",
] as const;
type Values = {
  id?: string;
  version?: number;
  contact: { bodyId: string } & Record<(typeof columns)[number], string>;
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
  contact?: Contact | undefined;
  today: string;
  onCancel(): void;
  onDone(contact: { id: string; label: string; bodyId: string }): void;
}) {
  const t = useTranslations("desk.contact");
  const fields = Object.fromEntries(columns.map((column) => [column, contact?.[column] ?? ""]));
  const { form, ...frame } = useActForm<Values, { id: string }>({
    schema: contact ? EditContact : AddContact,
    prefix: "contact",
    defaults: {
      ...(contact ? { id: contact.id, version: contact.version } : {}),
      contact: { bodyId, ...fields } as Values["contact"],
    },
    action: contact ? actOf("contact:edit") : actOf("contact:add"),
    nameOf: (path) => {
      const column = columns.find((item) => path === `contact.${item}`);
      return column ? t(column) : path;
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
