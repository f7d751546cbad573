import "server-only";
import { Refusal } from "@/lib/base/refusal";
import { packageSubject } from "@/lib/documents/subjects";
import type { LocalText } from "@/lib/i18n/locales";
import type { Context } from "@/lib/ledger/act";
import type { Change } from "@/lib/subject/change";
import { columnsOf, linksOf } from "./columns";
import { correctedFacts } from "./rules";
import type { EntryInput } from "./schema";
import { entrySubject } from "./subjects";

/** The change that puts an entry on the log, public at once where that is wanted. */
export const entryLogged = (
  id: string,
  entry: EntryInput,
  sourceIds: string[],
  { actor, now }: Pick<Context, "actor" | "now">,
  publish: boolean,
): Change => ({
  subject: entrySubject,
  id,
  expect: null,
  act: "entry:log",
  data: {
    ...columnsOf(entry),
    authorId: actor.author ?? actor.id,
    recordedAt: now,
    changedAt: now,
    ...(publish ? { visibility: "public", publishedAt: now } : { visibility: "internal" }),
  },
  links: linksOf(entry, sourceIds),
});

type Current = Record<string, unknown> & { id: string; version: number };

/**
 * The change that saves an entry anew. A published one whose facts change is corrected.
 * @param data the columns that change
 * @throws Refusal when a correction has no reason that can be shown
 */
export function entryChanged(
  current: Current,
  data: Record<string, unknown>,
  links: NonNullable<Change["links"]>,
  correctionReason: LocalText,
  { now, today }: Pick<Context, "now" | "today">,
): Change {
  const linked = Object.fromEntries(
    Object.entries(links).flatMap(([name, list]) =>
      name === "countries" || name === "alsoAnswers" ? [[name, list?.map(({ id }) => id)]] : [],
    ),
  );
  const corrected =
    current.visibility === "public" && correctedFacts(current, { ...current, ...data, ...linked }).length > 0;
  if (corrected && Object.keys(correctionReason).length === 0)
    throw new Refusal("correction-needs-reason", "correctionReason");
  return {
    subject: entrySubject,
    id: current.id,
    expect: current.version,
    act: corrected ? "entry:correct" : "entry:edit",
    data: { ...data, changedAt: now, ...(corrected ? { correctedOn: today, correctionReason } : {}) },
    links,
  };
}

/** The change that hides an entry everywhere; it can be brought back. */
export const entryRemoved = (
  { id, version }: Pick<Current, "id" | "version">,
  reason: string,
  { now }: Pick<Context, "now">,
): Change => ({
  subject: entrySubject,
  id,
  expect: version,
  act: "entry:remove",
  data: { removedAt: now, removalReason: reason, changedAt: now },
});

/** A package that has been dispatched is frozen: what was sent can then always be told. */
export async function frozenPackage(
  { see }: Pick<Context, "see">,
  entry: { packageId: string | null; rung: string | null },
): Promise<Change[]> {
  if (!entry.packageId || entry.rung === "drafted") return [];
  const row = await see(packageSubject, entry.packageId);
  if (!row || row.frozen) return [];
  return [
    {
      subject: packageSubject,
      id: entry.packageId,
      expect: Number(row.version),
      act: "package:freeze",
      data: { frozen: true },
    },
  ];
}
