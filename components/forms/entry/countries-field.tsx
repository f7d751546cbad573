"use client";

import { useTranslations } from "next-intl";
import { useController } from "react-hook-form";
import { fieldId } from "@/components/form/resolver";
import { ComboBox, type Option } from "@/components/ui/combo-box";
import type { FormValues } from "./form-values";

/** The country of a dispatch, or the countries that the other kinds concern. */
export function CountriesField({ options, single }: { options: Option[]; single: boolean }) {
  const t = useTranslations("desk");
  const { field, fieldState } = useController<FormValues, "entry.countries">({ name: "entry.countries" });
  const chosen = field.value;
  const error = fieldState.error?.message;
  const id = fieldId("entry.countries");
  if (single)
    return (
      <ComboBox
        label={t("fields.country")}
        options={options}
        value={chosen[0] ?? null}
        onChange={(code) => field.onChange(code ? [code] : [])}
        error={error}
        inputRef={field.ref}
        inputId={id}
      />
    );
  return (
    <div className="grid gap-2">
      {chosen.length ? (
        <>
          <p className="font-medium">{t("fields.countries")}</p>
          <ul aria-label={t("combo.chosen")} className="flex flex-wrap gap-2">
            {chosen.map((code) => {
              const name = options.find((option) => option.id === code)?.label ?? code;
              return (
                <li key={code}>
                  <button
                    type="button"
                    onClick={() => field.onChange(chosen.filter((other) => other !== code))}
                    aria-label={t("combo.removeCountry", { name })}
                    className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line-strong bg-surface px-4 hover:bg-sunken"
                  >
                    {name}
                    <span aria-hidden="true" className="text-muted">
                      ×
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
      <ComboBox
        label={chosen.length ? t("combo.addCountry") : t("fields.countries")}
        options={options.filter((option) => !chosen.includes(option.id))}
        value={null}
        onChange={(code) => {
          if (code) field.onChange([...chosen, code]);
        }}
        error={error}
        inputRef={field.ref}
        inputId={id}
      />
    </div>
  );
}
