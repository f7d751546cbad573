"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { SheetAnswer } from "@/lib/sheets/answer";
import type { Asked } from "./ask-sheet";
import { ColumnsPanel } from "./columns-panel";
import { ReadingPanel } from "./reading-panel";
import { UnitList } from "./unit-list";

/** A sheet as it was looked at, and the one button that takes it. */
export default function LookedAt({
  answer,
  what,
  busy,
  onTell,
  onTake,
}: {
  answer: SheetAnswer;
  what: Asked;
  busy: boolean;
  onTell(change: Partial<Asked>): void;
  onTake(): void;
}) {
  const t = useTranslations("sheets");
  const locale = useLocale();
  // Whoever does not see the page hears where it goes on.
  useEffect(() => document.getElementById("sheet-reading")?.focus(), []);
  const { counts, units } = answer;
  const open = counts.refused + counts.asked + counts.duplicate + counts.conflict;
  const count = counts.new + counts.changes;
  const needsReason = units.some(({ problems }) =>
    problems.some(({ key }) => key === "correction-needs-reason"),
  );
  const reason = what.correctionReason[locale] ?? "";
  return (
    <div className="grid gap-5">
      <ReadingPanel answer={answer} onTell={onTell} />
      <ColumnsPanel key={answer.kind} answer={answer} told={what.told} onTell={onTell} />
      {needsReason || reason ? (
        <TextField
          id="sheet-reason"
          label={t("reason")}
          hint={t("reasonHint")}
          defaultValue={reason}
          onBlur={(event) => {
            if (event.target.value !== reason) onTell({ correctionReason: { [locale]: event.target.value } });
          }}
        />
      ) : null}
      <UnitList answer={answer} choices={what.choices} onTell={onTell} />
      <div className="sticky bottom-0 grid gap-2 border-t border-line bg-paper py-3">
        {open > 0 ? (
          <Notice tone="warn">
            <p>{t("open", { count: open })}</p>
          </Notice>
        ) : count === 0 ? (
          <Notice>
            <p>{units.length === 0 ? t("noColumns") : t("nothing")}</p>
          </Notice>
        ) : (
          <div>
            <Button tone="primary" busy={busy} onClick={onTake}>
              {t("take", { count })}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
