import { isEdtf } from "@/lib/calendar/edtf";
import { formatDate } from "./dates";
import type { Locale } from "./locales";

/** The values of a message as a reader reads them: dates in the words of the language. */
export const saidValues = (
  values: Readonly<Record<string, string | number>>,
  locale: Locale,
): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" && isEdtf(value) ? formatDate(value, locale) : value,
    ]),
  );
