import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { addContact, editContact } from "@/lib/parliaments/acts";
import { amount } from "@/lib/testing/hard";
import { type MadeCell, odsOf, xlsxOf } from "@/lib/testing/sheet-files";
import { csvOf, take } from "@/lib/testing/sheets";
import { shippedDatabase } from "@/lib/testing/shipped";
import { type Cell, textOf } from "./cells";
import { readSheet } from "./read";

const patience = 600_000;
const runs = (usual: number, hard: number) => ({ numRuns: amount({ usual, hard }) });

describe("any cells", () => {
  // What XML may hold, with single spaces: ODS writes others as elements.
  const words = fc
    .string({ unit: "grapheme", maxLength: 20 })
    .map((text) =>
      text.replace(/[^\t\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "").replace(/\s+/g, " "),
    );
  const odd = fc.constantFrom(
    "=1+1",
    "007",
    "+380 44",
    "<&>\"'",
    'a;b,c"d',
    "NULL",
    "#N/A",
    "1,5",
    "]]>",
    "Ґ’ї",
  );
  const text = fc.oneof(words, odd);
  const number = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  );
  const rowsOf = (cell: fc.Arbitrary<MadeCell>) =>
    fc
      .array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 30 })
      .map((rows): MadeCell[][] => [["A head"], ...rows]);
  const mixed = rowsOf(fc.oneof(text, number, fc.boolean(), fc.constant(null)));

  /** The rows that say something, by their numbers, without what is empty at their ends. */
  const saying = (rows: readonly { number: number; cells: readonly (MadeCell | Cell)[] }[]) =>
    rows.flatMap(({ number, cells }) => {
      // Letters are put together the one way in which the record has them.
      const texts = cells.map((cell) => textOf(cell as Cell).normalize("NFC"));
      while (texts.at(-1) === "") texts.pop();
      return texts.length > 0 ? [[number, ...texts]] : [];
    });
  const expectRead = async (bytes: Uint8Array, rows: readonly (readonly MadeCell[])[], as = {}) => {
    const wanted = saying(rows.map((cells, at) => ({ number: at + 1, cells })));
    const read = await readSheet(bytes, as);
    expect(saying(read.rows)).toEqual(wanted);
  };

  it(
    "written as a workbook of Excel are read back equal",
    async () => {
      await fc.assert(
        fc.asyncProperty(mixed, fc.boolean(), (rows, inline) =>
          expectRead(xlsxOf([{ rows }], { inline }), rows),
        ),
        runs(12, 100),
      );
    },
    patience,
  );

  it(
    "written as ODS are read back equal",
    async () => {
      await fc.assert(
        fc.asyncProperty(mixed, (rows) => expectRead(odsOf([{ name: "Sheet", rows }]), rows)),
        runs(12, 100),
      );
    },
    patience,
  );

  it(
    "written as CSV are read back equal, whatever parts them",
    async () => {
      const lines = rowsOf(fc.oneof(text, fc.constant("two\nlines"))) as fc.Arbitrary<string[][]>;
      await fc.assert(
        fc.asyncProperty(lines, fc.constantFrom(";", ","), (rows, separator) =>
          expectRead(csvOf(rows, separator), rows, { separator, encoding: "utf-8" }),
        ),
        runs(12, 100),
      );
    },
    patience,
  );
});

describe("any sheet of contacts", () => {
  const staff = { system: "command-line" } as const satisfies Caller;
  const head = ["Country", "Body", "Office", "E-mail", "Phone"];
  const contact = fc.record({
    country: fc.constantFrom("LV", "PL", "EE"),
    office: fc.constantFrom("Registry", "Library", "Press office", "Chancellery", "Protocol"),
    email: fc.option(fc.nat(99)),
    phone: fc.option(fc.nat(99)),
  });
  type Contact = typeof contact extends fc.Arbitrary<infer Value> ? Value : never;
  const sheetOf = fc.uniqueArray(contact, {
    selector: ({ country, office }) => `${country} ${office}`,
    minLength: 1,
    maxLength: 12,
  });
  const email = ({ office, country }: Contact, number: number) =>
    `${office.replace(" ", "-")}-${country}-${number}@parliament.example`.toLowerCase();
  const csv = (rows: readonly Contact[]) =>
    csvOf([
      head,
      ...rows.map((row) => [
        ...[row.country, row.country === "PL" ? "Sejm" : "", row.office],
        row.email === null ? "" : email(row, row.email),
        row.phone === null ? "" : `+380 44 000 00 ${row.phone}`,
      ]),
    ]);
  type Address = { channel: string; address: string };
  /** A person who types row by row: adds whom nobody knows yet, and changes what a row says otherwise. */
  function byHand() {
    const known = new Map<string, { id: string; version: number; addresses: Address[] }>();
    return async (row: Contact) => {
      const key = `${row.country} ${row.office}`;
      const before = known.get(key);
      const said: Address[] = [
        ...(row.email === null ? [] : [{ channel: "email", address: email(row, row.email) }]),
        ...(row.phone === null ? [] : [{ channel: "phone", address: `+380 44 000 00 ${row.phone}` }]),
      ];
      const ofOthers = (before?.addresses ?? []).filter(
        ({ channel }) => !said.some((one) => one.channel === channel),
      );
      const addresses = [...ofOthers, ...said].sort((one, other) => one.channel.localeCompare(other.channel));
      if (before && JSON.stringify(addresses) === JSON.stringify(before.addresses)) return;
      const of = { bodyId: bodies[row.country], office: row.office, addresses };
      const { id, version } = before
        ? await perform(staff, editContact, { id: before.id, version: before.version, contact: of })
        : await perform(staff, addContact, { contact: of });
      known.set(key, { id, version, addresses });
    };
  }
  const bodies: Record<string, string> = { LV: "lv-parliament", PL: "pl-sejm", EE: "ee-parliament" };
  const stored = async (db: Awaited<ReturnType<typeof shippedDatabase>>) =>
    (
      await db.contact.findMany({
        select: { bodyId: true, office: true, addresses: true, name: true, version: true },
      })
    )
      .map((one) => JSON.stringify(one))
      .sort();

  it(
    "comes to what the acts come to that a person would perform one by one; twice changes nothing; the log is whole",
    async () => {
      await fc.assert(
        fc.asyncProperty(sheetOf, sheetOf, async (first, second) => {
          const db = await shippedDatabase();
          for (const rows of [first, second]) {
            await take(staff, csv(rows));
            const lines = await db.auditLine.count();
            const again = await take(staff, csv(rows));
            expect(again.counts).toMatchObject({ new: 0, changes: 0, same: rows.length });
            expect(again.taken).toBeUndefined();
            expect(await db.auditLine.count()).toBe(lines);
          }
          expect(await verifyLog(db)).toMatchObject({ ok: true });
          const taken = await stored(db);

          const other = await shippedDatabase();
          const type = byHand();
          for (const row of [...first, ...second]) await type(row);
          expect(taken).toEqual(await stored(other));
        }),
        runs(2, 20),
      );
    },
    patience,
  );
});
