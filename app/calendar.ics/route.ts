import { calendarOf } from "@/lib/followers/calendar";
import { calendarType, icsOf } from "@/lib/followers/ics";
import { textAnswer } from "@/lib/followers/route";
import { CalendarQuery } from "@/lib/followers/schema";
import { defaultLocale } from "@/lib/i18n/locales";
import { preflight } from "@/lib/open-data/route";
import { turn } from "@/lib/politely";
import { publicRecord, publicStandings } from "@/lib/record/queries";
import { settings } from "@/lib/settings";

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
