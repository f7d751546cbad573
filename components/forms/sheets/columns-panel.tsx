"use client";

import { useTranslations } from "next-intl";
import type { SheetAnswer } from "@/lib/sheets/answer";
import type { Asked } from "./ask-sheet";

/** Which column is what, each to be told by hand. */
export function ColumnsPanel({
  answer: { columns, choices },
  told,
  onTell,
}: {
  answer: SheetAnswer;
  told: Asked["told"];
  onTell(change: Partial<Asked>): void;
}) {
  const t = useTranslations("sheets.columns");
  const unsure = columns.filter(
    ({ how, column, heading }) => how === "like" || (!column && heading !== ""),
  ).length;
  return (
    <details open={unsure > 0} className="rounded-lg border border-line bg-surface p-4">
      <summary className="min-h-8 cursor-pointer">
        <h2 className="inline text-lg">{t("title")}</h2>
      </summary>
      <p className="my-2 text-sm text-muted">{t("lead")}</p>
      <ul className="grid gap-2">
        {columns.map(({ heading, column, how, sample }, at) => {
          const name = heading || t("nameless", { number: at + 1 });
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              key={at}
              className="grid items-center gap-x-4 gap-y-1 border-t border-line pt-2 sm:grid-cols-[1fr_1fr_14rem]"
            >
              <span className="font-medium">{name}</span>
              <span className="text-sm text-muted">{sample}</span>
              <span className="grid gap-1">
                <select
                  aria-label={t("choose", { name })}
                  className="min-h-11 w-full rounded-md border border-line-strong bg-surface px-3 py-2"
                  value={column ?? ""}
                  onChange={(event) => onTell({ told: { ...told, [at]: event.target.value } })}
                >
                  <option value="">{t("unused")}</option>
                  {choices.map((one) => (
                    <option key={one.key} value={one.key}>
                      {one.name}
                    </option>
                  ))}
                </select>
                {how === "like" ? <span className="text-sm text-warn">{t("unsure")}</span> : null}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
