"use client";

import { useTranslations } from "next-intl";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { performAct } from "@/lib/acts/perform-act";

/** Undoes an import as a whole, once somebody has said so twice. */
export function UndoButton({
  id,
  version,
  name,
  count,
}: {
  id: string;
  version: number;
  name: string;
  count: number;
}) {
  const t = useTranslations("sheets");
  return (
    <ConfirmButton
      label={t("undo")}
      name={t("undoNamed", { name })}
      title={t("undoTitle")}
      subject={name}
      text={t("undoText", { count })}
      tone="danger"
      act={() => performAct("import:undo", { id, version })}
      told={() => ({ text: t("undone"), takesFocus: true })}
    />
  );
}
