"use client";

import { useTranslations } from "next-intl";
import { performAct } from "@/lib/acts/perform-act";
import { ActButton } from "./act-button";

/** Settles that one was mentioned. @param what names the row, for those who hear a button alone */
export function MentionButton({ mention, what }: { mention: { id: string; version: number }; what: string }) {
  const t = useTranslations("tasks.mentions");
  return (
    <ActButton
      label={t("seen")}
      name={t("named", { what })}
      told={t("didSee")}
      act={() => performAct("mention:seen", mention)}
      undo={(now) => performAct("mention:seen", { ...now, seen: false })}
    />
  );
}
