import "server-only";
import { domainToUnicode } from "node:url";
import { linkKey, pageKey, tidyLink } from "@/lib/base/links";
import type { Transaction } from "@/lib/db/client";
import type { Question } from "@/lib/ledger/questions";

/** A source by what tells it from others. */
export type LinkedSource = { id: string; url: string; title: string };

/** The stored sources whose link may lead to the same page, found by an index whatever their number. */
export function candidatesFor(tx: Transaction, url: string): Promise<LinkedSource[]> {
  const { hostname } = new URL(url);
  const [typed, encoded] = [tidyLink(url), linkKey(url)];
  const inLetters = encoded.replace(hostname, domainToUnicode(hostname));
  return tx.$queryRaw`
    SELECT "id", "url", "title" FROM "Source"
    WHERE source_page("url") IN (source_page(${typed}), source_page(${encoded}), source_page(${inLetters}))
    ORDER BY "id"`;
}

/** Which of these sources a link is, or which it is probably: one that differs only by what seldom makes another page. */
export function matchOf(
  url: string,
  among: readonly LinkedSource[],
): { same: LinkedSource | null; similar: LinkedSource | null } {
  const [key, page] = [linkKey(url), pageKey(url)];
  const same = among.find((source) => linkKey(source.url) === key) ?? null;
  return { same, similar: same ? null : (among.find((source) => pageKey(source.url) === page) ?? null) };
}

/** Whether a new source is the page of a known one. */
export const similarSource = (known: LinkedSource, field: string): Question => ({
  key: "similar-source",
  field,
  values: { title: known.title, url: known.url },
  link: `/desk/sources?q=${encodeURIComponent(known.url)}`,
});
