"use client";

import { useTranslations } from "next-intl";
import type { Ref } from "react";

/** How the box of a combo box looks, with its list and without. */
export const boxClass =
  "min-h-11 w-full min-w-0 rounded-l-md border border-r-0 border-line-strong bg-surface px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-danger";

/** A combo box before its list is there: what is typed into it chooses all the same. */
export function PlainBox({
  id,
  label,
  hint,
  error,
  optional,
  text,
  inputRef,
  onInput,
  onLeave,
  onEnter,
}: {
  id: string;
  label: string;
  hint: string | undefined;
  error: string | undefined;
  optional: string | undefined;
  text: string;
  inputRef: Ref<HTMLInputElement>;
  onInput(text: string): void;
  onLeave(): void;
  onEnter(): void;
}) {
  const t = useTranslations("desk.combo");
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
        {optional ? <span className="font-normal text-muted"> ({optional})</span> : null}
      </label>
      {hint ? (
        <span id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </span>
      ) : null}
      <div className="flex">
        <input
          ref={inputRef}
          id={id}
          type="text"
          role="combobox"
          aria-expanded="false"
          aria-autocomplete="list"
          aria-invalid={error ? true : undefined}
          aria-describedby={
            [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined
          }
          autoComplete="off"
          className={boxClass}
          value={text}
          onChange={(event) => onInput(event.target.value)}
          onBlur={onLeave}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            // It chooses; the form around is sent by its button.
            event.preventDefault();
            onEnter();
          }}
        />
        <button
          type="button"
          tabIndex={-1}
          aria-label={t("open")}
          onClick={() => document.getElementById(id)?.focus()}
          className="min-h-11 shrink-0 rounded-r-md border border-line-strong bg-sunken px-3 text-ink"
        >
          <span aria-hidden="true">▾</span>
        </button>
      </div>
      {error ? (
        <span id={`${id}-error`} className="text-sm font-medium text-danger">
          {error}
        </span>
      ) : null}
    </div>
  );
}
