import type { Day } from "@/lib/calendar/edtf";
import type { Channel } from "@/lib/db/generated/enums";
import { countryName } from "@/lib/i18n/country-names";
import { languageName } from "@/lib/i18n/language-names";
import type { Locale } from "@/lib/i18n/locales";
import type { FinishedLetter } from "@/lib/letter-texts/finished-letter";
import type { Column, List, Value } from "@/lib/lists/list";
import { translator } from "@/lib/text/translator";

/** A letter as the register of outgoing letters knows it. */
export type RegisterRow = {
  letter: Pick<FinishedLetter, "language" | "ourReference" | "addressee" | "subject" | "enclosures">;
  on: Day;
  /** ISO 3166-1 alpha-2; none for international bodies. */
  country: string | null;
  channel: Channel | null;
  /** The name under which its PDF goes along. */
  file: string | null;
  /** Of the PDF as it goes out; null before there is one. */
  sha256: string | null;
};

/**
 * The list for the register of outgoing letters that an organisation keeps: numbered in the order given.
 * @param title what the letters are, for the file's name of itself
 */
export function registerList(
  letters: readonly RegisterRow[],
  title: string,
  locale: Locale,
): List<RegisterRow & { number: number }> {
  const t = translator(locale, "printing");
  const label = translator(locale, "labels");
  type Row = RegisterRow & { number: number };
  const column = (key: string, width: number, value: (row: Row) => Value): Column<Row> => ({
    key,
    header: t(`register.columns.${key}`),
    width,
    value,
  });
  return {
    name: "register",
    title: t("register.title", { title }),
    narrowed: [],
    columns: [
      column("number", 6, ({ number }) => number),
      column("date", 12, ({ on }) => ({ date: on })),
      column("ourReference", 18, ({ letter }) => letter.ourReference),
      column(
        "addressee",
        44,
        ({ letter }) => letter.addressee.nameLines.join(", ") || letter.addressee.label,
      ),
      column("country", 20, ({ country }) => country && countryName(country, locale)),
      column("channel", 18, ({ channel }) => channel && label(`channel.${channel}`)),
      column("language", 16, ({ letter }) => languageName(letter.language, locale) ?? letter.language),
      column("subject", 50, ({ letter }) => letter.subject),
      column("enclosures", 50, ({ letter }) => letter.enclosures.join("; ")),
      column("file", 34, ({ file }) => file),
      column("sha256", 66, ({ sha256 }) => sha256),
    ],
    rows: letters.map((letter, index) => ({ ...letter, number: index + 1 })),
    locale,
  };
}
