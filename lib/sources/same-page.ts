import "server-only";
import { domainToUnicode } from "node:url";
import { linkKey, pageKey, tidyLink } from "@/lib/base/links";
import type { Transaction } from "@/lib/db/client";
import type { Question } from "@/lib/ledger/questions";
import type { Change } from "@/lib/subject/change";
import { chunks } from "@/lib/subject/rows";
import { sourceSubject } from "./subjects";

/** A source by what tells it from others. */
export type LinkedSource = { id: string; url: string; title: string };

/** The stored sources whose links may lead to the same pages, archived ones last; found by an index whatever their number. */
export async function candidatesFor(tx: Transaction, urls: readonly string[]): Promise<LinkedSource[]> {
  const found: LinkedSource[] = [];
  for (const part of chunks([...new Set(urls.flatMap(formsOf))]))
    found.push(
      ...(await tx.$queryRaw<LinkedSource[]>`
        SELECT "id", "url", "title" FROM "Source"
         WHERE source_page("url") = ANY(ARRAY(SELECT source_page(form) FROM unnest(${part}::text[]) AS form))
         ORDER BY "archivedAt" IS NOT NULL, "id"`),
    );
  return found;
}

/** The forms in which a link may have been stored. */
function formsOf(url: string): string[] {
  const { hostname } = new URL(url);
  const encoded = linkKey(url);
  return [tidyLink(url), encoded, encoded.replace(hostname, domainToUnicode(hostname))];
}

/** Sources by their pages: those that are stored, and those that were decided on since. */
export type KnownPages = {
  /**
   * Which known source a link is, or probably is.
   * @param also sources that only this decision knows yet
   */
  matchOf(
    url: string,
    options?: { except?: string; also?: readonly LinkedSource[] },
  ): ReturnType<typeof matchOf>;
  add(source: LinkedSource): void;
  /** Takes in what was decided of sources. */
  takeIn(changes: readonly Change[]): void;
};

/** Everything that is known of the pages of these links. */
export async function knownPages(
  tx: Transaction,
  urls: readonly (string | null | undefined)[],
): Promise<KnownPages> {
  const latest = new Map<string, LinkedSource>();
  const byPage = new Map<string, LinkedSource[]>();
  const add = (source: LinkedSource) => {
    latest.set(source.id, source);
    const page = pageKey(source.url);
    byPage.set(page, [...(byPage.get(page) ?? []), source]);
  };
  // One that was saved anew since stands at the page that it has now.
  const others = (page: string, except?: string) =>
    (byPage.get(page) ?? []).filter((source) => source.id !== except && latest.get(source.id) === source);
  for (const source of await candidatesFor(
    tx,
    urls.filter((url): url is string => Boolean(url)),
  ))
    add(source);
  return {
    add,
    matchOf: (url, { except, also = [] } = {}) => matchOf(url, [...others(pageKey(url), except), ...also]),
    takeIn: (changes) => {
      for (const change of changes) {
        if (change.subject !== sourceSubject || !change.data || !("url" in change.data)) continue;
        latest.delete(change.id);
        const described = describedIn(change);
        if (described) add(described);
      }
    },
  };
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

/** A source that a change describes; null when it has no link. */
export function describedIn({ id, data }: Change): LinkedSource | null {
  const { url, title } = (data ?? {}) as { url?: string | null; title?: string | null };
  return url ? { id, url, title: title ?? "" } : null;
}

/** Whether a new source is the page of a known one. */
export const similarSource = (known: LinkedSource, field: string): Question => ({
  key: "similar-source",
  field,
  values: { title: known.title, url: known.url },
  link: `/desk/sources?q=${encodeURIComponent(known.url)}`,
});
