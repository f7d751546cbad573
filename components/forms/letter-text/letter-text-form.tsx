"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useSaid } from "@/components/desk/said";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { ChoiceField, LineField } from "@/components/form/fields";
import { RowsField } from "@/components/form/rows-field";
import { useActForm } from "@/components/form/use-act-form";
import { LetterKind } from "@/lib/db/generated/enums";
import { languageName } from "@/lib/i18n/language-names";
import type { LetterTextInput } from "@/lib/letter-texts/fields";
import { TextField } from "./text-field";

type Values = { id?: string; version?: number; letterText: LetterTextInput };

const newText = (language: string): LetterTextInput["texts"][number] => ({
  language,
  subject: "",
  body: [{ is: "paragraph", runs: [{ field: "salutation" }] }],
});

/** A letter of the campaign: what it is for, and its text in each language in which it is sent. */
export function LetterTextForm({ existing, kind }: { existing?: Required<Values>; kind?: LetterKind }) {
  const t = useTranslations("letters.text");
  const kinds = useTranslations("labels.letterKind");
  const locale = useLocale();
  const router = useRouter();
  const said = useSaid();
  const { form, ...frame } = useActForm<Values, { id: string }>({
    schema: async () => {
      const { AddLetterText, EditLetterText } = await import("@/lib/letter-texts/schema");
      return existing ? EditLetterText : AddLetterText;
    },
    prefix: "letterText",
    defaults: existing ?? {
      letterText: { name: "", letterKind: kind ?? "package", texts: [newText("en")] },
    },
    draft: `letter:${existing?.id ?? "new"}`,
    action: existing ? actOf("letter:edit") : actOf("letter:add"),
    leaves: true,
    nameOf: (path) => {
      const name = path.split(".").at(-1) ?? "";
      return t.has(name as "subject") && name !== "body" ? t(name as "subject") : t("texts");
    },
    onDone: () => {
      said({ text: t("saved") });
      router.push("/desk/letter-texts" as Route);
      router.refresh();
    },
  });
  const languageOf = (row: Record<string, unknown>) =>
    languageName(String(row.language ?? ""), locale) ?? String(row.language ?? "");
  return (
    <ActForm form={form} {...frame} className="grid max-w-4xl gap-5">
      <LineField path="letterText.name" label={t("name")} hint={t("nameHint")} />
      <ChoiceField
        path="letterText.letterKind"
        label={t("letterKind")}
        hint={t("letterKindHint")}
        options={Object.values(LetterKind).map((value) => ({ id: value, label: kinds(value) }))}
      />
      <RowsField
        path="letterText.texts"
        title={t("texts")}
        hint={t("textsHint")}
        add={[{ label: t("addLanguage"), empty: () => newText("") }]}
        rowLabel={(number, row) => languageOf(row) || t("row", { number })}
        removeLabel={(number, row) => t("removeLanguage", { name: languageOf(row) || String(number) })}
      >
        {(path) => <TextField path={path} />}
      </RowsField>
    </ActForm>
  );
}
