"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { flushSync } from "react-dom";
import { useFormContext, useWatch } from "react-hook-form";
import { controlProps, LabelText } from "@/components/ui/field";
import { type Locale, locales } from "@/lib/i18n/locales";
import { fieldId } from "./resolver";
import { useField, useOptional } from "./use-field";

/** One text of the several: where it is held, and what it is called on its own. */
type Text = { path: string; name: string };

/**
 * The same text in each language of the record: one box, in the language of whoever writes, with the others as tabs. A tab
 * says whether its language has a text, and the box of the first that is wrong comes to the front.
 */
export function TextTabs({
  id,
  legend,
  hint,
  error,
  texts,
  rows,
  oneLine = false,
  optional = true,
}: {
  id: string;
  legend: string;
  hint?: string | undefined;
  /** What is wrong with all of them. */
  error?: string | undefined;
  texts: Record<Locale, Text>;
  rows: number;
  /** A title: it wraps, and has no line breaks. */
  oneLine?: boolean;
  optional?: boolean;
}) {
  const t = useTranslations("forms.tabs");
  const labels = useTranslations("labels.locale");
  const word = useOptional();
  const mine = useLocale();
  const order = [mine, ...locales.filter((locale) => locale !== mine)];
  const { getFieldState, formState } = useFormContext();
  const values = useWatch({ name: order.map((locale) => texts[locale].path) }) as unknown[];
  const isFilled = (locale: Locale) => String(values[order.indexOf(locale)] ?? "").trim() !== "";
  const wrong = order.filter((locale) => getFieldState(texts[locale].path, formState).error);
  const [chosen, setChosen] = useState<Locale>(mine);
  // Each attempt to save brings the first that is wrong to the front, once.
  const [attempts, setAttempts] = useState(formState.submitCount);
  if (attempts !== formState.submitCount) {
    setAttempts(formState.submitCount);
    if (wrong[0] && !wrong.includes(chosen)) setChosen(wrong[0]);
  }
  const tabId = (locale: Locale) => `${id}-tab-${locale}`;
  const panelId = (locale: Locale) => `${id}-panel-${locale}`;

  // At once: a link from the summary puts the focus on the box next.
  const show = (locale: Locale) => flushSync(() => setChosen(locale));
  const onKey = (event: KeyboardEvent) => {
    const at = order.indexOf(chosen);
    const to: Record<string, number> = {
      ArrowRight: (at + 1) % order.length,
      ArrowLeft: (at + order.length - 1) % order.length,
      Home: 0,
      End: order.length - 1,
    };
    const next = order[to[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    show(next);
    document.getElementById(tabId(next))?.focus();
  };

  return (
    <fieldset className="grid gap-1" id={id} tabIndex={-1} aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend id={`${id}-legend`} className="mb-1 font-medium">
        <LabelText label={legend} optional={optional ? word : undefined} />
      </legend>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {error ? <p className="text-sm font-medium text-danger">{error}</p> : null}
      <div>
        <div role="tablist" aria-label={t("languages")} className="flex flex-wrap gap-x-1" onKeyDown={onKey}>
          {order.map((locale) => (
            <button
              key={locale}
              type="button"
              role="tab"
              id={tabId(locale)}
              aria-selected={locale === chosen}
              aria-controls={panelId(locale)}
              tabIndex={locale === chosen ? 0 : -1}
              onClick={() => show(locale)}
              className="-mb-px min-h-11 rounded-t-md border border-transparent px-3 text-sm text-muted hover:text-ink aria-selected:border-line-strong aria-selected:border-b-surface aria-selected:bg-surface aria-selected:font-semibold aria-selected:text-ink"
            >
              <span lang={locale}>{labels(locale)}</span>
              {wrong.includes(locale) ? (
                <Mark sign="!" words={t("wrong")} className="text-danger" />
              ) : isFilled(locale) ? (
                <Mark sign="✓" words={t("filled")} className="text-good" />
              ) : null}
            </button>
          ))}
        </div>
        {order.map((locale) => (
          <div
            key={locale}
            role="tabpanel"
            id={panelId(locale)}
            hidden={locale !== chosen}
            aria-labelledby={`${id}-legend`}
          >
            <Box text={texts[locale]} locale={locale} rows={rows} oneLine={oneLine} />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

const Mark = ({ sign, words, className }: { sign: string; words: string; className: string }) => (
  <>
    <span aria-hidden="true" className={`ml-1.5 ${className}`}>
      {sign}
    </span>
    <span className="sr-only"> ({words})</span>
  </>
);

function Box({
  text,
  locale,
  rows,
  oneLine,
}: {
  text: Text;
  locale: Locale;
  rows: number;
  oneLine: boolean;
}) {
  const { id, error, onChange, ...registration } = useField(text.path);
  return (
    <div className="grid gap-1">
      <textarea
        {...registration}
        {...controlProps({ id, error, className: "rounded-tl-none" })}
        aria-label={text.name}
        lang={locale}
        rows={rows}
        onChange={(event) => {
          const { value, selectionStart } = event.target;
          if (oneLine && /[\r\n]/.test(value)) {
            event.target.value = value.replace(/[\r\n]+/g, " ");
            event.target.setSelectionRange(selectionStart, selectionStart);
          }
          void onChange(event);
        }}
      />
      {error ? (
        <p id={`${id}-error`} className="text-sm font-medium text-danger">
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** A text in languages that a form holds as one value. */
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
  const texts = Object.fromEntries(
    locales.map((locale) => [locale, { path: `${path}.${locale}`, name: labels(locale) }]),
  ) as Record<Locale, Text>;
  return (
    <TextTabs
      id={fieldId(path)}
      legend={legend}
      hint={hint}
      error={getFieldState(path, formState).error?.message}
      texts={texts}
      rows={rows}
    />
  );
}
