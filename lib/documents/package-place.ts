import "server-only";
import { canonicalJson } from "@/lib/base/canonical-json";
import { Refusal } from "@/lib/base/refusal";
import type { Transaction } from "@/lib/db/client";
import type { Context } from "@/lib/ledger/act";
import type { Change } from "@/lib/subject/change";
import type { Look } from "@/lib/subject/sight";
import type { EditPackage, PackageInput } from "./schema";
import { documentVersionSubject, packageSubject } from "./subjects";

/** What acts on packages share: what a package lists, and its place among the versions of one. */

/** Packages by the one that they follow. */
type Followers = Map<string, string>;

/** The packages that follow one of these, by the one before. */
async function followersOf(
  inputs: readonly { previousId?: string | null | undefined }[],
  tx: Transaction,
): Promise<Followers> {
  const ids = inputs.flatMap(({ previousId }) => previousId ?? []);
  const rows =
    ids.length > 0
      ? await tx.package.findMany({
          where: { previousId: { in: ids } },
          select: { id: true, previousId: true },
        })
      : [];
  return new Map(rows.map(({ id, previousId }) => [previousId ?? "", id]));
}

/** Takes in which package one that was decided on follows. */
function followersAfter(followers: Followers, changes: readonly Change[]): void {
  for (const { id, data } of changes) {
    if (data?.previousId === undefined) continue;
    for (const [previous, next] of followers) if (next === id) followers.delete(previous);
    if (data.previousId) followers.set(String(data.previousId), id);
  }
}

/** What the decisions on packages look at, and what is gathered for them. */
export const ofPackages = {
  looks: (input: {
    id?: string | null;
    previousId?: string | null | undefined;
    package: PackageInput;
  }): readonly Look[] => [
    [packageSubject, [input.id, input.previousId]],
    [documentVersionSubject, input.package.items],
  ],
  gather: followersOf,
  takeIn: followersAfter,
};

/** What a package says and lists, as a change. */
export async function packaged(
  see: Context["see"],
  at: Pick<Change, "id" | "expect">,
  { items, ...data }: PackageInput,
): Promise<Change & { data: Record<string, unknown> }> {
  for (const item of items)
    if (!(await see(documentVersionSubject, item))) throw new Refusal("document-unknown", "items");
  return { subject: packageSubject, ...at, data, links: { items: items.map((id) => ({ id })) } };
}

/** @throws Refusal when the package is not there, or another one follows it already */
export async function requireLast(
  see: Context["see"],
  followers: Followers,
  previousId: string,
  id: string,
): Promise<Record<string, unknown>> {
  const previous = await see(packageSubject, previousId);
  if (!previous || previousId === id) throw new Refusal("package-unknown", "previousId");
  const next = followers.get(previousId);
  if (next && next !== id) throw new Refusal("package-has-next", "previousId");
  return previous;
}

/** Whether a change leaves what was sent as it was: the same label and list, in the same place. */
export const saysTheSame = (
  current: Record<string, unknown>,
  { number, previousId, package: { label, items } }: EditPackage,
): boolean =>
  current.label === label &&
  canonicalJson(current.items) === canonicalJson(items) &&
  (number === undefined || current.number === number) &&
  (previousId === undefined || (current.previousId ?? null) === previousId);
