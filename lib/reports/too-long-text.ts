import { formatDate, formatNumber } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { longestReport, type TooLong } from "./length";

type Translate = (
  key: "error.too-long" | "error.too-long-day",
  values: Record<string, string | number>,
) => string;

/** Why no report of a period can be made, and what to do, in words. */
export const tooLongText = ({ count, from }: TooLong, t: Translate, locale: Locale): string => {
  const values = { count, most: formatNumber(longestReport, locale) };
  return from
    ? t("error.too-long", { ...values, from: formatDate(from, locale) })
    : t("error.too-long-day", values);
};
