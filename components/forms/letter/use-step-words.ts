"use client";

import { useTranslations } from "next-intl";
import type { LetterStep } from "@/lib/desk/steps";

/** What a step is called where no more is asked: without the dots of its button. */
export function useStepWords(): (step: LetterStep) => string {
  const t = useTranslations("desk.ladder.steps");
  return (step) => t(step).replace(/…$/, "");
}
