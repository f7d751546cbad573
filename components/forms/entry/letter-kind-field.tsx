"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { ButtonsField, ChoiceField } from "@/components/form/fields";
import { LetterKind } from "@/lib/db/generated/enums";
import type { Option } from "@/lib/desk/form-options";
import type { FormValues } from "./form-values";
import { listOf } from "./list-of";

/** What a letter of ours is for; only a package carries one, and only what is none replies to something. */
export function LetterKindField({ responses }: { responses: Option[] }) {
  const t = useTranslations("desk");
  const labels = useTranslations("labels.letterKind");
  const { isPackage, letterKind } = useLetterKind();
  const { getValues, setValue } = useFormContext<FormValues>();
  useEffect(() => {
    if (!isPackage && getValues("entry.packageId")) setValue("entry.packageId", "", { shouldDirty: true });
  }, [isPackage, getValues, setValue]);
  return (
    <>
      <ButtonsField
        path="entry.letterKind"
        legend={t("fields.letterKind")}
        options={listOf(LetterKind, (kind) => labels(kind))}
      />
      {letterKind && letterKind !== "package" ? (
        <ChoiceField
          path="entry.repliesToId"
          label={t("fields.repliesToId")}
          options={responses}
          empty={t("combo.none")}
          optional
        />
      ) : null}
    </>
  );
}

/** What the form says the letter is. A letter of which nobody has said so may be a package. */
export function useLetterKind() {
  const letterKind = useWatch<FormValues, "entry.letterKind">({ name: "entry.letterKind" });
  return { letterKind, isPackage: !letterKind || letterKind === "package" };
}
