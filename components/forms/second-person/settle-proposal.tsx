"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSaid } from "@/components/desk/said";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { LongField } from "@/components/form/fields";
import { QuestionPanel } from "@/components/form/question-panel";
import { useActForm } from "@/components/form/use-act-form";
import { useSay } from "@/components/form/use-say";
import { FormButton } from "@/components/forms/form-button";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { performAct } from "@/lib/acts/perform-act";
import type { Question } from "@/lib/ledger/questions";
import { DeclineProposal } from "@/lib/proposals/schema";

type At = { id: string; version: number };

/** Confirms a proposal of somebody else, or declines it. */
export function SettleProposal({ id, version, outdated }: At & { outdated: boolean }) {
  const t = useTranslations("proposals.page");
  const { press, busy, problem, questions, dropQuestions } = useSettle({ id, version });
  return (
    <div className="grid gap-3">
      {questions.length > 0 ? (
        <QuestionPanel
          questions={questions}
          busy={busy}
          nameOf={() => t("change")}
          onConfirm={() =>
            void press(
              "proposal:confirm",
              t("confirmed"),
              questions.map(({ key }) => key),
            )
          }
          onBack={dropQuestions}
        />
      ) : null}
      {problem}
      <div className="flex flex-wrap gap-2">
        {outdated ? null : (
          <Button tone="primary" busy={busy} onClick={() => void press("proposal:confirm", t("confirmed"))}>
            {t("confirm")}
          </Button>
        )}
        <FormButton label={t("decline")} name={t("declineTitle")}>
          {(close) => <DeclineForm id={id} version={version} onCancel={close} />}
        </FormButton>
      </div>
    </div>
  );
}

/** Takes one's own proposal back. */
export function WithdrawProposal({ id, version }: At) {
  const t = useTranslations("proposals.page");
  const ask = useTranslations("proposals.ask");
  const { press, busy, problem } = useSettle({ id, version });
  return (
    <div className="grid gap-3">
      {problem}
      <Button
        className="justify-self-start"
        busy={busy}
        onClick={() => void press("proposal:withdraw", ask("withdrawn"))}
      >
        {t("withdraw")}
      </Button>
    </div>
  );
}

function useSettle(at: At) {
  const router = useRouter();
  const say = useSay();
  const said = useSaid();
  const entry = useTranslations("desk.entry");
  const [busy, setBusy] = useState(false);
  const [text, setText] = useState<string | null>(null);
  const [questions, setQuestions] = useState<Question[]>([]);
  const press = async (act: "proposal:confirm" | "proposal:withdraw", done: string, confirmed?: string[]) => {
    setBusy(true);
    setText(null);
    setQuestions([]);
    try {
      const answer = await performAct(act, { ...at, ...(confirmed ? { confirmed } : {}) });
      if (answer.ok) {
        // The buttons go with the page that shows it; until then they are not pressed again.
        said({ text: done, takesFocus: true });
        router.refresh();
        return;
      }
      if (answer.questions) setQuestions(answer.questions);
      else setText(say(answer.issues?.[0] ?? answer));
      // What is stored is shown, also where somebody was quicker.
      router.refresh();
    } catch {
      setText(entry("noAnswer"));
    }
    setBusy(false);
  };
  const problem = text ? (
    <Notice tone="danger" live>
      {text}
    </Notice>
  ) : null;
  return { press, busy, problem, questions, dropQuestions: () => setQuestions([]) };
}

function DeclineForm({ id, version, onCancel }: At & { onCancel(): void }) {
  const t = useTranslations("proposals.page");
  const router = useRouter();
  const said = useSaid();
  const { form, ...frame } = useActForm<At & { reason: string }, At>({
    schema: DeclineProposal,
    prefix: "",
    defaults: { id, version, reason: "" },
    action: actOf("proposal:decline"),
    draft: `proposal:${id}`,
    nameOf: (path) => (path === "reason" ? t("declineReason") : path),
    onDone: () => {
      onCancel();
      said({ text: t("declined"), takesFocus: true });
      router.refresh();
    },
  });
  return (
    <ActForm form={form} {...frame} submitLabel={t("decline")} onCancel={onCancel}>
      <LongField path="reason" label={t("declineReason")} rows={3} />
    </ActForm>
  );
}
