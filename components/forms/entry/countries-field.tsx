"use client";

import { useTranslations } from "next-intl";
import { useController } from "react-hook-form";
import { fieldId } from "@/components/form/resolver";
import { Button } from "@/components/ui/button";
import { ComboBox, type Option } from "@/components/ui/combo-box";
import { focusNext } from "@/components/ui/focus-next";
import { focusOn } from "@/components/ui/focus-on";
import type { CountryGroup } from "@/lib/desk/form-options";
import type { FormValues } from "./form-values";

/** The country of a dispatch, or the countries that the other kinds concern: one by one, or many at once less a few. */
export function CountriesField({
  options,
  groups,
  single,
}: {
  options: Option[];
  groups: CountryGroup[];
  single: boolean;
}) {
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
  const nameOf = (code: string) => options.find((option) => option.id === code)?.label ?? code;
  const inOrder = [...chosen].sort(
    (one, other) =>
      options.findIndex((option) => option.id === one) - options.findIndex((option) => option.id === other),
  );
  return (
    <div className="grid gap-2">
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
      <div role="group" aria-label={t("groups.add")} className="flex flex-wrap gap-2">
        {groups.map((group) => (
          <Button
            key={group.id}
            className="text-sm sm:min-h-8! sm:px-2.5! sm:py-0.5!"
            busy={group.codes.every((code) => chosen.includes(code))}
            onClick={() => field.onChange([...new Set([...chosen, ...group.codes])])}
          >
            {t("groups.of", { label: group.label, count: group.codes.length })}
          </Button>
        ))}
      </div>
      {chosen.length > 0 ? (
        <>
          <p role="status" className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
            {t("groups.count", { count: chosen.length })}
            {chosen.length > 1 ? (
              <Button
                className="border-transparent! bg-transparent! px-1! text-sm underline sm:min-h-8! sm:py-0!"
                onClick={() => {
                  field.onChange([]);
                  focusOn(id);
                }}
              >
                {t("groups.clear")}
              </Button>
            ) : null}
          </p>
          <ul aria-label={t("combo.chosen")} className="flex max-h-72 flex-wrap gap-1.5 overflow-y-auto">
            {inOrder.map((code) => (
              <li key={code}>
                <button
                  type="button"
                  onClick={(event) => {
                    focusNext(event.currentTarget, id);
                    field.onChange(chosen.filter((other) => other !== code));
                  }}
                  aria-label={t("combo.removeCountry", { name: nameOf(code) })}
                  className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line-strong bg-surface px-3 text-sm hover:bg-sunken sm:min-h-8"
                >
                  {nameOf(code)}
                  <span aria-hidden="true" className="text-muted">
                    ×
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
