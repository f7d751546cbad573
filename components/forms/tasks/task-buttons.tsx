"use client";

import { useTranslations } from "next-intl";
import { performAct } from "@/lib/acts/perform-act";
import { ActButton } from "./act-button";

type Props = { task: { id: string; version: number; title: string } };

/** Says that a task is done, or opens it again. */
export function TaskButtons({ task, isDone }: Props & { isDone: boolean }) {
  const t = useTranslations("tasks.task");
  const { id, version, title: what } = task;
  const done = (at: object) => performAct("task:done", at);
  const reopen = (at: object) => performAct("task:reopen", at);
  return isDone ? (
    <ActButton
      label={t("reopen")}
      name={t("reopenNamed", { what })}
      told={t("didReopen", { what })}
      act={() => reopen({ id, version })}
      undo={done}
    />
  ) : (
    <ActButton
      label={t("done")}
      name={t("doneNamed", { what })}
      told={t("didDone", { what })}
      act={() => done({ id, version })}
      undo={reopen}
    />
  );
}
