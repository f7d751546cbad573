import "server-only";
import { newId } from "@/lib/base/ids";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import type { Change } from "./change";
import type { Snapshot } from "./rows";
import type { Subject } from "./subject";

/** What decisions about one thing share: its id, its version, and what they answer. */

export type Written = { id: string; version: number };
type See = (subject: Subject, id: string) => Promise<Snapshot | null>;

/** What an act comes to that saves one thing, after the changes that it rests on. It answers with the new version. */
export const saved = (change: Change, before: readonly Change[] = []) => ({
  changes: [...before, change],
  value: { id: change.id, version: (change.expect ?? 0) + 1 } satisfies Written,
});

/**
 * The id of something new: the one that it brings, or one of its own.
 * @throws Refusal `id-taken` when something has that id
 */
export async function freeId(see: See, subject: Subject, given: string | null | undefined): Promise<string> {
  if (given && (await see(subject, given))) throw new Refusal("id-taken", "id");
  return given ?? newId();
}

/** @throws Refusal with this key, at this field, when something is named that is not there */
export async function requireKnown(
  see: See,
  subject: Subject,
  id: string | null | undefined,
  [key, field]: readonly [key: string, field: string],
): Promise<void> {
  if (id && !(await see(subject, id))) throw new Refusal(key, field);
}

/**
 * Something as it stands, if it still is at the version that a change is based on.
 * @throws Refusal `not-found` when there is none
 * @throws StaleVersion when it has been changed since
 */
export async function currentAt(see: See, subject: Subject, { id, version }: Written): Promise<Snapshot> {
  const current = await see(subject, id);
  if (!current) throw new Refusal("not-found");
  if (current.version !== version) throw new StaleVersion(subject.type, id, version, current);
  return current;
}
