import { turn } from "@/lib/base/politely";
import { atomOf, atomType } from "@/lib/feeds/atom";
import { feedOf } from "@/lib/feeds/feed";
import { textAnswer } from "@/lib/feeds/route";
import { FeedQuery } from "@/lib/feeds/schema";
import { defaultLocale } from "@/lib/i18n/locales";
import { publicRecord } from "@/lib/log/queries";
import { preflight } from "@/lib/open-data/route";
import { settings } from "@/lib/settings/settings";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** Developments as they become known, of all countries or of one. */
export const GET = (request: Request) =>
  textAnswer(request, FeedQuery, async ({ lang, country }, today) => {
    const record = await publicRecord();
    if (country && !record.countries.some(({ code }) => code === country)) return null;
    const feed = feedOf(record, { locale: lang ?? defaultLocale, country, appUrl: settings().appUrl, today });
    await turn();
    return { text: atomOf(feed), type: `${atomType}; charset=utf-8` };
  });
