"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSaid } from "@/components/desk/said";
import { useSay } from "@/components/form/use-say";
import { Button } from "@/components/ui/button";
import type { FormAnswer } from "@/lib/access/form-action";

type Written = { id: string; version: number };

/** A button that does something at once. That it was done is said with a way back; why it was not, beside the button. */
export function ActButton({
  label,
  name,
  told,
  leadsTo,
  act,
  undo,
}: {
  label: string;
  /** Said instead of the label, which alone does not say what it belongs to. */
  name: string;
  /** What is said once it is done. */
  told: string;
  /** The page that follows, where this one is gone with what was done. */
  leadsTo?: string;
  act(): Promise<FormAnswer<Written>>;
  /** Takes it back, from what the act has answered. */
  undo(now: Written): Promise<FormAnswer<unknown>>;
}) {
  const router = useRouter();
  const say = useSay();
  const entry = useTranslations("desk.entry");
  const said = useSaid();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const press = async () => {
    setBusy(true);
    setProblem(null);
    const answer = await act().catch(() => null);
    setBusy(false);
    if (answer?.ok) said({ takesFocus: true, text: told, undo: () => undo(answer.value) });
    // Someone else was quicker: what stands now is shown.
    else
      setProblem(
        answer ? say(answer.stale ? { ...answer, key: "settled-already" } : answer) : entry("noAnswer"),
      );
    if (answer?.ok && leadsTo) router.push(leadsTo as Route);
    router.refresh();
  };
  return (
    <>
      <Button aria-label={name} busy={busy} onClick={() => void press()} className={small}>
        {label}
      </Button>
      {problem ? (
        <p role="alert" className="basis-full text-sm font-medium text-danger">
          {problem}
        </p>
      ) : null}
    </>
  );
}

/** A button in a dense row: as high as a thumb needs on a phone, lower where there is a mouse. */
export const small = "text-sm sm:min-h-8! sm:px-2.5! sm:py-0.5!";
