"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { FormAnswer } from "@/lib/access/form-action";

/** What is said after something was done, and how it is taken back. */
export type Settled = { text: string; undo?: () => Promise<FormAnswer<unknown>> };

const SettledContext = createContext<((settled: Settled) => void) | null>(null);

/** Says at the bottom of the page that something was done. It takes the focus: what was pressed goes away with what was done. */
export function useSettled(): (settled: Settled) => void {
  const say = useContext(SettledContext);
  if (!say) throw new Error("No place on this page says what was done");
  return say;
}

/** Around what can be settled: keeps what was said last while the rows under it change. */
export function SettledPlace({ children }: { children: ReactNode }) {
  const t = useTranslations("tasks.task");
  const refusals = useTranslations("refusals");
  const router = useRouter();
  const place = useRef<HTMLDivElement>(null);
  const [line, setLine] = useState<(Settled & { number: number }) | null>(null);
  const [busy, setBusy] = useState(false);
  const say = useCallback(
    (settled: Settled) => setLine((before) => ({ ...settled, number: (before?.number ?? 0) + 1 })),
    [],
  );
  const number = line?.number ?? 0;
  useEffect(() => {
    if (number > 0) place.current?.focus();
  }, [number]);
  const undo = async (takeBack: NonNullable<Settled["undo"]>) => {
    setBusy(true);
    const answer = await takeBack().catch(() => null);
    setBusy(false);
    const key = answer && !answer.ok ? answer.key : "not-valid";
    const why = refusals(refusals.has(key as never) ? (key as never) : "not-valid");
    say({ text: answer?.ok ? t("undone") : t("failed", { why }) });
    router.refresh();
  };
  return (
    <SettledContext value={say}>
      {children}
      <div
        ref={place}
        tabIndex={-1}
        className="sticky bottom-4 z-20 mx-auto w-fit max-w-full outline-none no-print"
      >
        <div
          className={
            line
              ? "flex flex-wrap items-center gap-x-4 rounded-lg border-l-4 border-gold bg-ink py-1.5 pr-1.5 pl-4 text-paper shadow-xl"
              : "sr-only"
          }
        >
          <p role="status" className="py-1.5">
            {line ? <span key={line.number}>{line.text}</span> : null}
          </p>
          {line?.undo ? (
            <Button
              disabled={busy}
              className="border-paper/40! bg-transparent! text-paper!"
              onClick={() => line.undo && void undo(line.undo)}
            >
              {t("undo")}
            </Button>
          ) : null}
        </div>
      </div>
    </SettledContext>
  );
}
