"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { useWatch } from "react-hook-form";
import type { FormValues } from "./form-values";

/** "This letter is the source": one tick for a file of an entry. */
export function LetterSource({
  name,
  checked,
  onChange,
}: {
  /** Of the file. */
  name: string;
  checked: boolean;
  onChange(): void;
}) {
  const t = useTranslations("files.source");
  const kind = useWatch<FormValues, "entry.kind">({ name: "entry.kind" });
  const id = useId();
  if (kind === "note") return null;
  const tick = kind === "response" || kind === "dispatch" ? t("response") : t("other");
  return (
    <div className="grid gap-0.5">
      <label className="flex min-h-11 cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          checked={checked}
          onChange={onChange}
          aria-label={t("named", { tick, name })}
          aria-describedby={checked ? id : undefined}
          className="size-5 shrink-0 accent-accent"
        />
        {tick}
      </label>
      {checked ? (
        <p id={id} className="pl-8 text-sm text-muted">
          {t("told")}
        </p>
      ) : null}
    </div>
  );
}
