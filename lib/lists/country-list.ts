import { type DeskRow, type SortKey, sortKeys } from "@/lib/desk/desk-rows";
import type { Locale } from "@/lib/i18n/locales";
import type { World } from "@/lib/sheets/facet";
import { plans as sheet } from "@/lib/sheets/kinds/plans";
import type { PlanView } from "@/lib/tasks/fields";
import { translator } from "@/lib/text/translator";
import { facetColumns, markColumns } from "./facet-columns";
import type { Column, Value } from "./list";

const widths: Record<SortKey, number> = {
  country: 22,
  class: 22,
  position: 34,
  stage: 24,
  conversation: 28,
  silence: 12,
  next: 14,
  last: 14,
};

/** The columns of the list of countries: those of the page, and what stands beside them there. */
export function countryColumns(locale: Locale): Column<DeskRow>[] {
  const desk = translator(locale, "desk");
  const label = translator(locale, "labels");
  const t = translator(locale, "lists");
  const date = (text: string | null): Value => (text ? { date: text } : null);
  const values: Record<SortKey, (row: DeskRow) => Value> = {
    country: (row) => row.name,
    class: (row) => label(`class.${row.class}`),
    position: (row) => label(`position.${row.position}`),
    stage: (row) => label(`stage.${row.stage}`),
    conversation: (row) => label(`conversation.${row.conversation}`),
    silence: (row) => row.silentDays,
    next: (row) => date(row.nextDate),
    last: (row) => date(row.lastEntryDate),
  };
  const own = sortKeys.map(
    (key): Column<DeskRow> => ({
      key,
      header: desk(`countries.columns.${key}`),
      width: widths[key],
      value: values[key],
      sorts: true,
    }),
  );
  return [
    { key: "code", header: t("countries.code"), width: 8, value: (row) => row.code },
    ...own,
    { key: "asked", header: t("countries.asked"), width: 12, value: (row) => row.basis !== null },
    { key: "assumed", header: t("countries.assumed"), width: 14, value: (row) => row.basis === "assumed" },
    { key: "oneChamber", header: desk("countries.oneChamber"), width: 14, value: (row) => row.oneChamber },
  ];
}

/** Who is in charge of a country and what is to happen there next, as a sheet that comes back may change it. */
export function planColumns(world: World, plans: ReadonlyMap<string, PlanView>): Column<DeskRow>[] {
  const planOf = ({ code }: DeskRow) => plans.get(code);
  return [
    ...facetColumns<DeskRow>(sheet.facets, world, ["countryCode"], (row) =>
      sheet.contentOf({ ...planOf(row) }, world),
    ),
    ...markColumns<DeskRow>(world, (row) => ({ id: row.code, version: planOf(row)?.version ?? 0 })),
  ];
}
