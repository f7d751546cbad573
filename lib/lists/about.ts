import type { Day } from "@/lib/calendar/edtf";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/text/translator";
import type { List, Narrowed } from "./list";

/** Who takes a list along, and when. */
export type Taking = { by: string; on: Day };

/** What every file says of itself: of which campaign it is, what of it, and who made it when. */
export function aboutList<Row>(list: List<Row>, { by, on }: Taking): Narrowed[] {
  const t = translator(list.locale, "lists");
  return [
    { label: t("about.campaign"), value: translator(list.locale, "common")("siteName") },
    { label: t("about.list"), value: list.title },
    { label: t("about.filter"), value: filterInWords(list.narrowed, list.locale) },
    { label: t("about.rows"), value: String(list.rows.length) },
    { label: t("about.on"), value: formatDate(on, list.locale) },
    { label: t("about.by"), value: by },
    { label: t("about.internal"), value: t("about.internalText") },
  ];
}

/** "Kind: Meeting; Country: Poland", or that nothing was left out. */
export const filterInWords = (narrowed: readonly Narrowed[], locale: Locale): string =>
  narrowed.map(({ label, value }) => `${label}: ${value}`).join("; ") ||
  translator(locale, "lists")("about.everything");

/** `surgunlik-log-2026-11-28.xlsx` */
export const fileName = (list: string, { on }: Taking, extension: string): string =>
  `surgunlik-${list}-${on}.${extension}`;
