"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { SheetAnswer } from "@/lib/sheets/answer";
import type { Choice } from "@/lib/sheets/schema";
import type { Asked } from "./ask-sheet";
import { UnitItem } from "./unit-item";

const order = ["refused", "asked", "duplicate", "conflict", "new", "changes", "same", "leftOut"] as const;
type Shown = (typeof order)[number] | "all";
const perPage = 50;

/** What every row comes to, narrowed by verdict and in pages. What waits for an answer comes first. */
export function UnitList({
  answer: { units, counts },
  choices,
  onTell,
}: {
  answer: SheetAnswer;
  choices: Asked["choices"];
  onTell(change: Partial<Asked>): void;
}) {
  const t = useTranslations("sheets");
  const paging = useTranslations("desk.paging");
  const list = useRef<HTMLHeadingElement>(null);
  const [wanted, setWanted] = useState<Shown>("all");
  const [page, setPage] = useState(1);
  const shown = wanted !== "all" && counts[wanted] === 0 ? "all" : wanted;
  const ranks = new Map(order.map((verdict, rank) => [verdict, rank < 4 ? 0 : 1]));
  const fitting = units
    .filter(({ verdict }) => shown === "all" || verdict === shown)
    .toSorted((a, b) => (ranks.get(a.verdict) ?? 0) - (ranks.get(b.verdict) ?? 0));
  const pages = Math.max(1, Math.ceil(fitting.length / perPage));
  const at = Math.min(page, pages);
  const choose = (row: number, choice: Choice | null) => {
    const { [String(row)]: _, ...others } = choices;
    onTell({ choices: choice ? { ...others, [String(row)]: choice } : others });
  };
  const refused = units.filter(({ verdict }) => verdict === "refused");
  const go = (number: number) => {
    setPage(number);
    list.current?.focus();
  };
  return (
    <section aria-labelledby="sheet-verdicts" className="grid gap-3">
      <h2 id="sheet-verdicts" ref={list} tabIndex={-1} className="text-lg outline-none">
        {t("verdicts.title")}
      </h2>
      <div role="group" aria-labelledby="sheet-verdicts" className="flex flex-wrap gap-2">
        {(["all", ...order.filter((verdict) => counts[verdict] > 0)] as Shown[]).map((verdict) => (
          <Button
            key={verdict}
            aria-pressed={shown === verdict}
            className="aria-pressed:border-accent aria-pressed:bg-sunken aria-pressed:font-semibold"
            onClick={() => {
              setWanted(verdict);
              setPage(1);
            }}
          >
            {t("count", {
              verdict: t(`verdicts.${verdict}`),
              count: verdict === "all" ? units.length : counts[verdict],
            })}
          </Button>
        ))}
      </div>
      {refused.length > 0 ? (
        <div>
          <Button
            onClick={() =>
              onTell({
                choices: {
                  ...choices,
                  ...Object.fromEntries(refused.map(({ rows }) => [String(rows[0]), { as: "none" }])),
                },
              })
            }
          >
            {t("leaveOutRefused", { count: refused.length })}
          </Button>
        </div>
      ) : null}
      <ul className="rounded-lg border border-line bg-surface [&>li:first-child]:border-t-0">
        {fitting.slice((at - 1) * perPage, at * perPage).map((unit) => {
          const row = unit.rows[0] ?? 0;
          return (
            <UnitItem
              key={row}
              unit={unit}
              choice={choices[String(row)]}
              onChoose={(choice) => choose(row, choice)}
            />
          );
        })}
      </ul>
      {pages > 1 ? (
        <nav aria-label={paging("label")} className="flex flex-wrap items-center gap-3">
          <Button busy={at === 1} onClick={() => go(at - 1)}>
            {paging("before")}
          </Button>
          <span className="text-sm text-muted">
            {t("shown", {
              from: (at - 1) * perPage + 1,
              to: Math.min(at * perPage, fitting.length),
              count: fitting.length,
            })}
          </span>
          <Button busy={at === pages} onClick={() => go(at + 1)}>
            {paging("after")}
          </Button>
        </nav>
      ) : null}
    </section>
  );
}
