"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { actOf } from "@/components/form/act-of";
import { useSay } from "@/components/form/use-say";
import { Button } from "@/components/ui/button";
import { useFocusAfter } from "@/components/ui/use-focus-after";
import type { ActName } from "@/lib/acts/all";

/** A button that performs an act at once; what it stood in is drawn anew then, and a refusal is said beside it. */
export function ActButton({
  act,
  input,
  label,
  name,
  focusAfter,
}: {
  act: ActName;
  input: object;
  label: string;
  /** Said instead of the label, which alone does not say what it belongs to. */
  name: string;
  /** The id of the element that has the focus afterwards. */
  focusAfter: string;
}) {
  const forms = useTranslations("forms.said");
  const say = useSay();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const done = useFocusAfter(focusAfter);
  const press = async () => {
    setBusy(true);
    setProblem(null);
    const answer = await actOf(act)(input).catch(() => null);
    if (answer?.ok) {
      done();
      router.refresh();
      return;
    }
    setBusy(false);
    setProblem(answer ? say(answer) : forms("noAnswer"));
  };
  return (
    <>
      <Button className="text-sm" aria-label={name} busy={busy} onClick={() => void press()}>
        {label}
      </Button>
      <p role="status" className="w-full text-sm text-danger empty:hidden">
        {problem}
      </p>
    </>
  );
}
