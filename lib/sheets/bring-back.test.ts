import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { addPerson } from "@/lib/access/acts";
import { verifyLog } from "@/lib/audit/verify";
import { politely } from "@/lib/base/politely";
import type { Database } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { perform } from "@/lib/ledger/perform";
import { listCsv } from "@/lib/lists/csv";
import { listNamed } from "@/lib/lists/find-list";
import { listXlsx } from "@/lib/lists/xlsx";
import { editEntry, logEntry } from "@/lib/log/acts";
import { addContact, editContact, editPartner } from "@/lib/parliaments/acts";
import { addTask, editTask, savePlan } from "@/lib/tasks/acts";
import { csvOf, look, take } from "@/lib/testing/sheets";
import { shippedDatabase } from "@/lib/testing/shipped";
import { undoImport } from "./acts";

/** A list that went out, was edited in a spreadsheet program, and comes back. */

const staff = { system: "command-line" } as const;
const taking = { by: "Office", on: "2026-11-28" };
let db: Database;

type Query = Record<string, string>;
async function listOf(name: string, locale: Locale = "en", query: Query = {}) {
  const asking = { userId: "x", today: "2026-11-28" };
  const list = await listNamed(name)?.find({ query, asking, role: "administrator", locale });
  if (!list) throw new Error(`no list ${name}`);
  return list;
}
const csv = async (name: string, locale?: Locale, query?: Query) =>
  (await politely(listCsv(await listOf(name, locale, query), taking))).toString();

/** A list that went out, with cells of one row edited: those of the row in which some words stand. */
function withEdits(text: string, words: string, edited: Readonly<Record<string, string>>): Buffer {
  const rows: string[][] = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false });
  const head = rows[0] ?? [];
  const [row, ...others] = rows.slice(1).filter((cells) => cells.some((cell) => cell.includes(words)));
  if (!row || others.length > 0) throw new Error(`${others.length + Number(Boolean(row))} rows say ${words}`);
  for (const [name, value] of Object.entries(edited)) {
    const at = head.indexOf(name);
    if (at < 0) throw new Error(`no column ${name} among ${head.join(", ")}`);
    row[at] = value;
  }
  return csvOf(rows, ",");
}

type Edited = {
  list: string;
  query?: Query;
  /** Words that stand in the row. */
  row: string;
  edited: Record<string, string>;
  stored(): Promise<object>;
  after: object;
  /** What somebody does while the file is out. */
  meanwhile(): Promise<unknown>;
  conflict: { column: string; before: string; stored: string };
};
const meeting = {
  kind: "engagement",
  ...{ countries: ["PL"], occurredOn: "2026-10-05", certainty: "confirmed", engagementForm: "meeting" },
  ...{ bodyId: null, summary: {}, internalNote: null, sources: [] },
  ...{ titleEnglish: "Meeting on the draft", place: "Warszawa", participants: ["The Speaker"] },
};

beforeAll(async () => {
  db = await shippedDatabase();
  const address = (channel: string, text: string, preferred = false) => ({
    channel,
    address: text,
    remark: null,
    preferred,
  });
  const contact = (own: object) =>
    perform(staff, addContact, {
      contact: {
        bodyId: "pl-sejm",
        name: "",
        office: "",
        address: "",
        addresses: [],
        preferredChannel: "",
        language: "",
        salutations: [],
        verifiedOn: "",
        verifiedFrom: "",
        since: "",
        until: "",
        remark: "",
        ...own,
      },
    });
  await contact({
    office: "Secretariat",
    addresses: [
      address("email", "one@sejm.example"),
      address("email", "two@sejm.example", true),
      address("phone", "+48 22 000 00 00"),
      address("post", "Wiejska 4\n00-902 Warszawa"),
    ],
    salutations: [
      { language: "pl", text: "Szanowni Państwo" },
      { language: "uk", text: "Шановні колеги; друзі" },
    ],
    language: "pl",
    preferredChannel: "email",
    since: "2023-11",
    verifiedOn: "2026-01-05",
    remark: "=never a formula",
  });
  await contact({ office: "Clerk", until: "2027" });
  const owner = await perform(staff, addPerson, {
    email: "olena@example.org",
    name: "Olena",
    role: "editor",
    password: "lantern orchard violet tram",
  });
  const task = {
    title: "Call the secretariat",
    note: "Ask @Olena first",
    countryCode: "PL",
    dueOn: "2026-12-01",
  };
  await perform(staff, addTask, {
    id: "call",
    task: { ...task, ownerId: owner.id, partnerId: "partner-uwc" },
  });
  await perform(staff, addTask, { task: { title: "Of no country" } });
  await perform(staff, savePlan, {
    id: "PL",
    version: 0,
    plan: { ownerId: owner.id, nextStep: "Meet the group", nextStepOn: "2027-01-15" },
  });
  await perform(staff, logEntry, { id: "met", entry: meeting });
  await perform(staff, logEntry, {
    id: "remark",
    entry: {
      ...{ kind: "note", countries: ["PL"], bodyId: null, certainty: "confirmed", summary: {}, sources: [] },
      occurredOn: "2026-11",
      internalNote: "For @Olena;\n=not a formula",
    },
  });
}, 60_000);

describe("a list that comes back", () => {
  it.each([
    ["contacts", "en", "xlsx"],
    ["contacts", "uk", "csv"],
    ["contacts", "crh", "xlsx"],
    ["bodies", "uk", "xlsx"],
    ["bodies", "crh", "csv"],
    ["partners", "en", "csv"],
    ["partners", "uk", "xlsx"],
    ["partners", "crh", "csv"],
    ["tasks", "en", "xlsx"],
    ["tasks", "uk", "csv"],
    ["tasks", "crh", "csv"],
    ["log", "en", "csv", "entries"],
    ["log", "uk", "xlsx", "entries"],
    ["log", "crh", "csv", "entries"],
    ["log", "en", "xlsx", "engagements", { kind: "engagement" }],
    ["log", "uk", "csv", "engagements", { kind: "engagement" }],
    ["log", "crh", "csv", "engagements", { kind: "engagement" }],
    ["countries", "en", "csv", "plans"],
    ["countries", "uk", "xlsx", "plans"],
    ["countries", "crh", "csv", "plans"],
  ] as [string, Locale, string, string?, Query?][])(
    "of %s in %s as %s says nothing new as it went out",
    async (...told) => {
      const [name, locale, format, kind = name, query] = told;
      const list = await listOf(name, locale, query);
      const bytes = format === "xlsx" ? await listXlsx(list, taking) : await politely(listCsv(list, taking));
      const answer = await look(staff, bytes, {}, { locale });
      expect(answer.kind).toBe(kind);
      expect(answer.units.filter(({ verdict }) => verdict !== "same").slice(0, 3)).toEqual([]);
      expect(answer.counts.same).toBe(list.rows.length);
    },
  );

  it("changes only what was changed in it, and empties what was emptied", async () => {
    const text = (await csv("contacts"))
      .replace("+48 22 000 00 00", "+48 22 000 00 09")
      .replace("one@sejm.example", "")
      .replace("Clerk", "Head clerk");
    const answer = await look(staff, Buffer.from(text));
    expect(answer.counts).toMatchObject({ changes: 2, same: 0 });
    const ofRow = (column: string) =>
      answer.units
        .map(({ differences }) => differences)
        .find((all) => all.some((one) => one.column === column));
    expect(ofRow("Office or role")).toEqual([
      { column: "Office or role", before: "Clerk", after: "Head clerk" },
    ]);
    expect(ofRow("Telephone")).toEqual([
      { column: "E-mail", before: "two@sejm.example; one@sejm.example", after: "two@sejm.example" },
      { column: "Telephone", before: "+48 22 000 00 00", after: "+48 22 000 00 09" },
    ]);
  });

  it("shows what somebody else has changed meanwhile, and takes the side that is told", async () => {
    const before = await csv("contacts");
    const clerk = await db.contact.findFirstOrThrow({ where: { office: "Clerk" } });
    const { id, version, erasedAt: _, ...own } = clerk;
    await perform(staff, editContact, {
      id,
      version,
      contact: { ...own, office: "Chief clerk", remark: "moved" },
    });
    // What only they have changed stays; what only the sheet has changed is taken.
    const aside = before.replace(/Clerk(.*)2027/, "Clerk$12028");
    expect(
      (await look(staff, Buffer.from(aside))).units.find(({ verdict }) => verdict === "changes")?.differences,
    ).toEqual([{ column: "In office until", before: "2027", after: "2028" }]);
    const both = Buffer.from(before.replace("Clerk", "Head clerk"));
    const [unit] = (await look(staff, both)).units.filter(({ verdict }) => verdict === "conflict");
    expect(unit?.differences).toEqual([
      { column: "Office or role", before: "Clerk", after: "Head clerk", stored: "Chief clerk" },
    ]);
    const choices = (side: string) => ({ choices: { [String(unit?.rows[0])]: { take: side } } });
    expect((await look(staff, both, choices("stored"))).counts).toMatchObject({ same: 2 });
    await take(staff, both, choices("sheet"));
    expect(await db.contact.findUniqueOrThrow({ where: { id } })).toMatchObject({
      office: "Head clerk",
      remark: "moved",
    });
  });

  describe.each<Edited>([
    {
      list: "partners",
      row: "Ukrainian World Congress",
      edited: { Name: "World Congress of Ukrainians", Country: "Canada", Kind: "Umbrella organisation" },
      stored: async () => {
        const { name, countryCode, kind, sources } = await db.partner.findUniqueOrThrow({
          where: { id: "partner-uwc" },
          include: { sources: true },
        });
        return { name, countryCode, kind, sources: sources.length };
      },
      after: { name: "World Congress of Ukrainians", countryCode: "CA", kind: "umbrella", sources: 1 },
      meanwhile: async () => {
        const {
          id,
          version,
          archivedAt: _,
          visibility: __,
          ...partner
        } = await db.partner.findUniqueOrThrow({
          where: { id: "partner-uwc" },
        });
        await perform(staff, editPartner, {
          id,
          version,
          partner: { ...partner, name: "UWC", offers: "A hall" },
        });
      },
      conflict: { column: "Name", before: "Ukrainian World Congress", stored: "UWC" },
    },
    {
      list: "tasks",
      row: "Call the secretariat",
      edited: { Task: "Call them", "Who does it": "", Note: "Ask nobody", "By when": "2026-12-05" },
      stored: async () => {
        const { title, ownerId, note, dueOn, partnerId } = await db.task.findUniqueOrThrow({
          where: { id: "call" },
        });
        return { title, ownerId, note, dueOn, partnerId };
      },
      after: {
        ...{ title: "Call them", ownerId: null, note: "Ask nobody", dueOn: "2026-12-05" },
        partnerId: "partner-uwc",
      },
      meanwhile: async () => {
        const { version } = await db.task.findUniqueOrThrow({ where: { id: "call" } });
        await perform(staff, editTask, {
          id: "call",
          version,
          task: { title: "Call the clerk", countryCode: "PL" },
        });
      },
      conflict: { column: "Task", before: "Call the secretariat", stored: "Call the clerk" },
    },
    {
      list: "log",
      row: "@Olena;",
      edited: { Date: "2026-11-02", "Internal note": "For nobody" },
      stored: async () => {
        const { occurredOn, internalNote, kind } = await db.entry.findUniqueOrThrow({
          where: { id: "remark" },
        });
        return { occurredOn, internalNote, kind };
      },
      after: { occurredOn: "2026-11-02", internalNote: "For nobody", kind: "note" },
      meanwhile: async () => {
        const { version } = await db.entry.findUniqueOrThrow({ where: { id: "remark" } });
        const entry = {
          ...{
            kind: "note",
            countries: ["PL"],
            bodyId: null,
            certainty: "confirmed",
            summary: {},
            sources: [],
          },
          ...{ occurredOn: "2026-11", internalNote: "For all" },
        };
        await perform(staff, editEntry, { id: "remark", version, entry });
      },
      conflict: { column: "Internal note", before: "For @Olena;\n=not a formula", stored: "For all" },
    },
    {
      list: "log",
      query: { kind: "engagement" },
      row: "Meeting on the draft",
      edited: { Place: "Gdańsk", Participants: "The Speaker; A deputy" },
      stored: async () => {
        const { place, participants, engagementForm } = await db.entry.findUniqueOrThrow({
          where: { id: "met" },
        });
        return { place, participants, engagementForm };
      },
      after: { place: "Gdańsk", participants: ["The Speaker", "A deputy"], engagementForm: "meeting" },
      meanwhile: async () => {
        const { version } = await db.entry.findUniqueOrThrow({ where: { id: "met" } });
        await perform(staff, editEntry, { id: "met", version, entry: { ...meeting, place: "Kraków" } });
      },
      conflict: { column: "Place", before: "Warszawa", stored: "Kraków" },
    },
    {
      list: "countries",
      row: "Meet the group",
      edited: { "Next step": "Call the group", "In charge": "" },
      stored: async () => {
        const { nextStep, nextStepOn, ownerId } = await db.plan.findUniqueOrThrow({
          where: { countryCode: "PL" },
        });
        return { nextStep, nextStepOn, ownerId };
      },
      after: { nextStep: "Call the group", nextStepOn: "2027-01-15", ownerId: null },
      meanwhile: async () => {
        const { version } = await db.plan.findUniqueOrThrow({ where: { countryCode: "PL" } });
        const plan = { ownerId: null, nextStep: "Write to the group", nextStepOn: "2027-01-15" };
        await perform(staff, savePlan, { id: "PL", version, plan });
      },
      conflict: { column: "Next step", before: "Meet the group", stored: "Write to the group" },
    },
  ])("of $list with $query", ({ list, query, row, edited, stored, after, meanwhile, conflict }) => {
    it("changes what was changed in it and nothing else, is undone as one, and shows what others have changed", async () => {
      const before = await stored();
      const text = await csv(list, "en", query);
      const sheet = withEdits(text, row, edited);
      const looked = await look(staff, sheet);
      const [unit, ...others] = looked.units.filter(({ verdict }) => verdict !== "same");
      expect(others).toEqual([]);
      expect(unit).toMatchObject({ verdict: "changes", problems: [] });
      expect(unit?.differences.map(({ column }) => column).sort()).toEqual(Object.keys(edited).sort());
      const { taken } = await take(staff, sheet);
      expect(taken).toMatchObject({ changed: 1, added: 0 });
      expect(await stored()).toEqual(after);
      await perform(staff, undoImport, { id: taken?.id, version: taken?.version });
      expect(await stored()).toEqual(before);

      await meanwhile();
      const now = await stored();
      const after2 = await look(staff, sheet);
      const open = after2.units.filter(({ verdict }) => verdict === "conflict");
      expect(open.flatMap(({ differences }) => differences)).toContainEqual(
        expect.objectContaining(conflict),
      );
      expect(await take(staff, sheet)).toMatchObject({ notTaken: "open" });
      expect(await stored()).toEqual(now);
    });
  });

  it("gives a country a plan that had none, and asks where somebody has given it one meanwhile", async () => {
    const sheet = withEdits(await csv("countries"), "Malta", {
      "Next step": "Find a deputy",
      "Day of the next step": "2027-02",
    });
    expect((await look(staff, sheet)).units.find(({ verdict }) => verdict !== "same")).toMatchObject({
      verdict: "refused",
    });
    const whole = withEdits(await csv("countries"), "Malta", {
      "Next step": "Find a deputy",
      "Day of the next step": "2027-02-01",
    });
    const { taken } = await take(staff, whole);
    expect(taken).toMatchObject({ changed: 1, added: 0 });
    const of = { where: { countryCode: "MT" } };
    expect(await db.plan.findUniqueOrThrow(of)).toMatchObject({ nextStep: "Find a deputy", version: 1 });
    await perform(staff, undoImport, { id: taken?.id, version: taken?.version });
    expect(await db.plan.findUniqueOrThrow(of)).toMatchObject({ nextStep: null, version: 2 });
    const plan = { ownerId: null, nextStep: "Wait", nextStepOn: "2027-03-01" };
    await perform(staff, savePlan, { id: "MT", version: 2, plan });
    expect((await look(staff, whole)).counts).toMatchObject({ conflict: 1, changes: 0 });
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  it("refuses what a kind of entry has no place for, rather than leave it out in silence", async () => {
    const sheet = withEdits(await csv("log"), "For all", { For: "12" });
    const open = (await look(staff, sheet)).units.filter(({ verdict }) => verdict !== "same");
    expect(open).toMatchObject([
      { verdict: "refused", problems: [{ key: "sheet-not-of-kind", column: "For" }] },
    ]);
  });

  it("names a row whose id is of nothing here", async () => {
    const text = (await csv("contacts")).replaceAll(/[^,\r\n]+(?=,\d+\r\n)/g, "nobody");
    const answer = await look(staff, Buffer.from(text));
    expect(answer.units.map(({ problems }) => problems[0]?.key)).toEqual([
      "sheet-id-unknown",
      "sheet-id-unknown",
    ]);
  });
});
