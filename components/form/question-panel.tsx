"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { saidValues } from "@/lib/i18n/said-values";
import type { Question } from "@/lib/ledger/questions";

/**
 * What the server asks before it saves something that is probably a mistake: each question with a link to what it rests
 * on. Takes the focus when it appears.
 */
export function QuestionPanel({
  questions,
  busy,
  nameOf,
  onConfirm,
  onBack,
}: {
  questions: Question[];
  busy: boolean;
  /** The label of the field that a question stands at. */
  nameOf(field: string): string;
  onConfirm(): void;
  onBack(): void;
}) {
  const t = useTranslations("questions");
  const locale = useLocale();
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other questions are a new answer and take the focus again
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: "start" });
  }, [questions]);
  const inWords = ({ key, values }: Question) =>
    t(`ask.${key}` as never, saidValues(values, locale) as never);
  return (
    <section
      ref={box}
      tabIndex={-1}
      role="alertdialog"
      aria-labelledby="questions-title"
      aria-describedby="questions-text"
      className="grid scroll-mt-24 gap-3 rounded-md border-2 border-warn bg-warn-surface p-4"
    >
      <h2 id="questions-title" className="text-lg">
        {t("panel.title", { count: questions.length })}
      </h2>
      <ul className="grid gap-3">
        {questions.map((question) => (
          <li key={`${question.key} ${question.field}`} className="grid gap-1 [overflow-wrap:anywhere]">
            <p>
              <strong>{nameOf(question.field)}</strong>: {inWords(question)}
            </p>
            {question.link ? (
              <a href={question.link} target="_blank" rel="noopener" className="w-fit">
                {t("panel.open")}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
      <p id="questions-text" className="text-sm">
        {t("panel.text")}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" busy={busy} onClick={onConfirm}>
          {t("panel.save")}
        </Button>
        <Button busy={busy} onClick={onBack}>
          {t("panel.back")}
        </Button>
      </div>
    </section>
  );
}
