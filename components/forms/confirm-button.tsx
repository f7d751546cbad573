"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Said, useSaid } from "@/components/desk/said";
import { useOffer } from "@/components/form/asked-first";
import { useSay } from "@/components/form/use-say";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useFocusAfter } from "@/components/ui/use-focus-after";
import type { FormAnswer } from "@/lib/access/form-action";

/** A button that asks before it does what it says; then the page shows what is stored. A refusal is said in the window. */
export function ConfirmButton<Value>({
  label,
  name,
  title = label,
  subject,
  text,
  tone = "primary",
  className,
  focusAfter,
  act,
  told,
}: {
  label: string;
  /** Said instead of the label, which alone does not say what it belongs to. */
  name: string;
  /** Of the window. */
  title?: string;
  /** What is about to change. */
  subject: string;
  /** What will happen to it. */
  text: string;
  tone?: "primary" | "danger";
  className?: string;
  /** Where the focus goes where this button is gone afterwards. */
  focusAfter?: string;
  act(): Promise<FormAnswer<Value>>;
  /** What is said once it is done. */
  told?(value: Value): Said;
}) {
  const common = useTranslations("common");
  const forms = useTranslations("forms.said");
  const say = useSay();
  const said = useSaid();
  const offer = useOffer();
  const router = useRouter();
  const done = useFocusAfter(focusAfter);
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const confirm = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const answer = await act();
      const isOffered = await offer(answer);
      if (!isOffered && !answer.ok) setProblem(say(answer));
      else {
        if (answer.ok) done();
        setOpen(false);
        if (answer.ok && told) said(told(answer.value));
        router.refresh();
      }
    } catch {
      setProblem(forms("noAnswer"));
    }
    setBusy(false);
  };
  return (
    <>
      <Button className={className} aria-label={name} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open ? (
        <Dialog title={title} open onClose={() => setOpen(false)}>
          <p className="font-medium">{subject}</p>
          <p>{text}</p>
          {problem ? (
            <Notice tone="danger" live>
              {problem}
            </Notice>
          ) : null}
          <div className="flex flex-wrap gap-2">
            <Button tone={tone} busy={busy} onClick={() => void confirm()}>
              {label}
            </Button>
            <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
