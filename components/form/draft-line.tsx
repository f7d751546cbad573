"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import type { At, EarlierDraft, Keeping } from "./use-draft";

/** Offers what was begun earlier, in one calm line; says so where the same form is open elsewhere. */
export function DraftLine({
  earlier,
  resumed,
  keeping,
  onGoOn,
  onAfresh,
}: {
  earlier: readonly EarlierDraft[];
  /** When what stands in the form was kept, where it was taken up. */
  resumed: At | null;
  keeping: Keeping | null;
  onGoOn(one: EarlierDraft): void;
  onAfresh(): void;
}) {
  const t = useTranslations("forms.draft");
  const line = useRef<HTMLDivElement>(null);
  const [first, ...more] = earlier;
  const text = first
    ? t("begun", first.savedAt)
    : keeping?.state === "elsewhere"
      ? t("elsewhere")
      : resumed
        ? t("resumed", resumed)
        : null;
  // What was pressed goes away: the focus stays at the line, from where Tab leads into the form.
  const then = (act: () => void) => () => {
    act();
    line.current?.focus();
  };
  return (
    <div
      ref={line}
      tabIndex={-1}
      className={
        text
          ? `flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border-l-4 bg-surface px-4 py-2 ${keeping?.state === "elsewhere" && !first ? "border-warn" : "border-sky"}`
          : "sr-only"
      }
    >
      <p aria-live="polite" className={text ? "py-1" : "sr-only"}>
        {text}
      </p>
      {first ? (
        <div className="flex flex-wrap gap-2">
          <Button onClick={then(() => onGoOn(first))}>{t("goOn")}</Button>
          {more.map((one) => (
            <Button key={one.tab} onClick={then(() => onGoOn(one))}>
              {t("goOnWith", one.savedAt)}
            </Button>
          ))}
          <Button onClick={then(onAfresh)}>{t("afresh")}</Button>
        </div>
      ) : null}
    </div>
  );
}

/** Beside the buttons of a form: whether what is typed is kept as a draft. */
export function DraftState({ keeping }: { keeping: Keeping | null }) {
  const t = useTranslations("forms.draft");
  if (!keeping) return null;
  return (
    <p className={`self-center text-sm ${keeping.state === "failed" ? "text-warn" : "text-muted"}`}>
      {keeping.at ? t("kept", keeping.at) : t("failed")}
    </p>
  );
}
