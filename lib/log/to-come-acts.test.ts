import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { addDays } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { closeDatabase, type Database } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { freshDatabase } from "@/lib/testing/database";
import { meeting, act as proceeding } from "@/lib/testing/entry-shapes";
import { groundwork } from "@/lib/testing/records";
import { callOffEntry, editEntry, logEntry, rescheduleEntry } from "./acts";
import { heldDraft } from "./held";
import { deskRecord, publicRecord } from "./queries";

let db: Database;
let people: Record<Role, Exclude<Caller, null>>;
beforeEach(async () => {
  db = await freshDatabase();
  people = await groundwork();
});
afterAll(async () => {
  vi.useRealTimers();
  await closeDatabase();
});

const day = today();
const soon = addDays(day, 7);
const later = addDays(day, 14);
const plan = (also: object = {}) =>
  perform(people.editor, logEntry, {
    entry: meeting("PL", null, day, "meeting", { scheduledFor: soon, ...also }),
  });
const entryOf = async (id: string) => {
  const entry = (await deskRecord()).entry(id);
  if (!entry) throw new Error("it is gone");
  return entry;
};

describe("what is to come", () => {
  test("moves to another day where it stands", async () => {
    const planned = await plan();
    await perform(people.editor, rescheduleEntry, { ...planned, scheduledFor: later });
    expect(await entryOf(planned.id)).toMatchObject({ scheduledFor: later, correctedOn: null });
  });

  test("that was public says that it was moved, in each language", async () => {
    const planned = await perform(people.editor, logEntry, {
      publish: true,
      entry: meeting("PL", null, day, "meeting", { scheduledFor: soon }),
    });
    await perform(people.editor, rescheduleEntry, { ...planned, scheduledFor: later });
    const [correction] = (await publicRecord()).entry(planned.id)?.corrections ?? [];
    expect(correction?.on).toBe(day);
    expect(Object.keys(correction?.reason ?? {}).sort()).toEqual(["crh", "en", "uk"]);
    expect(correction?.reason.en).toMatch(/^Moved from .+ to .+\.$/);
  });

  test.each([
    ["a day that is over", addDays(day, -1), "day-over"],
    ["the day that stands there", soon, "same-day-as-before"],
  ])("is not moved to %s", async (_, scheduledFor, key) => {
    const planned = await plan();
    await expect(perform(people.editor, rescheduleEntry, { ...planned, scheduledFor })).rejects.toMatchObject(
      { key, field: "scheduledFor" },
    );
  });

  test.each([
    ["a date that no calendar has", "2027-02-30", "date"],
    ["nothing", "", "required"],
  ])("nor to %s", async (_, scheduledFor, key) => {
    const planned = await plan();
    await expect(perform(people.editor, rescheduleEntry, { ...planned, scheduledFor })).rejects.toMatchObject(
      { issues: [expect.objectContaining({ path: "scheduledFor", key })] },
    );
  });

  test("is called off with a word, which never leaves the desk, and stays on the log", async () => {
    const planned = await perform(people.editor, logEntry, {
      publish: true,
      entry: meeting("PL", null, day, "meeting", { scheduledFor: soon }),
    });
    await perform(people.editor, callOffEntry, { ...planned, reason: "The embassy is moving" });
    expect(await entryOf(planned.id)).toMatchObject({
      scheduledFor: soon,
      calledOffOn: day,
      calledOffReason: "The embassy is moving",
      correctedOn: null,
    });
    const shown = (await publicRecord()).entry(planned.id);
    expect(shown).toMatchObject({ calledOffOn: day });
    expect(JSON.stringify(shown)).not.toContain("embassy is moving");
    const line = await db.auditLine.findFirstOrThrow({ where: { subjectId: planned.id, number: 2 } });
    expect(line.act).toBe("entry:call-off");
    await expect(
      perform(people.editor, callOffEntry, { id: planned.id, version: 2, reason: "Twice" }),
    ).rejects.toMatchObject({ key: "called-off-already" });
  });

  test("that was called off takes place after all on another day", async () => {
    const planned = await plan();
    const off = await perform(people.editor, callOffEntry, { ...planned, reason: "Ill" });
    await perform(people.editor, rescheduleEntry, { ...off, scheduledFor: soon });
    expect(await entryOf(planned.id)).toMatchObject({
      scheduledFor: soon,
      calledOffOn: null,
      calledOffReason: null,
    });
  });

  test("what has happened is neither moved nor called off", async () => {
    const held = await perform(people.editor, logEntry, { entry: meeting("PL", null, day, "meeting") });
    await expect(
      perform(people.editor, rescheduleEntry, { ...held, scheduledFor: later }),
    ).rejects.toMatchObject({ key: "nothing-to-come" });
    await expect(perform(people.editor, callOffEntry, { ...held, reason: "Late" })).rejects.toMatchObject({
      key: "nothing-to-come",
    });
  });

  test("of two who settle it at once one is told that it has changed", async () => {
    const planned = await plan();
    const both = await Promise.allSettled([
      perform(people.editor, callOffEntry, { ...planned, reason: "Ill" }),
      perform(people.administrator, rescheduleEntry, { ...planned, scheduledFor: later }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("the day after", () => {
  test("a meeting that was held keeps all that was said of it, on its own day", async () => {
    const planned = await plan({ participants: ["The ambassador"], titleEnglish: "On the vote" });
    const draft = heldDraft(await entryOf(planned.id), addDays(soon, 1));
    expect(draft).toMatchObject({
      occurredOn: soon,
      scheduledFor: "",
      participants: ["The ambassador"],
      titleEnglish: "On the vote",
    });
    vi.useFakeTimers({ now: new Date(`${addDays(soon, 1)}T10:00:00Z`), toFake: ["Date"] });
    await perform(people.editor, editEntry, { ...planned, entry: draft, correctionReason: {} });
    vi.useRealTimers();
    expect(await entryOf(planned.id)).toMatchObject({ occurredOn: soon, scheduledFor: null });
  });

  test("a vote becomes the step that follows it: the same act, adopted until it is said otherwise", async () => {
    const scheduled = await perform(people.editor, logEntry, {
      entry: proceeding("PL", "pl-sejm", day, "scheduled", {
        scheduledFor: soon,
        titleEnglish: "Resolution on the deportation",
        reference: "Druk 500",
        internalNote: "Ask the clerk",
        sources: [],
      }),
    });
    const draft = heldDraft(await entryOf(scheduled.id), addDays(soon, 1));
    expect(draft).toMatchObject({
      kind: "proceeding",
      step: "adopted",
      occurredOn: soon,
      scheduledFor: "",
      continuesId: scheduled.id,
      countries: ["PL"],
      bodyId: "pl-sejm",
      titleEnglish: "Resolution on the deportation",
      reference: "Druk 500",
      internalNote: "",
    });
  });

  test("where only the month was known, today is proposed", async () => {
    const planned = await plan({ scheduledFor: later.slice(0, 7) });
    expect(heldDraft(await entryOf(planned.id), later)).toMatchObject({ occurredOn: later });
  });

  test("of anything else there is no such form", async () => {
    const note = await perform(people.editor, logEntry, { entry: meeting("PL", null, day, "call") });
    expect(heldDraft(await entryOf(note.id), later)).toBeNull();
  });
});
