import "server-only";
import { Refusal } from "@/lib/base/refusal";
import { packageSubject } from "@/lib/documents/subjects";
import type { Fields } from "@/lib/fields/field";
import { shapeOf } from "@/lib/fields/shape";
import type { Context } from "@/lib/ledger/act";
import { bodySubject, contactSubject } from "@/lib/parliaments/subjects";
import { sourceSubject } from "@/lib/sources/subjects";
import type { Snapshot } from "@/lib/subject/rows";
import type { Subject } from "@/lib/subject/subject";
import { isEntryList } from "./columns";
import { isKind, kinds } from "./kinds/all";
import { common } from "./kinds/common";
import { entrySubject, waveSubject } from "./subjects";

const declaredFields = (kind: unknown): Fields => ({ ...common, ...(isKind(kind) ? kinds[kind] : {}) });

/** What an earlier version says in the fields of its kind, as the form of an entry would send it. */
export function inputOf(version: Snapshot): Record<string, unknown> {
  const fields = Object.entries(declaredFields(version.kind)).map(([name, { input }]) => [
    name,
    version[name] ?? emptyOf(name, shapeOf(input)?.is),
  ]);
  const sources = ((version.sources ?? []) as string[]).map((id) => ({ id }));
  return { kind: version.kind, ...Object.fromEntries(fields), sources };
}

const emptyOf = (name: string, shape: string | undefined): unknown =>
  isEntryList(name) || shape === "lines" ? [] : shape === "localText" ? {} : null;

/** The fields of its kind in which a version differs from another. */
export const differingFields = (version: Snapshot, other: Snapshot): string[] => {
  const [one, two] = [inputOf(version), inputOf(other)];
  return Object.keys(one).filter((name) => JSON.stringify(one[name]) !== JSON.stringify(two[name]));
};

/** What an entry points at that may be archived since, or merged with another, by field. */
const pointsAt: Readonly<Record<string, Subject>> = {
  bodyId: bodySubject,
  referredToId: bodySubject,
  contactId: contactSubject,
  waveId: waveSubject,
  packageId: packageSubject,
  answersId: entrySubject,
  repliesToId: entrySubject,
  continuesId: entrySubject,
  sources: sourceSubject,
  alsoAnswers: entrySubject,
};

/**
 * What an earlier version points at is still there. What the present one points at as well may stay as it is.
 * @throws Refusal at the field whose target was archived, merged, erased or removed since
 */
export async function requireStillThere(
  { see }: Pick<Context, "see">,
  version: Snapshot,
  current: Snapshot,
): Promise<void> {
  for (const [field, subject] of Object.entries(pointsAt)) {
    const present = new Set(idsOf(current[field]));
    for (const id of idsOf(version[field])) {
      if (present.has(id)) continue;
      const target = await see(subject, id);
      if (!target || target.archivedAt || target.erasedAt || target.removedAt)
        throw new Refusal("restores-what-is-gone", field);
    }
  }
}

const idsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];
