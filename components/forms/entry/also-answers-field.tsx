"use client";

import { useTranslations } from "next-intl";
import { useController, useWatch } from "react-hook-form";
import { fieldId } from "@/components/form/resolver";
import type { Option } from "@/lib/desk/form-options";
import type { FormValues } from "./form-values";

/**
 * Further letters that a response answers: those to the same country that are open, and those that it names already.
 * @param open ids of the letters that they have not answered yet
 */
export function AlsoAnswersField({ letters, open }: { letters: Option[]; open: string[] }) {
  const t = useTranslations("desk");
  const { field, fieldState } = useController<FormValues, "entry.alsoAnswers">({ name: "entry.alsoAnswers" });
  const first = useWatch<FormValues, "entry.answersId">({ name: "entry.answersId" });
  const chosen = field.value;
  const id = fieldId("entry.alsoAnswers");
  const error = fieldState.error?.message;
  const offered = letters.filter(
    (letter) => chosen.includes(letter.id) || (letter.id !== first && open.includes(letter.id)),
  );
  if (!first || offered.length === 0) return null;
  const set = (letterId: string, isChosen: boolean) =>
    field.onChange(isChosen ? [...chosen, letterId] : chosen.filter((other) => other !== letterId));
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="grid gap-1"
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="mb-1 font-medium">{t("fields.alsoAnswers")}</legend>
      <p className="text-sm text-muted">{t("ladder.alsoAnswersHint")}</p>
      {offered.map((letter, index) => (
        <label key={letter.id} className="flex min-h-11 items-center gap-3 sm:min-h-9">
          <input
            type="checkbox"
            ref={index === 0 ? field.ref : undefined}
            checked={chosen.includes(letter.id)}
            onChange={(event) => set(letter.id, event.target.checked)}
            className="size-5 shrink-0 accent-accent"
          />
          <span className="min-w-0 [overflow-wrap:anywhere]">{letter.label}</span>
        </label>
      ))}
      {error ? (
        <p id={`${id}-error`} className="text-sm font-medium text-danger">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
