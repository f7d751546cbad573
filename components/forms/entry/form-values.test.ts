import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { asTyped } from "@/components/form/same-value";
import { closeDatabase, type Database } from "@/lib/db/client";
import { EntryKind } from "@/lib/db/generated/enums";
import { storedEntry } from "@/lib/desk/stored-entry";
import { draftOf, newDraft } from "@/lib/log/draft";
import { deskRecord } from "@/lib/log/queries";
import { entrySubject } from "@/lib/log/subjects";
import { readSubjects } from "@/lib/subject/rows";
import { freshDatabase } from "@/lib/testing/database";
import { makeEveryKind } from "@/lib/testing/every-kind/record";
import { storedAs } from "./form-values";

let db: Database;
beforeAll(async () => {
  // The embedded database takes the clock for its timers: it may go on, but not back.
  vi.setSystemTime("2026-01-01T00:00:00Z");
  db = await freshDatabase();
  await makeEveryKind((now) => vi.setSystemTime(now));
});
afterAll(closeDatabase);

it("a stale save is compared with what is stored, in every field of every kind", async () => {
  const { entries } = await deskRecord();
  expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(Object.values(EntryKind)));
  const rows = await readSubjects(
    db,
    entrySubject,
    entries.map(({ id }) => id),
  );
  for (const entry of entries) {
    const { current } = await storedEntry(
      { subject: "entry", id: entry.id, current: rows.get(entry.id)?.snapshot ?? {}, names: {} },
      "en",
    );
    const empty = newDraft(entry.kind, { countries: [], on: "" });
    expect(asTyped(empty, { ...current, ...storedAs(current) })).toEqual(draftOf(entry));
  }
});
