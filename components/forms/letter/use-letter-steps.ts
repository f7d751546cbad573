"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { useSaid } from "@/components/desk/said";
import { useSay } from "@/components/form/use-say";
import type { FormAnswer } from "@/lib/access/form-action";
import { answerPath, isDelivery, type LetterStep } from "@/lib/desk/steps";
import { formatDate } from "@/lib/i18n/dates";
import type { Question } from "@/lib/ledger/questions";
import { type Letter, sendStep, undoStep, type Written } from "./send-step";
import { useStepWords } from "./use-step-words";

/** What stands at the letter after a click: why it was not done, or what is asked before it is. */
export type Told =
  | { kind: "problem"; text: string }
  | { kind: "asked"; step: LetterStep; questions: Question[] };

/**
 * What becomes of a click on a step: it is noted at once, and said with a way back where everything that was done is. That
 * takes the focus, since the button that was pressed may be gone.
 */
export function useLetterSteps(
  given: Letter,
  { name, country, from, today }: { name: string; country: string; from: string | null; today: string },
) {
  const t = useTranslations("desk.ladder");
  const entry = useTranslations("desk.entry");
  const locale = useLocale();
  const words = useStepWords();
  const say = useSay();
  const said = useSaid();
  const router = useRouter();
  const [told, setTold] = useState<Told | null>(null);
  const [saving, setSaving] = useState(false);
  const [refreshing, refresh] = useTransition();
  // What was noted here may be newer than the page.
  const [version, setVersion] = useState(given.version);
  const letter = { id: given.id, version: Math.max(given.version, version) };
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (told?.kind === "problem") line.current?.focus();
  }, [told]);

  const showAnew = () => refresh(() => router.refresh());
  /** Says that a step was noted, here or in the form for it. */
  const noted = (step: LetterStep, on: string, written: Written) => {
    if (isDelivery(step)) setVersion(written.version);
    setTold(null);
    const what = words(step);
    said({
      text: t("done", { what, name, date: formatDate(on, locale) }),
      undone: t("undone", { what, name }),
      takesFocus: true,
      undo: async () => {
        const answer = await undoStep(step, written, t("undoReason"));
        if (answer.ok && isDelivery(step)) setVersion(answer.value.version);
        return answer;
      },
      ...(step === "asks_us" ? { leads: { href: answerPath(written.id, country), text: t("answer") } } : {}),
    });
    showAnew();
  };
  const stale = () => {
    setTold({ kind: "problem", text: t("stale") });
    showAnew();
  };

  const run = async (
    work: () => Promise<FormAnswer<Written>>,
    done: (written: Written) => void,
    asked: (questions: Question[]) => void,
  ) => {
    // A second click must not do it twice.
    if (saving || refreshing) return;
    setSaving(true);
    try {
      const answer = await work();
      if (answer.ok) done(answer.value);
      else if (answer.questions) asked(answer.questions);
      else if (answer.stale) stale();
      else setTold({ kind: "problem", text: say(answer.issues?.[0] ?? answer) });
    } catch {
      setTold({ kind: "problem", text: entry("noAnswer") });
    }
    setSaving(false);
  };
  const take = (step: LetterStep, confirmed: readonly string[] = []) =>
    run(
      () => sendStep(letter, from, step, {}, confirmed),
      (written) => noted(step, today, written),
      (questions) => setTold({ kind: "asked", step, questions }),
    );
  return { letter, told, take, noted, stale, leave: () => setTold(null), busy: saving || refreshing, line };
}
