import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { addPerson, disablePerson } from "@/lib/access/acts";
import { namedThing } from "@/lib/activity/named";
import { findNamed } from "@/lib/activity/queries";
import { verifyLog } from "@/lib/audit/verify";
import { closeDatabase, type Database } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { confirmingRoles } from "@/lib/four-eyes/setting";
import type { AnyAct } from "@/lib/ledger/act";
import type { Caller } from "@/lib/ledger/caller";
import { perform, performAll, tryOut } from "@/lib/ledger/perform";
import { may } from "@/lib/ledger/rights";
import { editEntry, logEntry, publishEntry, removeEntry, restoreEntry, unpublishEntry } from "@/lib/log/acts";
import { deskRecord, publicRecord, publicStandings } from "@/lib/log/queries";
import { setFourEyes } from "@/lib/outreach/acts";
import { editBody, removeListing, saveListing } from "@/lib/parliaments/acts";
import { countRecognitions } from "@/lib/standing/counting";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork, letter, source, sure, vote } from "@/lib/testing/records";
import { confirmProposal, declineProposal, makeProposal, withdrawProposal } from "./acts";
import { countriesOf, proposalText } from "./describe";
import { findProposal, openProposals } from "./queries";

type Written = { id: string; version: number };
let db: Database;
let people: Record<Role, { userId: string }>;

beforeEach(async () => {
  db = await freshDatabase();
  people = await groundwork();
  await perform(people.administrator, setFourEyes, { version: 0, mode: "automatic" });
});
afterAll(closeDatabase);

const count = async () => {
  const { targets } = await publicRecord();
  return countRecognitions(await publicStandings(), targets, "").count;
};
const draft = (): Promise<Written> =>
  perform(people.editor, logEntry, { entry: vote({ sources: [source] }), ...sure });
/** What two people make public together. */
async function recognition(): Promise<Written> {
  const { id, version } = await draft();
  await perform({ system: "command-line" }, publishEntry, { id, version });
  return { id, version: version + 1 };
}
const propose = (act: AnyAct, input: unknown, by: Caller = people.editor) =>
  perform(by, makeProposal, { act: act.name, input, reason: "As voted" });
const second = () => people.administrator;

describe("what changes the count waits for a second person", () => {
  it("a recognition is not published by one alone, in no way", async () => {
    const at = await draft();
    const alone = { key: "second-person-needed" };
    await expect(perform(people.editor, publishEntry, at)).rejects.toMatchObject(alone);
    await expect(perform(people.administrator, publishEntry, at)).rejects.toMatchObject(alone);
    const logged = { entry: vote({ sources: [source] }), publish: true, ...sure };
    await expect(perform(people.editor, logEntry, logged)).rejects.toMatchObject(alone);
    await expect(performAll(people.editor, [[publishEntry, at]])).rejects.toMatchObject(alone);
    expect(await tryOut(people.editor, [[publishEntry, at]])).toMatchObject([{ ok: false, refusal: alone }]);
    expect(await count()).toBe(0);
  });

  it("is proposed, and another confirms it: the entry is what the proposer wrote", async () => {
    const at = await draft();
    const proposal = await propose(publishEntry, at);
    expect(await count()).toBe(0);
    expect(await db.entry.findUnique({ where: { id: at.id } })).toMatchObject({ version: 1 });
    await perform(second(), confirmProposal, proposal);
    expect(await count()).toBe(1);
    expect(await findProposal(proposal.id)).toMatchObject({
      outcome: "confirmed",
      proposer: { name: "editor" },
      settledBy: { name: "administrator" },
      became: 2,
    });
    expect(await openProposals()).toEqual([]);
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  it("something new is proposed whole, and belongs to whoever wrote it", async () => {
    const input = { entry: vote({ sources: [source] }), publish: true };
    const proposal = await propose(logEntry, input);
    const { subjectId } = (await findProposal(proposal.id)) ?? { subjectId: "" };
    expect((await publicRecord()).entry(subjectId)).toBeUndefined();
    await perform(second(), confirmProposal, proposal);
    expect(await db.entry.findUnique({ where: { id: subjectId } })).toMatchObject({
      authorId: people.editor.userId,
      visibility: "public",
    });
    expect(await count()).toBe(1);
  });

  it.each<[string, AnyAct, Record<string, unknown>]>([
    ["removed", removeEntry, { reason: "It was another vote" }],
    ["taken back from the public", unpublishEntry, {}],
    [
      "corrected into none",
      editEntry,
      { entry: vote({ wording: "other", sources: [source] }), correctionReason: { en: "Misread" } },
    ],
  ])("a recognition is not %s by one alone", async (_, act, also) => {
    const input = { ...(await recognition()), ...also, ...sure };
    await expect(perform(people.editor, act, input)).rejects.toMatchObject({ key: "second-person-needed" });
    const proposal = await propose(act, input);
    expect(await count()).toBe(1);
    await perform(second(), confirmProposal, proposal);
    expect(await count()).toBe(0);
  });

  it("neither is one that is rescinded, one chamber's of two that both had, or what a body is", async () => {
    const senate = { bodyId: "pl-senat", sources: [source] };
    await recognition();
    const { id } = await perform({ system: "command-line" }, logEntry, {
      entry: vote(senate),
      publish: true,
      ...sure,
    });
    expect(await count()).toBe(1);
    const rescinded = vote({ ...senate, step: "rescinded", occurredOn: "2025-01-10", continuesId: id });
    const input = { entry: rescinded, publish: true, ...sure };
    await expect(perform(people.editor, logEntry, input)).rejects.toMatchObject({
      key: "second-person-needed",
    });
    const body = { kind: "committee", countryCode: "PL", name: { en: "Senate" }, remark: {} };
    await expect(
      perform(people.editor, editBody, { id: "pl-senat", version: 1, body, ...sure }),
    ).rejects.toMatchObject({ key: "second-person-needed" });
  });

  it("nor is a country that has recognised put on the list, which is counted too", async () => {
    const listing = { countryCode: "PL", basis: "assumed", reasoning: { en: "A member." } };
    await perform(people.editor, saveListing, { listing });
    const listed = await db.targetListing.findFirstOrThrow({ select: { id: true, version: true } });
    await recognition();
    await expect(
      perform(people.editor, removeListing, { ...listed, reason: "Left the group" }),
    ).rejects.toMatchObject({ key: "second-person-needed" });
  });

  it("a country that is to be taken off the list is named, though the act names its listing alone", async () => {
    const listing = { countryCode: "PL", basis: "assumed", reasoning: { en: "A member." } };
    await perform(people.editor, saveListing, { listing });
    const listed = await db.targetListing.findFirstOrThrow({ select: { id: true, version: true } });
    await recognition();
    const proposal = await propose(removeListing, { ...listed, reason: "Left the group" });
    const named = async () => {
      const view = await findProposal(proposal.id);
      if (!view) throw new Error("no proposal");
      const record = await deskRecord();
      const found = await findNamed([{ subjectType: "proposal", subjectIds: [proposal.id] }]);
      // On the activity, too.
      expect(namedThing("proposal", proposal.id, { record, found, role: "viewer", locale: "en" })).toEqual({
        text: proposalText(view, record, "en"),
        href: `/desk/proposals/${proposal.id}`,
        countries: ["PL"],
      });
      return [countriesOf(view, record), proposalText(view, record, "en")];
    };
    expect(await named()).toEqual([["PL"], expect.stringContaining("Poland")]);
    // It is off the list then, and still said to have been.
    await perform(second(), confirmProposal, proposal);
    expect(await named()).toEqual([["PL"], expect.stringContaining("Poland")]);
  });

  it("all else goes on as before", async () => {
    const at = await recognition();
    await perform(people.editor, logEntry, {
      entry: letter({ summary: { en: "A letter" } }),
      publish: true,
      ...sure,
    });
    const wording = vote({ sources: [source], summary: { en: "Said better" } });
    await perform(people.editor, editEntry, { ...at, entry: wording, correctionReason: {}, ...sure });
    const tabled = vote({ step: "tabled", occurredOn: "2024-07-01", sources: [source] });
    await perform(people.editor, logEntry, { entry: tabled, publish: true, ...sure });
    await expect(
      propose(publishEntry, await perform(people.editor, logEntry, { entry: letter(), ...sure })),
    ).rejects.toMatchObject({ key: "second-person-not-needed" });
  });
});

describe("whether it waits", () => {
  it("goes by the setting, and where that is automatic by how many could confirm", async () => {
    expect(confirmingRoles.every((role) => may(role, "entry:publish"))).toBe(true);
    expect(may("viewer", "entry:publish")).toBe(false);
    const at = await draft();
    await perform({ system: "command-line" }, disablePerson, { id: people.editor.userId, version: 1 });
    const { version } = await perform(people.administrator, publishEntry, at);
    await perform({ system: "command-line" }, addPerson, {
      email: "another@example.org",
      role: "editor",
      password: "lantern orchard violet tram",
    });
    await expect(perform(people.administrator, unpublishEntry, { id: at.id, version })).rejects.toMatchObject(
      {
        key: "second-person-needed",
      },
    );
  });

  it("an installation without the setting goes on without, and who may not set it does not", async () => {
    await expect(perform(people.editor, setFourEyes, { version: 1, mode: "off" })).rejects.toMatchObject({
      key: "not-allowed",
    });
    await perform(people.administrator, setFourEyes, { version: 1, mode: "off" });
    await perform(people.editor, publishEntry, await draft());
    expect(await count()).toBe(1);
    await expect(
      perform(people.administrator, setFourEyes, { version: 1, mode: "on" }),
    ).rejects.toMatchObject({
      key: "stale-version",
    });
    await expect(
      perform(people.administrator, setFourEyes, { version: 2, mode: "maybe" }),
    ).rejects.toMatchObject({
      key: "invalid",
    });
  });
});

describe("a proposal", () => {
  it("is confirmed by another only, and once", async () => {
    const proposal = await propose(publishEntry, await draft());
    await expect(perform(people.editor, confirmProposal, proposal)).rejects.toMatchObject({
      key: "own-proposal",
    });
    await expect(perform(people.viewer, confirmProposal, proposal)).rejects.toMatchObject({
      key: "not-allowed",
    });
    await expect(perform({ system: "command-line" }, confirmProposal, proposal)).rejects.toMatchObject({
      key: "not-allowed",
    });
    await perform(second(), confirmProposal, proposal);
    await expect(perform(second(), confirmProposal, proposal)).rejects.toMatchObject({
      key: "settled-already",
    });
  });

  it("opens the way for nothing else that is done along with it", async () => {
    const proposal = await propose(publishEntry, await draft());
    const other = await perform(people.administrator, logEntry, {
      entry: vote({ countries: ["CZ"], bodyId: "cz-parliament", sources: [source] }),
      ...sure,
    });
    await expect(
      performAll(people.administrator, [
        [confirmProposal, proposal],
        [publishEntry, other],
      ]),
    ).rejects.toMatchObject({ key: "second-person-needed" });
    expect(await count()).toBe(0);
  });

  it("is declined with a reason, or withdrawn by whoever made it", async () => {
    const at = await draft();
    const first = await propose(publishEntry, at);
    await expect(propose(publishEntry, at)).rejects.toMatchObject({ key: "proposed-already" });
    await expect(perform(people.editor, declineProposal, { ...first, reason: "No" })).rejects.toMatchObject({
      key: "own-proposal-withdraw",
    });
    await expect(perform(second(), declineProposal, { ...first, reason: " " })).rejects.toMatchObject({
      key: "invalid",
    });
    await perform(second(), declineProposal, { ...first, reason: "The source says otherwise" });
    const again = await propose(publishEntry, at);
    await expect(perform(second(), withdrawProposal, again)).rejects.toMatchObject({
      key: "not-own-proposal",
    });
    await perform(people.editor, withdrawProposal, again);
    expect(await openProposals()).toEqual([]);
    expect(await count()).toBe(0);
  });

  it("whose entry was changed meanwhile is said to be outdated, and nothing is done", async () => {
    const at = await draft();
    const proposal = await propose(publishEntry, at);
    await perform(people.editor, editEntry, {
      ...at,
      entry: vote({ sources: [source], reference: "II" }),
      correctionReason: {},
      ...sure,
    });
    await expect(perform(second(), confirmProposal, proposal)).rejects.toMatchObject({
      key: "proposal-stale",
    });
    expect(await count()).toBe(0);
    expect(await openProposals()).toHaveLength(1);
  });

  it("of something that would be refused anyway, or that cannot be proposed, is not made", async () => {
    const unsourced = await perform(people.editor, logEntry, { entry: vote(), ...sure });
    await expect(propose(publishEntry, unsourced)).rejects.toMatchObject({ key: "publish-needs-source" });
    await expect(propose(setFourEyes, { version: 1, mode: "off" })).rejects.toMatchObject({
      key: "not-proposable",
    });
    await expect(propose(publishEntry, { id: "none", version: 1 })).rejects.toMatchObject({
      key: "not-found",
    });
    await expect(propose(publishEntry, { id: 4 })).rejects.toMatchObject({ key: "invalid" });
    expect(await openProposals()).toEqual([]);
  });

  it("of someone who has been disabled since can be confirmed; who is disabled confirms nothing", async () => {
    const proposal = await propose(publishEntry, await draft());
    await perform({ system: "command-line" }, disablePerson, { id: people.editor.userId, version: 1 });
    expect((await openProposals())[0]?.proposer.disabled).toBe(true);
    await expect(perform(people.editor, withdrawProposal, proposal)).rejects.toMatchObject({
      key: "not-signed-in",
    });
    await perform(second(), confirmProposal, proposal);
    expect(await count()).toBe(1);
  });

  it("brings back what was removed", async () => {
    const at = await recognition();
    const removed = await perform({ system: "command-line" }, removeEntry, { ...at, reason: "By mistake" });
    const input = { id: at.id, version: removed.version };
    await expect(perform(people.editor, restoreEntry, input)).rejects.toMatchObject({
      key: "second-person-needed",
    });
    await perform(second(), confirmProposal, await propose(restoreEntry, input));
    expect(await count()).toBe(1);
  });
});
