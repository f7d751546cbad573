"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { useSay } from "@/components/form/use-say";
import type { FormAnswer } from "@/lib/access/form-action";
import { isDelivery, type LetterStep } from "@/lib/desk/steps";
import type { Question } from "@/lib/ledger/questions";
import { type Letter, sendStep, undoStep, type Written } from "./send-step";

/** A step that was noted just now, and can be undone. */
export type Noted = { step: LetterStep; on: string; written: Written };
/** What is said of the last click. */
export type Told =
  | { kind: "noted"; noted: Noted }
  | { kind: "undone"; step: LetterStep }
  | { kind: "problem"; text: string }
  | { kind: "asked"; step: LetterStep; questions: Question[] };

/**
 * What becomes of a click on a step: it is noted at once, said in one line, and can be undone from there. The line takes
 * the focus, since the button that was pressed may be gone.
 */
export function useLetterSteps(given: Letter, country: string | null, today: string) {
  const t = useTranslations("desk.ladder");
  const entry = useTranslations("desk.entry");
  const say = useSay();
  const router = useRouter();
  const [told, setTold] = useState<Told | null>(null);
  const [saving, setSaving] = useState(false);
  const [refreshing, refresh] = useTransition();
  // What was noted here may be newer than the page.
  const [version, setVersion] = useState(given.version);
  const letter = { id: given.id, version: Math.max(given.version, version) };
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (told && told.kind !== "asked") line.current?.focus();
  }, [told]);

  const show = (next: Told) => {
    setTold(next);
    refresh(() => router.refresh());
  };
  /** Shows a step that was noted, here or in the form for it. */
  const noted = (step: LetterStep, on: string, written: Written) => {
    if (isDelivery(step)) setVersion(written.version);
    show({ kind: "noted", noted: { step, on, written } });
  };
  const stale = () => show({ kind: "problem", text: t("stale") });

  const run = async (
    work: () => Promise<FormAnswer<Written>>,
    done: (written: Written) => void,
    asked: (questions: Question[]) => void = () => {},
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
      () => sendStep(letter, country, step, {}, confirmed),
      (written) => noted(step, today, written),
      (questions) => setTold({ kind: "asked", step, questions }),
    );
  const undo = ({ step, written }: Noted) =>
    run(
      () => undoStep(step, written, t("undoReason")),
      (after) => {
        if (isDelivery(step)) setVersion(after.version);
        show({ kind: "undone", step });
      },
    );
  return {
    letter,
    told,
    take,
    undo,
    noted,
    stale,
    leave: () => setTold(null),
    busy: saving || refreshing,
    line,
  };
}
