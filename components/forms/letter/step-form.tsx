"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { z } from "zod";
import { ActForm } from "@/components/form/act-form";
import { ButtonsField, ChoiceField, DateField } from "@/components/form/fields";
import { useActForm } from "@/components/form/use-act-form";
import { Dialog } from "@/components/ui/dialog";
import type { Option } from "@/lib/desk/form-options";
import { isDelivery, type LetterStep, letterSteps } from "@/lib/desk/steps";
import { optionalAnyDay, optionalId, pastEdtf } from "@/lib/fields/fields";
import { readDate } from "@/lib/fields/read-date";
import { wrongInResponse } from "@/lib/log/schema";
import { type Letter, sendStep, type Written } from "./send-step";
import { useStepWords } from "./use-step-words";

const Step = z
  .strictObject({
    step: z.enum(letterSteps, "choose"),
    occurredOn: pastEdtf,
    waitUntil: optionalAnyDay,
    referredToId: optionalId,
  })
  .superRefine(({ step, occurredOn, waitUntil, referredToId }, context) => {
    if (isDelivery(step)) return;
    const asked = {
      waitUntil: step === "asks_for_time" ? waitUntil : null,
      referredToId: step === "referred" ? referredToId : null,
    };
    for (const [path, message] of wrongInResponse({ nature: step, occurredOn, ...asked }))
      context.addIssue({ code: "custom", path: [path], message });
  });
type Values = { step: LetterStep | ""; occurredOn: string; waitUntil: string; referredToId: string };

/** A step of which more is to be said than that it happened today: which day, until when, to whom. */
export function StepForm({
  letter,
  name,
  from,
  steps,
  bodies,
  today,
  onClose,
  onStale,
  onDone,
}: {
  letter: Letter;
  name: string;
  from: string | null;
  /** Those to choose from; where it is one, it is chosen. */
  steps: readonly LetterStep[];
  bodies: Option[];
  today: string;
  onClose(): void;
  onStale(): void;
  onDone(step: LetterStep, on: string, written: Written): void;
}) {
  const t = useTranslations("desk.ladder");
  const fields = useTranslations("desk.fields");
  const words = useStepWords();
  const [only] = steps;
  const chosen = steps.length === 1 && only ? only : "";
  const frame = useActForm<Values, Written>({
    schema: Step,
    prefix: "",
    defaults: { step: chosen, occurredOn: today, waitUntil: "", referredToId: "" },
    action: async ({ step, occurredOn, waitUntil, referredToId, confirmed }) => {
      const sent = step as LetterStep;
      const details = {
        ...{ occurredOn },
        ...(sent === "asks_for_time" ? { waitUntil } : {}),
        ...(sent === "referred" ? { referredToId } : {}),
      };
      const answer = await sendStep(letter, from, sent, details, confirmed);
      if (!answer.ok && answer.stale) onStale();
      return answer;
    },
    nameOf: (path) => (path === "step" ? t("step") : fields(path as "occurredOn")),
    onDone: (written, values) =>
      onDone(values.step as LetterStep, readDate(values.occurredOn).date ?? today, written),
  });
  return (
    <Dialog title={chosen ? words(chosen) : t("step")} open onClose={onClose}>
      <p className="text-muted">{name}</p>
      <ActForm {...frame} submitLabel={t("save")} onCancel={onClose}>
        {chosen ? null : (
          <ButtonsField
            path="step"
            legend={t("step")}
            options={steps.map((step) => ({ value: step, label: words(step) }))}
          />
        )}
        <Details bodies={bodies} today={today} />
        <DateField path="occurredOn" label={fields("occurredOn")} today={today} />
      </ActForm>
    </Dialog>
  );
}

function Details({ bodies, today }: { bodies: Option[]; today: string }) {
  const t = useTranslations("desk");
  const step = useWatch<Values, "step">({ name: "step" });
  if (step === "asks_for_time")
    return <DateField path="waitUntil" label={t("fields.waitUntil")} today={today} day />;
  if (step === "referred")
    return (
      <ChoiceField
        path="referredToId"
        label={t("fields.referredToId")}
        hint={t("ladder.toWhomHint")}
        options={bodies}
        empty={t("combo.notKnown")}
        optional
      />
    );
  return null;
}
