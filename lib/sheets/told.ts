import type { Locale } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import { saidValues } from "@/lib/i18n/said-values";
import { translator } from "@/lib/text/translator";
import type { Counts, SheetAnswer, UnitView } from "./answer";
import { type ReadSheet, textOf } from "./cells";
import { columnName } from "./facet";
import { columnsOf, type SheetKind } from "./kinds/kind";
import type { Match } from "./match";
import type { Unit } from "./plan";
import type { Problem } from "./rows";

/** What a page is told of a sheet, in the reader's words. */

export function countsOf(units: readonly Unit[]): Counts {
  const counts: Counts = {
    new: 0,
    changes: 0,
    same: 0,
    refused: 0,
    asked: 0,
    duplicate: 0,
    conflict: 0,
    leftOut: 0,
  };
  for (const { verdict } of units) counts[verdict] += 1;
  return counts;
}

export function viewOf(unit: Unit, kind: SheetKind, locale: Locale): UnitView {
  const { rows, verdict, label, href, differences, problems, alike, asRow } = unit;
  const named = (key: string | null) => {
    const column = columnsOf(kind).find((one) => one.key === key);
    return column ? columnName(column, locale) : null;
  };
  return {
    ...{ rows, verdict, label, href, differences, alike, asRow },
    problems: problems.map((problem) => ({
      key: problem.key,
      text: wordsOf(problem, locale),
      column: named(problem.column),
    })),
  };
}

function wordsOf({ key, values, asks }: Problem, locale: Locale): string {
  const said = saidValues(values, locale);
  if (asks) return translator(locale, "questions")(`ask.${key}`, said);
  return translator(locale, "refusals")(key in messages[locale].refusals ? key : "not-valid", said);
}

const shownHeads = 15;

export function readingOf(sheet: ReadSheet, match: Match, earlier: string | null): SheetAnswer["reading"] {
  const { rows, format, sheets, formulas, merged } = sheet;
  const last = match.head < 0 ? 0 : match.head + match.heads;
  return {
    ...{ format, sheets, formulas, merged, earlier },
    encoding: sheet.encoding ?? null,
    separator: sheet.separator ?? null,
    sheet: sheet.sheet,
    rows: rows.length - last,
    heads: rows.slice(0, shownHeads).map(({ number, cells }, at) => ({
      at,
      number,
      text: [...new Set(cells.map(textOf).filter(Boolean))].join(" · ").slice(0, 120),
    })),
    head: match.head,
    skipped: Math.max(0, match.head),
  };
}
