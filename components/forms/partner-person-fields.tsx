"use client";

import { useTranslations } from "next-intl";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { LineField, LongField } from "@/components/form/fields";
import { LanguageField } from "@/components/form/language-field";
import { useActForm } from "@/components/form/use-act-form";
import { type TypedFields, typedFields } from "@/lib/fields/typed";
import { partnerPerson as fields, type PartnerPersonView } from "@/lib/partners/fields";

type Values = { id?: string; version?: number; person: TypedFields<typeof fields> };

/** The fields of a person at a partner organisation. */
export function PartnerPersonFields({
  partnerId,
  person,
  onCancel,
  onDone,
}: {
  partnerId: string;
  person?: PartnerPersonView | undefined;
  onCancel(): void;
  onDone(): void;
}) {
  const t = useTranslations("partners.people");
  const names: Record<string, string> = {
    name: t("name"),
    role: t("role"),
    email: t("email"),
    phone: t("phone"),
    language: t("language"),
    remark: t("remark"),
  };
  const { form, ...frame } = useActForm<Values, { id: string }>({
    schema: async () => {
      const { AddPartnerPerson, EditPartnerPerson } = await import("@/lib/partners/schema");
      return person ? EditPartnerPerson : AddPartnerPerson;
    },
    prefix: "person",
    defaults: {
      ...(person ? { id: person.id, version: person.version } : {}),
      person: { ...typedFields(fields, person), partnerId },
    },
    draft: `partnerperson:${person?.id ?? `new:${partnerId}`}`,
    action: person ? actOf("partner-person:edit") : actOf("partner-person:add"),
    nameOf: (path) => names[path.split(".")[1] ?? ""] ?? path,
    onDone,
  });
  return (
    <ActForm form={form} {...frame} onCancel={onCancel}>
      <p className="text-sm text-muted">{t("lead")}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <LineField path="person.name" label={t("name")} optional autoComplete="off" />
        <LineField path="person.role" label={t("role")} optional />
        <LineField path="person.email" label={t("email")} inputMode="email" optional autoComplete="off" />
        <LineField path="person.phone" label={t("phone")} inputMode="tel" optional autoComplete="off" />
      </div>
      <LanguageField path="person.language" label={t("language")} optional />
      <LongField path="person.remark" label={t("remark")} rows={2} optional />
    </ActForm>
  );
}
