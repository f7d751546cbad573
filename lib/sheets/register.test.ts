import { beforeAll, describe, expect, it } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import type { Database } from "@/lib/db/client";
import { lettersToConfirm } from "@/lib/desk/to-confirm";
import { countryName } from "@/lib/i18n/country-names";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { deskRecord } from "@/lib/log/queries";
import { csvOf, look, take } from "@/lib/testing/sheets";
import { shippedDatabase } from "@/lib/testing/shipped";
import { undoImport } from "./acts";

/** The outgoing register of a past year: it says of each country when and how its letter went. */

const staff = { system: "command-line" } as const satisfies Caller;
let db: Database;
beforeAll(async () => {
  db = await shippedDatabase();
}, 60_000);

const open = async () =>
  lettersToConfirm(
    (await deskRecord()).entries.filter(({ removed }) => !removed),
    "2026-11-27",
  );
const head = ["№ з/п", "Дата", "Вих. №", "Країна", "Спосіб відправлення", "Трек-номер"];
const ways = ["Нова пошта", "ел. пошта", "через посольство", "рекомендований лист"];

describe("the outgoing register", () => {
  it("confirms every assumed letter in one go, each with its own day, way and number, and again changes nothing", async () => {
    const assumed = (await open()).filter(({ grounds }) => grounds === "assumed");
    expect(assumed).toHaveLength(31);
    const rows = assumed.map(({ country }, index) => [
      String(index + 1),
      `${String((index % 30) + 1).padStart(2, "0")}.04.2025`,
      `${index + 10}/01-25`,
      countryName(country, "uk"),
      ways[index % 4] ?? "",
      index % 4 === 0 ? `RR00000000${index}UA` : "",
    ]);
    const sheet = csvOf([["Журнал реєстрації вихідних листів"], [], head, ...rows]);
    const seen = await look(staff, sheet, {}, { locale: "uk" });
    expect(seen.kind).toBe("register");
    expect(seen.units.filter(({ problems }) => problems.length > 0).slice(0, 3)).toEqual([]);
    expect(seen.counts).toMatchObject({ changes: 31, refused: 0 });
    const done = await take(staff, sheet);
    expect(done.taken).toMatchObject({ changed: 31 });
    expect((await open()).filter(({ grounds }) => grounds === "assumed")).toHaveLength(0);
    const letter = await db.entry.findFirstOrThrow({ where: { ourReference: "10/01-25" } });
    expect(letter).toMatchObject({
      occurredOn: "2025-04-01",
      channel: "courier",
      certainty: "confirmed",
      trackingNumber: "RR000000000UA",
      waveId: "2025",
    });
    expect(letter.bodyId).not.toBeNull();
    const again = await look(staff, sheet);
    expect(again.counts).toMatchObject({ same: 31, new: 0, changes: 0 });
    await perform(staff, undoImport, { id: done.taken?.id, version: done.taken?.version });
    expect((await open()).filter(({ grounds }) => grounds === "assumed")).toHaveLength(31);
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  }, 60_000);

  it("logs a letter of its own where none was assumed, and completes one that is known", async () => {
    const sheet = (reference: string) =>
      csvOf([
        ["Date", "To", "Country", "Our ref", "Sent by", "Subject"],
        ["2019-02-03", "Sejm", "Poland", reference, "e-mail", "Appeal"],
      ]);
    expect((await take(staff, sheet(""))).taken).toMatchObject({ added: 1 });
    const [unit] = (await look(staff, sheet("7/2019"))).units;
    expect(unit).toMatchObject({
      verdict: "changes",
      differences: [{ column: "Our reference", before: "", after: "7/2019" }],
    });
    await take(staff, sheet("7/2019"));
    expect((await look(staff, sheet("7/2019"))).counts).toMatchObject({ same: 1 });
    // Another number on the same day is another letter.
    expect((await look(staff, sheet("8/2019"))).counts).toMatchObject({ new: 1 });
  });

  it("refuses what it cannot place in words", async () => {
    const sheet = csvOf([
      ["Date", "Country", "Our ref", "Channel"],
      ["03/04/2025", "Germany", "1", "e-mail"],
      ["2025-03-03", "Narnia", "2", "e-mail"],
      ["2025-03-03", "Germany", "3", "pigeon"],
    ]);
    const { units } = await look(staff, sheet);
    expect(units.map(({ verdict, problems }) => [verdict, problems[0]?.key])).toEqual([
      ["refused", "date-ambiguous"],
      ["refused", "sheet-country"],
      ["refused", "sheet-choice"],
    ]);
  });
});
