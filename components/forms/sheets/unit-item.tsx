"use client";

import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { UnitView } from "@/lib/sheets/answer";
import type { Choice } from "@/lib/sheets/schema";

/** One row of a sheet: what it comes to, why, and what can be said to it. */
export function UnitItem({
  unit,
  choice,
  onChoose,
}: {
  unit: UnitView;
  choice: Choice | undefined;
  onChoose(choice: Choice | null): void;
}) {
  const t = useTranslations("sheets");
  const { rows, verdict, label, href, differences, problems, alike, asRow } = unit;
  const name = label || t("unnamed");
  const row = t("row", {
    count: rows.length,
    rows: rows.length > 6 ? `${rows[0]}–${rows.at(-1)}` : rows.join(", "),
  });
  const asks = verdict === "asked" ? problems.map(({ key }) => key) : [];
  return (
    <li className="grid gap-2 border-t border-line px-4 py-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="text-sm text-muted">{row}</span>
        <Badge tone={tones[verdict]}>{t(`verdicts.${verdict}`)}</Badge>
        {href ? (
          <Link href={href as Route} target="_blank" className="font-medium">
            {name}
          </Link>
        ) : (
          <span className="font-medium">{name}</span>
        )}
        {asRow ? <span className="text-sm">{t("asRow", { row: asRow })}</span> : null}
      </div>
      {problems.length > 0 ? (
        <ul className="grid gap-1">
          {[...new Set(problems.map(({ column, text }) => `${column ? `${column}: ` : ""}${text}`))].map(
            (text) => (
              <li key={text} className={verdict === "asked" ? "" : "text-danger"}>
                {text}
              </li>
            ),
          )}
        </ul>
      ) : null}
      {verdict === "duplicate" ? null : <Differences of={differences} fresh={verdict === "new"} />}
      {alike.length > 0 ? (
        <div className="grid gap-2 rounded-md bg-sunken p-3">
          <p className="font-medium">{t("alike")}</p>
          {alike.map((one) => (
            <div key={one.id} className="grid gap-2">
              <Link href={one.href as Route} target="_blank">
                {one.label}
              </Link>
              {one.differences.length > 0 ? (
                <Differences of={one.differences} stored />
              ) : (
                <p className="text-sm">{t("differs")}</p>
              )}
              <div>
                <Button
                  aria-label={t("sameNamed", { name, other: one.label })}
                  onClick={() => onChoose({ as: one.id })}
                >
                  {t("same")}
                </Button>
              </div>
            </div>
          ))}
        </div>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {verdict === "duplicate" ? (
          <Button aria-label={t("anotherNamed", { name })} onClick={() => onChoose({ as: "new" })}>
            {t("another")}
          </Button>
        ) : null}
        {verdict === "asked" ? (
          <Button
            aria-label={t("allTheSameNamed", { name })}
            onClick={() => onChoose({ ...choice, confirmed: [...(choice?.confirmed ?? []), ...asks] })}
          >
            {t("allTheSame")}
          </Button>
        ) : null}
        {verdict === "conflict" ? (
          <>
            <Button
              aria-label={t("takeSheetNamed", { name })}
              onClick={() => onChoose({ ...choice, take: "sheet" })}
            >
              {t("takeSheet")}
            </Button>
            <Button
              aria-label={t("takeStoredNamed", { name })}
              onClick={() => onChoose({ ...choice, take: "stored" })}
            >
              {t("takeStored")}
            </Button>
          </>
        ) : null}
        {verdict === "leftOut" || (choice && verdict !== "asked") ? (
          <Button aria-label={t("takeInNamed", { name })} onClick={() => onChoose(null)}>
            {t("takeIn")}
          </Button>
        ) : verdict === "same" ? null : (
          <Button aria-label={t("leaveOutNamed", { name })} onClick={() => onChoose({ as: "none" })}>
            {t("leaveOut")}
          </Button>
        )}
      </div>
    </li>
  );
}

const tones = {
  new: "good",
  changes: "accent",
  same: "plain",
  refused: "danger",
  asked: "warn",
  duplicate: "warn",
  conflict: "warn",
  leftOut: "plain",
} as const;

/** What changes, column by column; of what is probably the same, what both say. */
function Differences({
  of,
  stored = false,
  fresh = false,
}: {
  of: UnitView["differences"];
  stored?: boolean;
  /** Nothing was there before. */
  fresh?: boolean;
}) {
  const t = useTranslations("sheets");
  if (of.length === 0) return null;
  const hasConflict = of.some((one) => one.stored !== undefined);
  return (
    <table className="wrap-anywhere! w-full text-left text-sm [&_td]:py-1 [&_td]:pr-4 [&_td]:align-top [&_th]:pr-4">
      <thead className="text-muted">
        <tr>
          <th scope="col">{t("field")}</th>
          {fresh ? null : (
            <th scope="col">{stored ? t("stored") : hasConflict ? t("whenSent") : t("before")}</th>
          )}
          {hasConflict ? <th scope="col">{t("now")}</th> : null}
          <th scope="col">{stored || hasConflict || fresh ? t("inSheet") : t("after")}</th>
        </tr>
      </thead>
      <tbody>
        {of.map((one) => (
          <tr key={one.column}>
            <th scope="row" className="py-1 align-top font-medium">
              {one.column}
            </th>
            {fresh ? null : <td className="whitespace-pre-line">{one.before || "–"}</td>}
            {hasConflict ? (
              <td className="whitespace-pre-line">{(one.stored ?? one.before) || "–"}</td>
            ) : null}
            <td className="whitespace-pre-line font-medium">{one.after || "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
