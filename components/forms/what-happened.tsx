"use client";

import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActForm } from "@/components/form/act-form";
import { DateField, LineField } from "@/components/form/fields";
import { useActForm } from "@/components/form/use-act-form";
import { Button, buttonClass } from "@/components/ui/button";
import { performAct } from "@/lib/acts/perform-act";

const small = "min-h-9! px-3! py-1! text-sm";

/** What may be said of something that was to come, and where it leads. */
type Asked = {
  id: string;
  version: number;
  /** Said to screen readers, for whom the buttons of a list are all alike. */
  name: string;
  /** A vote is decided, a meeting held. */
  isVote: boolean;
  /** Its day is over. */
  passed: boolean;
  today: string;
};

/** Settles what was to come where it stands: it was held, moved to another day, or called off. */
export function WhatHappened({ id, version, name, isVote, passed, today }: Asked) {
  const t = useTranslations("agenda.happened");
  const [doing, setDoing] = useState<"move" | "callOff" | null>(null);
  const close = () => setDoing(null);
  return (
    <div className="grid gap-2 max-sm:w-full">
      <div role="group" aria-label={t("actions", { name })} className="flex flex-wrap gap-2">
        {passed ? (
          <Link
            href={(isVote ? `/desk/entries/new?held=${id}` : `/desk/entries/${id}/edit?held=1`) as Route}
            aria-label={t(isVote ? "votedNamed" : "heldNamed", { name })}
            className={`${buttonClass("primary")} ${small}`}
          >
            {t(isVote ? "voted" : "held")}
          </Link>
        ) : null}
        <Button
          className={small}
          aria-label={t("movedNamed", { name })}
          aria-expanded={doing === "move"}
          onClick={() => setDoing(doing === "move" ? null : "move")}
        >
          {t("moved")}
        </Button>
        <Button
          className={small}
          aria-label={t("calledOffNamed", { name })}
          aria-expanded={doing === "callOff"}
          onClick={() => setDoing(doing === "callOff" ? null : "callOff")}
        >
          {t("calledOff")}
        </Button>
      </div>
      {doing === "move" ? <Move id={id} version={version} today={today} onClose={close} /> : null}
      {doing === "callOff" ? <CallOff id={id} version={version} onClose={close} /> : null}
    </div>
  );
}

type Settling = { id: string; version: number; onClose(): void };

function Move({ id, version, today, onClose }: Settling & { today: string }) {
  const t = useTranslations("agenda.happened");
  const router = useRouter();
  const { form, ...frame } = useActForm<{ id: string; version: number; scheduledFor: string }, unknown>({
    schema: async () => (await import("@/lib/log/schema")).RescheduleEntry,
    prefix: "",
    defaults: { id, version, scheduledFor: "" },
    // The page may have been renewed since the form was opened.
    action: (input) => performAct("entry:reschedule", { ...input, version }),
    nameOf: () => t("newDay"),
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  return (
    <ActForm form={form} {...frame} submitLabel={t("saveDay")} onCancel={onClose}>
      <DateField path="scheduledFor" label={t("newDay")} today={today} />
    </ActForm>
  );
}

function CallOff({ id, version, onClose }: Settling) {
  const t = useTranslations("agenda.happened");
  const router = useRouter();
  const { form, ...frame } = useActForm<{ id: string; version: number; reason: string }, unknown>({
    schema: async () => (await import("@/lib/log/schema")).CallOffEntry,
    prefix: "",
    defaults: { id, version, reason: "" },
    action: (input) => performAct("entry:call-off", { ...input, version }),
    nameOf: () => t("why"),
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  return (
    <ActForm form={form} {...frame} submitLabel={t("saveCalledOff")} onCancel={onClose}>
      <LineField path="reason" label={t("why")} autoComplete="off" />
    </ActForm>
  );
}
