import { beforeAll, describe, expect, it } from "vitest";
import { changeOwnName, disablePerson } from "@/lib/access/acts";
import { namedThing } from "@/lib/activity/named";
import { findNamed, listActivity } from "@/lib/activity/queries";
import { verifyLog } from "@/lib/audit/verify";
import type { Database } from "@/lib/db/client";
import type { Caller } from "@/lib/ledger/caller";
import { perform, performAll } from "@/lib/ledger/perform";
import { editEntry, logEntry, removeEntry } from "@/lib/log/acts";
import { deskRecord, publicRecord } from "@/lib/log/queries";
import { addTask, editTask, finishTask, removeTask, reopenTask, restoreTask } from "@/lib/tasks/acts";
import { findTask } from "@/lib/tasks/queries";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork } from "@/lib/testing/records";
import { seeMention } from "./acts";
import { listColleagues, openMentions } from "./queries";

let db: Database;
let callers: Record<string, Exclude<Caller, null>>;
const idOf = (role: string) => {
  const caller = callers[role];
  return caller && "userId" in caller ? caller.userId : "";
};
beforeAll(async () => {
  db = await freshDatabase();
  callers = await groundwork();
  await perform(callers.viewer ?? null, changeOwnName, { name: "Vira Reader" });
});

const note = (internalNote: string | null, also: object = {}) => ({
  kind: "note",
  countries: ["PL"],
  occurredOn: "2026-06-03",
  certainty: "confirmed",
  summary: {},
  sources: [],
  attachments: [],
  internalNote,
  ...also,
});
const log = (text: string) =>
  perform(callers.editor ?? null, logEntry, { entry: note(text), confirmed: ["same-note"] });
const noteOf = async (id: string) => (await deskRecord()).entry(id)?.internalNote;

describe("a mention", () => {
  it("waits for the colleague whose name was typed, and for nobody else", async () => {
    const { id } = await log("@Vira Reader, please look. @editor knows.");
    expect(await openMentions(idOf("viewer"))).toMatchObject([
      { place: { entryId: id }, byId: idOf("editor") },
    ]);
    expect(await openMentions(idOf("administrator"))).toEqual([]);
    // Whoever writes knows.
    expect(await openMentions(idOf("editor"))).toEqual([]);
  });

  it("is settled by its own person, once, and can be taken back", async () => {
    const [mention] = await openMentions(idOf("viewer"));
    if (!mention) throw new Error("no mention");
    const { id, version } = mention;
    await expect(perform(callers.editor ?? null, seeMention, { id, version })).rejects.toMatchObject({
      key: "not-found",
    });
    const now = await perform(callers.viewer ?? null, seeMention, { id, version });
    expect(await openMentions(idOf("viewer"))).toEqual([]);
    await expect(perform(callers.viewer ?? null, seeMention, { id, version })).rejects.toMatchObject({
      key: "stale-version",
    });
    await perform(callers.viewer ?? null, seeMention, { ...now, seen: false });
    expect(await openMentions(idOf("viewer"))).toHaveLength(1);
  });

  it("leads to the same person under another name, in the record without reading it anew", async () => {
    const { id } = await log("Ask @Vira Reader");
    const before = await deskRecord();
    await perform(callers.viewer ?? null, changeOwnName, { name: "Vira Newname" });
    expect(await noteOf(id)).toBe("Ask @Vira Newname");
    expect(before.entry(id)?.internalNote).toBe("Ask @Vira Reader");
    expect((await db.entry.findUniqueOrThrow({ where: { id } })).internalNote).toBe(
      `Ask @[${idOf("viewer")}]`,
    );
  });

  it("stays with its person where another has the same name, however often the note is saved", async () => {
    const named = `Ask @[${idOf("viewer")}]`;
    const { id, version } = await log("Ask @Vira Newname");
    await perform(callers.administrator ?? null, changeOwnName, { name: "Vira Newname" });
    const read = (await noteOf(id)) ?? "";
    await perform(callers.editor ?? null, editEntry, {
      id,
      version,
      entry: note(read),
      correctionReason: {},
    });
    expect((await db.entry.findUniqueOrThrow({ where: { id } })).internalNote).toBe(named);
    await perform(callers.administrator ?? null, changeOwnName, { name: "administrator" });
    expect(await noteOf(id)).toBe("Ask @Vira Newname");
  });

  it("is made once, however often the note is saved, and is gone with the name or the entry", async () => {
    const { id, version } = await log("See @Vira Newname");
    const count = async () =>
      (await openMentions(idOf("viewer"))).filter(({ place }) => "entryId" in place && place.entryId === id)
        .length;
    const edit = (on: number, text: string) =>
      perform(callers.editor ?? null, editEntry, {
        id,
        version: on,
        entry: note(text),
        correctionReason: {},
      });
    await edit(version, "See @Vira Newname, and again @Vira Newname");
    expect(await db.mention.count({ where: { entryId: id } })).toBe(1);
    expect(await count()).toBe(1);
    await edit(version + 1, "Nobody");
    expect(await count()).toBe(0);
    await edit(version + 2, "@Vira Newname");
    await perform(callers.editor ?? null, removeEntry, { id, version: version + 3, reason: "a test" });
    expect(await count()).toBe(0);
  });

  it("of many entries at once comes with all of them or none", async () => {
    const steps = [1, 2, 3].map(
      (number) => [logEntry, { entry: note(`${number}: @administrator`), confirmed: ["same-note"] }] as const,
    );
    await performAll(callers.editor ?? null, steps);
    expect(await openMentions(idOf("administrator"))).toHaveLength(3);
  });

  it("changes nothing that is held in memory when it is seen", async () => {
    const record = await deskRecord();
    const [mention] = await openMentions(idOf("administrator"));
    await perform(callers.administrator ?? null, seeMention, { id: mention?.id, version: mention?.version });
    expect(await deskRecord()).toBe(record);
  });

  it("stands in the activity, by name", async () => {
    const filter = {
      person: null,
      thing: "mention",
      deed: "added",
      country: "PL",
      from: null,
      to: null,
    } as const;
    const { batches } = await listActivity(
      filter,
      { id: idOf("viewer"), role: "viewer" },
      { before: null, perPage: 50 },
    );
    expect(batches.length).toBeGreaterThan(3);
    expect((await findNamed(batches)).mentions.size).toBeGreaterThan(3);
  });
});

describe("a mention in the note of a task", () => {
  const task = (note: string | null) => ({ title: "Call the speaker", note, countryCode: "PL" });
  const add = (note: string | null) => perform(callers.editor ?? null, addTask, { task: task(note) });
  const edit = (id: string, version: number, note: string | null) =>
    perform(callers.editor ?? null, editTask, { id, version, task: task(note) });
  /** The mentions of a person that wait in this task, by the note that they read. */
  const waiting = async (id: string, role: string) =>
    (await openMentions(idOf(role))).flatMap(({ place }) =>
      "task" in place && place.task.id === id ? [place.task.note] : [],
    );

  it.each<[string, string | null, string, number]>([
    ["the name of a colleague", "Together with @administrator.", "administrator", 1],
    ["a name that has two words", "Ask @Vira Newname, please", "viewer", 1],
    ["the same name twice", "@administrator, and again @administrator", "administrator", 1],
    ["the beginning of a longer word", "@administrators decide", "administrator", 0],
    ["an address", "office@administrator.example", "administrator", 0],
    ["whoever writes it", "@editor does it", "editor", 0],
    ["nobody", "Nothing of note", "administrator", 0],
    ["no note at all", null, "administrator", 0],
  ])("calls whom it names: %s", async (_, typed, role, count) => {
    const { id } = await add(typed);
    expect(await waiting(id, role)).toEqual(Array.from({ length: count }, () => typed));
    // What is read and typed again is the name; what is kept is the account.
    expect((await findTask(id))?.note).toBe(typed);
    if (count > 0) {
      const kept = await db.task.findUniqueOrThrow({ where: { id } });
      expect(kept.note).toContain(`@[${idOf(role)}]`);
    }
  });

  it("is told once, however often the task is saved, and to whoever is newly named", async () => {
    const { id, version } = await add("@administrator");
    await edit(id, version, "@administrator and @Vira Newname");
    expect(await db.mention.count({ where: { taskId: id } })).toBe(2);
    await edit(id, version + 1, "@Vira Newname");
    expect(await waiting(id, "administrator")).toEqual([]);
    expect(await waiting(id, "viewer")).toEqual(["@Vira Newname"]);
  });

  it("waits while the task is there, also when it is done, and is settled by its own person", async () => {
    const { id, version } = await add("@administrator");
    await perform(callers.editor ?? null, finishTask, { id, version });
    expect(await waiting(id, "administrator")).toHaveLength(1);
    await perform(callers.editor ?? null, reopenTask, { id, version: version + 1 });
    const mention = await db.mention.findFirstOrThrow({ where: { taskId: id } });
    const seen = { id: mention.id, version: mention.version };
    await expect(perform(callers.editor ?? null, seeMention, seen)).rejects.toMatchObject({
      key: "not-found",
    });
    await perform(callers.editor ?? null, removeTask, { id, version: version + 2 });
    expect(await waiting(id, "administrator")).toEqual([]);
    await perform(callers.editor ?? null, restoreTask, { id, version: version + 3 });
    await perform(callers.administrator ?? null, seeMention, seen);
    expect(await waiting(id, "administrator")).toEqual([]);
  });

  it("stands in the activity of its country with a way to the task, and in no part of the record in memory", async () => {
    const record = await deskRecord();
    const { id } = await add("@administrator");
    expect(await deskRecord()).toBe(record);
    const filter = {
      person: null,
      thing: "mention",
      deed: "added",
      country: "PL",
      from: null,
      to: null,
    } as const;
    const reader = { id: idOf("viewer"), role: "viewer" } as const;
    const { batches } = await listActivity(filter, reader, { before: null, perPage: 1 });
    const found = await findNamed(batches);
    const [mention = ""] = batches[0]?.subjectIds ?? [];
    expect(namedThing("mention", mention, { record, found, role: "viewer", locale: "en" })).toEqual({
      text: "@administrator · Call the speaker",
      href: `/desk/tasks/${id}`,
      countries: ["PL"],
    });
  });

  it("stands in one note: the database refuses one of both, and of none", async () => {
    const { id } = await add(null);
    const entry = await log("Of an entry and of a task");
    for (const place of [{}, { taskId: id, entryId: entry.id }])
      await expect(
        db.mention.create({ data: { id: "odd", userId: idOf("viewer"), at: new Date(), ...place } }),
      ).rejects.toThrow(/Mention_place/);
  });
});

describe("refused", () => {
  const response = (summary: object) => ({
    ...note("@Vira Newname"),
    kind: "response",
    bodyId: "pl-sejm",
    nature: "neutral",
    summary,
  });

  it("is a mention that the public would read, at its field; nothing is written", async () => {
    const lines = await db.auditLine.count();
    for (const summary of [{ en: "Thanks to @Vira Newname" }, { uk: `@[${idOf("viewer")}]` }])
      await expect(
        perform(callers.editor ?? null, logEntry, { entry: response(summary) }),
      ).rejects.toMatchObject({ key: "mention-in-public", field: "summary" });
    expect(await db.auditLine.count()).toBe(lines);
  });

  it("lets an address in a summary stand, and keeps the note from the public record", async () => {
    const { id } = await perform(callers.editor ?? null, logEntry, {
      entry: response({ en: "Write to office@sejm.example" }),
    });
    expect(await noteOf(id)).toBe("@Vira Newname");
    expect(JSON.stringify([...(await publicRecord()).entries])).not.toContain("Vira");
  });

  it("is a mention of someone whose account is disabled, unless it stood there before", async () => {
    const { id, version } = await log("@Vira Newname knows the clerk");
    const viewer = await db.user.findUniqueOrThrow({ where: { id: idOf("viewer") } });
    await perform({ system: "command-line" }, disablePerson, { id: viewer.id, version: viewer.version });
    await expect(log("@Vira Newname?")).rejects.toMatchObject({
      key: "mention-disabled",
      field: "internalNote",
      values: { name: "Vira Newname" },
    });
    await expect(
      perform(callers.editor ?? null, addTask, { task: { title: "Call", note: "@Vira Newname?" } }),
    ).rejects.toMatchObject({ key: "mention-disabled", field: "note", values: { name: "Vira Newname" } });
    const entry = note("@Vira Newname knew the clerk");
    await perform(callers.editor ?? null, editEntry, { id, version, entry, correctionReason: {} });
    expect(await noteOf(id)).toBe("@Vira Newname knew the clerk");
    expect((await listColleagues(idOf("editor"))).map(({ name }) => name)).toEqual(["administrator"]);
  });
});

it("the log holds against the record", async () => {
  expect(await verifyLog(db)).toMatchObject({ ok: true });
});
