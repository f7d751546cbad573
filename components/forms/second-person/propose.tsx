"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useSaid } from "@/components/desk/said";
import { useSay } from "@/components/form/use-say";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { ActName } from "@/lib/acts/all";
import { performAct } from "@/lib/acts/perform-act";
import type { DropDrafts } from "@/lib/drafts/schema";

/** Proposes an act that a second person has to confirm, with a word for them. */
export function Propose({
  act,
  input,
  draft,
  alone,
  withReason = true,
  onProposed,
  onBack,
  back,
}: {
  act: ActName;
  input: unknown;
  draft?: DropDrafts | undefined;
  /** Whether there is nobody else who could confirm it. */
  alone: boolean;
  /** Whether a word for them is asked for. */
  withReason?: boolean;
  onProposed(): void;
  onBack(): void;
  back: string;
}) {
  const t = useTranslations("proposals.ask");
  const entry = useTranslations("desk.entry");
  const say = useSay();
  const said = useSaid();
  const id = useId();
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const propose = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const answer = await performAct("proposal:propose", { act, input, reason }, draft);
      if (answer.ok) {
        const made = answer.value;
        said({
          text: t("proposed"),
          undo: () => performAct("proposal:withdraw", made),
          undone: t("withdrawn"),
        });
        onProposed();
        return;
      }
      setProblem(say(answer.issues?.[0] ?? answer));
    } catch {
      setProblem(entry("noAnswer"));
    }
    setBusy(false);
  };
  return (
    <>
      <Notice tone={alone ? "warn" : "info"}>
        <p>{t("waits")}</p>
        {alone ? <p className="mt-1">{t("alone")}</p> : null}
      </Notice>
      {withReason ? (
        <TextArea
          id={id}
          label={t("reason")}
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      ) : null}
      {problem ? (
        <Notice tone="danger" live>
          {problem}
        </Notice>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" busy={busy} onClick={() => void propose()}>
          {t("propose")}
        </Button>
        <Button busy={busy} onClick={onBack}>
          {back}
        </Button>
      </div>
    </>
  );
}
