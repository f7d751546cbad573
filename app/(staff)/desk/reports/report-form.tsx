"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { type Resolver, useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { DateBox } from "@/components/ui/date-box";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FieldGroup, Select, TextField } from "@/components/ui/field";
import { PartsField } from "./parts-field";

/** A parameter of the report: a day, a year, or one of several. */
type Named = { name: string; label: string; hint?: string };
export type ReportField =
  | (Named & { as: "day" | "year" })
  | (Named & { as: "choice"; options: { value: string; label: string; lang?: string }[] });

type Values = Record<string, string>;

/** Asks for a report of one kind. It is a plain GET form: it works without scripts, and the address can be kept. */
export function ReportForm({
  values,
  fields,
  kept,
  parts,
  today,
  errors,
  words,
}: {
  values: Values;
  fields: ReportField[];
  /** Parameters that are no fields of the form, such as the kind. */
  kept: Values;
  /** Which parts it may have, usually has, and has now. */
  parts: { all: { value: string; label: string }[]; usual: string[]; chosen: string[] };
  today: string;
  /** What the server found wrong, by field. */
  errors: Values;
  words: { form: string; show: string; errors: Values };
}) {
  const element = useRef<HTMLFormElement>(null);
  const named = useRef(parts.chosen.join(",") === parts.usual.join(",") ? "" : parts.chosen.join(","));
  // The same reading as on the server, so that both say the same.
  const resolver: Resolver<Values> = async (given) => {
    const schema = await import("@/lib/reports/schema").catch(() => null);
    // Without a connection the server alone reads it.
    if (!schema) return { values: given, errors: {} };
    const read = schema.readChoice(
      { ...kept, ...given, ...(named.current ? { parts: named.current } : {}) },
      today,
    );
    if ("choice" in read) return { values: given, errors: {} };
    return {
      values: {},
      errors: Object.fromEntries(
        read.issues.map(({ field, key }) => [field, { type: key, message: words.errors[key] ?? key }]),
      ),
    };
  };
  const { register, handleSubmit, formState } = useForm<Values>({
    defaultValues: values,
    resolver,
    // The summary takes the focus.
    shouldFocusError: false,
  });
  const errorOf = (field: string) => {
    const found = formState.errors[field]?.message;
    return typeof found === "string" ? found : formState.isSubmitted ? undefined : errors[field];
  };

  const t = useTranslations("common");
  const wrong = fields.flatMap(({ name, label }) => {
    const text = errorOf(name);
    return text ? [{ href: `#${name}`, text: `${label}: ${text}` }] : [];
  });
  // A parameter that is no field of the form has nowhere else to be named.
  const elsewhere = Object.entries(errors).filter(([name]) => !fields.some((field) => field.name === name));
  const other = elsewhere.map(([name, text]) => `${name}: ${text}`).join(" ");
  const count = wrong.length + elsewhere.length;

  return (
    <form
      ref={element}
      method="get"
      action="/desk/reports"
      noValidate
      onSubmit={handleSubmit(() => element.current?.submit())}
    >
      {count > 0 ? (
        <div className="mb-4">
          <ErrorSummary
            title={t("errorsTitle", { count })}
            items={wrong}
            text={other}
            attempt={formState.submitCount}
          />
        </div>
      ) : null}
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FieldGroup legend={words.form}>
        <div className="grid gap-4 sm:grid-cols-2">
          {fields.map((field) => (
            <Field
              key={field.name}
              field={field}
              today={today}
              error={errorOf(field.name)}
              registration={register(field.name)}
            />
          ))}
        </div>
        <PartsField
          parts={parts.all}
          usual={parts.usual}
          chosen={parts.chosen}
          onChange={(next) => {
            named.current = next;
          }}
        />
        <div>
          <Button type="submit" tone="primary">
            {words.show}
          </Button>
        </div>
      </FieldGroup>
    </form>
  );
}

function Field({
  field,
  today,
  error,
  registration,
}: {
  field: ReportField;
  today: string;
  error: string | undefined;
  registration: ReturnType<ReturnType<typeof useForm<Values>>["register"]>;
}) {
  const { name, label, hint } = field;
  const shared = { id: name, label, error, ...(hint ? { hint } : {}), ...registration };
  if (field.as !== "choice")
    return field.as === "day" ? (
      <DateBox {...shared} today={today} onlyDays />
    ) : (
      <TextField {...shared} inputMode="numeric" maxLength={4} />
    );
  return (
    <Select {...shared}>
      {field.options.map((option) => (
        <option key={option.value} value={option.value} lang={option.lang}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}
