import { afterAll, beforeAll, expect, test } from "vitest";
import { addPerson } from "@/lib/access/acts";
import { verifyLog } from "@/lib/audit/verify";
import { Refusal } from "@/lib/base/refusal";
import type { Role } from "@/lib/db/generated/enums";
import { perform } from "@/lib/ledger/perform";
import { logEntry, publishEntry, unpublishEntry } from "@/lib/log/acts";
import { setFourEyes } from "@/lib/outreach/acts";
import { type RealPostgres, realPostgres } from "@/lib/testing/database";
import { groundwork, source, sure, vote } from "@/lib/testing/records";
import { confirmProposal, declineProposal, makeProposal, withdrawProposal } from "./acts";

/** On a real server: the embedded database runs one transaction at a time and would hide what this is about. */
let postgres: RealPostgres;
let people: Record<Role, { userId: string }>;
let third: { userId: string };

beforeAll(async () => {
  postgres = await realPostgres();
  people = await groundwork();
  await perform(people.administrator, setFourEyes, { version: 0, mode: "on" });
  const { id } = await perform({ system: "command-line" }, addPerson, {
    email: "third@example.org",
    role: "editor",
    password: "lantern orchard violet tram",
  });
  third = { userId: id };
});
afterAll(() => postgres?.stop());

/** A vote that would be the country's first: what the test before may have published is taken back. */
async function draft(reference: string) {
  const published = await postgres.db.entry.findMany({
    where: { visibility: "public" },
    select: { id: true, version: true },
  });
  for (const at of published) await perform({ system: "command-line" }, unpublishEntry, at);
  return perform(people.editor, logEntry, { entry: vote({ sources: [source], reference }), ...sure });
}
const keysOf = (results: PromiseSettledResult<unknown>[]) =>
  results.map((result) =>
    result.status === "fulfilled"
      ? "done"
      : result.reason instanceof Refusal
        ? result.reason.key
        : result.reason,
  );

test("of many who settle one proposal at once exactly one does, and never who made it", async () => {
  const { db } = postgres;
  const at = await draft("I");
  const proposal = await perform(people.editor, makeProposal, { act: publishEntry.name, input: at });
  const tries = Array.from({ length: 12 }, (_, index) =>
    index % 4 === 3
      ? perform(people.editor, confirmProposal, proposal)
      : index % 4 === 2
        ? perform(third, declineProposal, { ...proposal, reason: "No" })
        : perform(index % 4 === 0 ? people.administrator : third, confirmProposal, proposal),
  );
  const keys = keysOf(await Promise.allSettled(tries));
  expect(keys.filter((key) => key === "done")).toHaveLength(1);
  expect(keys.filter((_, index) => index % 4 === 3)).not.toContain("done");
  const stored = await db.proposal.findUniqueOrThrow({ where: { id: proposal.id } });
  expect(stored).toMatchObject({ version: 2, settledById: expect.not.stringMatching(people.editor.userId) });
  const entry = await db.entry.findUniqueOrThrow({ where: { id: at.id } });
  expect(entry.version).toBe(stored.outcome === "confirmed" ? 2 : 1);
  expect(await verifyLog(db)).toMatchObject({ ok: true });
});

test("of two proposals about one entry at once one is made", async () => {
  const at = await draft("II");
  const make = () => perform(people.editor, makeProposal, { act: publishEntry.name, input: at });
  const keys = keysOf(await Promise.allSettled([make(), make(), make()]));
  expect(keys.sort()).toEqual(["done", "proposed-already", "proposed-already"]);
});

test("one that is withdrawn while another confirms it is either, not both", async () => {
  const { db } = postgres;
  const at = await draft("III");
  const proposal = await perform(people.editor, makeProposal, { act: publishEntry.name, input: at });
  const keys = keysOf(
    await Promise.allSettled([
      perform(people.editor, withdrawProposal, proposal),
      perform(third, confirmProposal, proposal),
    ]),
  );
  expect(keys.filter((key) => key === "done")).toHaveLength(1);
  const { visibility } = await db.entry.findUniqueOrThrow({ where: { id: at.id } });
  expect(visibility).toBe(keys[1] === "done" ? "public" : "internal");
});

test("the database too lets nobody confirm what they proposed", async () => {
  const { db } = postgres;
  const at = await draft("IV");
  const { id } = await perform(people.editor, makeProposal, { act: publishEntry.name, input: at });
  await expect(
    db.proposal.update({
      where: { id },
      data: { outcome: "confirmed", settledAt: new Date(), settledById: people.editor.userId, version: 2 },
    }),
  ).rejects.toThrow(/Proposal_second_person/);
});
