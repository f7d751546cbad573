"use client";

import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { FormAnswer } from "@/lib/access/form-action";

/** What is said after something was done. */
export type Said = {
  /** One sentence: what was done. */
  text: string;
  /**
   * Takes it back: an act that the door for forms answers. It gets the questions that it was asked and that are to be
   * confirmed: what was there before needs no second answer.
   */
  undo?: (confirmed: string[]) => Promise<FormAnswer<unknown>>;
  /** What is said once it was taken back; a plain "Taken back" if not given. */
  undone?: string;
  /** Where one goes on from there, if there is such a place. */
  leads?: { href: Route; text: string };
  /** Moves the focus to the message: where what was pressed goes away with what was done. */
  takesFocus?: boolean;
};

/** So long a message stays, in milliseconds, while nobody is at it. */
const staysFor = 60_000;

const SaidContext = createContext<((said: Said) => void) | null>(null);

/**
 * The one place for "it was done". Call what it returns after an act has succeeded:
 *
 * ```ts
 * const said = useSaid();
 * const answer = await performAct("entry:publish", { id, version });
 * if (answer.ok)
 *   said({
 *     text: t("published"),
 *     undo: (confirmed) => performAct("entry:unpublish", { ...answer.value, confirmed }),
 *   });
 * ```
 *
 * The line stands at the bottom of every page of the desk, is announced politely, has *Undo* if it can be undone, and
 * survives the way to another page of the desk. What is wrong belongs at its field or in the form, never here.
 */
export function useSaid(): (said: Said) => void {
  const said = useContext(SaidContext);
  if (!said) throw new Error("Only pages of the desk have a place where it is said what was done");
  return said;
}

type Line = Said & { number: number; failed?: boolean };

/** Around all pages of the desk: keeps what was said last, whatever page follows. */
export function SaidPlace({ children }: { children: ReactNode }) {
  const [line, setLine] = useState<Line | null>(null);
  const count = useRef(0);
  const say = useCallback((said: Said & { failed?: boolean }) => {
    count.current += 1;
    setLine({ ...said, number: count.current });
  }, []);
  const clear = useCallback(() => setLine(null), []);
  return (
    <SaidContext value={say}>
      {children}
      <SaidLine line={line} say={say} clear={clear} />
    </SaidContext>
  );
}

function SaidLine({
  line,
  say,
  clear,
}: {
  line: Line | null;
  say(said: Said & { failed?: boolean }): void;
  clear(): void;
}) {
  const t = useTranslations("forms.said");
  const common = useTranslations("common");
  const refusals = useTranslations("refusals");
  const router = useRouter();
  const place = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const [held, setHeld] = useState(false);
  const number = line?.number ?? 0;
  const takesFocus = line?.takesFocus ?? false;

  useEffect(() => {
    if (number > 0 && takesFocus) place.current?.focus();
  }, [number, takesFocus]);
  useEffect(() => {
    if (number === 0 || held) return;
    const timer = setTimeout(clear, staysFor);
    return () => clearTimeout(timer);
  }, [number, held, clear]);

  const undo = async ({ undo: takeBack, undone }: Line) => {
    if (!takeBack) return;
    setBusy(true);
    let answer: FormAnswer<unknown> | null = null;
    try {
      answer = await takeBack([]);
      if (!answer.ok && answer.questions) answer = await takeBack(answer.questions.map(({ key }) => key));
    } catch {
      // No answer came: said below.
    }
    setBusy(false);
    if (answer?.ok) {
      say({ text: undone ?? t("undone"), takesFocus: true });
      router.refresh();
      return;
    }
    const known = answer && refusals.has(answer.key as never) ? refusals(answer.key as never) : null;
    const why = !answer ? t("noAnswer") : answer.stale ? t("stale") : (known ?? refusals("not-valid"));
    say({ text: t("notUndone", { why }), failed: true, takesFocus: true });
    if (answer?.stale) router.refresh();
  };

  // A window over the page takes its surroundings out of reach; this place stays, with what is said as it closes.
  return (
    <section
      ref={place}
      aria-label={t("place")}
      tabIndex={-1}
      data-react-aria-top-layer="true"
      className="said fixed inset-x-0 z-50 mx-auto flex w-fit max-w-[min(40rem,calc(100vw-2rem))] outline-none no-print"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div
        className={
          line
            ? `flex flex-wrap items-center gap-x-4 gap-y-1 rounded-lg border-l-4 bg-ink py-1.5 pr-1.5 pl-4 text-paper shadow-xl ${line.failed ? "border-danger" : "border-gold"}`
            : "sr-only"
        }
      >
        <p role="status" className="min-w-0 py-1.5">
          {line ? <span key={line.number}>{line.text}</span> : null}
        </p>
        {line ? (
          <div className="ml-auto flex items-center gap-1">
            {line.leads ? (
              <Link
                href={line.leads.href}
                onClick={clear}
                className="inline-flex min-h-11 items-center px-2 font-semibold text-paper! sm:min-h-9"
              >
                {line.leads.text}
              </Link>
            ) : null}
            {line.undo ? (
              <Button
                busy={busy}
                className="border-paper/40! bg-transparent! text-paper!"
                onClick={() => void undo(line)}
              >
                {t("undo")}
              </Button>
            ) : null}
            <Button
              aria-label={common("close")}
              className="border-transparent! bg-transparent! px-3! text-paper!"
              onClick={clear}
            >
              <span aria-hidden="true">×</span>
            </Button>
          </div>
        ) : null}
      </div>
    </section>
  );
}
