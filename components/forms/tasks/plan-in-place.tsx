"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { small } from "./act-button";
import type { PlanPart, PlanProps } from "./plan-form";

const PlanFields = dynamic(() => import("./plan-form").then((module) => module.PlanFields));

/** The next step of a country and who is in charge: read in a line, and changed in the same place. */
export function PlanInPlace({
  children,
  startsAt,
  ...props
}: PlanProps & { children: ReactNode; startsAt: PlanPart | null }) {
  const t = useTranslations("tasks.plan");
  const [open, setOpen] = useState(startsAt !== null);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(startsAt !== null);
  useEffect(() => {
    // Where one came from.
    if (!open && wasOpen.current) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  const close = () => {
    setOpen(false);
    // The address had it open: what is drawn anew after a save is not to open it again.
    if (startsAt) history.replaceState(null, "", location.pathname);
  };
  if (open) return <PlanFields {...props} startsAt={startsAt} onEnd={close} />;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
      {children}
      <Button ref={button} aria-label={t("changeNamed")} className={small} onClick={() => setOpen(true)}>
        {t("change")}
      </Button>
    </div>
  );
}
