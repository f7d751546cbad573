"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";

/**
 * Says that the session has ended, where something was just pressed, and takes the focus: sign in in another tab, then do
 * it again from here.
 */
export function SessionEnded({
  attempt,
  again,
  onAgain,
}: {
  attempt: number;
  /** What the button is called that does it again. */
  again: string;
  onAgain(): void;
}) {
  const t = useTranslations("desk.entry");
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt that fails moves the focus
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: "nearest" });
  }, [attempt]);
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="grid basis-full gap-2 rounded-md border-2 border-danger bg-danger-surface p-4"
    >
      <p className="font-semibold">{t("sessionEndedTitle")}</p>
      <p>{t("sessionEnded")}</p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <a href="/signin" target="_blank" rel="noopener" className="inline-flex min-h-11 items-center">
          {t("signInNewTab")}
        </a>
        <Button onClick={onAgain}>{again}</Button>
      </p>
    </div>
  );
}
