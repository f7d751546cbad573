import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDatabase, type Database } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { archiveBody, eraseContact } from "@/lib/parliaments/acts";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork, letter, remark, reply, source, sure, vote } from "@/lib/testing/records";
import { editEntry, logEntry, publishEntry, removeEntry, restoreEntryVersion } from "./acts";
import { differingFields } from "./earlier-version";
import { publicRecord } from "./queries";
import type { EntryDraft } from "./schema";

let db: Database;
let people: Record<Role, Exclude<Caller, null>>;
beforeEach(async () => {
  db = await freshDatabase();
  people = await groundwork();
});
afterAll(closeDatabase);

const log = (entry: EntryDraft) => perform(people.editor, logEntry, { entry, ...sure });
const edit = (at: { id: string; version: number }, entry: EntryDraft, reason?: string) =>
  perform(people.editor, editEntry, {
    ...at,
    entry,
    correctionReason: reason ? { en: reason } : {},
    ...sure,
  });
const restore = (at: { id: string; version: number }, number: number, reason?: string) =>
  perform(people.editor, restoreEntryVersion, {
    ...at,
    number,
    correctionReason: reason ? { en: reason } : {},
    ...sure,
  });
const snapshotOf = async (id: string, number: number) =>
  (await db.version.findFirstOrThrow({ where: { subjectId: id, number } })).snapshot as Record<
    string,
    unknown
  >;

const engagement = (also: Record<string, unknown>) =>
  ({
    ...(remark() as Record<string, unknown>),
    kind: "engagement",
    engagementForm: "meeting",
    ...also,
  }) as unknown as EntryDraft;

const full = {
  summary: { en: "As adopted", uk: "Як ухвалено" },
  titleEnglish: "On the deportation",
  reference: "1/2024",
  voteRemark: { en: "By a show of hands" },
  clause: { en: "Recognises" },
  sources: [source],
};

describe("an earlier version", () => {
  it.each<[string, EntryDraft, EntryDraft]>([
    ["a step", vote(full), vote({ summary: {}, sources: [], votesFor: 410, reference: "2" })],
    [
      "a letter",
      letter({ ourReference: "I", trackingNumber: "RR1" }),
      letter({ ourReference: null, waveId: null }),
    ],
    ["an answer", reply({ nature: "supportive", sources: [source] }), reply({ nature: "neutral" })],
    [
      "a meeting",
      engagement({ participants: ["First", "Second"], place: "Warsaw", titleEnglish: "Briefing" }),
      engagement({ participants: [], countries: ["PL", "CZ"] }),
    ],
    ["a note", remark({ internalNote: "First" }), remark({ internalNote: "Second" })],
  ])("of %s is restored in every field, as a new version", async (_, first, second) => {
    const at = await log(first);
    const changed = await edit(at, second);
    const restored = await restore(changed, 1);
    expect(restored).toEqual({ id: at.id, version: 3 });
    expect(differingFields(await snapshotOf(at.id, 1), await snapshotOf(at.id, 3))).toEqual([]);
    expect(differingFields(await snapshotOf(at.id, 2), await snapshotOf(at.id, 3))).not.toEqual([]);
  });

  it("of a published entry is a correction, with a reason that readers see", async () => {
    const at = await log(vote(full));
    const published = await perform(people.editor, publishEntry, at);
    const corrected = await edit(published, vote({ ...full, votesFor: 400 }), "Counted anew");
    await expect(restore(corrected, 1)).rejects.toMatchObject({ key: "correction-needs-reason" });
    await restore(corrected, 1, "The first count was right");
    expect((await publicRecord()).entry(at.id)).toMatchObject({
      vote: { for: 414 },
      corrections: [{ reason: { en: "The first count was right" } }, { reason: { en: "Counted anew" } }],
    });
  });

  it("leaves published what is, though that version was not", async () => {
    const at = await log(vote(full));
    const changed = await edit(at, vote({ ...full, summary: { en: "Said otherwise" } }));
    await perform(people.editor, publishEntry, changed);
    await restore({ id: at.id, version: 3 }, 1);
    expect((await publicRecord()).entry(at.id)?.summary.en).toBe("As adopted");
  });

  it("is refused where it cannot be had back", async () => {
    const at = await log(vote(full));
    await expect(restore(at, 1)).rejects.toMatchObject({ key: "version-is-the-same" });
    await expect(restore(at, 7)).rejects.toMatchObject({ key: "version-unknown" });
    const changed = await edit(at, vote({ ...full, bodyId: "pl-senat" }));
    await expect(restore(at, 1)).rejects.toMatchObject({ key: "stale-version" });
    await perform(people.editor, archiveBody, { id: "pl-sejm", version: 1, archived: true });
    await expect(restore(changed, 1)).rejects.toMatchObject({
      key: "restores-what-is-gone",
      field: "bodyId",
    });
    await perform(people.editor, removeEntry, { ...changed, reason: "Doubled" });
    await expect(restore({ id: at.id, version: 3 }, 1)).rejects.toMatchObject({ key: "removed" });
  });

  it("does not bring back a person who was erased", async () => {
    const at = await log(letter({ contactId: "pl-contact" }));
    const changed = await edit(at, letter({ contactId: null }));
    await perform(people.editor, eraseContact, { id: "pl-contact", version: 1 });
    await expect(restore(changed, 1)).rejects.toMatchObject({
      key: "restores-what-is-gone",
      field: "contactId",
    });
  });
});
