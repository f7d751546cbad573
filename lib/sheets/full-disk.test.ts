import { expect, it } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import type { Caller } from "@/lib/ledger/caller";
import { fillDisk } from "@/lib/testing/database";
import { csvOf, look, take } from "@/lib/testing/sheets";
import { shippedDatabase } from "@/lib/testing/shipped";

const staff = { system: "command-line" } as const satisfies Caller;
const sheet = csvOf([
  ["Country", "Office", "E-mail"],
  ...Array.from({ length: 120 }, (_, at) => ["Latvia", `Office ${at}`, `office-${at}@saeima.example`]),
]);

it("a sheet that the disk has no room for is told in words, wherever it fills: none of it is there, and it can be taken again", async () => {
  const db = await shippedDatabase();
  const { seen, counts } = await look(staff, sheet);
  expect(counts.new).toBe(120);
  const written = async () => [
    await db.auditLine.count(),
    await db.contact.count(),
    await db.sheetImport.count(),
  ];
  const before = await written();
  for (const statements of [0, 2, 5, 9]) {
    fillDisk(statements);
    await expect(look(staff, sheet, { take: true, seen })).rejects.toMatchObject({ key: "disk-full" });
    expect(await written()).toEqual(before);
  }
  fillDisk(Number.POSITIVE_INFINITY);
  expect((await take(staff, sheet)).taken).toMatchObject({ added: 120 });
  expect((await take(staff, sheet)).counts).toMatchObject({ same: 120, new: 0 });
  expect(await verifyLog(db)).toMatchObject({ ok: true });
});
