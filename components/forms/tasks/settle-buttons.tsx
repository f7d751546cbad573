"use client";

import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { performAct } from "@/lib/acts/perform-act";
import type { Settle } from "@/lib/tasks/settle";
import { ActButton, small } from "./act-button";

/**
 * What settles a row of the queue: acts that are done on the spot, and ways to the form or the row that does.
 * @param what names the row, for those who hear a button alone
 */
export function SettleButtons({ settle, what }: { settle: readonly Settle[]; what: string }) {
  const t = useTranslations("tasks.queue");
  return settle.map((one) => {
    const label = t(`settle.${one.word}`);
    const name = t("named", { word: label, what });
    if ("href" in one)
      return (
        <Link
          key={one.word}
          href={one.href as Route}
          aria-label={name}
          className={`${buttonClass()} ${small}`}
        >
          {label}
        </Link>
      );
    if (one.act === "task:done")
      return (
        <ActButton
          key={one.word}
          label={label}
          name={name}
          told={t("didTask", { what })}
          act={() => performAct("task:done", one.input)}
          undo={(now) => performAct(one.undo, now)}
        />
      );
    return (
      <ActButton
        key={one.word}
        label={label}
        name={name}
        told={t("didStep", { what })}
        act={() => performAct("plan:save", one.input)}
        undo={(now) => performAct(one.undo, { ...now, plan: one.before })}
      />
    );
  });
}
