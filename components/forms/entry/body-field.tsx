"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useController, useWatch } from "react-hook-form";
import { fieldId } from "@/components/form/resolver";
import { BodyFields } from "@/components/forms/body-fields";
import { choosable } from "@/components/forms/choosable";
import { FormButton } from "@/components/forms/form-button";
import { ComboBox } from "@/components/ui/combo-box";
import type { BodyOption } from "@/lib/desk/form-options";
import type { FormValues } from "./form-values";
import { labelKey } from "./label-key";

/** The body that is written to, answers or acts, among those of the chosen countries; one that is missing is added here. */
export function BodyField({
  bodies,
  countries,
  required,
  today,
  onAdded,
}: {
  bodies: BodyOption[];
  countries: { id: string; label: string }[];
  required: boolean;
  today: string;
  onAdded(body: BodyOption): void;
}) {
  const t = useTranslations("desk");
  const common = useTranslations("common");
  const { field, fieldState } = useController<FormValues, "entry.bodyId">({ name: "entry.bodyId" });
  const kind = useWatch<FormValues, "entry.kind">({ name: "entry.kind" });
  const chosen = useWatch<FormValues, "entry.countries">({ name: "entry.countries" });
  const [added, setAdded] = useState<string | null>(null);
  const label = t(`fields.${labelKey("bodyId", kind)}` as never);
  return (
    <div className="grid gap-2">
      <ComboBox
        label={label}
        optional={required ? undefined : common("optional")}
        {...(chosen.length ? {} : { emptyText: t("body.chooseCountryFirst") })}
        options={choosable(bodies, field.value)}
        value={field.value || null}
        onChange={(id) => field.onChange(id ?? "")}
        error={fieldState.error?.message}
        inputRef={field.ref}
        inputId={fieldId("entry.bodyId")}
      />
      <FormButton label={t("body.add")} className="justify-self-start" disabled={chosen.length === 0}>
        {(close) => (
          <BodyFields
            countries={countries.filter((country) => chosen.includes(country.id))}
            parents={choosable(bodies, null)}
            today={today}
            onCancel={close}
            onDone={(body) => {
              onAdded(body);
              field.onChange(body.id);
              setAdded(body.label);
              close();
            }}
          />
        )}
      </FormButton>
      <p role="status" className="text-sm text-good empty:hidden">
        {added ? t("body.added", { name: added }) : ""}
      </p>
    </div>
  );
}
