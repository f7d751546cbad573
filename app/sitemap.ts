import type { MetadataRoute } from "next";
import { timelinePages } from "@/components/public/timeline-page";
import { newestKnown } from "@/lib/feeds/known";
import { locales } from "@/lib/i18n/locales";
import { languagesOf } from "@/lib/i18n/public-address";
import { countryEntries } from "@/lib/log/country-entries";
import { publicRecord } from "@/lib/log/queries";
import { settings } from "@/lib/settings/settings";

export const dynamic = "force-dynamic";

/** Every public page but the as-of days, in every language, with the day on which the public last learned something. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const base = settings().appUrl;
  const record = await publicRecord();
  const newest = newestKnown(record.entries);
  const laterPages = Array.from(
    { length: timelinePages(record.entries) - 1 },
    (_, index) => `/timeline/${index + 2}`,
  );
  const pages: [path: string, changed: string | null][] = [
    ...["", "/countries", "/timeline", ...laterPages, "/methodology", "/data"].map(
      (path): [string, string | null] => [path, newest],
    ),
    // Nothing says when these changed.
    ["/package", null],
    ["/embed", null],
    ["/report-error", null],
    ...record.countries.map(({ code }): [string, string | null] => [
      `/countries/${code}`,
      newestKnown(countryEntries(record, code).all),
    ]),
  ];
  return pages.flatMap(([path, changed]) =>
    locales.map((locale) => ({
      url: `${base}/${locale}${path}`,
      ...(changed ? { lastModified: changed } : {}),
      alternates: { languages: languagesOf(path, base) },
    })),
  );
}
