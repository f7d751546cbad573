import "server-only";
import { database } from "@/lib/db/client";
import type { ProposalOutcome } from "@/lib/db/generated/enums";

/** A proposal as the desk shows it. */
export type ProposalView = {
  id: string;
  version: number;
  act: string;
  input: Record<string, unknown>;
  subjectType: string;
  subjectId: string;
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

type Where = { id?: string; settledAt?: null; subjectType?: string; subjectId?: string };

async function find(where: Where): Promise<ProposalView[]> {
  const db = await database();
  const rows = await db.proposal.findMany({ where, select, orderBy: [{ proposedAt: "asc" }, { id: "asc" }] });
  return rows.map(({ proposer, settledBy, proposedAt, settledAt, input, ...row }) => ({
    ...row,
    input: input as Record<string, unknown>,
    proposedAt: proposedAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
    proposer: named(proposer),
    settledBy: settledBy && named(settledBy),
  }));
}

/** Those that wait for a second person, the oldest first. The caller checks the right to read the desk. */
export const openProposals = (): Promise<ProposalView[]> => find({ settledAt: null });

/** One of them, open or settled. */
export const findProposal = async (id: string): Promise<ProposalView | null> =>
  (await find({ id }))[0] ?? null;

/** All that were made about one thing, the oldest first. */
export const proposalsAbout = (subjectType: string, subjectId: string): Promise<ProposalView[]> =>
  find({ subjectType, subjectId });
