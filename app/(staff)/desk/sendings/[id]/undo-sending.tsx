"use client";

import { useTranslations } from "next-intl";
import { actOf } from "@/components/form/act-of";
import { ConfirmButton } from "@/components/forms/confirm-button";

/** Takes a whole sending back, after asking. */
export function UndoSending({ id, version, count }: { id: string; version: number; count: number }) {
  const t = useTranslations("letters.sending");
  return (
    <ConfirmButton
      label={t("undo")}
      name={t("undo")}
      subject={t("sent", { count })}
      text={t("undoText")}
      tone="danger"
      focusAfter="content"
      act={() => actOf("sending:undo")({ id, version })}
      told={() => ({ text: t("undone") })}
    />
  );
}
