"use client";

import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useSaid } from "@/components/desk/said";
import { useAskFirst, useOffer } from "@/components/form/asked-first";
import { useSay } from "@/components/form/use-say";
import { EffectView, Propose } from "@/components/forms/second-person/in-windows";
import { useLook } from "@/components/forms/second-person/use-look";
import { Button, buttonClass } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { FormAnswer } from "@/lib/access/form-action";
import { performAct } from "@/lib/acts/perform-act";

type Written = { id: string; version: number };
type Act = "publish" | "unpublish" | "remove";
/** What each comes to beside the entry itself, in sentences. */
export type Touches = Record<Act, string[]>;

/** What can be done with an entry. What the public would notice is asked again before it is done. */
export function EntryActions({
  id,
  version,
  name,
  isPublic,
  isRemoved,
  touches,
  movesStanding,
  removalReason,
  may,
}: {
  id: string;
  version: number;
  name: string;
  isPublic: boolean;
  isRemoved: boolean;
  touches: Touches;
  /** Whether it may move the count or a country's class: what the public will see is then looked at first. */
  movesStanding: boolean;
  /** Why it was removed, where it was. */
  removalReason: string | null;
  may: { write: boolean; publish: boolean; remove: boolean };
}) {
  const t = useTranslations("desk.card");
  const common = useTranslations("common");
  const entry = useTranslations("desk.entry");
  const forms = useTranslations("forms.said");
  const say = useSay();
  const said = useSaid();
  const router = useRouter();
  const reasonId = useId();
  const [asking, setAsking] = useState<Act | null>(null);
  const [busy, setBusy] = useState(false);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<{ text: string; key: string } | null>(null);

  const askFirst = useAskFirst();
  const offer = useOffer();
  const run = async (
    name: "entry:publish" | "entry:unpublish" | "entry:remove" | "entry:restore",
    input: { id: string; version: number; reason?: string },
    told: { text: string; takesFocus?: boolean; undo(now: Written): Promise<FormAnswer<unknown>> },
  ) => {
    setBusy(true);
    setProblem(null);
    try {
      // The window of the others shows what the public will see; what is brought back is asked about here.
      const came = name === "entry:restore" ? await askFirst(name, input) : null;
      if (came?.ok && came.value !== "go") {
        setBusy(false);
        if (came.value === "proposed") router.refresh();
        return;
      }
      const answer: FormAnswer<Written> = await performAct(name, input);
      if (await offer(answer)) {
        setBusy(false);
        setAsking(null);
        router.refresh();
        return;
      }
      if (answer.ok) {
        setAsking(null);
        setReason("");
        said({ ...told, undo: () => told.undo(answer.value) });
        router.refresh();
      } else if (answer.stale) {
        setAsking(null);
        setProblem({ text: t("staleReload"), key: answer.key });
        router.refresh();
      } else {
        const issue = answer.issues?.[0] ?? answer;
        setProblem({ text: say(issue), key: issue.key });
      }
    } catch {
      setProblem({ text: entry("noAnswer"), key: "no-answer" });
    }
    setBusy(false);
  };
  const subject = { id, version };
  const { looked, isLooking, look } = useLook();
  const open = (act: Act) => {
    setProblem(null);
    setAsking(act);
    // The reason of a removal is not read by the public, and not written yet.
    if (movesStanding) look(`entry:${act}`, act === "remove" ? { ...subject, reason: "–" } : subject);
  };
  const close = () => {
    setAsking(null);
    setReason("");
    router.refresh();
  };
  const label = (key: "edit" | "publish" | "unpublish" | "remove" | "undo") => ({
    "aria-label": `${t(key)}: ${name}`,
    children: t(key),
  });
  const complaint = problem ? (
    <Notice tone="danger" live>
      <p>{problem.text}</p>
      {problem.key === "publish-needs-source" ? (
        <p className="mt-1">
          <Link href={`/desk/entries/${id}/edit#entry-sources` as Route}>{t("addSource")}</Link>
        </p>
      ) : null}
    </Notice>
  ) : null;

  return (
    <>
      {asking ? null : complaint}
      <div className="flex flex-wrap gap-2 no-print *:text-sm sm:*:min-h-9 sm:*:px-3 sm:*:py-1">
        {isRemoved ? (
          may.remove ? (
            <Button
              busy={busy}
              onClick={() =>
                void run("entry:restore", subject, {
                  text: t("restored"),
                  takesFocus: true,
                  undo: (now) =>
                    performAct("entry:remove", { ...now, reason: removalReason || forms("takenBack") }),
                })
              }
              {...label("undo")}
            />
          ) : null
        ) : (
          <>
            {may.write ? (
              <Link href={`/desk/entries/${id}/edit` as Route} className={buttonClass()} {...label("edit")} />
            ) : null}
            {may.publish ? (
              isPublic ? (
                <Button onClick={() => open("unpublish")} {...label("unpublish")} />
              ) : (
                <Button onClick={() => open("publish")} {...label("publish")} />
              )
            ) : null}
            {may.remove ? <Button onClick={() => open("remove")} {...label("remove")} /> : null}
          </>
        )}
      </div>
      {asking ? (
        <Dialog title={t(`${asking}Title`)} open onClose={() => setAsking(null)}>
          <p className="font-medium">{name}</p>
          <p>{t(`${asking}Text`)}</p>
          {touches[asking].map((text) => (
            <Notice key={text} tone="warn">
              {text}
            </Notice>
          ))}
          {complaint}
          {asking === "remove" ? (
            <TextArea
              id={reasonId}
              label={t("removeReason")}
              value={reason}
              rows={3}
              autoFocus
              maxLength={1000}
              onChange={(event) => setReason(event.target.value)}
            />
          ) : null}
          {looked ? <EffectView effect={looked} reachIsSaid /> : null}
          {looked?.needsSecond ? (
            <Propose
              act={`entry:${asking}`}
              input={asking === "remove" ? { ...subject, reason } : subject}
              alone={looked.alone}
              withReason={asking !== "remove"}
              onProposed={close}
              onBack={() => setAsking(null)}
              back={common("cancel")}
            />
          ) : null}
          <div className="flex flex-wrap gap-2" hidden={looked?.needsSecond}>
            {asking === "publish" ? (
              <Button
                tone="primary"
                busy={busy || isLooking}
                onClick={() =>
                  void run("entry:publish", subject, {
                    text: t("published"),
                    undo: (now) => performAct("entry:unpublish", now),
                  })
                }
              >
                {t("publish")}
              </Button>
            ) : null}
            {asking === "unpublish" ? (
              <Button
                tone="primary"
                busy={busy || isLooking}
                onClick={() =>
                  void run("entry:unpublish", subject, {
                    text: t("unpublished"),
                    undo: (now) => performAct("entry:publish", now),
                  })
                }
              >
                {t("unpublish")}
              </Button>
            ) : null}
            {asking === "remove" ? (
              <Button
                tone="danger"
                busy={busy || isLooking}
                onClick={() =>
                  void run(
                    "entry:remove",
                    { ...subject, reason },
                    {
                      text: t("removed"),
                      takesFocus: true,
                      undo: (now) => performAct("entry:restore", now),
                    },
                  )
                }
              >
                {t("remove")}
              </Button>
            ) : null}
            <Button onClick={() => setAsking(null)}>{common("cancel")}</Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
