import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CitePage } from "@/components/public/cite-page";
import { JsonLdScript } from "@/components/public/json-ld";
import { NotFoundPage } from "@/components/public/not-found-page";
import { PublicPage } from "@/components/public/public-page";
import { StandingLine } from "@/components/public/standing-line";
import { today } from "@/lib/calendar/today";
import { pictureFor } from "@/lib/feeds/queries";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { isLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/public-address";
import { publicRecord, publicStandings } from "@/lib/log/queries";
import { countryLd } from "@/lib/open-data/json-ld";
import { settings } from "@/lib/settings/settings";
import { standingOf } from "@/lib/standing/standing";
import { CountryRecord } from "./country-record";

/** Days of silence grow by themselves; a change refreshes the page at once. */
export async function generateMetadata({
  params,
}: PageProps<"/[locale]/countries/[iso]">): Promise<Metadata> {
  const { locale, iso } = await params;
  if (!isLocale(locale)) return {};
  const record = await publicRecord();
  if (!record.countries.some((country) => country.code === iso)) return {};
  const t = await getTranslations({ locale, namespace: "record" });
  const picture = await pictureFor(locale, { kind: "country", code: iso });
  // Found and passed on alone, both say of what the record is.
  const title = t("countryTitle", { country: countryName(iso, locale) });
  return pageMetadata(locale, `/countries/${iso}`, title, `${title} ${picture.text}`, picture);
}

export default async function CountryPage({ params }: PageProps<"/[locale]/countries/[iso]">) {
  const { locale, iso } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const record = await publicRecord();
  const country = record.countries.find((item) => item.code === iso);
  if (!country) return <NotFoundPage locale={locale} />;
  const day = today();
  const standing = standingOf(await publicStandings(day), iso);
  const asked = country.listing?.basis ?? "notTarget";
  const t = await getTranslations({ locale });
  return (
    <PublicPage locale={locale} path={`/countries/${iso}`}>
      <p className="mb-2 font-medium text-muted">
        {t("record.asOf", { date: formatDate(day, locale) })} · {t(`labels.class.${standing.class}`)}
        {standing.oneChamber ? `, ${t("record.oneChamber")}` : null} · {t(`record.table.${asked}`)}
      </p>
      <h1>{countryName(iso, locale)}</h1>
      <p className="mt-4 max-w-3xl text-xl text-pretty">
        <StandingLine standing={standing} record={record} asOf={day} locale={locale} />
      </p>
      <JsonLdScript data={countryLd(record, iso, locale, settings().appUrl)} />
      <CountryRecord country={country} standing={standing} record={record} locale={locale} />
      <CitePage
        title={countryName(iso, locale)}
        path={`/countries/${iso}`}
        asOf={day}
        today={day}
        locale={locale}
      />
      <p className="no-print mt-10">
        <a href={`/${locale}/report-error/${iso}`} rel="nofollow">
          {t("errorReports.linkCountry")}
        </a>
      </p>
    </PublicPage>
  );
}
