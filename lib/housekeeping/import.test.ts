import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/lib/db/client";
import { removeEntry, unpublishEntry } from "@/lib/record/commands";
import { freshDatabase } from "@/lib/testing/database";
import { importRecord } from "./commands";
import { describeIssue } from "./import-problems";

const machine = { system: "import" } as const;
let db: Database;

const act = {
  id: "pl-act",
  publish: true,
  entry: {
    kind: "proceeding",
    countries: ["PL"],
    bodyId: "pl-sejm",
    occurredOn: "2024-07-12",
    certainty: "confirmed",
    summary: { en: "The Sejm voted." },
    sources: [{ url: "https://example.org/vote", title: "The vote" }],
    step: "adopted",
    form: "resolution",
    wording: "recognises_genocide",
    voteKind: "counted",
    votesFor: 414,
    continuesId: "pl-draft",
  },
};
const draft = {
  id: "pl-draft",
  entry: { ...act.entry, occurredOn: "2024", step: "tabled", continuesId: null },
};
const file = {
  countries: [{ code: "PL" }],
  // Children stand before their parents, and an act before the draft it continues.
  bodies: [
    {
      id: "pl-sejm",
      kind: "chamber",
      chamberRole: "lower",
      countryCode: "PL",
      parentId: "pl-parliament",
      name: { en: "Sejm" },
    },
    { id: "pl-parliament", kind: "parliament", countryCode: "PL", name: { en: "Parliament" } },
  ],
  entries: [act, { ...draft, entry: { ...draft.entry, voteKind: "unknown", votesFor: null } }],
};

beforeEach(async () => {
  db = await freshDatabase();
});

const changed = (change: object, row: object = {}) => ({
  entries: [{ ...act, ...row, entry: { ...act.entry, ...change } }],
});

describe("an import", () => {
  it("adds what is new whatever its order, and a source named twice once", async () => {
    const report = await importRecord(machine, { file });
    expect(report.entries).toEqual({ added: 2, changed: 0, unchanged: 0, removed: 0 });
    expect(report.sources.added).toBe(1);
    expect(await db.source.count()).toBe(1);
  });

  it("writes nothing on a dry run, and nothing when it comes again", async () => {
    expect((await importRecord(machine, { file, dryRun: true })).bodies.added).toBe(2);
    expect(await db.auditLine.count()).toBe(0);
    await importRecord(machine, { file });
    const before = await db.auditLine.count();
    expect((await importRecord(machine, { file })).entries.unchanged).toBe(2);
    expect(await db.auditLine.count()).toBe(before);
  });

  it("corrects a published fact only with a reason, and then shows it", async () => {
    await importRecord(machine, { file });
    await expect(importRecord(machine, { file: changed({ votesFor: 413 }) })).rejects.toMatchObject({
      issues: [{ path: "entries.0.correctionReason", key: "correction-needs-reason" }],
    });
    const correctionReason = { en: "A misprint." };
    await importRecord(machine, { file: changed({ votesFor: 413 }, { correctionReason }) });
    expect(await db.entry.findUniqueOrThrow({ where: { id: "pl-act" } })).toMatchObject({
      votesFor: 413,
      version: 2,
      correctionReason,
    });
  });

  it("never takes back what is public, and leaves removed what was removed", async () => {
    await importRecord(machine, { file });
    await importRecord(machine, { file: changed({ summary: { en: "It voted." } }, { publish: false }) });
    expect((await db.entry.findUniqueOrThrow({ where: { id: "pl-act" } })).visibility).toBe("public");
    await unpublishEntry(machine, { id: "pl-act", version: 2 });
    await removeEntry(machine, { id: "pl-act", version: 3, reason: "Entered twice." });
    expect((await importRecord(machine, { file })).entries).toMatchObject({ removed: 1, changed: 0 });
  });

  it("is all or nothing, and names every row that is wrong", async () => {
    const wrong = {
      ...file,
      entries: [
        ...file.entries,
        { ...act, id: "no-source", entry: { ...act.entry, sources: [] } },
        { ...act, id: "no-body", entry: { ...act.entry, bodyId: "nobody" } },
        { ...act, id: "pl-act" },
      ],
    };
    const refusal = await importRecord(machine, { file: wrong }).catch((error) => error);
    expect(refusal.issues.map((issue: { path: string; key: string }) => [issue.path, issue.key])).toEqual([
      ["entries.2.entry.sources", "publish-needs-source"],
      ["entries.3.entry.bodyId", "body-unknown"],
      ["entries.4.id", "id-twice"],
    ]);
    expect(describeIssue(refusal.issues[1], wrong)).toMatch(
      /^entries\[3\] "no-body" entry\.bodyId: This body/,
    );
    expect(await db.country.count()).toBe(0);
  });

  it("refuses rows that point at each other in a circle", async () => {
    const body = (id: string, parentId: string) => ({
      id,
      parentId,
      kind: "committee",
      countryCode: "PL",
      name: { en: id },
    });
    const bodies = [body("a", "b"), body("b", "c"), body("c", "a")];
    await expect(
      importRecord(machine, { file: { countries: file.countries, bodies } }),
    ).rejects.toMatchObject({
      issues: [{ path: "bodies.2", key: "links-in-circle" }],
    });
  });

  it("takes assigned country codes only, and says which one was meant", async () => {
    const codes = ["UK", "EL", "ZZ", "EU", "AN", "XK", "TW"];
    const wrong = { countries: codes.map((code) => ({ code })) };
    const refusal = await importRecord(machine, { file: wrong }).catch((error) => error);
    expect(refusal.issues).toMatchObject([
      { path: "file.countries.0.code", key: "country-code-instead", values: { code: "UK", instead: "GB" } },
      { path: "file.countries.1.code", key: "country-code-instead", values: { code: "EL", instead: "GR" } },
      { path: "file.countries.2.code", key: "country-code-unassigned", values: { code: "ZZ" } },
      { path: "file.countries.3.code", key: "country-code-unassigned", values: { code: "EU" } },
      { path: "file.countries.4.code", key: "country-code-unassigned", values: { code: "AN" } },
    ]);
    expect(describeIssue(refusal.issues[0], wrong)).toBe(
      'countries[0] "UK" code: The code of this country in ISO 3166-1 is GB, not UK. Enter GB.',
    );
    expect(await db.country.count()).toBe(0);
  });

  it("refuses what does not fit its schema, at its field", async () => {
    await expect(
      importRecord(machine, { file: changed({ occurredOn: "2019-02-30" }) }),
    ).rejects.toMatchObject({
      issues: [{ path: "file.entries.0.entry.occurredOn", key: "date" }],
    });
    await expect(importRecord(machine, { file: { entires: [] } })).rejects.toMatchObject({
      issues: [{ key: "unknown-field" }],
    });
  });
});
