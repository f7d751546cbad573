import "server-only";
import { othersWriting } from "@/lib/drafts/drafts";
import type { Locale } from "@/lib/i18n/locales";
import { momentSoFar } from "./moments";

/** Who else is changing a thing just now, and since when, as messages say it. */
export async function othersSaid(
  form: string,
  userId: string,
  locale: Locale,
): Promise<{ name: string; day: string; clock: string }[]> {
  const others = await othersWriting(form, userId);
  return others.map(({ name, since }) => ({ name, ...momentSoFar(since, locale) }));
}
