"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { RefObject } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { answerPath } from "@/lib/desk/steps";
import { formatDate } from "@/lib/i18n/dates";
import type { Noted, Told } from "./use-letter-steps";
import { useStepWords } from "./use-step-words";

/** One line on what became of a click: what was noted, with the way back, or why it was not. */
export function StepLine({
  told,
  name,
  country,
  busy,
  line,
  className,
  onUndo,
}: {
  told: Told | null;
  name: string;
  country: string;
  busy: boolean;
  /** Takes the focus. */
  line: RefObject<HTMLParagraphElement | null>;
  className: string;
  onUndo(noted: Noted): void;
}) {
  const t = useTranslations("desk.ladder");
  const locale = useLocale();
  const words = useStepWords();
  if (told?.kind === "problem")
    return (
      <Notice tone="danger">
        <p ref={line} tabIndex={-1} role="alert" className="outline-none">
          {told.text}
        </p>
      </Notice>
    );
  const noted = told?.kind === "noted" ? told.noted : null;
  return (
    <div className={noted || told?.kind === "undone" ? className : "hidden"}>
      <p ref={line} tabIndex={-1} role="status" className="flex items-center text-good outline-none sm:px-0!">
        {noted
          ? t("done", { what: words(noted.step), date: formatDate(noted.on, locale) })
          : told?.kind === "undone"
            ? t("undone", { what: words(told.step) })
            : ""}
      </p>
      {noted ? (
        <Button
          aria-disabled={busy}
          aria-label={`${t("undo")}: ${words(noted.step)}, ${name}`}
          onClick={() => onUndo(noted)}
        >
          {t("undo")}
        </Button>
      ) : null}
      {noted?.step === "asks_us" ? (
        <Link href={answerPath(noted.written.id, country)} className={buttonClass("primary")}>
          {t("answer")}
        </Link>
      ) : null}
    </div>
  );
}
