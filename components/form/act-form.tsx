"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { type FieldValues, FormProvider } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { HoldsContext } from "@/components/ui/holds";
import { DraftLine, DraftState } from "./draft-line";
import { EditingLine } from "./editing-line";
import { FileNamesContext, NamesContext } from "./names";
import { SessionEnded } from "./session-ended";
import type { useActForm } from "./use-act-form";

// Needed where somebody else has saved meanwhile, or something is asked, which is rare.
const QuestionPanel = dynamic(() => import("./question-panel").then((module) => module.QuestionPanel), {
  ssr: false,
});
const StalePanel = dynamic(() => import("./stale-panel").then((module) => module.StalePanel), { ssr: false });

/**
 * The frame of a form: what is wrong on top, the fields, save and cancel.
 * @param generalTitle over what is wrong with no field in particular; the number of problems if there is none
 * @param className of the form, where its parts stand further apart
 * @param buttonsClassName of the row of buttons, likewise
 * @param isBar whether the row of buttons stays at the bottom of the screen
 * @param beside further buttons, and words beside them
 */
export function ActForm<Values extends FieldValues>({
  form,
  submit,
  again,
  kept,
  holds,
  saving,
  waiting,
  percent,
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
  isBar = false,
  children,
}: ReturnType<typeof useActForm<Values, unknown>> & {
  submitLabel?: string;
  onCancel?: () => void;
  generalTitle?: string;
  className?: string;
  buttonsClassName?: string;
  beside?: ReactNode;
  isBar?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("common");
  const tSaving = useTranslations("forms.saving");
  const { earlier, keeping, others, resumed, names, onGoOn, onAfresh } = kept;
  const [fileNames] = useState(() => new Map<string, string>());
  return (
    <FormProvider {...form}>
      <HoldsContext value={holds}>
        <NamesContext value={names}>
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
            <EditingLine others={others} />
            <DraftLine
              earlier={earlier}
              resumed={resumed?.at ?? null}
              keeping={keeping}
              onGoOn={onGoOn}
              onAfresh={onAfresh}
            />
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
            {/* Anew where a draft was taken up: a field may hold more than its value. */}
            <FileNamesContext key={resumed?.times ?? 0} value={fileNames}>
              {children}
            </FileNamesContext>
            <div className={buttonsClassName} data-save-bar={isBar ? "" : undefined}>
              {ended ? (
                <SessionEnded attempt={attempt} again={tSaving("again")} onAgain={() => void again()} />
              ) : null}
              <Button type="submit" tone="primary" busy={saving} disabled={stale !== null}>
                {waiting
                  ? percent === null
                    ? t("waitingForFile")
                    : tSaving("whenThere", { percent })
                  : saving
                    ? t("saving")
                    : (submitLabel ?? t("save"))}
              </Button>
              {onCancel ? <Button onClick={onCancel}>{t("cancel")}</Button> : null}
              {beside}
              <DraftState keeping={keeping} />
            </div>
          </form>
        </NamesContext>
      </HoldsContext>
    </FormProvider>
  );
}
