import "server-only";
import { canonicalJson } from "@/lib/base/canonical-json";
import type { Transaction } from "@/lib/db/client";
import { documentSubject, documentVersionSubject, packageSubject } from "@/lib/documents/subjects";
import { entrySubject, waveSubject } from "@/lib/log/subjects";
import { bodySubject, countrySubject, listingSubject, partnerSubject } from "@/lib/parliaments/subjects";
import { linksIn } from "@/lib/sources/choose";
import { type KnownPages, knownPages } from "@/lib/sources/same-page";
import type { SourceInput } from "@/lib/sources/schema";
import { sourceSubject } from "@/lib/sources/subjects";
import type { Link, Snapshot } from "@/lib/subject/rows";
import { readSubjects } from "@/lib/subject/rows";
import type { Subject } from "@/lib/subject/subject";
import type { CampaignFile } from "./campaign-file";

/** What stands under the ids of a file, and which sources its links are. */
export type Stored = {
  /** Null for a new one. */
  row(subject: Subject, id: string): Snapshot | null;
  /** The ids of the sources that a row names; null where one of them is new. */
  sources(inputs: readonly SourceInput[]): string[] | null;
};

/** Everything that is stored under the ids of a file, asked for in bulk: one by one, ten thousand rows take minutes. */
export async function storedRows(file: CampaignFile, tx: Transaction): Promise<Stored> {
  const ids: [Subject, string[]][] = [
    [countrySubject, file.countries.map((row) => row.code)],
    [sourceSubject, file.sources.map((row) => row.id)],
    [bodySubject, file.bodies.map((row) => row.id)],
    [partnerSubject, file.partners.map((row) => row.id)],
    [documentSubject, file.documents.map((row) => row.id)],
    [documentVersionSubject, file.documents.flatMap((row) => row.versions.map((version) => version.id))],
    [packageSubject, file.packages.map((row) => row.id)],
    [waveSubject, file.waves.map((row) => row.id)],
    [listingSubject, file.listings.map((row) => row.id)],
    [entrySubject, file.entries.map((row) => row.id)],
  ];
  const rows = new Map<Subject, Map<string, Snapshot>>();
  for (const [subject, of] of ids) {
    const found = await readSubjects(tx, subject, of);
    rows.set(subject, new Map([...found].map(([id, { snapshot }]) => [id, snapshot])));
  }
  const pages = await pagesOf(file, tx);
  return {
    row: (subject, id) => rows.get(subject)?.get(id) ?? null,
    sources: (inputs) => {
      const found = inputs.map(({ id, url }) => id ?? (url ? pages.matchOf(url).same?.id : undefined));
      return found.every((id) => id !== undefined) ? [...new Set(found as string[])] : null;
    },
  };
}

/** Sources by their pages: those that are stored, and those that come in the file. */
async function pagesOf(file: CampaignFile, tx: Transaction): Promise<KnownPages> {
  const described = [
    ...file.documents.flatMap((row) => row.sources),
    ...file.listings.flatMap((row) => [...row.sources, ...row.contextSources]),
    ...file.entries.flatMap((row) => row.entry.sources),
  ];
  const pages = await knownPages(tx, linksIn(described));
  for (const { id, url, title } of file.sources) if (url) pages.add({ id, url, title: title ?? "" });
  return pages;
}

/** Whether what is stored says anything else; unknown and absent are the same. */
export function differs(
  current: Snapshot,
  data: Record<string, unknown>,
  links: Record<string, readonly Link[]> = {},
): boolean {
  const same = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null);
  if (Object.keys(data).some((key) => !same(current[key], data[key]))) return true;
  return Object.entries(links).some(([name, wanted]) => {
    const ids = wanted.some((link) => link.context !== undefined)
      ? wanted.map(({ id, context }) => ({ id, context }))
      : wanted.map(({ id }) => id);
    return !same(current[name], name === "countries" ? [...(ids as string[])].sort() : ids);
  });
}
