import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/lib/db/client";
import { perform } from "@/lib/ledger/perform";
import { removeEntry, unpublishEntry } from "@/lib/log/acts";
import { freshDatabase } from "@/lib/testing/database";
import { importRecord, tryImport } from "./acts";
import { describeIssue, describeQuestion } from "./import-problems";

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
    const report = await perform(machine, importRecord, { file });
    expect(report.entries).toEqual({ added: 2, changed: 0, unchanged: 0, removed: 0 });
    expect(report.sources.added).toBe(1);
    expect(await db.source.count()).toBe(1);
  });

  it("writes nothing on a dry run, and nothing when it comes again", async () => {
    expect((await tryImport(machine, { file })).bodies.added).toBe(2);
    expect(await db.auditLine.count()).toBe(0);
    await perform(machine, importRecord, { file });
    const before = await db.auditLine.count();
    expect((await perform(machine, importRecord, { file })).entries.unchanged).toBe(2);
    expect(await db.auditLine.count()).toBe(before);
  });

  it("corrects a published fact only with a reason, and then shows it", async () => {
    await perform(machine, importRecord, { file });
    await expect(perform(machine, importRecord, { file: changed({ votesFor: 413 }) })).rejects.toMatchObject({
      issues: [{ path: "entries.0.correctionReason", key: "correction-needs-reason" }],
    });
    const correctionReason = { en: "A misprint." };
    await perform(machine, importRecord, { file: changed({ votesFor: 413 }, { correctionReason }) });
    expect(await db.entry.findUniqueOrThrow({ where: { id: "pl-act" } })).toMatchObject({
      votesFor: 413,
      version: 2,
      correctionReason,
    });
  });

  it("never takes back what is public, and leaves removed what was removed", async () => {
    await perform(machine, importRecord, { file });
    await perform(machine, importRecord, {
      file: changed({ summary: { en: "It voted." } }, { publish: false }),
    });
    expect((await db.entry.findUniqueOrThrow({ where: { id: "pl-act" } })).visibility).toBe("public");
    await perform(machine, unpublishEntry, { id: "pl-act", version: 2 });
    await perform(machine, removeEntry, { id: "pl-act", version: 3, reason: "Entered twice." });
    expect((await perform(machine, importRecord, { file })).entries).toMatchObject({
      removed: 1,
      changed: 0,
    });
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
    const refusal = await perform(machine, importRecord, { file: wrong }).catch((error) => error);
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
      perform(machine, importRecord, { file: { countries: file.countries, bodies } }),
    ).rejects.toMatchObject({
      issues: [0, 1, 2].map((index) => ({ path: `bodies.${index}`, key: "links-in-circle" })),
    });
  });

  it("lists every question with its row, and writes nothing until it is answered", async () => {
    const second = { ...act, id: "pl-act-2" };
    const twice = { ...file, entries: [...file.entries, second] };
    const planned = await tryImport(machine, { file: twice });
    expect(planned.questions).toMatchObject([
      { path: ["entries", 2, "entry", "occurredOn"], question: { key: "same-act" }, confirmed: false },
    ]);
    const refusal = await perform(machine, importRecord, { file: twice }).catch((error) => error);
    expect(refusal.questions).toMatchObject([{ key: "same-act", field: "entries.2.entry.occurredOn" }]);
    expect(describeQuestion(refusal.questions[0], refusal.questions[0].field, twice)).toMatch(
      /^entries\[2\] "pl-act-2" entry\.occurredOn: A step of this kind .* \["same-act"\]$/,
    );
    expect(await db.auditLine.count()).toBe(0);
    const answered = { ...file, entries: [...file.entries, { ...second, confirmed: ["same-act"] }] };
    expect((await perform(machine, importRecord, { file: answered })).entries.added).toBe(3);
    const line = await db.auditLine.findFirstOrThrow({ where: { subjectId: "pl-act-2" } });
    expect(line.act).toBe("entry:log?same-act");
    // The same file again asks nothing: nothing in it is new.
    expect((await perform(machine, importRecord, { file: twice })).questions).toEqual([]);
  });

  it("takes all questions as answered when it is told so", async () => {
    const twice = { ...file, entries: [...file.entries, { ...act, id: "pl-act-2" }] };
    expect((await perform(machine, importRecord, { file: twice, confirmAll: true })).entries.added).toBe(3);
  });

  it("knows one page by its link, however that is written, and asks where it is not sure", async () => {
    const urls = [
      "https://example.org/a",
      "https://EXAMPLE.org/a",
      "https://example.org/a?utm_source=fb&fbclid=1",
      "https://example.org/a#top",
      "https://example.org/a/",
      "http://example.org/a",
      "https://example.org:443/a",
    ];
    const sources = urls.map((url) => ({ url, title: "x" }));
    const one = { ...file, entries: [file.entries[1], { ...act, entry: { ...act.entry, sources } }] };
    const { questions } = await tryImport(machine, { file: one });
    expect(questions.map(({ path, question }) => [path.at(-2), question.key])).toEqual([
      ["3", "similar-source"],
      ["4", "similar-source"],
      ["5", "similar-source"],
    ]);
    const sure = {
      ...act,
      entry: { ...act.entry, sources: [0, 1, 2, 6].flatMap((index) => sources[index] ?? []) },
    };
    await perform(machine, importRecord, { file: { ...file, entries: [file.entries[1], sure] } });
    expect(await db.source.findMany({ where: { title: "x" }, select: { url: true } })).toEqual([
      { url: urls[0] },
    ]);
  });

  it("refuses dates that cannot both be right, each at its field", async () => {
    const dispatch = {
      kind: "dispatch",
      countries: ["PL"],
      bodyId: "pl-sejm",
      occurredOn: "2025-03-01",
      certainty: "confirmed",
      sources: [],
    };
    const late = { replyExpectedBy: "2024-01-01", replyExpectedReason: "test" };
    const answer = { ...dispatch, kind: "response", occurredOn: "2025-05-01", nature: "asks_for_time" };
    const wrong = {
      entries: [
        { id: "a", entry: { ...dispatch, rung: "delivered", rungOn: "2025-02-01", ...late } },
        { id: "b", entry: { ...answer, waitUntil: "2023-01-01" } },
        { id: "c", entry: { ...dispatch, rung: "delivered", rungOn: "2031-02-01" } },
      ],
      sources: [
        {
          id: "s1",
          url: "https://example.org/1",
          title: "x",
          published: "2031-01-01",
          accessed: "2030-01-01",
        },
        {
          id: "s2",
          url: "https://example.org/2",
          title: "x",
          published: "2025-06-01",
          accessed: "2025-01-01",
        },
        { id: "s3", url: "https://example.org/3", title: "x", published: "2025-06", accessed: "2025-06-01" },
      ],
      documents: [
        {
          id: "d",
          kind: "brief",
          title: { en: "A brief" },
          issuedOn: "2031-05-05",
          versions: [{ id: "v", datedOn: "2031" }],
        },
      ],
      bodies: [{ id: "pl-x", kind: "government", countryCode: "PL", name: { en: "x" }, foundedOn: "2031" }],
      listings: [{ id: "l", countryCode: "PL", basis: "assumed", since: "2031", reasoning: { en: "x" } }],
      waves: [{ id: "w", name: { en: "Wave" }, startedOn: "2031-01-01" }],
    };
    const refusal = await perform(machine, importRecord, { file: { ...file, ...wrong } }).catch(
      (error) => error,
    );
    expect(refusal.issues.map((issue: { path: string; key: string }) => [issue.path, issue.key])).toEqual([
      ["file.sources.0.published", "date-in-future"],
      ["file.sources.0.accessed", "date-in-future"],
      ["file.sources.0.accessed", "read-before-published"],
      ["file.sources.1.accessed", "read-before-published"],
      ["file.bodies.0.foundedOn", "date-in-future"],
      ["file.documents.0.issuedOn", "date-in-future"],
      ["file.documents.0.versions.0.datedOn", "date-in-future"],
      ["file.listings.0.since", "date-in-future"],
      ["file.entries.0.entry.rungOn", "before-dispatch"],
      ["file.entries.0.entry.replyExpectedBy", "before-dispatch"],
      ["file.entries.1.entry.waitUntil", "before-answer"],
      ["file.entries.2.entry.rungOn", "date-in-future"],
    ]);
  });

  it("takes assigned country codes only, and says which one was meant", async () => {
    const codes = ["UK", "EL", "ZZ", "EU", "AN", "XK", "TW"];
    const wrong = { countries: codes.map((code) => ({ code })) };
    const refusal = await perform(machine, importRecord, { file: wrong }).catch((error) => error);
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
      perform(machine, importRecord, { file: changed({ occurredOn: "2019-02-30" }) }),
    ).rejects.toMatchObject({
      issues: [{ path: "file.entries.0.entry.occurredOn", key: "date" }],
    });
    await expect(perform(machine, importRecord, { file: { entires: [] } })).rejects.toMatchObject({
      issues: [{ key: "unknown-field" }],
    });
  });
});
