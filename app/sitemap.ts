import type { MetadataRoute } from "next";
import { locales } from "@/lib/i18n/locales";
import { publicRecord } from "@/lib/record/queries";
import { settings } from "@/lib/settings";

export const dynamic = "force-dynamic";

/** Every public page but the as-of days, in every language. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const base = settings().appUrl;
  const record = await publicRecord();
  const paths = [
    "",
    "/timeline",
    "/package",
    "/methodology",
    "/data",
    "/report-error",
    ...record.countries.map(({ code }) => `/countries/${code}`),
  ];
  return paths.flatMap((path) =>
    locales.map((locale) => ({
      url: `${base}/${locale}${path}`,
      alternates: { languages: Object.fromEntries(locales.map((item) => [item, `${base}/${item}${path}`])) },
    })),
  );
}
