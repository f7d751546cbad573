import "server-only";
import type { Role } from "@/lib/db/generated/enums";
import type { Locale } from "@/lib/i18n/locales";
import { deskRecord } from "@/lib/log/queries";
import { listContacts } from "@/lib/parliaments/queries";
import { type FinderIndex, findAnything, finderIndex, type HitGroup, mostInBox, mostOnPage } from "./finder";

type Kept = { revision: number; index: Promise<FinderIndex> };
const shared = globalThis as { finderIndexes?: Map<Locale, Kept> };
// One for the process, though the framework loads this file more than once.
shared.finderIndexes ??= new Map();
const indexes = shared.finderIndexes;

/** The index in a language, kept until the record changes. Contacts have their place in the log too, so it goes by that. */
async function currentIndex(locale: Locale): Promise<FinderIndex> {
  const record = await deskRecord();
  const known = indexes.get(locale);
  if (known?.revision === record.revision) return known.index;
  const index = listContacts(record.countries.map(({ code }) => code)).then((contacts) =>
    finderIndex(record, contacts, locale),
  );
  indexes.set(locale, { revision: record.revision, index });
  index.catch(() => indexes.delete(locale));
  return index;
}

/** What someone at the desk finds by what they type: a few of each in the box, more on a page. */
export async function findAtDesk(
  typed: string,
  role: Role,
  locale: Locale,
  where: "box" | "page",
): Promise<HitGroup[]> {
  const record = await deskRecord();
  const most = where === "box" ? mostInBox : mostOnPage;
  return findAnything(await currentIndex(locale), record, { typed, role, locale, most });
}
