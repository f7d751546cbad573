"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { DateField, LineField } from "@/components/form/fields";
import { useActForm } from "@/components/form/use-act-form";
import { type TypedFields, typedFields } from "@/lib/fields/typed";
import { pickText } from "@/lib/i18n/locales";
import { wave as fields } from "@/lib/log/wave";

type Values = {
  id?: string;
  version?: number;
  wave: TypedFields<typeof fields>;
};
export type ExistingWave = Required<Values>;

/** The fields of a wave: a new one, or one that is changed. */
export function WaveFields({
  wave,
  today,
  onCancel,
  onDone,
}: {
  wave?: ExistingWave | undefined;
  today: string;
  onCancel(): void;
  onDone(wave: { id: string; label: string }): void;
}) {
  const t = useTranslations("desk.waves");
  const locale = useLocale();
  const names: Record<string, string> = {
    "wave.name": t("nameEn"),
    "wave.name.en": t("nameEn"),
    "wave.name.uk": t("nameUk"),
    "wave.name.crh": t("nameCrh"),
    "wave.startedOn": t("startedOn"),
  };
  const { form, ...frame } = useActForm<Values, { id: string }>({
    schema: async () => {
      const { AddWave, EditWave } = await import("@/lib/outreach/schema");
      return wave ? EditWave : AddWave;
    },
    prefix: "wave",
    defaults: wave ?? { wave: { ...typedFields(fields), startedOn: today } },
    draft: `wave:${wave?.id ?? "new"}`,
    action: wave ? actOf("wave:edit") : actOf("wave:add"),
    nameOf: (path) => names[path] ?? path,
    onDone: ({ id }, values) => onDone({ id, label: pickText(values.wave.name, locale)?.text ?? id }),
  });
  return (
    <ActForm form={form} {...frame} onCancel={onCancel}>
      <LineField path="wave.name.en" errorPath="wave.name" label={t("nameEn")} />
      <LineField path="wave.name.uk" label={t("nameUk")} optional />
      <LineField path="wave.name.crh" label={t("nameCrh")} optional />
      <DateField path="wave.startedOn" label={t("startedOn")} today={today} />
    </ActForm>
  );
}
