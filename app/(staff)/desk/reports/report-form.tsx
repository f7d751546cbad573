"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { type Resolver, useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { DateBox } from "@/components/ui/date-box";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FieldGroup, Select } from "@/components/ui/field";
import type { ReportChoice } from "@/lib/reports/schema";

type Words = {
  form: string;
  from: string;
  to: string;
  dayHint: string;
  language: string;
  audience: string;
  public: string;
  internal: string;
  show: string;
  errors: Record<string, string>;
};

/** Asks for a report. It is a plain GET form: it works without scripts, and the address can be kept. */
export function ReportForm({
  values,
  today,
  errors,
  languages,
  words,
}: {
  values: ReportChoice;
  today: string;
  /** What the server found wrong, by field. */
  errors: Record<string, string>;
  languages: { value: string; label: string }[];
  words: Words;
}) {
  const element = useRef<HTMLFormElement>(null);
  // The same reading as on the server, so that both say the same.
  const resolver: Resolver<ReportChoice> = async (given) => {
    const schema = await import("@/lib/reports/schema").catch(() => null);
    // Without a connection the server alone reads it.
    if (!schema) return { values: given, errors: {} };
    const read = schema.readChoice(given, today);
    if ("choice" in read) return { values: read.choice, errors: {} };
    return {
      values: {},
      errors: Object.fromEntries(
        read.issues.map(({ field, key }) => [field, { type: key, message: words.errors[key] ?? key }]),
      ),
    };
  };
  const { register, handleSubmit, formState } = useForm<ReportChoice>({
    defaultValues: values,
    resolver,
    // The summary takes the focus.
    shouldFocusError: false,
  });
  const errorOf = (field: keyof ReportChoice) =>
    formState.errors[field]?.message ?? (formState.isSubmitted ? undefined : errors[field]);

  const t = useTranslations("common");
  const wrong = (["from", "to", "language", "audience"] as const).flatMap((field) => {
    const text = errorOf(field);
    return text ? [{ href: `#${field}`, text: `${words[field]}: ${text}` }] : [];
  });
  // A parameter that is no field of the form has nowhere else to be named.
  const elsewhere = Object.entries(errors).filter(([field]) => !(field in values));
  const other = elsewhere.map(([field, text]) => `${field}: ${text}`).join(" ");
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
      <FieldGroup legend={words.form}>
        <div className="grid gap-4 sm:grid-cols-2">
          <DateBox
            id="from"
            today={today}
            onlyDays
            label={words.from}
            hint={words.dayHint}
            error={errorOf("from")}
            {...register("from")}
          />
          <DateBox
            id="to"
            today={today}
            onlyDays
            label={words.to}
            hint={words.dayHint}
            error={errorOf("to")}
            {...register("to")}
          />
          <Select id="language" label={words.language} error={errorOf("language")} {...register("language")}>
            {languages.map((language) => (
              <option key={language.value} value={language.value} lang={language.value}>
                {language.label}
              </option>
            ))}
          </Select>
          <Select id="audience" label={words.audience} error={errorOf("audience")} {...register("audience")}>
            <option value="public">{words.public}</option>
            <option value="internal">{words.internal}</option>
          </Select>
        </div>
        <div>
          <Button type="submit" tone="primary">
            {words.show}
          </Button>
        </div>
      </FieldGroup>
    </form>
  );
}
