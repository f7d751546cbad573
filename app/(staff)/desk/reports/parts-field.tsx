"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

type Part = { value: string; label: string };

/**
 * Which parts a report has, and in which order. It takes part in the form as one hidden field, empty where they are the usual
 * ones. Without scripts there is no such choice, and the report has its usual parts.
 */
export function PartsField({
  parts,
  usual,
  chosen,
  onChange,
}: {
  /** All that this kind may have. */
  parts: Part[];
  usual: string[];
  chosen: string[];
  onChange(parts: string): void;
}) {
  const t = useTranslations("report.parts");
  const id = useId();
  const [runs, setRuns] = useState(false);
  useEffect(() => setRuns(true), []);
  const rest = parts.map(({ value }) => value).filter((value) => !chosen.includes(value));
  const [order, setOrder] = useState([...chosen, ...rest]);
  const [inside, setInside] = useState(new Set(chosen));
  const [said, setSaid] = useState("");
  const moved = useRef<{ value: string; up: boolean } | null>(null);
  const list = useRef<HTMLOListElement>(null);
  // The button that was pressed goes along with its part, and keeps the focus.
  useEffect(() => {
    const last = moved.current;
    moved.current = null;
    if (last)
      list.current?.querySelector<HTMLElement>(`[data-part="${last.value}"][data-up="${last.up}"]`)?.focus();
  });
  if (!runs) return null;

  const labelOf = (value: string) => parts.find((part) => part.value === value)?.label ?? value;
  const names = order.filter((value) => inside.has(value));
  const written = names.join(",") === usual.join(",") ? "" : names.join(",");
  const set = (nextOrder: string[], nextInside: Set<string>) => {
    setOrder(nextOrder);
    setInside(nextInside);
    const next = nextOrder.filter((value) => nextInside.has(value));
    onChange(next.join(",") === usual.join(",") ? "" : next.join(","));
  };
  const move = (value: string, by: 1 | -1) => {
    const at = order.indexOf(value);
    const to = at + by;
    if (to < 0 || to >= order.length) return;
    const next = [...order];
    next.splice(at, 1);
    next.splice(to, 0, value);
    moved.current = { value, up: by < 0 };
    setSaid(t("moved", { part: labelOf(value), place: to + 1, of: order.length }));
    set(next, inside);
  };
  const turn = (value: string, on: boolean) => {
    const next = new Set(inside);
    if (on) next.add(value);
    else next.delete(value);
    set(order, next);
  };

  return (
    <details className="rounded-lg border border-line px-4 py-2">
      <summary className="min-h-8 content-center">{t("title", { count: names.length })}</summary>
      {written ? <input type="hidden" name="parts" value={written} /> : null}
      <p id={`${id}-hint`} className="max-w-3xl text-sm text-muted">
        {t("hint")}
      </p>
      <ol ref={list} aria-describedby={`${id}-hint`} className="mt-2 grid gap-1">
        {order.map((value) => (
          <li key={value} className="flex flex-wrap items-center justify-between gap-2">
            <label className="flex min-h-8 items-center gap-2">
              <input
                type="checkbox"
                checked={inside.has(value)}
                onChange={(event) => turn(value, event.target.checked)}
                className="size-4.5"
              />
              {labelOf(value)}
            </label>
            <span className="flex gap-1">
              <Button
                className="text-sm"
                data-part={value}
                data-up="true"
                aria-label={t("up", { part: labelOf(value) })}
                onClick={() => move(value, -1)}
              >
                ↑
              </Button>
              <Button
                className="text-sm"
                data-part={value}
                data-up="false"
                aria-label={t("down", { part: labelOf(value) })}
                onClick={() => move(value, 1)}
              >
                ↓
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
    </details>
  );
}
