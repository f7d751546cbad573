import { compare } from "@/lib/base/compare";
import type { Day } from "@/lib/calendar/edtf";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { type Locale, locales, pickText } from "@/lib/i18n/locales";
import { entryPath } from "@/lib/log/country-entries";
import type { PublicEntry, PublicRecord } from "@/lib/log/views";
import type { CountryCode } from "@/lib/standing/entry";
import { translator } from "@/lib/text/translator";
import { entryTitle } from "@/lib/wording/entry-title";
import { firstShown, newsDays } from "./known";
import { namedUrn } from "./named-urn";

type Asked = {
  locale: Locale;
  /** One country's entries only. */
  country?: CountryCode | undefined;
  /** Origin of the site. */
  appUrl: string;
  /** Stands for the day of the last change where nothing is published yet. */
  today: Day;
};

/** What a reader of feeds needs; the timeline and the data set hold the rest. */
const mostEntries = 200;

/** Address of the feed in a language, of all countries or of one. */
export const feedPath = (locale: Locale, country?: CountryCode): string =>
  `/feed.atom?lang=${locale}${country ? `&country=${country}` : ""}`;

/**
 * The public entries as a feed, by when they were news, newest first. A correction is an update of its entry, with its day
 * and reason.
 */
export function feedOf(record: PublicRecord, { locale, country, appUrl, today }: Asked) {
  const t = translator(locale, "followers");
  const followed = record.entries.filter(
    (entry) => entry.kind !== "note" && (!country || entry.countries.includes(country)),
  );
  const start = firstShown(record.entries);
  const days = new Map(record.entries.map((entry) => [entry, newsDays(entry, start)]));
  const updatedOn = (entry: PublicEntry): Day => days.get(entry)?.updated ?? today;
  const shown = followed
    .toSorted((a, b) => compare(updatedOn(b), updatedOn(a)) || compare(b.countsFrom, a.countsFrom))
    .slice(0, mostEntries);
  const newestOf = (entries: readonly PublicEntry[]): Day | undefined =>
    entries
      .flatMap((entry) => days.get(entry)?.updated ?? [])
      .sort(compare)
      .at(-1);
  const base = (lang: Locale) => `${appUrl}/${lang}`;
  const address = (lang: Locale) => ({
    /** Address of the feed in a language, and of the page that it follows. */
    self: `${appUrl}${feedPath(lang, country)}`,
    page: `${base(lang)}${country ? `/countries/${country}` : "/timeline"}`,
  });
  return {
    id: namedUrn(`feed/${country ?? "all"}/${locale}`),
    lang: locale,
    title: country ? t("feed.titleCountry", { country: countryName(country, locale) }) : t("feed.title"),
    subtitle: t("feed.subtitle"),
    updated: newestOf(followed) ?? newestOf(record.entries) ?? today,
    ...address(locale),
    otherLanguages: locales.filter((lang) => lang !== locale).map((lang) => ({ lang, ...address(lang) })),
    author: { name: t("author"), address: base(locale) },
    rights: t("rights"),
    entries: shown.map((entry) => ({
      /** The same for ever, whatever changes in the entry. */
      id: namedUrn(`entry/${entry.id}/${locale}`),
      title: entryTitle(entry, record, locale),
      address: base(locale) + entryPath(record, entry, country),
      /** When the record first showed it; of what it held from the start, when it happened. */
      published: days.get(entry)?.published ?? today,
      /** The day of the last correction, else the same. */
      updated: updatedOn(entry),
      correction: correctionText(entry, locale),
      actTitle: "title" in entry ? pickText(entry.title, locale) : null,
      summary: pickText(entry.summary, locale),
      sources: entry.sources,
      countries: entry.countries.map((code) => ({ code, name: countryName(code, locale) })),
    })),
  };
}

export type Feed = ReturnType<typeof feedOf>;
export type FeedEntry = Feed["entries"][number];

/** When and why a published fact was corrected, in words; null when it was not. */
function correctionText(entry: PublicEntry, locale: Locale): string | null {
  if (!entry.correctedOn) return null;
  const t = translator(locale, "followers");
  const date = formatDate(entry.correctedOn, locale);
  const reason = pickText(entry.correctionReason, locale);
  return reason ? t("correctedWhy", { date, reason: reason.text }) : t("corrected", { date });
}
