"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/ui/error-summary";

/** Says on top of a form, and to whoever has just pressed Save, that the session has ended and what to do. */
export function SessionEnded({ attempt }: { attempt: number }) {
  const t = useTranslations("desk.entry");
  return (
    <ErrorSummary attempt={attempt} title={t("sessionEndedTitle")} items={[]} text={t("sessionEnded")}>
      <p className="mt-2">
        <a href="/signin" target="_blank" rel="noopener">
          {t("signInNewTab")}
        </a>
      </p>
    </ErrorSummary>
  );
}
