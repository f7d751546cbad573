import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, type Database, type Transaction } from "@/lib/db/client";
import {
  addDocument,
  addDocumentVersion,
  addPackage,
  editPackage,
  newPackageVersion,
} from "@/lib/documents/acts";
import type { AnyAct } from "@/lib/ledger/act";
import { write } from "@/lib/ledger/append";
import { perform } from "@/lib/ledger/perform";
import { editEntry, logEntry, publishEntry, removeEntry } from "@/lib/log/acts";
import { entrySubject, waveSubject } from "@/lib/log/subjects";
import { addWave, editWave } from "@/lib/outreach/acts";
import { addBody, addPartner, editBody, saveListing } from "@/lib/parliaments/acts";
import { listingSubject } from "@/lib/parliaments/subjects";
import { addSource, editSource } from "@/lib/sources/acts";
import { freshDatabase } from "@/lib/testing/database";
import { amount } from "@/lib/testing/hard";
import { groundwork, letter, remark, reply, vote } from "@/lib/testing/records";
import { sightOf } from "./sight";

let db: Database;
beforeAll(async () => {
  db = await freshDatabase();
  const { editor } = await groundwork();
  await perform(editor, addDocument, { id: "d0", document: { kind: "appeal", title: { en: "T" } } });
  await perform(editor, addDocumentVersion, {
    id: "v0",
    documentId: "d0",
    documentVersion: { language: "en" },
  });
});
afterAll(closeDatabase);

/** Does something in a transaction of which nothing is kept. */
async function undone(work: (tx: Transaction) => Promise<void>): Promise<void> {
  const over = new Error("over");
  await db
    .$transaction(
      async (tx) => {
        await work(tx);
        throw over;
      },
      { timeout: 60_000 },
    )
    .catch((error) => {
      if (error !== over) throw error;
    });
}

describe("what acts of one transaction see", () => {
  test("is read once, many at once, and none where there is none", () =>
    undone(async (tx) => {
      const sight = sightOf(tx);
      await sight.prepare([
        [waveSubject, ["wave-2025", "none", null, undefined]],
        [waveSubject, ["wave-2025"]],
      ]);
      // Written past the ledger: whoever has looked does not look again.
      await tx.wave.updateMany({ data: { startedOn: "2019", version: { increment: 1 } } });
      await tx.wave.create({ data: { id: "none", name: {}, startedOn: "2025" } });
      expect(await sight.see(waveSubject, "wave-2025")).toMatchObject({ startedOn: "2025", version: 1 });
      expect(await sight.see(waveSubject, "none")).toBeNull();
    }));

  test("is what was decided before it is written, with nothing that is empty", () =>
    undone(async (tx) => {
      const sight = sightOf(tx);
      const at = new Date("2026-01-02T03:04:05.006Z");
      sight.decided({
        subject: entrySubject,
        id: "e",
        expect: null,
        data: { kind: "note", internalNote: "Kept", place: null, recordedAt: at },
        links: { countries: [{ id: "PL" }, { id: "CZ" }], sources: [{ id: "b" }, { id: "a" }] },
      });
      expect(await sight.see(entrySubject, "e")).toEqual({
        id: "e",
        kind: "note",
        internalNote: "Kept",
        recordedAt: "2026-01-02T03:04:05.006Z",
        // A set stands in the order of what it names, a list in its own.
        countries: ["CZ", "PL"],
        sources: ["b", "a"],
        attachments: [],
        version: 1,
      });
      sight.decided({
        subject: entrySubject,
        id: "e",
        expect: 1,
        data: { internalNote: null },
        links: { sources: [] },
      });
      expect(await sight.see(entrySubject, "e")).toMatchObject({ kind: "note", sources: [], version: 2 });
      expect(await sight.see(entrySubject, "e")).not.toHaveProperty("internalNote");
    }));

  test("of a list with a remark beside each link keeps both", () =>
    undone(async (tx) => {
      const sight = sightOf(tx);
      const sources = [{ id: "s", context: true }, { id: "t" }];
      sight.decided({ subject: listingSubject, id: "l", expect: null, data: {}, links: { sources } });
      expect((await sight.see(listingSubject, "l"))?.sources).toEqual([
        { id: "s", context: true },
        { id: "t", context: false },
      ]);
    }));

  test("of what nobody has looked at is read when somebody does", () =>
    undone(async (tx) => {
      const sight = sightOf(tx);
      const change = { subject: waveSubject, id: "wave-2025", expect: 1, data: { startedOn: "2024" } };
      sight.decided(change);
      await write(tx, [{ ...change, act: "wave:edit", origin: "test" }]);
      expect(await sight.see(waveSubject, "wave-2025")).toMatchObject({ startedOn: "2024", version: 2 });
    }));
});

const from = <Value>(...values: Value[]) => fc.constantFrom(...values);
const sources = fc.array(
  from<object>(
    { id: "s1" },
    { title: "One", url: "https://example.org/1" },
    { title: "Two", url: "https://example.org/2" },
  ),
  { maxLength: 3 },
);
const entry = fc
  .record({
    of: from(vote, letter, reply, remark),
    sources,
    countries: from(["PL"], ["PL", "PL"]),
    internalNote: from("Kept", "Another"),
    occurredOn: from("2025-03-26", "2025-04", "2026"),
  })
  .map(({ of, ...also }) => of(also));
const body = fc.record({
  kind: from("government"),
  countryCode: from("PL"),
  name: from({ en: "One" }, { en: "One", uk: "Одне" }),
  formerNames: from(null, [{ name: { en: "Before" }, until: "2001" }]),
  seats: from(null, [{ count: 100, from: "1990", until: null }]),
});
const pack = { label: "One", items: ["v0"] };
type Given = readonly [act: AnyAct, input: Record<string, unknown>];
const given = (act: AnyAct, ...inputs: fc.Arbitrary<Record<string, unknown>>[]) =>
  fc.oneof(...inputs).map((input): Given => [act, input]);
const one = (act: AnyAct, input: Record<string, unknown>) => given(act, fc.constant(input));
const link = "https://example.org/1";
const listing = {
  countryCode: "PL",
  basis: "documented",
  sources: [{ id: "s1" }],
  reasoning: { en: "Why" },
};
const step: fc.Arbitrary<Given> = fc.oneof(
  given(logEntry, fc.record({ id: from("e1"), entry, publish: fc.boolean() })),
  given(editEntry, fc.record({ id: from("e1"), entry, correctionReason: from({ en: "So" }) })),
  one(publishEntry, { id: "e1" }),
  one(removeEntry, { id: "e1", reason: "Not so" }),
  one(addSource, { id: "s1", source: { title: "One", url: link } }),
  one(editSource, { id: "s1", source: { title: "1", publisher: "P", url: "https://example.org/3" } }),
  given(addBody, fc.record({ id: from("b1"), body })),
  given(editBody, fc.record({ id: from("b1"), body })),
  one(addPackage, { id: "p1", package: pack }),
  one(newPackageVersion, { id: "p2", previousId: "p1", package: pack }),
  one(editPackage, { id: "p1", package: { ...pack, label: "Two" } }),
  one(addWave, { id: "w1", wave: { name: { en: "W" }, startedOn: "2025" } }),
  one(editWave, { id: "w1", wave: { name: { en: "V" }, startedOn: "2025-02" } }),
  one(addPartner, { id: "o1", partner: { countryCode: "PL", name: "O" }, publish: true }),
  one(addDocument, {
    id: "d1",
    document: { kind: "appeal", title: { en: "T" }, sources: [{ title: "One", url: link }] },
  }),
  one(saveListing, { id: "l1", listing }),
);

let written = 0;

test("what is seen before it is written is what stands when it is", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), (steps) =>
      undone(async (tx) => {
        const sight = sightOf(tx);
        const actor = { id: null, role: "administrator", origin: "test" } as const;
        const versions = new Map<string, number>();
        for (const [act, input] of steps) {
          const id = String(input.id);
          const isNew = /:(add|log)/.test(act.name) || (act === saveListing && !versions.has(id));
          const version =
            act === saveListing
              ? { version: versions.get(id) ?? null }
              : isNew
                ? {}
                : { version: versions.get(id) ?? 0 };
          const parsed = act.input.safeParse({ ...input, ...version });
          if (!parsed.success) continue;
          const context = {
            ...{ tx, actor, now: new Date(), today: "2026-11-27", ask: () => {} },
            see: sight.see,
          };
          await sight.prepare(act.looks?.(parsed.data) ?? []);
          const gathered = await act.gather?.([parsed.data], tx);
          const decision = await act.decide(parsed.data, context as never, gathered).catch((error) => {
            if (error.name === "Error") throw error;
            return null;
          });
          if (!decision) continue;
          for (const change of decision.changes) {
            if (change.expect !== null) await sight.see(change.subject, change.id);
            sight.decided(change);
          }
          for (const change of decision.changes) {
            const seen = await sight.see(change.subject, change.id);
            const [now] = await write(tx, [{ ...change, act: act.name, origin: "test" }]);
            expect(seen, act.name).toEqual(now?.snapshot);
            if (change.id === id) versions.set(id, Number(now?.number));
            written++;
          }
        }
      }),
    ),
    { numRuns: amount({ usual: 12, hard: 200 }) },
  );
  expect(written).toBeGreaterThan(20);
}, 300_000);
