import "server-only";
import { newId } from "@/lib/base/ids";
import { Refusal } from "@/lib/base/refusal";
import type { Transaction } from "@/lib/db/client";
import type { Context } from "@/lib/ledger/act";
import type { Change } from "@/lib/subject/change";
import { mentionSubject } from "./subjects";
import { mentionedIn, type Nameable, nameables, namesIn, withAccounts } from "./text";

/** Whom notes can name. */
export type Colleagues = { active: readonly Nameable[]; disabled: readonly Nameable[] };

/** Everyone with an account, where any of these texts may name someone; else nobody is asked for. */
export async function colleaguesFor(texts: readonly unknown[], tx: Transaction): Promise<Colleagues> {
  if (!JSON.stringify(texts).includes("@")) return { active: [], disabled: [] };
  const rows = await tx.user.findMany({ select: { id: true, name: true, email: true, disabledAt: true } });
  const names = new Map(nameables(rows).map((one) => [one.id, one]));
  const of = (isDisabled: boolean) =>
    rows.flatMap(({ id, disabledAt }) => ((disabledAt !== null) === isDisabled ? (names.get(id) ?? []) : []));
  return { active: of(false), disabled: of(true) };
}

/** @throws Refusal when a text that the public reads names a colleague */
export function requireNobodyNamed(
  texts: Partial<Record<string, string>>,
  field: string,
  everyone: readonly Nameable[],
): void {
  for (const text of Object.values(texts)) {
    const [named] = namesIn(text ?? "", everyone);
    if (named || mentionedIn(text).length > 0)
      throw new Refusal("mention-in-public", field, { name: named?.person.name ?? "…" });
  }
}

type Input = { internalNote: string | null; summary: Partial<Record<string, string>> };

/**
 * An entry as it is kept: with accounts in place of the names in its note, and nobody named where the public reads.
 * @param before the note as it was: whoever is named in it stays, also with a disabled account
 * @throws Refusal when the note newly names someone whose account is disabled, or the summary names anyone
 */
export function noteKept<Entry extends Input>(
  entry: Entry,
  { active, disabled }: Colleagues,
  before: string | null,
): Entry {
  const everyone = [...active, ...disabled];
  if (everyone.length === 0) return entry;
  requireNobodyNamed(entry.summary, "summary", everyone);
  if (!entry.internalNote) return entry;
  return {
    ...entry,
    internalNote: textKept(entry.internalNote, { active, disabled }, before, "internalNote"),
  };
}

/**
 * A text that stays at the desk as it is kept: with accounts in place of the names in it.
 * @param before the text as it was: whoever is named in it stays, also with a disabled account
 * @param field where the text stands in what was sent
 * @throws Refusal when it newly names someone whose account is disabled
 */
export function textKept(
  text: string | null,
  { active, disabled }: Colleagues,
  before: string | null,
  field: string,
): string | null {
  if (!text) return text;
  const kept = withAccounts(text, [...active, ...disabled]);
  const already = new Set(mentionedIn(before));
  const shut = disabled.find(({ id }) => !already.has(id) && mentionedIn(kept).includes(id));
  if (shut) throw new Refusal("mention-disabled", field, { name: shut.name });
  return kept;
}

/** That these people are told that they are named: those who were not named before, and not whoever names themselves. */
export function mentionsMade(
  place: { entryId: string } | { taskId: string },
  note: string | null,
  before: string | null,
  { active }: Colleagues,
  { actor, now }: Pick<Context, "actor" | "now">,
): Change[] {
  const already = new Set(mentionedIn(before));
  const there = new Set(active.map(({ id }) => id));
  return mentionedIn(note)
    .filter((userId) => userId !== actor.id && !already.has(userId) && there.has(userId))
    .map((userId) => ({
      subject: mentionSubject,
      id: newId(),
      expect: null,
      act: "mention:add",
      data: { ...place, userId, byId: actor.id, at: now },
    }));
}
