import { beforeAll, describe, expect, it } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import type { Database } from "@/lib/db/client";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { logEntry } from "@/lib/log/acts";
import { archiveSource } from "@/lib/sources/acts";
import { csvOf, look, take } from "@/lib/testing/sheets";
import { shippedDatabase } from "@/lib/testing/shipped";
import { undoImport } from "./acts";

const staff = { system: "command-line" } as const satisfies Caller;
let db: Database;
beforeAll(async () => {
  db = await shippedDatabase();
}, 60_000);

/** Takes it, holds that it says nothing new then, and undoes it. */
async function there(sheet: Buffer, added: number, held: () => Promise<void>) {
  const { taken, units } = await take(staff, sheet);
  expect(taken, JSON.stringify(units.map(({ problems }) => problems))).toMatchObject({ added });
  await held();
  const again = await look(staff, sheet);
  expect(again.counts).toMatchObject({ same: added, new: 0, changes: 0 });
  await perform(staff, undoImport, { id: taken?.id, version: taken?.version });
  expect(await verifyLog(db)).toMatchObject({ ok: true });
}

describe("a sheet of", () => {
  it("bodies has their country, kind, names and addresses", async () => {
    const sheet = csvOf([
      [
        "Країна",
        "Вид",
        "Назва англійською",
        "Назва українською",
        "Назва мовою оригіналу",
        "Сайт",
        "E-mail",
        "Голова",
      ],
      [
        "Польща",
        "Комітет",
        "Senate Committee for Emigration",
        "Комітет Сенату з питань еміграції",
        "Komisja Senatu",
        "www.senat.example",
        "komisja@senat.example",
        "",
      ],
      ["Литва", "Міністерство", "Ministry of Culture of Lithuania", "", "", "", "", ""],
    ]);
    expect((await look(staff, sheet)).kind).toBe("bodies");
    await there(sheet, 2, async () => {
      const body = await db.body.findFirstOrThrow({ where: { nameNative: "Komisja Senatu" } });
      expect(body).toMatchObject({
        countryCode: "PL",
        kind: "committee",
        website: "https://www.senat.example",
      });
      expect(JSON.stringify(body.addresses)).toContain("komisja@senat.example");
    });
    expect(
      (await db.body.findFirstOrThrow({ where: { nameNative: "Komisja Senatu" } })).archivedAt,
    ).not.toBeNull();
  });

  it("partner organisations has their country, name and website", async () => {
    const sheet = csvOf([
      ["Country", "Organisation", "Website", "Note"],
      ["Romania", "Union of Tatars", "https://tatars.example", "in Constanța"],
      ["Німеччина", "Verein", "", ""],
    ]);
    await there(sheet, 2, async () => {
      expect(await db.partner.findFirstOrThrow({ where: { name: "Union of Tatars" } })).toMatchObject({
        countryCode: "RO",
        visibility: "internal",
      });
    });
  });

  it("meetings makes one entry of the rows of one meeting, with who came", async () => {
    const sheet = csvOf([
      ["Date", "Event", "Place", "Form", "Country", "Attendance", "Participants"],
      ["2024-09-11", "Fourth summit", "Kyiv", "Summit", "Poland", "yes", "Marshal of the Sejm"],
      ["2024-09-11", "Fourth summit", "Kyiv", "Summit", "Latvia", "no", ""],
      ["2024-09-11", "Fourth summit", "Kyiv", "Summit", "Lithuania", "yes", "Speaker"],
      ["12.10.2024", "", "Vilnius", "Meeting", "Lithuania", "", ""],
    ]);
    const seen = await look(staff, sheet);
    expect(seen.kind).toBe("engagements");
    expect(seen.units.map(({ rows }) => rows)).toEqual([[2, 3, 4], [5]]);
    await there(sheet, 2, async () => {
      const summit = await db.entry.findFirstOrThrow({
        where: { titleEnglish: "Fourth summit", removedAt: null },
        include: { countries: true },
      });
      expect(summit.countries.map(({ countryCode }) => countryCode).sort()).toEqual(["LT", "LV", "PL"]);
      expect(summit.delegations).toMatchObject([
        { country: "LT", attendance: "attended" },
        { country: "LV", attendance: "absent" },
        { country: "PL", attendance: "attended" },
      ]);
    });
  });

  it("meetings has of each country where it stood, where they did not all stand alike", async () => {
    const rows = (...stances: [string, string, string][]) =>
      csvOf([
        ["Date", "Event", "Form", "Country", "Stance", "Attendance"],
        ...stances.map(([country, stance, came]) => [
          "2024-10-20",
          "Round table",
          "Summit",
          country,
          stance,
          came,
        ]),
      ]);
    const stored = async () => {
      const { stance, delegations } = await db.entry.findFirstOrThrow({
        where: { titleEnglish: "Round table", removedAt: null },
      });
      return [
        stance,
        ...((delegations ?? []) as { country: string; stance: string; attendance: string }[]).map(
          ({ country, stance: own, attendance }) => [country, own, attendance],
        ),
      ];
    };
    await there(rows(["Poland", "support", "yes"], ["Latvia", "support", ""]), 1, async () =>
      expect(await stored()).toEqual(["support", ["PL", null, "attended"]]),
    );
    const apart = rows(["Poland", "support", "yes"], ["Latvia", "", ""], ["Lithuania", "oppose", ""]);
    await there(apart, 1, async () => {
      expect(await stored()).toEqual([null, ["LT", "oppose", null], ["PL", "support", "attended"]]);
      // What another sheet says of one of them leaves what is known of the others.
      const later = rows(["Poland", "", "no"], ["Latvia", "neutral", ""], ["Lithuania", "oppose", ""]);
      expect((await look(staff, later)).units[0]?.differences).toMatchObject([
        {
          before: "Lithuania: Opposed; Poland: Support",
          after: "Lithuania: Opposed; Latvia: Neutral; Poland: Support",
        },
        { before: "Poland: Came", after: "Poland: Did not come" },
      ]);
    });
  });

  it("entries has those of any kind, with their sources", async () => {
    const sheet = csvOf([
      [
        "Kind",
        "Date",
        "Country",
        "Body",
        "Summary",
        "Internal note",
        "Step",
        "Form of the act",
        "Wording",
        "Link",
        "Source title",
        "What came back",
        "Certainty",
      ],
      ["note", "2024-05-18", "Poland", "", "", "A colleague called.", "", "", "", "", "", "", ""],
      [
        "proceeding",
        "2025-05-20",
        "Germany",
        "Bundestag",
        "Ein Antrag",
        "",
        "Tabled",
        "Motion",
        "Recognises genocide",
        "https://www.bundestag.example/1",
        "Drucksache",
        "",
        "reported",
      ],
      ["response", "2025-06-01", "France", "", "They thank us", "", "", "", "", "", "", "Acknowledged", ""],
    ]);
    const seen = await look(staff, sheet);
    expect(seen.kind).toBe("entries");
    await there(sheet, 3, async () => {
      const motion = await db.entry.findFirstOrThrow({
        where: { step: "tabled", occurredOn: "2025-05-20" },
        include: { sources: true },
      });
      expect(motion).toMatchObject({
        kind: "proceeding",
        wording: "recognises_genocide",
        visibility: "internal",
      });
      expect(motion.sources).toHaveLength(1);
    });
  });

  it("entries takes the sources that came with them along when it is undone, but for those that something else uses", async () => {
    const sheet = csvOf([
      ["Kind", "Date", "Country", "Internal note", "Link", "Source title"],
      ...["one", "two", "three"].map((name, at) => [
        ...["note", `2024-03-0${at + 1}`, "Poland", `Note ${name}`],
        ...[`https://left.example/${name}`, `Source ${name}`],
      ]),
    ]);
    const { taken, units } = await take(staff, sheet, { kind: "entries" });
    expect(taken, JSON.stringify(units.map(({ problems }) => problems))).toMatchObject({ added: 3 });
    const states = async () =>
      (
        await db.source.findMany({
          where: { url: { startsWith: "https://left.example/" } },
          orderBy: { title: "asc" },
        })
      ).map(({ title, archivedAt }) => `${title} ${archivedAt ? "archived" : "there"}`);
    const sourceOf = (name: string) => db.source.findFirstOrThrow({ where: { title: `Source ${name}` } });
    const call = {
      ...{ kind: "engagement", countries: ["LT"], occurredOn: "2024-03-09", certainty: "reported" },
      ...{ summary: { en: "Another call" }, engagementForm: "call" },
    };
    await perform(staff, logEntry, { entry: { ...call, sources: [{ id: (await sourceOf("one")).id }] } });
    await perform(staff, archiveSource, { id: (await sourceOf("two")).id, version: 1, archived: true });
    await perform(staff, archiveSource, { id: (await sourceOf("two")).id, version: 2, archived: false });
    await perform(staff, undoImport, { id: taken?.id, version: taken?.version });
    expect(await states()).toEqual(["Source one there", "Source three archived", "Source two there"]);
    // The same sheet may come again.
    expect((await take(staff, sheet, { kind: "entries" })).taken).toMatchObject({ added: 3 });
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });
});
