import { atomOf, atomType } from "@/lib/followers/atom";
import { feedOf } from "@/lib/followers/feed";
import { textAnswer } from "@/lib/followers/route";
import { FeedQuery } from "@/lib/followers/schema";
import { defaultLocale } from "@/lib/i18n/locales";
import { preflight } from "@/lib/open-data/route";
import { turn } from "@/lib/politely";
import { publicRecord } from "@/lib/record/queries";
import { settings } from "@/lib/settings";

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
