import { Refusal } from "@/lib/base/refusal";
import type { EntryKind, Rung } from "@/lib/db/generated/enums";
import type { Fields, TakesBack } from "@/lib/fields/field";
import { isKind, kinds } from "./kinds/all";
import { common } from "./kinds/common";
import { restated } from "./kinds/takes-back";

/** Kinds that may not be published without a source: they are claims about what a parliament did or said. */
export const needsSource = (kind: EntryKind): boolean => kind === "proceeding" || kind === "response";

/** Notes are internal for ever. */
export const mayBePublic = (kind: EntryKind): boolean => kind !== "note";

/** Why an entry stays internal whatever anyone wants, or null: notes and drafts are never public. */
export function staysInternal(entry: { kind: EntryKind; rung?: Rung | null }): string | null {
  if (!mayBePublic(entry.kind)) return "notes-stay-internal";
  return entry.kind === "dispatch" && entry.rung === "drafted" ? "drafts-stay-internal" : null;
}

/**
 * @param sources how many usable sources the entry has, with a link or a kept copy
 * @throws Refusal when such an entry may not be public
 */
export function requirePublishable(entry: { kind: EntryKind; rung?: Rung | null }, sources: number): void {
  const internal = staysInternal(entry);
  if (internal) throw new Refusal(internal, entry.kind === "dispatch" ? "rung" : "kind");
  if (needsSource(entry.kind) && sources === 0) throw new Refusal("publish-needs-source", "sources");
}

type State = Record<string, unknown>;

/**
 * The facts of a published entry that a change takes back: a correction of each is shown with its date and reason. What
 * was left open and is said now takes nothing back, nor does progress.
 */
export const correctedFacts = (before: State, after: State): string[] =>
  factsOf(after.kind ?? before.kind).flatMap(([name, takesBack]) => (takesBack(before, after) ? [name] : []));

const factsOf = (kind: unknown): [string, TakesBack][] => {
  const fields = {
    ...common,
    ...(isKind(kind) ? kinds[kind] : Object.assign({}, ...Object.values(kinds))),
  } as Fields;
  return Object.entries(fields).flatMap(([name, field]) =>
    field.told === "fact" ? [[name, field.corrects ?? restated(name)] as [string, TakesBack]] : [],
  );
};
