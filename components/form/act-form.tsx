"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type FieldValues, FormProvider } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { HoldsContext } from "@/components/ui/holds";
import { QuestionPanel } from "./question-panel";
import { SessionEnded } from "./session-ended";
import { StalePanel } from "./stale-panel";
import type { useActForm } from "./use-act-form";

/**
 * The frame of a form: what is wrong on top, the fields, save and cancel.
 * @param generalTitle over what is wrong with no field in particular; the number of problems if there is none
 * @param className of the form, where its parts stand further apart
 * @param buttonsClassName of the row of buttons, likewise
 * @param beside further buttons, and words beside them
 */
export function ActForm<Values extends FieldValues>({
  form,
  submit,
  holds,
  saving,
  waiting,
  attempt,
  items,
  general,
  ended,
  stale,
  question,
  submitLabel,
  onCancel,
  generalTitle,
  className = "grid gap-4",
  buttonsClassName = "flex flex-wrap gap-2",
  beside,
  children,
}: ReturnType<typeof useActForm<Values, unknown>> & {
  submitLabel?: string;
  onCancel?: () => void;
  generalTitle?: string;
  className?: string;
  buttonsClassName?: string;
  beside?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations("common");
  return (
    <FormProvider {...form}>
      <HoldsContext value={holds}>
        <form
          noValidate
          className={className}
          onSubmit={(event) => {
            event.preventDefault();
            // A dialog inside another form must not send that one too.
            event.stopPropagation();
            void submit();
          }}
        >
          {ended ? <SessionEnded attempt={attempt} /> : null}
          {items.length > 0 || general ? (
            <ErrorSummary
              attempt={attempt}
              title={
                items.length === 0 && generalTitle
                  ? generalTitle
                  : t("errorsTitle", { count: Math.max(1, items.length) })
              }
              items={items}
              text={general}
            />
          ) : null}
          {stale ? <StalePanel {...stale} /> : null}
          {question ? <QuestionPanel {...question} /> : null}
          {children}
          <div className={buttonsClassName}>
            <Button type="submit" tone="primary" disabled={saving || stale !== null}>
              {waiting ? t("waitingForFile") : saving ? t("saving") : (submitLabel ?? t("save"))}
            </Button>
            {onCancel ? <Button onClick={onCancel}>{t("cancel")}</Button> : null}
            {beside}
          </div>
        </form>
      </HoldsContext>
    </FormProvider>
  );
}
