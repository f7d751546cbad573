import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PublicPage } from "@/components/public-page";
import { useStandingText } from "@/components/standing-line";
import { today } from "@/lib/calendar/today";
import { countryName } from "@/lib/i18n/country-names";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/public-address";
import { publicRecord, publicStandings } from "@/lib/record/queries";
import { type Standing, standingOf } from "@/lib/record/standing";
import type { PublicRecord } from "@/lib/record/views";
import { CountryRecord } from "./country-record";

/** Days of silence grow by themselves; a change refreshes the page at once. */
export const revalidate = 600;
export const generateStaticParams = () => [];

export async function generateMetadata({
  params,
}: PageProps<"/[locale]/countries/[iso]">): Promise<Metadata> {
  const { locale, iso } = await params;
  if (!isLocale(locale)) return {};
  const record = await publicRecord();
  if (!record.countries.some((country) => country.code === iso)) return {};
  const t = await getTranslations({ locale, namespace: "common" });
  return pageMetadata(locale, `/countries/${iso}`, `${countryName(iso, locale)} – ${t("siteName")}`);
}

export default async function CountryPage({ params }: PageProps<"/[locale]/countries/[iso]">) {
  const { locale, iso } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const record = await publicRecord();
  const country = record.countries.find((item) => item.code === iso);
  if (!country) notFound();
  const standing = standingOf(await publicStandings(today()), iso);
  return (
    <PublicPage locale={locale} path={`/countries/${iso}`}>
      <h1>{countryName(iso, locale)}</h1>
      <Lead standing={standing} record={record} locale={locale} />
      <CountryRecord country={country} standing={standing} record={record} locale={locale} />
    </PublicPage>
  );
}

function Lead({ standing, record, locale }: { standing: Standing; record: PublicRecord; locale: Locale }) {
  return <p className="mt-4 max-w-3xl font-serif text-xl">{useStandingText(standing, record, locale)}</p>;
}
