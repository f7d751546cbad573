import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import { InvalidInput } from "@/lib/base/invalid-input";
import { Refusal } from "@/lib/base/refusal";
import { closeDatabase, database } from "@/lib/db/client";
import { perform } from "@/lib/ledger/perform";
import { freshDatabase } from "@/lib/testing/database";
import { amount } from "@/lib/testing/hard";
import { letter, remark, reply, vote } from "@/lib/testing/records";
import { tablesWithoutChance } from "@/lib/testing/same-tables";
import { type ImportReport, importRecord, tryImport } from "./acts";
import { CampaignFile, sections } from "./campaign-file";
import { type RowSteps, stepsOfRows } from "./row-steps";
import { everyQuestion } from "./take-rows";

afterAll(closeDatabase);
const machine = { system: "import" } as const;

const from = <Value>(...values: Value[]) => fc.constantFrom(...values);
/** Some rows under some of these ids, in any order. */
const rows = <Row extends object>(ids: string[], row: fc.Arbitrary<Row>, minLength = 0) =>
  fc
    .shuffledSubarray(ids, { minLength })
    .chain((some) =>
      fc.tuple(...some.map((id) => row.map((fields): Row & { id: string } => ({ id, ...fields })))),
    );

const link = (name: string) => `https://example.org/${name}`;
const sources = fc.array(
  from<object>(
    { id: "s1" },
    { title: "A", url: link("a") },
    { title: "B", url: link("b") },
    { title: "S", url: link("s1") },
  ),
  { maxLength: 2 },
);
const named = from([{ id: "s1" }], [{ title: "A", url: link("a") }]);
const publish = fc.boolean();
const entry = fc.record({
  sources: fc.oneof(sources, sources, from([{ id: "s3" }])),
  occurredOn: from("2025-03-26", "2025-04", "2025-05-01"),
  // One is of another country.
  bodyId: from("pl-sejm", "pl-sejm", "pl-sejm", "pl-sejm", "b1", "cz-senat"),
  linked: from(null, null, null, "e1", "e2"),
  packageId: from(null, null, "p1", "p2"),
});
type Drawn = typeof entry extends fc.Arbitrary<infer Fields> ? Fields : never;
/** The kind of an entry goes by its id: it is fixed once it is logged. */
const kinds: Record<string, (fields: Drawn) => object> = {
  e1: ({ linked, packageId: _, ...also }) => vote({ ...also, continuesId: linked }),
  e2: ({ linked: _, packageId, ...also }) => letter({ ...also, packageId, waveId: "w1" }),
  e3: ({ linked, packageId: _, ...also }) => reply({ ...also, answersId: linked }),
  e4: ({ linked: _, packageId: __, ...also }) => remark(also),
  e5: ({ linked, packageId: _, ...also }) => vote({ ...also, continuesId: linked }),
};
const body = (id: string, also: object) => ({ id, countryCode: "PL", name: { en: id }, ...also });
const file = fc.record({
  countries: from([{ code: "PL" }, { code: "CZ" }]),
  sources: rows(["s1", "s2", "s3"], fc.record({ title: from("One", "Another") })).map((list) =>
    list.map((row) => ({ ...row, url: link(row.id) })),
  ),
  bodies: fc
    .tuple(
      from([
        body("pl-sejm", { kind: "chamber", chamberRole: "lower", parentId: "pl-parliament" }),
        body("pl-parliament", { kind: "parliament" }),
        body("cz-senat", { kind: "government", countryCode: "CZ" }),
      ]),
      rows(
        ["b1"],
        fc.record({
          kind: from("government"),
          parentId: from(null, "pl-parliament"),
          name: from({ en: "G" }, { en: "H" }),
        }),
      ),
    )
    .map(([always, some]) => [...always, ...some.map((row) => ({ countryCode: "PL", ...row }))]),
  documents: rows(
    ["d1", "d2"],
    fc.record({ kind: from("appeal"), title: from({ en: "T" }, { en: "U" }), publish, sources }),
    1,
  ).map((list) => list.map((row) => ({ ...row, versions: [{ id: `${row.id}-v`, language: "en" }] }))),
  packages: rows(
    ["p1", "p2", "p3"],
    fc.record({
      label: from("One", "Another"),
      items: from(["d1-v"], ["d1-v"], ["d2-v"]),
      publish,
      previousId: from(null, null, null, "p1", "p2"),
    }),
  ),
  waves: from([{ id: "w1", name: { en: "W" }, startedOn: "2025" }]),
  listings: rows(
    ["l1"],
    fc.record({
      countryCode: from("PL", "CZ"),
      basis: from("documented"),
      reasoning: from({ en: "Why" }),
      sources: named,
      contextSources: sources,
    }),
  ),
  entries: rows(
    ["e1", "e2", "e3", "e4", "e5"],
    fc.record({ drawn: entry, publish, correctionReason: from({ en: "Found out" }) }),
    2,
  ).map((list) => list.map(({ drawn, ...row }) => ({ ...row, entry: kinds[row.id]?.(drawn) }))),
});

const drawn: Drawn = {
  sources: [{ title: "A", url: link("a") }],
  occurredOn: "2025-04",
  bodyId: "pl-sejm",
  linked: null,
  packageId: "p1",
};
/** A file that can be taken, so that some always is; and it with a row that cannot. */
const sound = {
  countries: [{ code: "PL" }, { code: "CZ" }],
  sources: [{ id: "s1", title: "One", url: link("s1") }],
  bodies: [
    body("pl-sejm", { kind: "chamber", chamberRole: "lower", parentId: "pl-parliament" }),
    body("pl-parliament", { kind: "parliament" }),
  ],
  documents: [
    { id: "d1", kind: "appeal", title: { en: "T" }, sources: [], versions: [{ id: "d1-v", language: "en" }] },
  ],
  packages: [
    { id: "p2", label: "Two", items: ["d1-v"], previousId: "p1" },
    { id: "p1", label: "One", items: ["d1-v"] },
  ],
  waves: [{ id: "w1", name: { en: "W" }, startedOn: "2025" }],
  listings: [
    { id: "l1", countryCode: "PL", basis: "documented", reasoning: { en: "Why" }, sources: [{ id: "s1" }] },
  ],
  entries: ["e5", "e2", "e3", "e1"].map((id) => ({
    id,
    publish: true,
    entry: kinds[id]?.(id === "e3" ? { ...drawn, linked: "e2" } : drawn),
  })),
};
const changed = {
  ...sound,
  sources: [{ id: "s1", title: "Another", url: link("s1") }],
  entries: [
    ...sound.entries.slice(0, 3),
    {
      id: "e1",
      correctionReason: { en: "So" },
      entry: kinds.e1?.({ ...drawn, linked: "e5", occurredOn: "2025-05-01" }),
    },
  ],
};
const refused = {
  ...sound,
  entries: [...sound.entries, { id: "e4", entry: kinds.e4?.({ ...drawn, bodyId: "none" }) }],
};

type Taken = { counts: Record<string, Record<string, number>>; refused: string[] };

/** Takes a file by hand: row after row, each act alone; again and again, as long as another row can be taken. */
async function byHand(content: CampaignFile): Promise<Taken> {
  const db = await database();
  const steps = await db.$transaction((tx) => stepsOfRows(content, tx), { timeout: 60_000 });
  const counts: Taken["counts"] = {};
  const refused: string[] = [];
  for (const section of sections) {
    const list = content[section] as never[];
    const planned = list.map((row, index) => ({ index, ...(steps.get(row) as RowSteps) }));
    const tally: Record<string, number> = {};
    let left = planned.flatMap(({ index, comesTo, steps }) => {
      tally[comesTo] = (tally[comesTo] ?? 0) + 1;
      return steps.map(({ step }: RowSteps["steps"][number]) => ({ index, step }));
    });
    for (let before = Number.POSITIVE_INFINITY; left.length > 0 && left.length < before; ) {
      before = left.length;
      const again: typeof left = [];
      for (const { index, step } of left) {
        const [act, input] = step;
        const done = await perform(machine, act, { ...(input as object), confirmed: everyQuestion }).then(
          () => true,
          (error) => {
            if (!(error instanceof Refusal)) throw error;
            return false;
          },
        );
        if (!done) again.push({ index, step });
      }
      left = again;
    }
    counts[section] = tally;
    for (const index of new Set(left.map((one) => one.index))) refused.push(`${section}.${index}`);
  }
  return { counts, refused };
}

const rowsNamed = (error: unknown): string[] => {
  if (!(error instanceof InvalidInput)) throw error;
  return [...new Set(error.issues.map(({ path }) => path.split(".").slice(0, 2).join(".")))];
};

let imported = 0;
let refusals = 0;

test("importing a file is performing its acts one by one", async () => {
  await fc.assert(
    fc.asyncProperty(file, file, async (first, second) => {
      await freshDatabase();
      const reports: (ImportReport | string[])[] = [];
      for (const content of [first, second]) {
        const before = await tablesWithoutChance();
        const input = { file: content, confirmAll: true };
        const tried = await tryImport(machine, input).catch(rowsNamed);
        expect(await tablesWithoutChance()).toEqual(before);
        const report = await perform(machine, importRecord, input).catch(rowsNamed);
        expect(tried).toEqual(report);
        if (Array.isArray(report)) expect(await tablesWithoutChance()).toEqual(before);
        reports.push(report);
      }
      const tables = await tablesWithoutChance();
      expect(await verifyLog(await database())).toMatchObject({ ok: true });

      await freshDatabase();
      for (const [index, content] of [first, second].entries()) {
        const report = reports[index];
        if (Array.isArray(report)) {
          refusals++;
          continue;
        }
        const { counts, ...byHands } = await byHand(CampaignFile.parse(content));
        expect(byHands.refused).toEqual([]);
        for (const section of sections.filter((name) => name !== "sources")) {
          const { added = 0, changed = 0, unchanged = 0, removed = 0 } = counts[section] ?? {};
          expect(report?.[section], section).toEqual({ added, changed, unchanged, removed });
        }
        imported++;
      }
      expect(tables).toEqual(await tablesWithoutChance());

      // A file that is refused names the rows that are refused by hand, on the same record.
      const [again] = reports;
      if (Array.isArray(again)) {
        await freshDatabase();
        expect(again.toSorted()).toEqual((await byHand(CampaignFile.parse(first))).refused.toSorted());
      }
    }),
    {
      numRuns: amount({ usual: 8, hard: 100 }),
      examples: [
        [sound, changed],
        [refused, sound],
      ] as never,
    },
  );
  expect(imported).toBeGreaterThan(0);
  expect(refusals).toBeGreaterThan(0);
}, 600_000);

test("of two packages in one file that follow the same one the second is refused, at its row", async () => {
  await freshDatabase();
  const content = {
    documents: [{ id: "d", kind: "appeal", title: { en: "T" }, versions: [{ id: "v", language: "en" }] }],
    packages: [
      { id: "p1", label: "One", items: ["v"] },
      { id: "p2", label: "Two", items: ["v"], previousId: "p1", number: 2 },
      { id: "p3", label: "Three", items: ["v"], previousId: "p1", number: 2 },
    ],
  };
  for (const run of [
    tryImport(machine, { file: content }),
    perform(machine, importRecord, { file: content }),
  ])
    await expect(run).rejects.toMatchObject({
      key: "invalid",
      issues: [{ path: "packages.2.previousId", key: "package-has-next" }],
    });
  const db = await database();
  expect(await db.package.count()).toBe(0);
  // Also where one of them stands already.
  const { packages, ...others } = content;
  await perform(machine, importRecord, { file: { ...others, packages: packages.slice(0, 2) } });
  await expect(
    perform(machine, importRecord, { file: { packages: packages.slice(2) } }),
  ).rejects.toMatchObject({ issues: [{ path: "packages.0.previousId", key: "package-has-next" }] });
});
