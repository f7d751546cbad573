import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PublicPage } from "@/components/public/public-page";
import { StandingLine } from "@/components/public/standing-line";
import { today } from "@/lib/calendar/today";
import { compareText, countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { isLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/public-address";
import { publicRecord, publicStandings } from "@/lib/log/queries";
import { standingOf } from "@/lib/standing/standing";

export async function generateMetadata({ params }: PageProps<"/[locale]/countries">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale });
  const title = `${t("record.countryIndex.title")} – ${t("common.siteName")}`;
  return pageMetadata(
    locale,
    "/countries",
    title,
    `${t("record.tagline")}. ${t("record.countryIndex.lead")}`,
  );
}

/** Every country of the record by name, each with where it stands in one sentence. */
export default async function CountriesPage({ params }: PageProps<"/[locale]/countries">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale });
  const record = await publicRecord();
  const day = today();
  const standings = await publicStandings(day);
  const compare = compareText(locale);
  const named = record.countries
    .map(({ code }) => ({ code, name: countryName(code, locale), standing: standingOf(standings, code) }))
    .sort((a, b) => compare(a.name, b.name));
  return (
    <PublicPage locale={locale} path="/countries">
      <p className="mb-2 font-medium text-muted">{t("record.asOf", { date: formatDate(day, locale) })}</p>
      <h1>{t("record.countryIndex.title")}</h1>
      <p className="mt-4 max-w-prose text-lg">{t("record.countryIndex.lead")}</p>
      <ul className="mt-8 grid list-none gap-x-12 p-0 lg:grid-cols-2">
        {named.map(({ code, name, standing }) => (
          <li key={code} className="border-t border-line py-4">
            <h2 className="text-lg">
              <a href={`/${locale}/countries/${code}`}>{name}</a>
            </h2>
            <p className="text-sm text-muted">
              {t(`labels.class.${standing.class}`)}
              {standing.oneChamber ? `, ${t("record.oneChamber")}` : null}
            </p>
            <p className="mt-1 max-w-prose">
              <StandingLine standing={standing} record={record} asOf={day} locale={locale} />
            </p>
          </li>
        ))}
      </ul>
    </PublicPage>
  );
}
