import type { NextRequest } from "next/server";
import { timelinePageOf } from "@/components/timeline-page";
import { isLocale } from "@/lib/i18n/locales";
import { countryEntries } from "@/lib/record/country-entries";
import { publicRecord } from "@/lib/record/queries";

/** Where an entry can be read today: the address that feeds and calendars keep, since pages of the timeline move on. */
export async function GET(_request: NextRequest, { params }: RouteContext<"/[locale]/entries/[id]">) {
  const { locale, id } = await params;
  const to = (address: string) => new Response(null, { status: 303, headers: { Location: address } });
  if (!isLocale(locale)) return to("/");
  const record = await publicRecord();
  const entry = record.entry(id);
  if (!entry) return to(`/${locale}/unknown`);
  const [country] = entry.countries;
  const isThere = country !== undefined && countryEntries(record, country).isShown(id);
  const page = isThere ? `/countries/${country}` : timelinePageOf(record.entries, entry);
  return to(`/${locale}${page}#entry-${id}`);
}
