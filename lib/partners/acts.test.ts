import { beforeEach, describe, expect, it } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import type { Database } from "@/lib/db/client";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { mergePartner } from "@/lib/merging/acts";
import { addCountry, addPartner, editPartner, setPartnerVisibility } from "@/lib/parliaments/acts";
import { sourceSubject } from "@/lib/sources/subjects";
import { addTask } from "@/lib/tasks/acts";
import { listTasks } from "@/lib/tasks/queries";
import { freshDatabase } from "@/lib/testing/database";
import {
  addPartnerNote,
  addPartnerPerson,
  editPartnerNote,
  editPartnerPerson,
  erasePartnerPerson,
  removePartnerNote,
  restorePartnerNote,
} from "./acts";
import { listPartners, notesOfPartner, peopleOfPartner } from "./queries";

const machine: Caller = { system: "command-line" };
let db: Database;

beforeEach(async () => {
  db = await freshDatabase();
  await perform(machine, addCountry, { code: "PL" });
  const partner = { countryCode: "PL", name: "A society", kind: "diaspora", offers: "Meetings" };
  await perform(machine, addPartner, { id: "society", partner });
});
const refusedWith = (key: string) => expect.objectContaining({ key });

describe("people at a partner organisation", () => {
  const person = {
    partnerId: "society",
    name: "Canary Person",
    role: "Canary chair",
    email: "canary@example.org",
    phone: "+48 22 111",
    language: "pl",
    remark: "Canary in the mornings",
  };

  it("leave nothing behind when they are erased, while the audit log stays and holds", async () => {
    const { id } = await perform(machine, addPartnerPerson, { person });
    await perform(machine, editPartnerPerson, { id, version: 1, person: { ...person, role: "Canary vice" } });
    await perform(machine, erasePartnerPerson, { id, version: 2 });
    const everything = JSON.stringify([await db.partnerPerson.findMany(), await db.version.findMany()]);
    expect(everything.toLowerCase()).not.toContain("canary");
    expect(everything).not.toContain("+48 22 111");
    expect(await db.auditLine.count({ where: { subjectType: "partnerPerson" } })).toBe(3);
    expect(await peopleOfPartner("society")).toEqual([]);
    await expect(perform(machine, editPartnerPerson, { id, version: 3, person })).rejects.toEqual(
      refusedWith("partner-person-unknown"),
    );
    await expect(perform(machine, erasePartnerPerson, { id, version: 3 })).rejects.toEqual(
      refusedWith("partner-person-unknown"),
    );
    expect((await verifyLog(db)).ok).toBe(true);
  });

  it.each([
    ["neither name nor role", { name: "", role: "" }, "person.name", "name-or-role"],
    ["an e-mail address that is none", { email: "canary at example" }, "person.email", "one-email"],
    ["a telephone number that is none", { phone: "call me" }, "person.phone", "phone-number"],
    ["a country for a language", { language: "ua" }, "person.language", "language-instead"],
  ])("are refused with %s", async (_, wrong, path, key) => {
    await expect(
      perform(machine, addPartnerPerson, { person: { ...person, ...wrong } }),
    ).rejects.toMatchObject({ issues: [{ path, key }] });
  });

  it("belong to an organisation that there is", async () => {
    await expect(
      perform(machine, addPartnerPerson, { person: { ...person, partnerId: "none" } }),
    ).rejects.toEqual(refusedWith("partner-unknown"));
  });
});

describe("notes on a partner organisation", () => {
  const note = { partnerId: "society", kind: "offered", happenedOn: "2026-03", text: "A room in Warsaw" };

  it("stand latest first, can be changed, taken away and brought back", async () => {
    const { id } = await perform(machine, addPartnerNote, { note });
    await perform(machine, addPartnerNote, { note: { ...note, happenedOn: "2026-05-18", text: "Marched" } });
    await perform(machine, editPartnerNote, { id, version: 1, note: { ...note, kind: "did" } });
    const texts = async () => (await notesOfPartner("society")).map(({ kind, text }) => `${kind} ${text}`);
    expect(await texts()).toEqual(["offered Marched", "did A room in Warsaw"]);
    await perform(machine, removePartnerNote, { id, version: 2 });
    expect(await texts()).toEqual(["offered Marched"]);
    await expect(perform(machine, editPartnerNote, { id, version: 3, note })).rejects.toEqual(
      refusedWith("partner-note-removed"),
    );
    await perform(machine, restorePartnerNote, { id, version: 3 });
    expect(await texts()).toHaveLength(2);
    await expect(perform(machine, restorePartnerNote, { id, version: 4 })).rejects.toEqual(
      refusedWith("partner-note-there"),
    );
  });

  it("are of a day that has come", async () => {
    await expect(
      perform(machine, addPartnerNote, { note: { ...note, happenedOn: "2999-01-01" } }),
    ).rejects.toMatchObject({ issues: [{ path: "note.happenedOn" }] });
  });
});

it("two of one organisation become one with the people, notes and tasks of both", async () => {
  const partner = { countryCode: "PL", name: "The society" };
  await perform(machine, addPartner, { id: "again", partner });
  await perform(machine, addPartnerPerson, { person: { partnerId: "again", name: "Somebody" } });
  await perform(machine, addPartnerNote, {
    note: { partnerId: "again", kind: "did", happenedOn: "2026", text: "Marched" },
  });
  await perform(machine, addTask, { task: { title: "Ask for a room", partnerId: "again" } });
  await perform(machine, mergePartner, { id: "again", version: 1, into: "society" });
  expect(await peopleOfPartner("society")).toHaveLength(1);
  expect(await notesOfPartner("society")).toHaveLength(1);
  const of = { state: "open", owner: null, country: null, partner: "society" } as const;
  expect((await listTasks(of, 1, 10)).tasks.map(({ title }) => title)).toEqual(["Ask for a room"]);
  expect((await verifyLog(db)).ok).toBe(true);
});

it("what it is and offers stays at the desk when it is published, and a person is counted by nobody's name", async () => {
  await perform(machine, addPartnerPerson, { person: { partnerId: "society", name: "Somebody" } });
  await perform(machine, setPartnerVisibility, { id: "society", version: 1, visibility: "public" });
  const { publicRecord } = await import("@/lib/log/queries");
  const [seen] = (await publicRecord()).partners;
  expect(Object.keys(seen ?? {}).sort()).toEqual([
    "countryCode",
    "id",
    "name",
    "nameNative",
    "remark",
    "website",
  ]);
  expect(await listPartners("PL")).toMatchObject([{ kind: "diaspora", offers: "Meetings", people: 1 }]);
});

it("an organisation may be of no country, and its sources stay where an edit says nothing of them", async () => {
  const partner = { name: "A world congress", internalNote: "Said so", remark: {} };
  const page = { url: "https://page.example/a", title: "A page", kind: "press" };
  await perform(machine, addPartner, { id: "world", partner: { ...partner, sources: [page] } });
  await perform(machine, editPartner, {
    id: "world",
    version: 1,
    partner: { ...partner, name: "The congress" },
  });
  expect(await listPartners(null)).toMatchObject([
    { id: "world", countryCode: null, name: "The congress", sources: [{ title: "A page" }] },
  ]);
  await perform(machine, editPartner, { id: "world", version: 2, partner: { ...partner, sources: [] } });
  expect(await listPartners(null)).toMatchObject([{ sources: [] }]);
  const unknown = perform(machine, addPartner, { partner: { ...partner, sources: [{ id: "none" }] } });
  await expect(unknown).rejects.toMatchObject({ key: "source-unknown" });
});

it("what is known of an organisation and its sources stay at the desk when it is published", async () => {
  const { publicRecord } = await import("@/lib/log/queries");
  const page = { url: "https://behind.example/a", title: "Behind it" };
  const partner = {
    name: "An alliance",
    nameNative: "Birlik",
    internalNote: "A doubt",
    remark: {},
    sources: [page],
  };
  await perform(machine, addPartner, { id: "alliance", partner, publish: true });
  const seen = (await publicRecord()).partners.find(({ id }) => id === "alliance");
  expect(seen).toEqual({
    ...{ id: "alliance", countryCode: null, name: "An alliance", nameNative: "Birlik" },
    ...{ website: null, remark: {} },
  });
  const source = await db.source.findFirstOrThrow({ where: { url: page.url } });
  expect(await sourceSubject.seenByPublic(db, [source.id])).toEqual([]);
});

it("a task is asked of an organisation that there is", async () => {
  await expect(perform(machine, addTask, { task: { title: "Ask", partnerId: "none" } })).rejects.toEqual(
    refusedWith("partner-unknown"),
  );
});
