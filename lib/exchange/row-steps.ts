import "server-only";
import { canonicalJson } from "@/lib/base/canonical-json";
import type { Transaction } from "@/lib/db/client";
import type { Step } from "@/lib/ledger/act";
import { countrySubject } from "@/lib/parliaments/subjects";
import { linksIn } from "@/lib/sources/choose";
import { knownPages } from "@/lib/sources/same-page";
import type { Snapshot } from "@/lib/subject/rows";
import { sightOf } from "@/lib/subject/sight";
import type { CampaignFile, Section } from "./campaign-file";
import { type Content, type RowSubject, ranks, subjectsOf } from "./row-subjects";

/** What a row of a file comes to: the acts by which it is taken, in order; none where it says what is stored. */
export type RowSteps = {
  section: Section;
  /** Its id; the code of a country. */
  id: string;
  comesTo: "added" | "changed" | "unchanged" | "removed";
  steps: { step: Step; at: (string | number)[] }[];
};

/** What every row of a file comes to as things stand. All that is stored is asked for at once: one by one takes minutes. */
export async function stepsOfRows(file: CampaignFile, tx: Transaction): Promise<Map<object, RowSteps>> {
  const subjects = subjectsOf(file, await sourceIdsOf(file, tx));
  const stored = sightOf(tx);
  await stored.prepare(subjects.map(({ subject, id }) => [subject, [id]]));
  const rows = new Map<object, RowSteps>();
  for (const one of subjects) {
    const { section, row, rowId: id } = one;
    const own = stepsOf(one, await stored.see(one.subject, one.id));
    const known = rows.get(row);
    if (!known) rows.set(row, { section, id, ...own });
    else {
      known.steps.push(...own.steps);
      if (known.comesTo === "unchanged" && own.steps.length > 0) known.comesTo = "changed";
    }
  }
  return rows;
}

/** What is taken of one subject. What is public stays so, and what was removed stays removed. */
function stepsOf(
  { subject, id, at, add, edit, show, input, content, namesNew, within, publish }: RowSubject,
  current: Snapshot | null,
): Pick<RowSteps, "comesTo" | "steps"> {
  const steps = (...all: Step[]) => all.map((step) => ({ step, at }));
  if (!current)
    return {
      comesTo: "added",
      steps: steps([
        add,
        {
          ...(subject === countrySubject ? {} : { id }),
          ...input.both,
          ...input.add,
          ...(show ? { publish } : {}),
        },
      ]),
    };
  if (current.removedAt) return { comesTo: "removed", steps: [] };
  const version = Number(current.version);
  const edits = namesNew || differs(current, { ...content, ...within });
  const all = [
    ...(edits ? ([[edit, { id, version, ...input.both, ...input.edit }]] satisfies Step[]) : []),
    ...(show && publish && current.visibility !== "public"
      ? ([[show[0], { id, version: version + (edits ? 1 : 0), ...show[1] }]] satisfies Step[])
      : []),
  ];
  return { comesTo: all.length > 0 ? "changed" : "unchanged", steps: steps(...all) };
}

/** Steps are taken act by act, so that many rows are read and written at once: first what adds, last what publishes. */
export const rankOf = ([act]: Step): number => ranks.findIndex((some) => some.includes(act));

/** What the sources that rows name or describe are called: by their id, or by their page, stored or in the file. */
async function sourceIdsOf(file: CampaignFile, tx: Transaction): Promise<Parameters<typeof subjectsOf>[1]> {
  const described = [
    ...file.partners.flatMap((row) => row.sources ?? []),
    ...file.documents.flatMap((row) => row.sources),
    ...file.listings.flatMap((row) => [...row.sources, ...row.contextSources]),
    ...file.entries.flatMap((row) => row.entry.sources),
  ];
  const pages = await knownPages(tx, linksIn(described));
  for (const { id, url, title } of file.sources) if (url) pages.add({ id, url, title: title ?? "" });
  return (sources) => {
    const found = sources.map(({ id, url }) => id ?? (url ? pages.matchOf(url).same?.id : undefined));
    return found.every((id) => id !== undefined) ? [...new Set(found as string[])] : null;
  };
}

/** Whether what is stored says anything else; unknown and absent are the same. */
const differs = (current: Snapshot, content: Content): boolean =>
  Object.keys(content).some(
    (field) => canonicalJson(current[field] ?? null) !== canonicalJson(content[field] ?? null),
  );
