import { countRight, countWrong, waitFor } from "@/lib/agenda/guesses";
import { privateCalendarWork } from "@/lib/agenda/private-calendar";
import { findCalendarReader } from "@/lib/agenda/queries";
import { networkOf } from "@/lib/base/network";
import { politely } from "@/lib/base/politely";
import { today } from "@/lib/calendar/today";
import { calendarType, icsOf } from "@/lib/feeds/ics";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import { may } from "@/lib/ledger/rights";
import { deskRecord, deskStandings } from "@/lib/log/queries";
import { settings } from "@/lib/settings/settings";

export const dynamic = "force-dynamic";

/** Said of every address that opens nothing, whatever the reason: it must not tell which there once was. */
const closed = (status: 404 | 429, headers: Record<string, string> = {}): Response =>
  new Response("No calendar is to be had at this address.\n", {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", ...kept, ...headers },
  });

const kept = {
  "Cache-Control": "private, no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
};

/** The desk's dates for a calendar program: whoever holds the address is let in by it, without a session. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const token = file.endsWith(".ics") ? file.slice(0, -".ics".length) : "";
  const network = networkOf(request.headers.get("x-forwarded-for"));
  const now = new Date();
  const wait = waitFor(token, network, now);
  if (wait > 0) return closed(429, { "Retry-After": String(Math.ceil(wait / 1000)) });
  const reader = await findCalendarReader(token);
  if (!reader || !may(reader.role, "desk:read")) {
    countWrong(token, network, now);
    return closed(404);
  }
  countRight(token);
  const day = today();
  const model = await politely(
    privateCalendarWork(await deskRecord(), await deskStandings(day), {
      locale: isLocale(reader.language) ? reader.language : defaultLocale,
      appUrl: settings().appUrl,
      today: day,
    }),
  );
  return new Response(icsOf(model), {
    headers: {
      "Content-Type": `${calendarType}; charset=utf-8`,
      "Content-Disposition": 'inline; filename="surgunlik-desk.ics"',
      "X-Content-Type-Options": "nosniff",
      ...kept,
    },
  });
}
