"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSay } from "@/components/form/use-say";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { performAct } from "@/lib/acts/perform-act";

/** Takes a row over as it is shipped, or leaves it as it stands. */
export function SettleButtons({
  section,
  id,
  name,
  action,
}: {
  section: string;
  id: string;
  name: string;
  /** What taking it over does. */
  action: "take" | "add" | "remove";
}) {
  const t = useTranslations("desk.shipped");
  const forms = useTranslations("forms.said");
  const say = useSay();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const settle = async (take: boolean) => {
    setBusy(true);
    setProblem(null);
    const answer = await performAct("shipped:settle", { section, id, take }).catch(() => null);
    if (!answer?.ok) {
      setProblem(answer ? say(answer) : forms("noAnswer"));
      setBusy(false);
      return;
    }
    router.refresh();
  };
  return (
    <div className="grid gap-2">
      {problem ? (
        <Notice tone="danger" live>
          {problem}
        </Notice>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button
          tone="primary"
          busy={busy}
          aria-label={`${t(action)}: ${name}`}
          onClick={() => void settle(true)}
        >
          {t(action)}
        </Button>
        <Button busy={busy} aria-label={`${t("keep")}: ${name}`} onClick={() => void settle(false)}>
          {t("keep")}
        </Button>
      </div>
    </div>
  );
}
