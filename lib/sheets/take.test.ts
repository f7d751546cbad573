import { beforeAll, describe, expect, it } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import type { Database } from "@/lib/db/client";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { editContact } from "@/lib/parliaments/acts";
import { csvOf, look, take } from "@/lib/testing/sheets";
import { shippedDatabase } from "@/lib/testing/shipped";
import { undoImport } from "./acts";

const staff = { system: "command-line" } as const satisfies Caller;
let db: Database;

beforeAll(async () => {
  db = await shippedDatabase();
}, 60_000);

const head = ["Country", "Body", "Name", "Position", "E-mail", "Phone"];
const verdictsOf = (answer: Awaited<ReturnType<typeof look>>) =>
  answer.units.map(({ rows, verdict }) => `${rows.join("+")} ${verdict}`);
const lines = () => db.auditLine.count();

describe("a sheet of contacts", () => {
  const rows = [
    head,
    [
      "Poland",
      "Sejm",
      "",
      "Secretariat of the Committee on Foreign Affairs",
      "committee@sejm.example",
      "+48 22 000 00 01",
    ],
    ["Литва", "", "", "Office of the Speaker", "speaker@seimas.example; office@seimas.example", ""],
  ];

  it("is looked at without a trace, then taken as one, and the same file again changes nothing", async () => {
    const before = await lines();
    const seen = await look(staff, csvOf(rows));
    expect(seen.kind).toBe("contacts");
    expect(verdictsOf(seen)).toEqual(["2 new", "3 new"]);
    expect(await lines()).toBe(before);
    const done = await take(staff, csvOf(rows));
    expect(done.taken).toMatchObject({ added: 2, changed: 0 });
    const speaker = await db.contact.findFirstOrThrow({ where: { office: "Office of the Speaker" } });
    expect(speaker.addresses).toEqual([
      { channel: "email", address: "speaker@seimas.example", remark: null, preferred: false },
      { channel: "email", address: "office@seimas.example", remark: null, preferred: false },
    ]);
    const after = await lines();
    const again = await take(staff, csvOf(rows));
    expect(verdictsOf(again)).toEqual(["2 same", "3 same"]);
    expect(again.reading.earlier).not.toBeNull();
    expect(again.taken).toBeUndefined();
    expect(await lines()).toBe(after);
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  it("says field by field what it would change, and leaves alone what its empty cells do not say", async () => {
    const changed = csvOf([
      head,
      ["PL", "Sejm", "", "Secretariat of the Committee on Foreign Affairs", "", "+48 22 000 00 02"],
    ]);
    const [unit] = (await look(staff, changed)).units;
    expect(unit).toMatchObject({
      verdict: "changes",
      differences: [{ column: "Telephone", before: "+48 22 000 00 01", after: "+48 22 000 00 02" }],
    });
    await take(staff, changed);
    const stored = await db.contact.findFirstOrThrow({
      where: { office: { startsWith: "Secretariat of the Comm" } },
    });
    expect(JSON.stringify(stored.addresses)).toContain("committee@sejm.example");
  });

  it("names each row that cannot be taken in words, with its column, and writes nothing then", async () => {
    const bad = csvOf([
      head,
      ["Atlantis", "Parliament", "", "Speaker", "a@atlantis.example", ""],
      ["Poland", "Sejm", "", "Clerk", "not an address", ""],
      ["Poland", "Ministry of Magic", "", "Clerk", "b@sejm.example", ""],
      ["Poland", "Sejm", "", "Head of protocol", "protocol@sejm.example", ""],
    ]);
    const before = await lines();
    const answer = await take(staff, bad);
    expect(verdictsOf(answer)).toEqual(["2 refused", "3 refused", "4 refused", "5 new"]);
    expect(
      answer.units.map(({ problems }) => problems.map(({ text, column }) => `${column}: ${text}`)),
    ).toEqual([
      ["Country: No country is called “Atlantis”."],
      [
        "E-mail: This is not one e-mail address. Enter one such as office@parliament.example; a second one gets a row of its own.",
      ],
      ["Body: No body here is called “Ministry of Magic”. Add it, or import the bodies first."],
      [],
    ]);
    expect(answer.notTaken).toBe("open");
    expect(await lines()).toBe(before);
    const without = await take(staff, bad, {
      choices: { 2: { as: "none" }, 3: { as: "none" }, 4: { as: "none" } },
    });
    expect(without.taken).toMatchObject({ added: 1, leftOut: 3 });
  });

  it("shows what is probably there already side by side, and does as it is told", async () => {
    const alike = csvOf([head, ["Lithuania", "", "", "Press office", "speaker@seimas.example", ""]]);
    const [unit] = (await look(staff, alike)).units;
    expect(unit).toMatchObject({ verdict: "duplicate" });
    expect(unit?.alike[0]?.differences).toContainEqual({
      column: "Office or role",
      before: "Office of the Speaker",
      after: "Press office",
    });
    const id = unit?.alike[0]?.id ?? "";
    expect(verdictsOf(await look(staff, alike, { choices: { 2: { as: id } } }))).toEqual(["2 changes"]);
    expect(verdictsOf(await look(staff, alike, { choices: { 2: { as: "new" } } }))).toEqual(["2 new"]);
  });

  it("takes the same contact twice once, and asks where the two differ", async () => {
    const one = ["Latvia", "", "", "Chancery", "chancery@saeima.example", ""];
    expect(verdictsOf(await look(staff, csvOf([head, one, one])))).toEqual(["2 new", "3 same"]);
    const other = [...one.slice(0, 4), "other@saeima.example", ""];
    const answer = await look(staff, csvOf([head, one, other]));
    expect(verdictsOf(answer)).toEqual(["2 new", "3 duplicate"]);
    expect(answer.units[1]?.asRow).toBe(2);
  });

  it("is undone as a whole, and not once anything of it was changed", async () => {
    const sheet = csvOf([
      head,
      ["Estonia", "", "Office", "Chancellery", "chancellery@riigikogu.example", "+372 000 0001"],
    ]);
    const { taken } = await take(staff, sheet);
    const { id = "", version = 0 } = taken ?? {};
    const contact = await db.contact.findFirstOrThrow({ where: { office: "Chancellery" } });
    const { erasedAt: _, version: at, id: contactId, ...own } = contact;
    await perform(staff, editContact, { id: contactId, version: at, contact: { ...own, remark: "seen" } });
    await expect(perform(staff, undoImport, { id, version })).rejects.toMatchObject({
      key: "import-changed-since",
      values: { count: 1 },
    });
    const change = csvOf([head, ["Estonia", "", "Office", "Chancellery", "", "+372 000 0002"]]);
    const second = (await take(staff, change)).taken;
    await perform(staff, undoImport, { id: second?.id, version: second?.version });
    const back = await db.contact.findUniqueOrThrow({ where: { id: contactId } });
    expect(JSON.stringify(back.addresses)).toContain("+372 000 0001");
    expect(back.remark).toBe("seen");
    await expect(
      perform(staff, undoImport, { id: second?.id, version: (second?.version ?? 0) + 1 }),
    ).rejects.toMatchObject({
      key: "import-undone-already",
    });
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  it("erases whom it added when it is undone", async () => {
    const { taken } = await take(
      staff,
      csvOf([head, ["Czechia", "", "", "Filing room", "filing@parlament.example", ""]]),
    );
    await perform(staff, undoImport, { id: taken?.id, version: taken?.version });
    expect(await db.contact.count({ where: { office: "Filing room" } })).toBe(0);
    expect(await db.version.count({ where: { snapshot: { path: ["office"], equals: "Filing room" } } })).toBe(
      0,
    );
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  it("leaves nothing when whoever asked for it goes in the middle", async () => {
    const sheet = csvOf([
      head,
      ...Array.from({ length: 1200 }, (_, index) => [
        "Canada",
        "",
        "",
        `Desk ${index}`,
        `d${index}@parl.example`,
        "",
      ]),
    ]);
    const { seen } = await look(staff, sheet);
    const before = await lines();
    let asked = 0;
    await expect(
      look(staff, sheet, { take: true, seen }, { stopped: () => ++asked > 3 }),
    ).rejects.toMatchObject({ key: "import-stopped" });
    expect(await lines()).toBe(before);
    expect(await db.contact.count({ where: { office: { startsWith: "Desk " } } })).toBe(0);
  });

  it("is not written as it was looked at where something has changed since", async () => {
    const sheet = csvOf([head, ["Canada", "", "", "Table office", "table@parl.example", ""]]);
    const answer = await look(staff, sheet, { take: true, seen: "another" });
    expect(answer.notTaken).toBe("changed");
    expect(await db.contact.count({ where: { office: "Table office" } })).toBe(0);
  });
});

describe("columns that are told by hand", () => {
  it("are known again by the head of the next sheet", async () => {
    const strange = ["Kto", "Skąd", "Dokąd pisać"];
    const row = ["Registry", "Poland", "registry@sejm.example"];
    const first = await look(staff, csvOf([strange, row]), { kind: "contacts" });
    expect(first.columns.map(({ column }) => column)).toEqual([null, null, null]);
    const told = { 0: "office", 1: "country", 2: "email" };
    const { taken } = await take(staff, csvOf([strange, row]), { kind: "contacts", told });
    expect(taken).toMatchObject({ added: 1 });
    const next = await look(staff, csvOf([strange, ["Library", "Poland", "library@sejm.example"]]));
    expect(next).toMatchObject({ kind: "contacts", byTemplate: true });
    expect(verdictsOf(next)).toEqual(["2 new"]);
  });
});
