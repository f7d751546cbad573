"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ComponentProps, useEffect, useRef, useState } from "react";
import type { Day, Edtf } from "@/lib/calendar/edtf";
import { readDate } from "@/lib/fields/read-date";
import { formatDate } from "@/lib/i18n/dates";
import { Button } from "./button";
import { CalendarWindow } from "./calendar-window";
import { controlProps, FieldFrame } from "./field";

/**
 * A date as people write it, or picked from a calendar. What was read stands there when the box is left, so that a mistake
 * is seen; what may be two days is asked back. Without its script it is a plain box for text.
 * @param onlyDays whether a month or a year alone is no answer
 * @param todayButton whether the present day is one press away
 */
export function DateBox({
  id,
  label,
  hint,
  error,
  optional,
  today,
  onlyDays = false,
  todayButton = false,
  ref,
  onBlur,
  onChange,
  ...rest
}: {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: string | undefined;
  today: Day;
  onlyDays?: boolean;
  todayButton?: boolean;
} & Omit<ComponentProps<"input">, "id" | "type">) {
  const t = useTranslations("forms.calendar");
  const locale = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const [from, setFrom] = useState<{ rect: DOMRect; value: string } | null>(null);
  const [which, setWhich] = useState<Edtf[]>([]);

  const write = (date: Edtf) => {
    const box = input.current;
    if (!box) return;
    // As if it had been typed: whoever listens to the box learns of it.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(box, date);
    box.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const read = (typed: string) => {
    const answer = readDate(typed);
    if (answer.date !== null && answer.date !== typed) write(answer.date);
    const dates = answer.date === null && answer.reason === "ambiguous" ? answer.dates : [];
    // What is being pressed stays under the pointer: the question comes once that is let go.
    if (dates.length > 0 && pressed.current)
      document.addEventListener("pointerup", () => setTimeout(() => setWhich(dates)), { once: true });
    else setWhich(dates);
  };
  const open = (button: HTMLElement) => {
    const value = input.current?.value ?? "";
    setFrom({ rect: button.getBoundingClientRect(), value: readDate(value).date ?? value });
  };
  const pressed = useRef(false);
  useEffect(() => {
    const down = () => {
      pressed.current = true;
    };
    const up = () => {
      pressed.current = false;
    };
    const listening = { capture: true };
    document.addEventListener("pointerdown", down, listening);
    document.addEventListener("pointerup", up, listening);
    document.addEventListener("pointercancel", up, listening);
    return () => {
      document.removeEventListener("pointerdown", down, listening);
      document.removeEventListener("pointerup", up, listening);
      document.removeEventListener("pointercancel", up, listening);
    };
  }, []);
  // Entered before the script ran, and left since.
  useEffect(() => {
    const box = input.current;
    if (box && document.activeElement !== box) {
      const answer = readDate(box.value);
      if (answer.date === null && answer.reason === "ambiguous") setWhich(answer.dates);
    }
  }, []);

  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <div className="flex gap-2">
        <input
          {...rest}
          {...controlProps({ id, hint, error, className: "max-w-48 min-w-0 tabular-nums" })}
          ref={(box) => {
            input.current = box;
            if (typeof ref === "function") ref(box);
            else if (ref) ref.current = box;
          }}
          autoComplete="off"
          onChange={(event) => {
            setWhich([]);
            onChange?.(event);
          }}
          onBlur={(event) => {
            onBlur?.(event);
            read(event.target.value);
          }}
        />
        <Button
          className="shrink-0 px-3!"
          aria-label={t("open", { field: label })}
          aria-haspopup="dialog"
          onClick={(event) => open(event.currentTarget)}
        >
          <svg
            aria-hidden="true"
            viewBox="0 0 20 20"
            className="size-5"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
          >
            <rect x="2.75" y="4" width="14.5" height="13" rx="1.5" />
            <path d="M2.75 8h14.5M6.5 2v4M13.5 2v4" />
          </svg>
        </Button>
        {todayButton ? (
          <Button
            className="shrink-0 px-3! whitespace-nowrap"
            aria-label={t("useToday", { field: label })}
            onClick={() => {
              write(today);
              setWhich([]);
            }}
          >
            {t("today")}
          </Button>
        ) : null}
      </div>
      <div aria-live="polite" className={which.length > 0 ? "text-sm" : "sr-only"}>
        {which.length > 0 ? t("which") : ""}
      </div>
      {which.length > 0 ? (
        <div className="flex flex-wrap gap-2">
          {which.map((date) => (
            <Button
              key={date}
              className="px-3!"
              onClick={() => {
                write(date);
                setWhich([]);
                input.current?.focus();
              }}
            >
              {formatDate(date, locale)}
            </Button>
          ))}
        </div>
      ) : null}
      {from ? (
        <CalendarWindow
          label={label}
          value={from.value}
          today={today}
          onlyDays={onlyDays}
          from={from.rect}
          onPick={(date) => {
            write(date);
            setWhich([]);
          }}
          onClose={() => setFrom(null)}
        />
      ) : null}
    </FieldFrame>
  );
}
