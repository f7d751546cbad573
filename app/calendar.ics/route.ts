import { turn } from "@/lib/base/politely";
import { calendarOf } from "@/lib/feeds/calendar";
import { calendarType, icsOf } from "@/lib/feeds/ics";
import { textAnswer } from "@/lib/feeds/route";
import { CalendarQuery } from "@/lib/feeds/schema";
import { defaultLocale } from "@/lib/i18n/locales";
import { publicRecord, publicStandings } from "@/lib/log/queries";
import { preflight } from "@/lib/open-data/route";
import { settings } from "@/lib/settings/settings";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** Anniversaries and public dates, to subscribe to. */
export const GET = (request: Request) =>
  textAnswer(request, CalendarQuery, async ({ lang }, today) => {
    const locale = lang ?? defaultLocale;
    const asked = { locale, appUrl: settings().appUrl, today };
    const model = calendarOf(await publicRecord(), await publicStandings(today), asked);
    await turn();
    return { text: icsOf(model), type: `${calendarType}; charset=utf-8`, name: `surgunlik-${locale}.ics` };
  });
