"use client";

import { useTranslations } from "next-intl";
import { useController } from "react-hook-form";
import { fieldId } from "@/components/form/resolver";
import { useOptional } from "@/components/form/use-field";
import { ComboBox } from "@/components/ui/combo-box";
import type { BodyOption } from "@/lib/desk/form-options";
import type { FormValues } from "./form-values";

/** To whom they passed our letter on. */
export function ReferredToField({ bodies }: { bodies: BodyOption[] }) {
  const t = useTranslations("desk");
  const word = useOptional();
  const { field, fieldState } = useController<FormValues, "entry.referredToId">({
    name: "entry.referredToId",
  });
  return (
    <div className="grid gap-1">
      <ComboBox
        label={t("fields.referredToId")}
        optional={word}
        options={bodies}
        value={field.value || null}
        onChange={(id) => field.onChange(id ?? "")}
        error={fieldState.error?.message}
        inputRef={field.ref}
        inputId={fieldId("entry.referredToId")}
      />
      <p className="text-sm text-muted">{t("ladder.toWhomHint")}</p>
    </div>
  );
}
