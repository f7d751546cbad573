import "server-only";
import { politely } from "@/lib/base/politely";
import type { Role } from "@/lib/db/generated/enums";
import type { Locale } from "@/lib/i18n/locales";
import { deskRecord } from "@/lib/log/queries";
import { indexWork, newSearchIndex, type SearchIndex } from "@/lib/log/search-index";
import { listContacts } from "@/lib/parliaments/queries";
import {
  type FinderIndex,
  findAnything,
  finderIndex,
  type HitGroup,
  type Listed,
  mostInBox,
  mostOnPage,
  type Searchable,
} from "./finder";

type Kept = {
  log: SearchIndex;
  /** One takes in the changes at a time. */
  taking: Promise<unknown>;
  indexes: Map<Locale, { revision: number; index: Promise<FinderIndex> }>;
};
const shared = globalThis as { finderKept?: Kept };
// One for the process, though the framework loads this file more than once.
shared.finderKept ??= { log: newSearchIndex(), taking: Promise.resolve(), indexes: new Map() };
const kept = shared.finderKept;

/** The index in a language, kept until the record changes. Contacts are on the log too, so it goes by that. */
function currentIndex(record: Searchable["record"], locale: Locale): Promise<FinderIndex> {
  const known = kept.indexes.get(locale);
  if (known?.revision === record.revision) return known.index;
  const index = listContacts(record.countries.map(({ code }) => code)).then((contacts) =>
    finderIndex(record, contacts, locale),
  );
  kept.indexes.set(locale, { revision: record.revision, index });
  index.catch(() => kept.indexes.delete(locale));
  return index;
}

/** What can be searched now. Made with pauses: of a long log it takes a while once, and then only what has changed. */
async function searchable(locale: Locale): Promise<Omit<Searchable, "tasks">> {
  const record = await deskRecord();
  const index = await currentIndex(record, locale);
  const taken = kept.taking.then(() => politely(indexWork(kept.log, record)));
  kept.taking = taken.catch(() => {});
  await taken;
  return { record, index, log: kept.log };
}

/** Has the words of the log read before someone searches; that nobody waits for it. */
export async function prepareSearch(locale: Locale): Promise<void> {
  await searchable(locale);
}

/**
 * What someone at the desk finds by what they type: a few of each in the box, more on a page.
 * @param tasks those to search: `taskHits` has them
 */
export async function findAtDesk(
  typed: string,
  role: Role,
  locale: Locale,
  where: "box" | "page",
  tasks: readonly Listed[],
): Promise<HitGroup[]> {
  const most = where === "box" ? mostInBox : mostOnPage;
  return findAnything({ ...(await searchable(locale)), tasks }, { typed, role, locale, most });
}
