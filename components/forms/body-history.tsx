"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { DateField, LineField } from "@/components/form/fields";
import { fieldId } from "@/components/form/resolver";
import { Button } from "@/components/ui/button";
import { inLanguages } from "@/lib/i18n/locales";

/** The names that a body had before, each with the last day of it. */
export function FormerNamesField({ today }: { today: string }) {
  const t = useTranslations("desk.body");
  return (
    <Rows
      path="body.formerNames"
      title={t("former")}
      hint={t("formerHint")}
      addLabel={t("addFormer")}
      rowLabel={(number) => t("formerName", { number })}
      removeLabel={(number) => t("removeFormer", { number })}
      empty={() => ({ name: inLanguages(), nameNative: "", until: "" })}
    >
      {(path) => (
        <>
          <LineField path={`${path}.name.en`} errorPath={`${path}.name`} label={t("name")} />
          <LineField path={`${path}.name.uk`} label={t("nameUk")} optional />
          <LineField path={`${path}.name.crh`} label={t("nameCrh")} optional />
          <LineField path={`${path}.nameNative`} label={t("nameNative")} optional />
          <DateField path={`${path}.until`} label={t("until")} today={today} />
        </>
      )}
    </Rows>
  );
}

/** How many seats a body has or had, each number with the time it holds. */
export function SeatsField({ today }: { today: string }) {
  const t = useTranslations("desk.body");
  return (
    <Rows
      path="body.seats"
      title={t("seats")}
      hint={t("seatsHint")}
      addLabel={t("addSeats")}
      rowLabel={(number) => t("seatsNumber", { number })}
      removeLabel={(number) => t("removeSeats", { number })}
      empty={() => ({ count: "", from: "", until: "" })}
    >
      {(path) => (
        <>
          <LineField path={`${path}.count`} label={t("count")} inputMode="numeric" autoComplete="off" />
          <DateField path={`${path}.from`} label={t("from")} today={today} optional />
          <DateField path={`${path}.until`} label={t("seatsUntil")} today={today} optional />
        </>
      )}
    </Rows>
  );
}

/** A list of parts of a form, of which some may be added and taken out. */
function Rows({
  path,
  title,
  hint,
  addLabel,
  rowLabel,
  removeLabel,
  empty,
  children,
}: {
  path: string;
  title: string;
  hint: string;
  addLabel: string;
  rowLabel(number: number): string;
  removeLabel(number: number): string;
  empty(): object;
  children(path: string): ReactNode;
}) {
  const { control, getFieldState, formState } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: path, keyName: "row" });
  const own = getFieldState(path, formState).error;
  const message = own?.message ?? own?.root?.message;
  return (
    <fieldset className="grid gap-3" id={fieldId(path)} tabIndex={-1}>
      <legend className="font-medium">{title}</legend>
      <p className="text-sm text-muted">{hint}</p>
      {message ? <p className="text-sm font-medium text-danger">{message}</p> : null}
      {fields.map((field, index) => (
        <fieldset key={field.row} className="grid gap-4 rounded-md border border-line p-3">
          <legend className="px-1 text-sm font-medium">{rowLabel(index + 1)}</legend>
          {children(`${path}.${index}`)}
          <Button
            className="justify-self-start text-sm"
            aria-label={removeLabel(index + 1)}
            onClick={() => remove(index)}
          >
            <span aria-hidden="true">×</span>
          </Button>
        </fieldset>
      ))}
      <Button className="justify-self-start text-sm" onClick={() => append(empty())}>
        {addLabel}
      </Button>
    </fieldset>
  );
}
