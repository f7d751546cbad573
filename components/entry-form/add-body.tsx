"use client";

import { useLocale, useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { CommandForm } from "@/components/form/command-form";
import { ChoiceField, LineField } from "@/components/form/fields";
import { useCommandForm } from "@/components/form/use-command-form";
import { Dialog } from "@/components/ui/dialog";
import { BodyKind, ChamberRole } from "@/lib/db/generated/enums";
import { pickText } from "@/lib/i18n/locales";
import { addBody } from "@/lib/parliaments/actions";
import { AddBody as AddBodyInput } from "@/lib/parliaments/schema";
import type { BodyOption } from "@/lib/record/form-options";

type Values = {
  body: {
    kind: string;
    chamberRole: string;
    countryCode: string;
    parentId: string;
    name: { en: string; uk: string; crh: string };
    nameNative: string;
    website: string;
    remark: { en: string; uk: string; crh: string };
  };
};
const noText = { en: "", uk: "", crh: "" };

/** Adds a body to one of the countries without leaving the page. */
export function AddBody({
  countries,
  parents,
  onClose,
  onAdded,
}: {
  countries: { id: string; label: string }[];
  parents: BodyOption[];
  onClose(): void;
  onAdded(body: BodyOption): void;
}) {
  const t = useTranslations("desk");
  const labels = useTranslations("labels");
  const locale = useLocale();
  const names: Record<string, string> = {
    "body.kind": t("body.kind"),
    "body.chamberRole": t("body.chamberRole"),
    "body.countryCode": t("fields.country"),
    "body.parentId": t("body.parent"),
    "body.name": t("body.name"),
    "body.name.en": t("body.name"),
    "body.name.uk": t("body.nameUk"),
    "body.nameNative": t("body.nameNative"),
    "body.website": t("body.website"),
  };
  const { form, ...frame } = useCommandForm<Values, { id: string }>({
    schema: AddBodyInput,
    prefix: "body",
    defaults: {
      body: {
        kind: "",
        chamberRole: "",
        countryCode: countries[0]?.id ?? "",
        parentId: "",
        name: { ...noText },
        nameNative: "",
        website: "",
        remark: { ...noText },
      },
    },
    action: addBody,
    nameOf: (path) => names[path] ?? path,
    onDone: ({ id }, { body }) =>
      onAdded({
        id,
        label: pickText(body.name, locale)?.text ?? body.nameNative,
        note: labels(`bodyKind.${body.kind as BodyKind}`),
        country: body.countryCode || null,
      }),
  });
  const kind = useWatch({ control: form.control, name: "body.kind" });
  const country = useWatch({ control: form.control, name: "body.countryCode" });
  return (
    <Dialog title={t("body.addTitle")} open onClose={onClose}>
      <CommandForm form={form} {...frame} submitLabel={t("body.add")} onCancel={onClose}>
        {countries.length > 1 ? (
          <ChoiceField path="body.countryCode" label={t("fields.country")} options={countries} />
        ) : null}
        <ChoiceField
          path="body.kind"
          label={t("body.kind")}
          options={Object.values(BodyKind).map((value) => ({
            id: value,
            label: labels(`bodyKind.${value}`),
          }))}
          empty={t("combo.choose")}
        />
        {kind === "chamber" || kind === "parliament" ? (
          <ChoiceField
            path="body.chamberRole"
            label={t("body.chamberRole")}
            options={Object.values(ChamberRole).map((value) => ({
              id: value,
              label: labels(`chamberRole.${value}`),
            }))}
            empty={t("combo.notKnown")}
            optional={kind === "parliament"}
          />
        ) : null}
        <LineField path="body.name.en" errorPath="body.name" label={t("body.name")} />
        <LineField path="body.name.uk" label={t("body.nameUk")} optional />
        <LineField path="body.nameNative" label={t("body.nameNative")} optional />
        <ChoiceField
          path="body.parentId"
          label={t("body.parent")}
          options={parents.filter((parent) => parent.country === country)}
          empty={t("combo.none")}
          optional={kind !== "chamber"}
        />
        <LineField path="body.website" label={t("body.website")} inputMode="url" optional />
      </CommandForm>
    </Dialog>
  );
}
