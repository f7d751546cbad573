import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addPerson, disablePerson } from "@/lib/access/acts";
import { closeDatabase, type Database } from "@/lib/db/client";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { addContact, eraseContact } from "@/lib/parliaments/acts";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork } from "@/lib/testing/records";
import { dropDrafts, findDrafts, keepDraft, othersWriting, writersBeside } from "./drafts";
import { mostDrafts, rightForDraft } from "./schema";

let db: Database;
let editor: string;
let chief: string;
let callers: Record<string, Exclude<Caller, null>>;
beforeAll(async () => {
  db = await freshDatabase();
  callers = await groundwork();
  const users = await db.user.findMany({ select: { id: true, role: true } });
  editor = users.find(({ role }) => role === "editor")?.id ?? "";
  chief = users.find(({ role }) => role === "administrator")?.id ?? "";
});
afterAll(closeDatabase);

const form = "entry:new:note:PL";
const draft = (text: string, tab = "tabnumberone", instead: string | null = null, of = form) => ({
  form: of,
  tab,
  instead,
  onlyGoingOn: false,
  content: { values: { entry: { internalNote: text } }, base: {} },
});
const textsOf = async (userId: string, of = form) =>
  (await findDrafts(userId, of)).map(
    ({ content }) => (content.values.entry as { internalNote: string }).internalNote,
  );
const drop = (...tabs: string[]) => dropDrafts(editor, { form, drop: tabs });
beforeEach(() => db.formDraft.deleteMany({}));

test("what was typed last is found again, by whoever typed it and nobody else", async () => {
  await keepDraft(editor, draft("Half a"));
  expect(await keepDraft(editor, draft("Half a sentence"))).toEqual({ others: [] });
  expect(await textsOf(editor)).toEqual(["Half a sentence"]);
  expect(await textsOf(chief)).toEqual([]);
  await drop("tabnumberone");
  expect(await textsOf(editor)).toEqual([]);
});

test("a form that is open twice keeps both, the newest first, and each is told of the other", async () => {
  const at = (second: number) => new Date(Date.UTC(2026, 5, 3, 10, 0, second));
  await keepDraft(editor, draft("on the laptop", "tabnumberone"), at(0));
  expect(await keepDraft(editor, draft("on the phone", "tabnumbertwo"), at(1))).toEqual({
    others: ["tabnumberone"],
  });
  expect(await keepDraft(editor, draft("on the laptop again", "tabnumberone"), at(2))).toEqual({
    others: ["tabnumbertwo"],
  });
  const read = async () => (await findDrafts(editor, form, at(9))).map(({ tab }) => tab);
  expect(await read()).toEqual(["tabnumberone", "tabnumbertwo"]);
  // What was left long ago is offered, but is not open elsewhere.
  expect(await keepDraft(editor, draft("on the phone", "tabnumbertwo"), at(130))).toEqual({ others: [] });
});

test("a draft that is taken up goes over, once; what is typed on where it came from is kept beside it", async () => {
  await keepDraft(editor, draft("begun", "tabnumberone"));
  await keepDraft(editor, draft("begun, gone on with", "tabnumbertwo", "tabnumberone"));
  expect(await textsOf(editor)).toEqual(["begun, gone on with"]);
  await keepDraft(editor, draft("typed on", "tabnumberone"));
  await keepDraft(editor, draft("and gone on", "tabnumbertwo"));
  expect((await textsOf(editor)).sort()).toEqual(["and gone on", "typed on"]);
  // Saving drops what was saved, and nothing else that was begun.
  await drop("tabnumbertwo");
  expect(await textsOf(editor)).toEqual(["typed on"]);
});

test("what is sent as a page is left does not bring back a draft that was put aside meanwhile", async () => {
  await keepDraft(editor, draft("begun", "tabnumberone"));
  const leaving = { ...draft("gone on with", "tabnumbertwo", "tabnumberone"), onlyGoingOn: true };
  await keepDraft(editor, leaving);
  expect(await textsOf(editor)).toEqual(["gone on with"]);
  await keepDraft(editor, { ...draft("gone on", "tabnumbertwo"), onlyGoingOn: true });
  expect(await textsOf(editor)).toEqual(["gone on"]);
  await drop("tabnumberone", "tabnumbertwo");
  await keepDraft(editor, leaving);
  await keepDraft(editor, { ...leaving, instead: null });
  expect(await textsOf(editor)).toEqual([]);
  // What was begun in the page itself is kept, also as it is left.
  await keepDraft(editor, draft("begun anew", "tabnumberthree"));
  expect(await textsOf(editor)).toEqual(["begun anew"]);
});

test("a draft that nobody has gone on with for thirty days is gone", async () => {
  await keepDraft(editor, draft("old"), new Date("2026-01-01T00:00:00Z"));
  expect(await findDrafts(editor, form, new Date("2026-01-30T23:00:00Z"))).toHaveLength(1);
  expect(await findDrafts(editor, form, new Date("2026-01-31T01:00:00Z"))).toEqual([]);
  await keepDraft(chief, draft("new"), new Date("2026-02-02T00:00:00Z"));
  expect(await db.formDraft.count({ where: { userId: editor } })).toBe(0);
});

test("one person keeps so many drafts; the oldest make room", async () => {
  for (let number = 0; number < mostDrafts + 3; number++)
    await keepDraft(
      editor,
      draft("x", "tabnumberone", null, `entry:number${number}`),
      new Date(Date.now() + number),
    );
  expect(await db.formDraft.count({ where: { userId: editor } })).toBe(mostDrafts);
  expect(await textsOf(editor, "entry:number0")).toEqual([]);
  expect(await textsOf(editor, `entry:number${mostDrafts + 2}`)).toEqual(["x"]);
});

test("what was begun about a contact goes when the contact is erased, whoever began it", async () => {
  const contact = { name: "A Name", bodyId: (await db.body.findFirstOrThrow()).id };
  const { id, version } = await perform(callers.editor ?? null, addContact, { contact });
  await keepDraft(chief, draft("A Name", "tabnumberone", null, `contact:${id}`));
  await perform(callers.editor ?? null, eraseContact, { id, version });
  expect(await textsOf(chief, `contact:${id}`)).toEqual([]);
});

test("drafts go with the account that they belong to, and stand on no log", async () => {
  const machine = { system: "command-line" } as const;
  const password = "three herons over the strait at dusk";
  const { id, version } = await perform(machine, addPerson, {
    email: "one@tracker.test",
    role: "editor",
    password,
  });
  const lines = await db.auditLine.count();
  await keepDraft(id, draft("mine"));
  expect(await db.auditLine.count()).toBe(lines);
  await perform(machine, disablePerson, { id, version });
  expect(await textsOf(id)).toEqual([]);
});

test("each form has the right of its act; there are no others", () => {
  expect(rightForDraft("entry:abc")).toBe("entry:write");
  expect(rightForDraft("contact:new:abc")).toBe("contact:write");
  for (const none of [
    "person:abc",
    "entry",
    "entry:",
    "constructor:abc",
    "entry:a b",
    `entry:${"a".repeat(300)}`,
  ])
    expect(rightForDraft(none), none).toBeNull();
});

test("who else writes is told by name and since when, while they go on, and nothing of what they write", async () => {
  const of = "entry:together";
  const at = (clock: string) => new Date(`2026-06-03T${clock}Z`);
  await keepDraft(editor, draft("a secret", "tabnumberone", null, of), at("10:00:00"));
  await keepDraft(editor, draft("a secret more", "tabnumberone", null, of), at("10:01:30"));
  const { name } = await db.user.findUniqueOrThrow({ where: { id: editor } });
  expect(await othersWriting(of, chief, at("10:03:00"))).toEqual([{ name, since: at("10:00:00") }]);
  // Not to themselves, not of another thing, and not for long after the last word.
  expect(await othersWriting(of, editor, at("10:03:00"))).toEqual([]);
  expect(await othersWriting("entry:another", chief, at("10:03:00"))).toEqual([]);
  expect(await othersWriting(of, chief, at("10:03:31"))).toEqual([]);
  // Whoever comes back has begun anew.
  await keepDraft(editor, draft("again", "tabnumberone", null, of), at("11:00:00"));
  expect(await othersWriting(of, chief, at("11:00:30"))).toEqual([{ name, since: at("11:00:00") }]);
});

test("of something new nobody is told: two who write a new entry write two", async () => {
  await keepDraft(editor, draft("new", "tabnumberone", null, form));
  expect(await othersWriting(form, chief)).toEqual([]);
});

test("of many things at once each is told that somebody changes, once for each person, and no other", async () => {
  const now = new Date();
  await keepDraft(editor, draft("one", "tabnumberone", null, "body:b1"), now);
  await keepDraft(editor, draft("the same twice", "tabnumbertwo", null, "body:b1"), now);
  await keepDraft(editor, draft("another", "tabnumberone", null, "listing:PL"), now);
  await keepDraft(chief, draft("their own", "tabnumberone", null, "entry:e1"), now);
  await keepDraft(editor, draft("new", "tabnumberone", null, form), now);
  const told = await writersBeside(chief, now);
  expect([...told].map(([of, writers]) => [of, writers.length]).sort()).toEqual([
    ["body:b1", 1],
    ["listing:PL", 1],
  ]);
});
