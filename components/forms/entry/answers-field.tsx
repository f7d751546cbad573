"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { ChoiceField } from "@/components/form/fields";
import type { LetterOption } from "@/lib/desk/form-options";
import { AlsoAnswersField } from "./also-answers-field";
import type { FormValues } from "./form-values";
import { likelyLetter } from "./likely-letter";

/**
 * Which letter a response answers. The newest is chosen until somebody chooses otherwise, and brings the body
 * that it went to.
 * @param letters those to the countries of the form, the newest first
 * @param open ids of those that they have not answered yet
 */
export function AnswersField({ letters, open }: { letters: LetterOption[]; open: string[] }) {
  const t = useTranslations("desk");
  const { getValues, setValue, getFieldState, formState } = useFormContext<FormValues>();
  const [chosen, occurredOn] = useWatch<FormValues, ["entry.answersId", "entry.occurredOn"]>({
    name: ["entry.answersId", "entry.occurredOn"],
  });
  // An entry that is edited, or a draft that is taken up, says already which it answers and whose answer it is, if any.
  const isNew = useRef(getValues("version") === undefined && !formState.isDirty);
  const proposed = useRef("");
  const { isTouched } = getFieldState("entry.answersId", formState);
  useEffect(() => {
    const now = getValues("entry.answersId");
    if (!isNew.current || isTouched || (now !== "" && now !== proposed.current)) return;
    const letter = likelyLetter(letters, occurredOn)?.id ?? "";
    proposed.current = letter;
    if (letter !== now) setValue("entry.answersId", letter);
  }, [letters, occurredOn, isTouched, getValues, setValue]);

  const bodyOf = (id: string) => letters.find((letter) => letter.id === id)?.bodyId ?? "";
  const brought = useRef(bodyOf(chosen));
  const said = useRef(isNew.current ? null : chosen);
  useEffect(() => {
    if (chosen === said.current) return;
    said.current = null;
    const body = letters.find((letter) => letter.id === chosen)?.bodyId ?? "";
    const now = getValues("entry.bodyId");
    if (body && (now === "" || now === brought.current)) {
      setValue("entry.bodyId", body);
      brought.current = body;
    }
  }, [chosen, letters, getValues, setValue]);
  return (
    <>
      <ChoiceField
        path="entry.answersId"
        label={t("fields.answersId")}
        options={letters}
        empty={t("combo.notKnown")}
        optional
      />
      <AlsoAnswersField letters={letters} open={open} />
    </>
  );
}
