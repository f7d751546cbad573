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

/** The frame of a small form: what is wrong on top, the fields, save and cancel. */
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
  asked,
  submitLabel,
  onCancel,
  children,
}: ReturnType<typeof useActForm<Values, unknown>> & {
  submitLabel?: string;
  onCancel?: () => void;
  children: ReactNode;
}) {
  const t = useTranslations("common");
  return (
    <FormProvider {...form}>
      <HoldsContext value={holds}>
        <form
          noValidate
          className="grid gap-4"
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
              title={t("errorsTitle", { count: Math.max(1, items.length) })}
              items={items}
              text={general}
            />
          ) : null}
          {stale ? <StalePanel {...stale} /> : null}
          {asked ? <QuestionPanel {...asked} /> : null}
          {children}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" tone="primary" disabled={saving || stale !== null}>
              {waiting ? t("waitingForFile") : saving ? t("saving") : (submitLabel ?? t("save"))}
            </Button>
            {onCancel ? <Button onClick={onCancel}>{t("cancel")}</Button> : null}
          </div>
        </form>
      </HoldsContext>
    </FormProvider>
  );
}
