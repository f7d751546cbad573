"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { sameValue } from "./same-value";

/**
 * A save on an old version was refused: what was typed and what is stored now stand side by side, field by field,
 * with a choice for each. Whoever typed decides; nothing is taken away from either.
 */
export function StalePanel<Fields extends object>({
  title,
  text,
  base,
  mine,
  stored,
  nameOf,
  inWords,
  onResolve,
  busy,
}: {
  title: string;
  text: string;
  /** What the form started from. */
  base: Fields;
  mine: Fields;
  stored: Fields;
  nameOf(field: string): string;
  /** A value as it is read, a line each; no lines when it is empty. */
  inWords(field: string, value: unknown): string[];
  /** Told the values to take over from what is stored; all others stay as they are typed. */
  onResolve(taken: Partial<Fields>): void;
  busy: boolean;
}) {
  const t = useTranslations("desk.stale");
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const at = (fields: Fields, field: string) => (fields as Record<string, unknown>)[field];
  const fields = Object.keys(mine).filter((field) => !sameValue(at(mine, field), at(stored, field)));
  const [choice, setChoice] = useState<Record<string, "mine" | "stored">>(() =>
    // What only they changed is taken from them, what I changed is kept, until someone decides otherwise.
    Object.fromEntries(
      fields.map((field) => [field, sameValue(at(mine, field), at(base, field)) ? "stored" : "mine"]),
    ),
  );
  useEffect(() => heading.current?.focus(), []);

  const say = (field: string, value: unknown) => {
    const lines = inWords(field, value);
    if (lines.length === 0) return <span className="text-muted">{t("empty")}</span>;
    return lines.map((line) => (
      <span key={line} className="block break-words whitespace-pre-wrap">
        {" "}
        {line}
      </span>
    ));
  };
  const all = (which: "mine" | "stored") =>
    setChoice(Object.fromEntries(fields.map((field) => [field, which])));
  const resolve = () => {
    const taken = fields.filter((field) => choice[field] === "stored");
    onResolve(Object.fromEntries(taken.map((field) => [field, at(stored, field)])) as Partial<Fields>);
  };

  return (
    <section
      aria-labelledby={`${id}-title`}
      className="grid gap-4 rounded-lg border-2 border-warn bg-warn-surface p-4"
    >
      <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p>{text}</p>
      {fields.length === 0 ? <p>{t("same")}</p> : null}
      {fields.length > 1 ? (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => all("mine")}>{t("allMine")}</Button>
          <Button onClick={() => all("stored")}>{t("allStored")}</Button>
        </div>
      ) : null}
      {fields.map((field) => {
        const [mineNow, storedNow, before] = [mine, stored, base].map((side) => at(side, field));
        const both = !sameValue(mineNow, before) && !sameValue(storedNow, before);
        return (
          <fieldset key={field} className="min-w-0 rounded-md border border-line bg-surface p-3">
            <legend className="px-1 font-semibold">{nameOf(field)}</legend>
            {both ? <p className="mb-2 text-sm text-warn">{t("both")}</p> : null}
            <div className="grid gap-3 sm:grid-cols-2">
              {(["mine", "stored"] as const).map((which) => (
                <label
                  key={which}
                  className="grid min-w-0 cursor-pointer content-start gap-2 rounded-md border border-line-strong p-3 has-checked:border-2 has-checked:border-accent has-focus-visible:outline-3 has-focus-visible:outline-focus"
                >
                  <span className="flex items-center gap-2 font-medium">
                    <input
                      type="radio"
                      name={`${id}-${field}`}
                      checked={choice[field] === which}
                      onChange={() => setChoice((chosen) => ({ ...chosen, [field]: which }))}
                      className="size-4 accent-accent"
                    />
                    {which === "mine" ? t("yours") : t("stored")}
                  </span>
                  <span className="text-sm">{say(field, which === "mine" ? mineNow : storedNow)}</span>
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
      <Button tone="primary" className="justify-self-start" busy={busy} onClick={resolve}>
        {t("save")}
      </Button>
    </section>
  );
}
