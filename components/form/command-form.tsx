"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type FieldValues, FormProvider, type UseFormReturn } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary, type SummaryItem } from "@/components/ui/error-summary";

/** The frame of a small form: what is wrong on top, the fields, save and cancel. */
export function CommandForm<Values extends FieldValues>({
  form,
  submit,
  saving,
  attempt,
  items,
  general,
  submitLabel,
  onCancel,
  children,
}: {
  form: UseFormReturn<Values>;
  submit(): Promise<void>;
  saving: boolean;
  attempt: number;
  items: SummaryItem[];
  general: string | null;
  submitLabel?: string;
  onCancel?: () => void;
  children: ReactNode;
}) {
  const t = useTranslations("common");
  return (
    <FormProvider {...form}>
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
        {items.length > 0 || general ? (
          <ErrorSummary
            attempt={attempt}
            title={t("errorsTitle", { count: Math.max(1, items.length) })}
            items={items}
            text={general}
          />
        ) : null}
        {children}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" tone="primary" disabled={saving}>
            {saving ? t("saving") : (submitLabel ?? t("save"))}
          </Button>
          {onCancel ? <Button onClick={onCancel}>{t("cancel")}</Button> : null}
        </div>
      </form>
    </FormProvider>
  );
}
