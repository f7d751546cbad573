import "server-only";
import { newId } from "@/lib/base/ids";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import { act, type Context } from "@/lib/ledger/act";
import { currentAt, freeId, saved, type Written } from "@/lib/subject/saved";
import { proposableAct } from "./proposable";
import { ConfirmProposal, DeclineProposal, MakeProposal, WithdrawProposal } from "./schema";
import { proposalSubject } from "./subjects";

type Outcome = "confirmed" | "declined" | "withdrawn";

/**
 * Proposes an act that changes who is counted as having recognised. It is tried out, so that whatever is wrong with it is said
 * now; nothing of it is written until a second person confirms it.
 */
export const makeProposal = act("proposal:propose", {
  right: "entry:publish",
  input: MakeProposal,
  decide: async (input, context) => {
    const { actor, tx, see, now } = context;
    const { act, subject } = requireProposable(input.act);
    if (!actor.id) throw new Refusal("not-allowed");
    // Something new gets its id now, so that the proposal can name it.
    const given = { ...input.input, id: input.input.id ?? newId() };
    const { outcome, needsSecond } = await context.attempt(act, given);
    if (!outcome.ok) throw outcome.refusal;
    if (!needsSecond) throw new Refusal("second-person-not-needed");
    const { id: subjectId } = outcome.value as Written;
    const others = await tx.proposal.count({
      where: { subjectType: subject.type, subjectId, settledAt: null },
    });
    if (others > 0) throw new Refusal("proposed-already");
    const { version } = given as { version?: number | null };
    return saved({
      subject: proposalSubject,
      id: await freeId(see, proposalSubject, input.id),
      expect: null,
      data: {
        act: act.name,
        input: given,
        subjectType: subject.type,
        subjectId,
        basedOn: version ?? null,
        reason: input.reason,
        proposerId: actor.id,
        proposedAt: now,
      },
    });
  },
});

/**
 * Confirms what another has proposed: the act is performed by whoever confirms it, under their right, as what the proposer
 * wrote. Both stand on the log.
 * @throws Refusal `own-proposal` to whoever proposed it, `proposal-stale` where what it is about has been changed since
 */
export const confirmProposal = act("proposal:confirm", {
  right: "entry:publish",
  input: ConfirmProposal,
  secondPerson: true,
  decide: async (input, context) => {
    const { proposerId, act: name, input: given } = await openAt(context, input);
    if (proposerId === context.actor.id) throw new Refusal("own-proposal");
    const { act } = requireProposable(name);
    const value = await context.perform(act, given, { author: proposerId }).catch((error: unknown) => {
      const outdated =
        error instanceof StaleVersion || (error instanceof Refusal && error.key === "id-taken");
      throw outdated ? new Refusal("proposal-stale") : error;
    });
    const { version } = value as Written;
    return settled(input, context, "confirmed", { became: version });
  },
});

/** Declines what another has proposed, and says why. */
export const declineProposal = act("proposal:decline", {
  right: "entry:publish",
  input: DeclineProposal,
  decide: async (input, context) => {
    const { proposerId } = await openAt(context, input);
    if (proposerId === context.actor.id) throw new Refusal("own-proposal-withdraw");
    return settled(input, context, "declined", { remark: input.reason });
  },
});

/** Takes one's own proposal back. */
export const withdrawProposal = act("proposal:withdraw", {
  right: "entry:publish",
  input: WithdrawProposal,
  decide: async (input, context) => {
    const { proposerId } = await openAt(context, input);
    if (proposerId !== context.actor.id) throw new Refusal("not-own-proposal");
    return settled(input, context, "withdrawn");
  },
});

type Open = { act: string; input: Record<string, unknown>; proposerId: string };

/** The proposal at that version, while it is open. Someone with an account settles it: the machine has no eyes. */
async function openAt({ see, actor }: Pick<Context, "see" | "actor">, at: Written): Promise<Open> {
  if (!actor.id) throw new Refusal("not-allowed");
  const stored = await see(proposalSubject, at.id);
  if (stored?.outcome) throw new Refusal("settled-already");
  return (await currentAt(see, proposalSubject, at)) as Open;
}

const settled = (
  { id, version }: Written,
  { actor, now }: Pick<Context, "actor" | "now">,
  outcome: Outcome,
  also: Record<string, unknown> = {},
) =>
  saved({
    subject: proposalSubject,
    id,
    expect: version,
    data: { outcome, settledAt: now, settledById: actor.id, ...also },
  });

function requireProposable(name: string) {
  const found = proposableAct(name);
  if (!found) throw new Refusal("not-proposable", "act");
  return found;
}
