"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useSaid } from "@/components/desk/said";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { LanguagesField } from "@/components/form/text-tabs";
import { useActForm } from "@/components/form/use-act-form";
import { FormButton } from "@/components/forms/form-button";
import { performAct } from "@/lib/acts/perform-act";
import { type InLanguages, inLanguages } from "@/lib/i18n/locales";
import { RestoreEntryVersion } from "@/lib/log/schema";

type Props = { id: string; version: number; number: number; isPublic: boolean; isProceeding: boolean };

/** Makes an earlier version of an entry the present one again, with the reason where a published fact changes. */
export function RestoreVersion(props: Props) {
  const t = useTranslations("proposals.restore");
  return (
    <FormButton primary label={t("action")} name={t("title", { number: props.number })}>
      {(close) => <RestoreFields {...props} onCancel={close} />}
    </FormButton>
  );
}

type Values = { id: string; version: number; number: number; correctionReason: InLanguages };

function RestoreFields({
  id,
  version,
  number,
  isPublic,
  isProceeding,
  onCancel,
}: Props & { onCancel(): void }) {
  const t = useTranslations("proposals.restore");
  const forms = useTranslations("forms.said");
  const locale = useLocale();
  const router = useRouter();
  const said = useSaid();
  const leave = () => {
    onCancel();
    router.push(`/desk/entries/${id}` as Route);
    router.refresh();
  };
  const { form, ...frame } = useActForm<Values, { id: string; version: number }>({
    schema: RestoreEntryVersion,
    prefix: "",
    defaults: { id, version, number, correctionReason: inLanguages() },
    action: actOf("entry:restore-version"),
    showFirst: (input) => (isPublic && isProceeding ? { act: "entry:restore-version", input } : null),
    draft: `entry:${id}:restore:${number}`,
    nameOf: (path) => (path.startsWith("correctionReason") ? t("correction") : path),
    onProposed: leave,
    onDone: (written) => {
      said({
        text: t("done", { number }),
        undo: (confirmed) =>
          performAct("entry:restore-version", {
            ...written,
            number: version,
            correctionReason: { ...inLanguages(), [locale]: forms("takenBack") },
            confirmed,
          }),
      });
      leave();
    },
  });
  return (
    <ActForm form={form} {...frame} submitLabel={t("action")} onCancel={onCancel}>
      <p>{t("text")}</p>
      {isPublic ? (
        <LanguagesField
          path="correctionReason"
          legend={t("correction")}
          hint={t("correctionHint")}
          rows={2}
        />
      ) : null}
    </ActForm>
  );
}
