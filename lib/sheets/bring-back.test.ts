import { beforeAll, describe, expect, it } from "vitest";
import { politely } from "@/lib/base/politely";
import type { Database } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { perform } from "@/lib/ledger/perform";
import { listCsv } from "@/lib/lists/csv";
import { listNamed } from "@/lib/lists/find-list";
import { listXlsx } from "@/lib/lists/xlsx";
import { addContact, editContact } from "@/lib/parliaments/acts";
import { look, take } from "@/lib/testing/sheets";
import { shippedDatabase } from "@/lib/testing/shipped";

/** A list that went out, was edited in a spreadsheet program, and comes back. */

const staff = { system: "command-line" } as const;
const taking = { by: "Office", on: "2026-11-28" };
let db: Database;

async function listOf(name: string, locale: Locale = "en") {
  const asking = { userId: "x", today: "2026-11-28" };
  const list = await listNamed(name)?.find({ query: {}, asking, role: "administrator", locale });
  if (!list) throw new Error(`no list ${name}`);
  return list;
}
const csv = async (name: string, locale?: Locale) =>
  (await politely(listCsv(await listOf(name, locale), taking))).toString();

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
}, 60_000);

describe("a list that comes back", () => {
  it.each([
    ["contacts", "en", "xlsx"],
    ["contacts", "uk", "csv"],
    ["contacts", "crh", "xlsx"],
    ["bodies", "uk", "xlsx"],
    ["bodies", "crh", "csv"],
  ] as const)("of %s in %s as %s says nothing new as it went out", async (name, locale, format) => {
    const list = await listOf(name, locale);
    const bytes = format === "xlsx" ? await listXlsx(list, taking) : await politely(listCsv(list, taking));
    const answer = await look(staff, bytes, {}, { locale });
    expect(answer.kind).toBe(name);
    expect(answer.units.filter(({ verdict }) => verdict !== "same").slice(0, 3)).toEqual([]);
    expect(answer.counts.same).toBe(list.rows.length);
  });

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

  it("names a row whose id is of nothing here", async () => {
    const text = (await csv("contacts")).replaceAll(/[^,\r\n]+(?=,\d+\r\n)/g, "nobody");
    const answer = await look(staff, Buffer.from(text));
    expect(answer.units.map(({ problems }) => problems[0]?.key)).toEqual([
      "sheet-id-unknown",
      "sheet-id-unknown",
    ]);
  });
});
