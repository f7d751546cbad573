import "server-only";
import { database } from "@/lib/db/client";
import type { ProposalOutcome } from "@/lib/db/generated/enums";
import { listingSubject } from "@/lib/parliaments/subjects";

/** A proposal as the desk shows it. */
export type ProposalView = {
  id: string;
  version: number;
  act: string;
  input: Record<string, unknown>;
  subjectType: string;
  subjectId: string;
  /** Of a listing that is there: the country that it lists, which an act on it does not name. */
  listed: string | null;
  basedOn: number | null;
  reason: string | null;
  proposedAt: string;
  proposer: Person;
  outcome: ProposalOutcome | null;
  settledAt: string | null;
  settledBy: Person | null;
  remark: string | null;
  became: number | null;
};
type Person = { id: string; name: string; disabled: boolean };

const person = { select: { id: true, name: true, email: true, disabledAt: true } };
const select = {
  ...{ id: true, version: true, act: true, input: true, subjectType: true, subjectId: true, basedOn: true },
  ...{ reason: true, proposedAt: true, outcome: true, settledAt: true, remark: true, became: true },
  ...{ proposer: person, settledBy: person },
};

type Named = { id: string; name: string | null; email: string; disabledAt: Date | null };
const named = ({ id, name, email, disabledAt }: Named): Person => ({
  id,
  name: name ?? email,
  disabled: disabledAt !== null,
});

type Where = { id?: string; settledAt?: null | { not: null }; subjectType?: string; subjectId?: string };

async function find(where: Where, { newestFirst = false, take = 1000 } = {}): Promise<ProposalView[]> {
  const db = await database();
  const orderBy = newestFirst
    ? [{ settledAt: "desc" } as const, { id: "asc" } as const]
    : [{ proposedAt: "asc" } as const, { id: "asc" } as const];
  const rows = await db.proposal.findMany({ where, select, take, orderBy });
  const listed = await countriesListed(
    rows.flatMap((row) => (row.subjectType === listingSubject.type ? row.subjectId : [])),
  );
  return rows.map(({ proposer, settledBy, proposedAt, settledAt, input, ...row }) => ({
    ...row,
    listed: listed.get(row.subjectId) ?? null,
    input: input as Record<string, unknown>,
    proposedAt: proposedAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
    proposer: named(proposer),
    settledBy: settledBy && named(settledBy),
  }));
}

/** The countries of listings, also of those that were taken off the list, by the ids of the listings. */
async function countriesListed(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const db = await database();
  const rows = await db.targetListing.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, countryCode: true },
  });
  return new Map(rows.map(({ id, countryCode }) => [id, countryCode]));
}

/** Those that wait for a second person, the oldest first. The caller checks the right to read the desk. */
export const openProposals = (): Promise<ProposalView[]> => find({ settledAt: null });

/** The last ones that are settled, the newest first; so many that one page holds them. */
export const settledProposals = (): Promise<ProposalView[]> =>
  find({ settledAt: { not: null } }, { newestFirst: true, take: 50 });

/** One of them, open or settled. */
export const findProposal = async (id: string): Promise<ProposalView | null> =>
  (await find({ id }))[0] ?? null;

/** All that were made about one thing, the oldest first. */
export const proposalsAbout = (subjectType: string, subjectId: string): Promise<ProposalView[]> =>
  find({ subjectType, subjectId });
