import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { disablePerson } from "@/lib/access/acts";
import { verifyLog } from "@/lib/audit/verify";
import { closeDatabase, type Database } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { logEntry, removeEntry } from "@/lib/log/acts";
import { deskRecord, forgetRecords } from "@/lib/log/queries";
import { versionsOf } from "@/lib/subject/versions";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork, reply } from "@/lib/testing/records";
import {
  addTask,
  editTask,
  finishTask,
  followUp,
  handOn,
  removeTask,
  reopenTask,
  restoreTask,
  savePlan,
} from "./acts";
import { asksOf, dutiesOf, findPlan, openTasks } from "./queries";

let db: Database;
let people: Record<Role, Exclude<Caller, null>>;
const idOf = (role: Role) => (people[role] as { userId: string }).userId;

beforeEach(async () => {
  db = await freshDatabase();
  forgetRecords();
  people = await groundwork();
});
afterAll(closeDatabase);

const call = (also: object = {}) => ({ title: "Call the speaker’s office", countryCode: "PL", ...also });
const add = (also: object = {}) => perform(people.editor, addTask, { task: call(also) });
const step = (also: object = {}) => ({
  ownerId: idOf("editor"),
  nextStep: "Thank them",
  nextStepOn: "2026-12-03",
  ...also,
});

describe("a task", () => {
  it("is done and opened again, removed and brought back, each as a version of its own", async () => {
    const { id } = await add();
    await perform(people.administrator, finishTask, { id, version: 1 });
    expect(await openTasks()).toEqual([]);
    await perform(people.editor, reopenTask, { id, version: 2 });
    expect(await openTasks()).toMatchObject([{ id, version: 3, doneAt: null, doneById: null }]);
    await perform(people.editor, removeTask, { id, version: 3 });
    expect(await openTasks()).toEqual([]);
    await perform(people.editor, restoreTask, { id, version: 4 });
    await perform(people.editor, editTask, { id, version: 5, task: call({ dueOn: "3 December 2026" }) });
    expect(await openTasks()).toMatchObject([{ id, version: 6, dueOn: "2026-12-03" }]);
    expect((await versionsOf("task", id)).map(({ act }) => act)).toEqual(
      ["edit", "restore", "remove", "reopen", "done", "add"].map((verb) => `task:${verb}`),
    );
    expect((await verifyLog(db)).ok).toBe(true);
  });

  it("is settled once: the second of two is told that it was", async () => {
    const { id } = await add();
    const done = () => perform(people.editor, finishTask, { id, version: 1 });
    const answers = await Promise.allSettled([done(), done()]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(done()).rejects.toMatchObject({ key: "settled-already" });
    expect(await db.version.count({ where: { subjectType: "task" } })).toBe(2);
  });

  it.each<[string, object, object]>([
    ["no title", { title: " " }, { issues: [{ path: "task.title", key: "required" }] }],
    [
      "a title of 20,000 characters",
      { title: "x".repeat(20_000) },
      { issues: [{ path: "task.title", key: "too-long" }] },
    ],
    ["a day that no calendar has", { dueOn: "2026-02-30" }, { issues: [{ path: "task.dueOn" }] }],
    ["a month as its day", { dueOn: "2026-12" }, { issues: [{ path: "task.dueOn", key: "full-date" }] }],
    ["a country that is not on the record", { countryCode: "DE" }, { key: "country-unknown" }],
    ["an entry that is not there", { entryId: "nowhere" }, { key: "entry-unknown", field: "entryId" }],
    ["an owner who is not there", { ownerId: "nobody" }, { key: "owner-unknown", field: "ownerId" }],
  ])("is refused with %s, and nothing is written", async (_, also, refusal) => {
    await expect(add(also)).rejects.toMatchObject(refusal);
    expect(await db.task.count()).toBe(0);
  });

  it("is given to nobody whose account is disabled, or who may only read", async () => {
    await expect(add({ ownerId: idOf("viewer") })).rejects.toMatchObject({ key: "owner-reads-only" });
    await perform({ system: "command-line" }, disablePerson, { id: idOf("editor"), version: 1 });
    await expect(
      perform(people.administrator, addTask, { task: call({ ownerId: idOf("editor") }) }),
    ).rejects.toMatchObject({ key: "owner-disabled", field: "ownerId" });
  });

  it("is no part of the record: what is kept in memory stays as it is", async () => {
    const before = await deskRecord();
    await add();
    await perform(people.editor, savePlan, { id: "PL", version: 0, plan: step() });
    expect(await deskRecord()).toBe(before);
    expect(await db.auditLine.count({ where: { public: true, subjectType: { in: ["task", "plan"] } } })).toBe(
      0,
    );
  });
});

describe("a plan", () => {
  const save = (version: number, also: object = {}) =>
    perform(people.editor, savePlan, { id: "PL", version, plan: step(also) });

  it("has a person in charge, and a next step with its day", async () => {
    await save(0);
    expect(await findPlan("PL")).toEqual({ countryCode: "PL", version: 1, ask: null, ...step() });
    await save(1, { nextStep: "", nextStepOn: "" });
    expect(await findPlan("PL")).toMatchObject({ version: 2, nextStep: null, nextStepOn: null });
  });

  it("has no step without a day and no day without a step", async () => {
    await expect(save(0, { nextStepOn: "" })).rejects.toMatchObject({
      issues: [{ path: "plan.nextStepOn", key: "next-step-needs-day" }],
    });
    await expect(save(0, { nextStep: "" })).rejects.toMatchObject({
      issues: [{ path: "plan.nextStep", key: "day-needs-next-step" }],
    });
  });

  it("has what letters ask for, once for each language, apart from its next step", async () => {
    const ask = [
      { language: "en", text: "to put the draft to the vote" },
      { language: "pl", text: "o poddanie projektu pod głosowanie" },
    ];
    await save(0, { nextStep: "", nextStepOn: "", ask });
    expect(await findPlan("PL")).toMatchObject({ nextStep: null, ask });
    expect(await asksOf(["PL", "CZ"])).toEqual(new Map([["PL", ask]]));
    await expect(save(1, { ask: [ask[0], ask[0]] })).rejects.toMatchObject({
      issues: [{ path: "plan.ask.1.language", key: "listed-twice" }],
    });
    await save(1, { ask: [] });
    expect(await asksOf(["PL"])).toEqual(new Map());
  });

  it("is begun by one of two who begin it at once, and the other sees what the first saved", async () => {
    const answers = await Promise.allSettled([save(0), save(0, { nextStep: "Write again" })]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(save(0)).rejects.toMatchObject({ key: "stale-version", current: { version: 1 } });
    expect(await db.plan.count()).toBe(1);
  });

  it("is of a country on the record", async () => {
    await expect(
      perform(people.editor, savePlan, { id: "DE", version: 0, plan: step() }),
    ).rejects.toMatchObject({ key: "country-unknown" });
  });
});

describe("what follows from an entry", () => {
  let entryId: string;
  beforeEach(async () => {
    entryId = (await perform(people.editor, logEntry, { entry: reply() })).id;
  });
  const follow = (also: object = {}) =>
    perform(people.editor, followUp, {
      entryId,
      id: "PL",
      version: 0,
      plan: step(),
      promises: [],
      ...also,
    });
  const promise = (title: string, also: object = {}) => ({
    title,
    ownerId: "",
    dueOn: "2026-12-10",
    countryCode: "PL",
    ...also,
  });

  it("is a next step and a task for each promise, of that country and entry, in one go", async () => {
    const nothing = promise("", { dueOn: "", ownerId: idOf("editor") });
    await follow({ promises: [promise("Send the translation"), nothing, promise("Invite them")] });
    expect(await findPlan("PL")).toMatchObject({ nextStep: "Thank them" });
    const tasks = await openTasks();
    expect(tasks.map(({ title }) => title).sort()).toEqual(["Invite them", "Send the translation"]);
    for (const task of tasks) expect(task).toMatchObject({ entryId, countryCode: "PL" });
    const lines = await db.auditLine.findMany({ where: { subjectType: { in: ["task", "plan"] } } });
    expect(lines.map(({ act }) => act).sort()).toEqual(["plan:save", "task:add", "task:add"]);
  });

  it("leaves a plan alone that is as it was", async () => {
    const plan = step({ ask: [{ language: "en", text: "to vote on the draft" }] });
    await follow({ plan });
    await follow({ plan, version: 0, promises: [promise("Invite them")] });
    expect(await findPlan("PL")).toMatchObject({ version: 1 });
    expect(await openTasks()).toHaveLength(1);
  });

  it("is written as a whole or not at all", async () => {
    await expect(
      follow({ promises: [promise("Invite them"), promise("Write", { ownerId: idOf("viewer") })] }),
    ).rejects.toMatchObject({ key: "owner-reads-only", field: "promises.1.ownerId" });
    expect(await findPlan("PL")).toBeNull();
    expect(await openTasks()).toEqual([]);
  });

  it("asks what was promised where only its day is given", async () => {
    await expect(follow({ promises: [promise("")] })).rejects.toMatchObject({
      issues: [{ path: "promises.0.title", key: "required" }],
    });
  });

  it("follows from an entry that is there", async () => {
    await perform(people.editor, removeEntry, { id: entryId, version: 1, reason: "Written twice" });
    await expect(follow()).rejects.toMatchObject({ key: "entry-unknown" });
  });

  it("may be of no country", async () => {
    await follow({ id: "", plan: {}, promises: [promise("Invite them", { countryCode: "" })] });
    expect(await openTasks()).toMatchObject([{ countryCode: null, entryId }]);
  });
});

describe("what someone leaves behind", () => {
  it("is handed on at once, open tasks and countries, and what is done stays theirs", async () => {
    const { id } = await add({ ownerId: idOf("editor") });
    const done = await add({ ownerId: idOf("editor") });
    await perform(people.editor, finishTask, { id: done.id, version: 1 });
    await perform(people.editor, savePlan, { id: "PL", version: 0, plan: step() });
    await perform({ system: "command-line" }, disablePerson, { id: idOf("editor"), version: 1 });
    expect(await dutiesOf(idOf("editor"))).toMatchObject({ tasks: [{ id }], countries: ["PL"] });

    const answer = await perform(people.administrator, handOn, {
      from: idOf("editor"),
      to: idOf("administrator"),
    });
    expect(answer).toEqual({ tasks: 1, countries: 1 });
    expect(await dutiesOf(idOf("editor"))).toEqual({ tasks: [], countries: [] });
    expect(await dutiesOf(idOf("administrator"))).toMatchObject({ tasks: [{ id }], countries: ["PL"] });
    expect((await verifyLog(db)).ok).toBe(true);
  });

  it("goes to someone who can do it, by an administrator", async () => {
    const handing = (role: Role, to: string) => perform(people[role], handOn, { from: idOf("editor"), to });
    await expect(handing("administrator", "")).rejects.toMatchObject({ issues: [{ key: "choose" }] });
    await expect(handing("administrator", idOf("viewer"))).rejects.toMatchObject({ key: "owner-reads-only" });
    await expect(handing("administrator", idOf("editor"))).rejects.toMatchObject({ key: "owner-the-same" });
    await expect(handing("editor", idOf("administrator"))).rejects.toMatchObject({ key: "not-allowed" });
  });
});
