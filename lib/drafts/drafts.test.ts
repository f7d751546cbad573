import { afterAll, beforeAll, expect, test } from "vitest";
import { addPerson, disablePerson } from "@/lib/access/acts";
import { closeDatabase, type Database } from "@/lib/db/client";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { addContact, eraseContact } from "@/lib/parliaments/acts";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork } from "@/lib/testing/records";
import { dropDraft, findDraft, keepDraft, othersWriting } from "./drafts";
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
  unlessThere: false,
  content: { values: { entry: { internalNote: text } }, base: {} },
});
const textOf = async (userId: string, of = form) =>
  ((await findDraft(userId, of))?.content.values.entry as { internalNote: string } | undefined)?.internalNote;

test("what was typed last is found again, by whoever typed it and nobody else", async () => {
  await keepDraft(editor, draft("Half a"));
  expect(await keepDraft(editor, draft("Half a sentence"))).toEqual({ other: false });
  expect(await textOf(editor)).toBe("Half a sentence");
  expect(await textOf(chief)).toBeUndefined();
  await dropDraft(editor, form);
  expect(await textOf(editor)).toBeUndefined();
});

test("of a form that is open twice the later stays, and each is told of the other", async () => {
  await keepDraft(editor, draft("on the laptop", "tabnumberone"));
  expect(await keepDraft(editor, draft("on the phone", "tabnumbertwo"))).toEqual({ other: true });
  expect(await textOf(editor)).toBe("on the phone");
  expect(await keepDraft(editor, draft("on the laptop again", "tabnumberone"))).toEqual({ other: true });
  // Who has taken it up knows of it.
  const taken = draft("taken up", "tabnumberthree", "tabnumberone");
  expect(await keepDraft(editor, taken)).toEqual({ other: false });
});

test("while nobody has chosen between an earlier draft and what is typed now, the earlier one stays", async () => {
  await dropDraft(editor, form);
  const now = (text: string) => ({ ...draft(text, "tabnumbertwo"), unlessThere: true });
  await keepDraft(editor, now("typed before it was known whether there is one"));
  expect(await textOf(editor)).toBe("typed before it was known whether there is one");
  await keepDraft(editor, now("typed on"));
  expect(await textOf(editor)).toBe("typed on");
  await keepDraft(editor, { ...now("typed elsewhere"), tab: "tabnumberone" });
  expect(await textOf(editor)).toBe("typed on");
});

test("what is sent as a page is left does not bring back a draft that was put aside meanwhile", async () => {
  await keepDraft(editor, draft("begun", "tabnumberone"));
  const leaving = { ...draft("gone on with", "tabnumbertwo", "tabnumberone"), leaving: true };
  await keepDraft(editor, leaving);
  expect(await textOf(editor)).toBe("gone on with");
  await dropDraft(editor, form);
  await keepDraft(editor, leaving);
  expect(await textOf(editor)).toBeUndefined();
  // What was begun in the page itself is kept, also as it is left.
  await keepDraft(editor, { ...draft("begun anew", "tabnumberthree"), leaving: true });
  expect(await textOf(editor)).toBe("begun anew");
});

test("a draft that nobody has gone on with for thirty days is gone", async () => {
  await keepDraft(editor, draft("old"), new Date("2026-01-01T00:00:00Z"));
  expect(await findDraft(editor, form, new Date("2026-01-30T23:00:00Z"))).not.toBeNull();
  expect(await findDraft(editor, form, new Date("2026-01-31T01:00:00Z"))).toBeNull();
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
  expect(await textOf(editor, "entry:number0")).toBeUndefined();
  expect(await textOf(editor, `entry:number${mostDrafts + 2}`)).toBe("x");
});

test("what was begun about a contact goes when the contact is erased, whoever began it", async () => {
  const contact = { name: "A Name", bodyId: (await db.body.findFirstOrThrow()).id };
  const { id, version } = await perform(callers.editor ?? null, addContact, { contact });
  await keepDraft(chief, draft("A Name", "tabnumberone", null, `contact:${id}`));
  await perform(callers.editor ?? null, eraseContact, { id, version });
  expect(await textOf(chief, `contact:${id}`)).toBeUndefined();
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
  expect(await textOf(id)).toBeUndefined();
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
  await db.formDraft.deleteMany({});
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
