import { notFound, redirect } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/public/not-found-page";
import { timelinePageOf } from "@/components/public/timeline-page";
import { isLocale } from "@/lib/i18n/locales";
import { countryEntries, mostNamed } from "@/lib/log/country-entries";
import { publicRecord } from "@/lib/log/queries";

/** Where an entry can be read today: the address that feeds and calendars keep, since pages of the timeline move on. */
export default async function EntryPage({ params }: PageProps<"/[locale]/entries/[id]">) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const record = await publicRecord();
  const entry = record.entry(id);
  if (!entry) return <NotFoundPage locale={locale} />;
  // Of one to many countries no page is the place.
  const country = entry.countries.length > mostNamed ? undefined : entry.countries[0];
  const isThere = country !== undefined && countryEntries(record, country).isShown(id);
  const page = isThere ? `/countries/${country}` : timelinePageOf(record.entries, entry);
  redirect(`/${locale}${page}#entry-${id}`);
}
