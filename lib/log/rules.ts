import { Refusal } from "@/lib/base/refusal";
import type { EntryKind, Rung } from "@/lib/db/generated/enums";
import type { Fields, TakesBack } from "@/lib/fields/field";
import { isKind, kinds } from "./kinds/all";
import { common } from "./kinds/common";
import { restated } from "./kinds/takes-back";

/**
 * Notes and drafts are never public. What a parliament did or said is a claim, and needs a source.
 * @param sources how many usable sources the entry has, with a link or a kept copy
 * @throws Refusal when such an entry may not be public
 */
export function requirePublishable(
  { kind, rung }: { kind: EntryKind; rung?: Rung | null },
  sources: number,
): void {
  if (kind === "note") throw new Refusal("notes-stay-internal", "kind");
  if (kind === "dispatch" && rung === "drafted") throw new Refusal("drafts-stay-internal", "rung");
  if ((kind === "proceeding" || kind === "response") && sources === 0)
    throw new Refusal("publish-needs-source", "sources");
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
