"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { ChoiceButtons } from "@/components/ui/choice-buttons";
import { controlProps, FieldFrame, Select, TextArea, TextField } from "@/components/ui/field";
import { readDate } from "@/lib/fields/read-date";
import { locales } from "@/lib/i18n/locales";
import { fieldId } from "./resolver";
import { useField, useOptional } from "./use-field";

type Optional = { optional?: boolean };

/** A civil date as text, with a button for today. */
export function DateField({
  path,
  label,
  today,
  day,
  optional,
}: { path: string; label: string; today: string; day?: boolean } & Optional) {
  const t = useTranslations("desk");
  const word = useOptional();
  const { setValue } = useFormContext();
  const { id, error, ...registration } = useField(path);
  const hint = day ? t("hints.day") : t("hints.date");
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional ? word : undefined}>
      <div className="flex gap-2">
        <input
          {...registration}
          {...controlProps({ id, hint, error, className: "max-w-48 tabular-nums" })}
          autoComplete="off"
          onBlur={(event) => {
            void registration.onBlur(event);
            // What was read stands there, so that a mistake is seen.
            const { date } = readDate(event.target.value);
            if (date !== null && date !== event.target.value)
              setValue(path, date, { shouldDirty: true, shouldValidate: Boolean(error) });
          }}
        />
        <Button
          aria-label={t("date.useToday", { field: label })}
          onClick={() => setValue(path, today, { shouldDirty: true, shouldValidate: Boolean(error) })}
        >
          {t("date.today")}
        </Button>
      </div>
    </FieldFrame>
  );
}

/** One line of text. `errorPath` is a field around it whose error stands here too. */
export function LineField({
  path,
  errorPath,
  label,
  hint,
  optional,
  ...rest
}: { path: string; errorPath?: string; label: string; hint?: string } & Optional & {
    inputMode?: "url" | "numeric" | "text" | "email" | "tel";
    type?: "text" | "url";
    autoComplete?: string;
    className?: string;
  }) {
  const word = useOptional();
  const field = useField(path);
  const { getFieldState, formState } = useFormContext();
  const around = getFieldState(errorPath ?? path, formState).error?.message;
  return (
    <TextField
      {...rest}
      {...field}
      id={fieldId(errorPath ?? path)}
      error={field.error ?? around}
      label={label}
      hint={hint}
      optional={optional ? word : undefined}
    />
  );
}

/** Several lines of text. */
export function LongField({
  path,
  label,
  hint,
  optional,
  rows = 4,
  lang,
}: { path: string; label: string; hint?: string; rows?: number; lang?: string } & Optional) {
  const word = useOptional();
  const field = useField(path);
  return (
    <TextArea
      {...field}
      label={label}
      hint={hint}
      rows={rows}
      lang={lang}
      optional={optional ? word : undefined}
    />
  );
}

/** One line that may be as long as a title: it wraps, and a line break typed or pasted becomes a space. */
export function TitleField({ path, label }: { path: string; label: string }) {
  const word = useOptional();
  const { onChange, ...field } = useField(path);
  return (
    <TextArea
      {...field}
      label={label}
      rows={2}
      optional={word}
      onChange={(event) => {
        const { value, selectionStart } = event.target;
        if (/[\r\n]/.test(value)) {
          event.target.value = value.replace(/[\r\n]+/g, " ");
          event.target.setSelectionRange(selectionStart, selectionStart);
        }
        void onChange(event);
      }}
    />
  );
}

/** One of a few, each a button under the thumb. */
export function ButtonsField({
  path,
  legend,
  options,
}: {
  path: string;
  legend: string;
  options: { value: string; label: string }[];
}) {
  const { id, error, ...registration } = useField(path);
  return (
    <ChoiceButtons id={id} legend={legend} error={error} registration={registration} options={options} />
  );
}

/** A choice from a short list; the empty option means "not known", or asks to choose. */
export function ChoiceField({
  path,
  label,
  hint,
  options,
  empty,
  optional,
}: {
  path: string;
  label: string;
  hint?: string;
  options: { id: string; label: string }[];
  empty?: string;
} & Optional) {
  const word = useOptional();
  const field = useField(path);
  return (
    <Select {...field} label={label} hint={hint} optional={optional ? word : undefined}>
      {empty === undefined ? null : <option value="">{empty}</option>}
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}

/** The same text in each language of the record; any may stay empty. */
export function LanguagesField({
  path,
  legend,
  hint,
  rows = 3,
}: {
  path: string;
  legend: string;
  hint?: string;
  rows?: number;
}) {
  const labels = useTranslations("labels.locale");
  const { getFieldState, formState } = useFormContext();
  const message = getFieldState(path, formState).error?.message;
  return (
    <fieldset className="grid gap-3" id={fieldId(path)} tabIndex={-1}>
      <legend className="font-medium">{legend}</legend>
      {hint ? <p className="text-sm text-muted">{hint}</p> : null}
      {message ? <p className="text-sm font-medium text-danger">{message}</p> : null}
      {locales.map((locale) => (
        <LongField
          key={locale}
          path={`${path}.${locale}`}
          label={labels(locale)}
          rows={rows}
          lang={locale}
          optional
        />
      ))}
    </fieldset>
  );
}
