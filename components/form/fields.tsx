"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useController, useFormContext } from "react-hook-form";
import { ChoiceButtons } from "@/components/ui/choice-buttons";
import { DateBox } from "@/components/ui/date-box";
import { Select, TextArea, TextField } from "@/components/ui/field";
import { fieldId } from "./resolver";
import { useField, useOptional } from "./use-field";

type Optional = { optional?: boolean };

/** A civil date as it is written, or picked from a calendar; with a button for today. */
export function DateField({
  path,
  label,
  today,
  day = false,
  optional,
}: { path: string; label: string; today: string; day?: boolean } & Optional) {
  const t = useTranslations("desk.hints");
  const word = useOptional();
  const field = useField(path);
  return (
    <DateBox
      {...field}
      label={label}
      hint={day ? t("day") : t("date")}
      optional={optional ? word : undefined}
      today={today}
      onlyDays={day}
      todayButton
    />
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
export function TitleField({ path, label, optional }: { path: string; label: string } & Optional) {
  const word = useOptional();
  const { onChange, ...field } = useField(path);
  return (
    <TextArea
      {...field}
      label={label}
      rows={2}
      optional={optional ? word : undefined}
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

/** Yes or no, as a box to tick. */
export function FlagField({ path, label }: { path: string; label: string }) {
  const { id, error, ...registration } = useField(path);
  return (
    <div className="grid gap-1">
      <label className="inline-flex min-h-11 cursor-pointer items-center gap-2">
        <input
          type="checkbox"
          {...registration}
          id={id}
          aria-describedby={error ? `${id}-error` : undefined}
          className="size-4 shrink-0 accent-accent"
        />
        {label}
      </label>
      {error ? (
        <p id={`${id}-error`} className="text-sm font-medium text-danger">
          {error}
        </p>
      ) : null}
    </div>
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

/**
 * A choice from a short list; the empty option means "not known", or asks to choose. What is shown is what is saved: a choice
 * that is taken off the list while the form is open is given up, as a contact is when another body is chosen, and one that was
 * never on it (an erased contact) says so.
 */
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
  const t = useTranslations("desk.combo");
  const word = useOptional();
  const { field, fieldState } = useController({ name: path });
  const { onChange } = field;
  const chosen: string = field.value ?? "";
  const isOffered = options.some((option) => option.id === chosen);
  const lastOffered = useRef<string | null>(null);
  useEffect(() => {
    if (isOffered) lastOffered.current = chosen;
    else if (chosen !== "" && lastOffered.current === chosen && empty !== undefined) onChange("");
  }, [isOffered, chosen, empty, onChange]);
  return (
    <Select
      {...field}
      id={fieldId(path)}
      value={chosen}
      error={fieldState.error?.message}
      label={label}
      hint={hint}
      optional={optional ? word : undefined}
    >
      {empty === undefined ? null : <option value="">{empty}</option>}
      {chosen === "" || isOffered ? null : <option value={chosen}>{t("notOffered")}</option>}
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}
