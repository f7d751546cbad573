"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSay } from "@/components/form/use-say";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { performAct } from "@/lib/acts/perform-act";

/** Has an effect that was given up tried again, or drops it; whether to drop it is asked first. */
export function EffectButtons({ id, name }: { id: string; name: string }) {
  const t = useTranslations("desk.effects");
  const entry = useTranslations("desk.entry");
  const say = useSay();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (act: "effect:retry" | "effect:drop") => {
    setBusy(true);
    setProblem(null);
    try {
      const answer = await performAct(act, { id });
      setAsking(false);
      if (answer.ok) router.refresh();
      else setProblem(say(answer));
    } catch {
      setProblem(entry("noAnswer"));
    }
    setBusy(false);
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
          aria-label={`${t("retry")}: ${name}`}
          onClick={() => void run("effect:retry")}
        >
          {t("retry")}
        </Button>
        <Button
          tone="danger"
          busy={busy}
          aria-label={`${t("drop")}: ${name}`}
          onClick={() => setAsking(true)}
        >
          {t("drop")}
        </Button>
      </div>
      <Dialog title={t("dropTitle")} open={asking} onClose={() => setAsking(false)}>
        <p>{name}</p>
        <p>{t("dropText")}</p>
        <div className="flex flex-wrap gap-2">
          <Button tone="danger" busy={busy} onClick={() => void run("effect:drop")}>
            {t("drop")}
          </Button>
          <Button busy={busy} onClick={() => setAsking(false)}>
            {t("cancel")}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
