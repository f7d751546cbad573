"use client";

import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { controlProps, FieldFrame } from "./field";

/** How the box of a combo box looks, with its list and without. */
export const boxClass =
  "min-h-11 w-full min-w-0 rounded-l-md border border-r-0 border-line-strong bg-surface px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-danger";

/** How the button beside it looks that opens the list. */
export const openingClass =
  "min-h-11 shrink-0 rounded-r-md border border-line-strong bg-sunken px-3 text-ink";

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
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <div className="flex">
        <input
          ref={inputRef}
          {...controlProps({ id, hint, error })}
          type="text"
          role="combobox"
          aria-expanded="false"
          aria-autocomplete="list"
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
          className={openingClass}
        >
          <span aria-hidden="true">▾</span>
        </button>
      </div>
    </FieldFrame>
  );
}
