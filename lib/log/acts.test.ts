import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import { InvalidInput } from "@/lib/base/invalid-input";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import { closeDatabase, type Database } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import type { AnyAct } from "@/lib/ledger/act";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { Unanswered } from "@/lib/ledger/questions";
import { behindTheLog } from "@/lib/testing/behind-the-log";
import { freshDatabase } from "@/lib/testing/database";
import { groundLines, groundwork, letter, remark, reply, source, vote } from "@/lib/testing/records";
import { editEntry, logEntry, publishEntry, removeEntry, restoreEntry, unpublishEntry } from "./acts";

let db: Database;
let people: Record<Role, Exclude<Caller, null>>;
let editor: Exclude<Caller, null>;
/** Makes an entry public without its log. */
const published = (id: string) =>
  behindTheLog(db, (tx) => tx.entry.update({ where: { id }, data: { visibility: "public" } }));

beforeEach(async () => {
  db = await freshDatabase();
  people = await groundwork();
  editor = people.editor;
});
afterAll(closeDatabase);

/** Every row that a command may write. */
const counts = async () => ({
  entries: await db.entry.count(),
  sources: await db.source.count(),
  links: (await db.entrySource.count()) + (await db.entryCountry.count()),
  versions: await db.version.count(),
  lines: await db.auditLine.count(),
});

/** Runs what must be refused: by which key, at which field, and with nothing written. */
async function refused(run: () => Promise<unknown>): Promise<string> {
  const before = await counts();
  const error = await run().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Refusal);
  expect(await counts()).toEqual(before);
  const refusal = error as Refusal;
  return refusal.field ? `${refusal.key} at ${refusal.field}` : refusal.key;
}

/** Runs what must succeed, and tells what it wrote. */
async function acts(run: () => Promise<unknown>): Promise<string[]> {
  const before = await counts();
  await run();
  const after = await counts();
  expect(after.versions - before.versions).toBe(after.lines - before.lines);
  const lines = await db.auditLine.findMany({
    where: { seq: { gt: before.lines } },
    orderBy: { seq: "asc" },
  });
  for (const line of lines)
    expect(
      await db.version.count({
        where: { subjectType: line.subjectType, subjectId: line.subjectId, number: line.number ?? -1 },
      }),
    ).toBe(1);
  return lines.map((line) => line.act);
}

const entryRow = (id: string) => db.entry.findUniqueOrThrow({ where: { id } });

test("the life of an entry: each change is one version and one audit line for each subject", async () => {
  let id = "";
  expect(await acts(async () => ({ id } = await perform(editor, logEntry, { entry: vote() })))).toEqual([
    "entry:log",
  ]);
  expect(await entryRow(id)).toMatchObject({ visibility: "internal", version: 1, countsFrom: "2024-07-12" });

  const edited = vote({ votesAbstained: 2 });
  expect(await acts(() => perform(editor, editEntry, { id, version: 1, entry: edited }))).toEqual([
    "entry:edit",
  ]);
  expect(await refused(() => perform(editor, publishEntry, { id, version: 2 }))).toBe(
    "publish-needs-source at sources",
  );

  const sourced = vote({ votesAbstained: 2, sources: [source] });
  expect(await acts(() => perform(editor, editEntry, { id, version: 2, entry: sourced }))).toEqual([
    "source:add",
    "entry:edit",
  ]);
  expect(await acts(() => perform(editor, publishEntry, { id, version: 3 }))).toEqual(["entry:publish"]);
  expect(await entryRow(id)).toMatchObject({ visibility: "public", version: 4 });

  const kept = (await db.source.findFirstOrThrow()).id;
  const corrected = vote({ votesAgainst: 17, sources: [{ id: kept }] });
  expect(await refused(() => perform(editor, editEntry, { id, version: 4, entry: corrected }))).toBe(
    "correction-needs-reason at correctionReason",
  );
  const reason = { en: "The count was misread" };
  expect(
    await acts(() =>
      perform(editor, editEntry, { id, version: 4, entry: corrected, correctionReason: reason }),
    ),
  ).toEqual(["entry:correct"]);
  expect(await entryRow(id)).toMatchObject({ correctionReason: reason, votesAgainst: 17 });
  expect((await entryRow(id)).correctedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);

  const translated = { ...corrected, summary: { en: "What happened", uk: "Що сталося" } };
  expect(await acts(() => perform(editor, editEntry, { id, version: 5, entry: translated }))).toEqual([
    "entry:edit",
  ]);

  expect(await acts(() => perform(editor, unpublishEntry, { id, version: 6 }))).toEqual(["entry:unpublish"]);
  expect(await acts(() => perform(editor, removeEntry, { id, version: 7, reason: "Logged twice" }))).toEqual([
    "entry:remove",
  ]);
  expect(await entryRow(id)).toMatchObject({ removalReason: "Logged twice" });
  expect(await refused(() => perform(editor, editEntry, { id, version: 8, entry: vote() }))).toBe("removed");
  expect(await refused(() => perform(editor, publishEntry, { id, version: 8 }))).toBe("removed");
  expect(await refused(() => perform(editor, removeEntry, { id, version: 8, reason: "Again" }))).toBe(
    "removed",
  );
  expect(await acts(() => perform(editor, restoreEntry, { id, version: 8 }))).toEqual(["entry:restore"]);
  expect(await entryRow(id)).toMatchObject({
    removedAt: null,
    removalReason: null,
    version: 9,
    votesAgainst: 17,
  });
  expect(await refused(() => perform(editor, restoreEntry, { id, version: 9 }))).toBe("not-removed");

  const versions = await db.version.findMany({ where: { subjectId: id }, orderBy: { number: "asc" } });
  expect(versions.map((version) => version.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(versions[0]?.snapshot).toMatchObject({ votesFor: 414, visibility: "internal" });
  expect(await verifyLog(db)).toMatchObject({ ok: true, length: groundLines + 10 });
});

describe("publishing a claim needs a source, whoever asks and however", () => {
  const callers: [string, () => Caller][] = [
    ["an editor", () => people.editor],
    ["an administrator", () => people.administrator],
    ["the import", () => ({ system: "import" })],
    ["the command line", () => ({ system: "command-line" })],
    ["the start", () => ({ system: "seed" })],
  ];
  test.each(callers)("%s", async (_, caller) => {
    for (const entry of [vote(), reply()]) {
      expect(await refused(() => perform(caller(), logEntry, { entry, publish: true }))).toBe(
        "publish-needs-source at sources",
      );
      const { id } = await perform(caller(), logEntry, { entry });
      expect(await refused(() => perform(caller(), publishEntry, { id, version: 1 }))).toBe(
        "publish-needs-source at sources",
      );
    }
  });

  test("its last source cannot be taken from what is public", async () => {
    const { id } = await perform(editor, logEntry, { entry: vote({ sources: [source] }), publish: true });
    expect(await refused(() => perform(editor, editEntry, { id, version: 1, entry: vote() }))).toBe(
      "publish-needs-source at sources",
    );
  });

  test("a source with neither link nor copy is none", async () => {
    await db.source.create({ data: { id: "hearsay", title: "Someone said" } });
    const entry = vote({ sources: [{ id: "hearsay" }] });
    expect(await refused(() => perform(editor, logEntry, { entry, publish: true }))).toBe(
      "publish-needs-source at sources",
    );
    const { id } = await perform(editor, logEntry, { entry });
    expect(await refused(() => perform(editor, publishEntry, { id, version: 1 }))).toBe(
      "publish-needs-source at sources",
    );
  });

  test("a kept copy is one, and a letter needs none", async () => {
    await db.storedFile.create({
      data: { id: "scan", sha256: "0", name: "scan.pdf", mediaType: "application/pdf", bytes: 1 },
    });
    const copy = { title: "Scan", fileId: "scan" };
    await perform(editor, logEntry, { entry: vote({ sources: [copy] }), publish: true });
    await perform(editor, logEntry, { entry: letter(), publish: true });
    expect(await db.entry.count({ where: { visibility: "public" } })).toBe(2);
  });

  test("the database refuses it too, whoever writes past the commands", async () => {
    const { id } = await perform(editor, logEntry, { entry: vote() });
    await expect(published(id)).rejects.toThrow(/has no source/);
    const other = vote({ occurredOn: "2024-07-13", sources: [source] });
    const sourced = await perform(editor, logEntry, { entry: other, publish: true });
    await expect(db.entrySource.deleteMany({ where: { entryId: sourced.id } })).rejects.toThrow();
    expect(await db.entrySource.count({ where: { entryId: sourced.id } })).toBe(1);
  });
});

describe("what is never public", () => {
  test("a note", async () => {
    expect(await refused(() => perform(editor, logEntry, { entry: remark(), publish: true }))).toBe(
      "notes-stay-internal at kind",
    );
    const { id } = await perform(editor, logEntry, { entry: remark() });
    expect(await refused(() => perform(editor, publishEntry, { id, version: 1 }))).toBe(
      "notes-stay-internal at kind",
    );
    await expect(published(id)).rejects.toThrow(/Entry_never_public/);
  });
  test("a draft, nor can what is public become one", async () => {
    const entry = letter({ rung: "drafted" });
    expect(await refused(() => perform(editor, logEntry, { entry, publish: true }))).toBe(
      "drafts-stay-internal at rung",
    );
    const { id } = await perform(editor, logEntry, { entry: letter(), publish: true });
    expect(
      await refused(() =>
        perform(editor, editEntry, { id, version: 1, entry, correctionReason: { en: "Not sent" } }),
      ),
    ).toBe("drafts-stay-internal at rung");
  });
  test("publishing twice, or unpublishing what is not public, is refused", async () => {
    const { id } = await perform(editor, logEntry, { entry: letter(), publish: true });
    expect(await refused(() => perform(editor, publishEntry, { id, version: 1 }))).toBe("already-public");
    await perform(editor, unpublishEntry, { id, version: 1 });
    expect(await refused(() => perform(editor, unpublishEntry, { id, version: 2 }))).toBe("not-public");
  });
});

describe("a save on an old version", () => {
  test("is refused with what is stored now, and nothing is lost on either side", async () => {
    const { id } = await perform(editor, logEntry, { entry: vote() });
    await perform(people.administrator, editEntry, { id, version: 1, entry: vote({ reference: "First" }) });
    const before = await counts();
    const error = await perform(editor, editEntry, {
      id,
      version: 1,
      entry: vote({ reference: "Second" }),
    }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StaleVersion);
    expect(error).toMatchObject({
      subject: "entry",
      id,
      expected: 1,
      current: { version: 2, reference: "First", countries: ["PL"] },
    });
    expect(await counts()).toEqual(before);
  });
  test.each([
    ["publish", publishEntry],
    ["unpublish", unpublishEntry],
    ["remove", removeEntry],
    ["restore", restoreEntry],
  ] as const)("so is to %s it", async (name, act) => {
    const { id } = await perform(editor, logEntry, { entry: letter() });
    await perform(editor, editEntry, { id, version: 1, entry: letter({ ourReference: "A" }) });
    const input = name === "remove" ? { id, version: 1, reason: "Twice" } : { id, version: 1 };
    expect(await refused(() => perform(editor, act as AnyAct, input))).toBe("stale-version");
  });
});

describe("a refused command leaves nothing behind", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["an unknown country", { countries: ["JP"] }, "country-unknown at countries"],
    ["an unknown body", { bodyId: "nobody" }, "body-unknown at bodyId"],
    ["a body of another country", { bodyId: "cz-senat" }, "body-of-other-country at bodyId"],
    ["one parliament's act for two countries", { countries: ["PL", "CZ"] }, "one-country at countries"],
    ["an unknown source", { sources: [source, { id: "unknown" }] }, "source-unknown at sources.1.title"],
    [
      "a copy that is not kept",
      { sources: [source, { title: "Scan", fileId: "unknown" }] },
      "file-unknown at sources.1.fileId",
    ],
    [
      "an attachment that is not kept",
      { sources: [source], attachments: ["unknown"] },
      "file-unknown at attachments",
    ],
    ["an earlier step that is unknown", { continuesId: "unknown" }, "earlier-unknown at continuesId"],
  ])("%s", async (_, also, expected) => {
    expect(await refused(() => perform(editor, logEntry, { entry: vote(also) }))).toBe(expected);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["an unknown wave", { waveId: "unknown" }, "wave-unknown at waveId"],
    ["an unknown package", { packageId: "unknown" }, "package-unknown at packageId"],
    ["an unknown contact", { contactId: "unknown" }, "contact-unknown at contactId"],
  ])("%s", async (_, also, expected) => {
    expect(await refused(() => perform(editor, logEntry, { entry: letter(also) }))).toBe(expected);
  });

  test("input that does not fit names every field, before anything is asked of the database", async () => {
    const error = await perform(editor, logEntry, {
      entry: vote({ occurredOn: "2019-02-29", votesFor: -1 }),
    }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InvalidInput);
    expect((error as InvalidInput).issues.map((issue) => issue.path)).toEqual([
      "entry.occurredOn",
      "entry.votesFor",
    ]);
  });

  test("an id that is taken, a kind that changes, an entry that is not there", async () => {
    const { id } = await perform(editor, logEntry, { id: "vote-1", entry: vote() });
    expect(id).toBe("vote-1");
    expect(await refused(() => perform(editor, logEntry, { id, entry: vote() }))).toBe("id-taken at id");
    expect(await refused(() => perform(editor, editEntry, { id, version: 1, entry: remark() }))).toBe(
      "kind-is-fixed at kind",
    );
    expect(await refused(() => perform(editor, publishEntry, { id: "unknown", version: 1 }))).toBe(
      "not-found",
    );
  });
});

describe("what continues and what answers", () => {
  test("must come later, be of the right kind and of the same country", async () => {
    const tabled = await perform(editor, logEntry, {
      entry: vote({
        step: "tabled",
        occurredOn: "2024-06-01",
        voteKind: "unknown",
        votesFor: null,
        votesAgainst: null,
      }),
    });
    const sent = await perform(editor, logEntry, { entry: letter() });
    await perform(editor, logEntry, { entry: vote({ continuesId: tabled.id }) });
    await perform(editor, logEntry, { entry: reply({ answersId: sent.id }) });
    expect(await refused(() => perform(editor, logEntry, { entry: vote({ continuesId: sent.id }) }))).toBe(
      "earlier-unknown at continuesId",
    );
    expect(await refused(() => perform(editor, logEntry, { entry: reply({ answersId: tabled.id }) }))).toBe(
      "earlier-unknown at answersId",
    );
    expect(
      await refused(() =>
        perform(editor, logEntry, { entry: vote({ continuesId: tabled.id, occurredOn: "2024-05-31" }) }),
      ),
    ).toBe("earlier-is-later at continuesId");
    expect(
      await refused(() =>
        perform(editor, logEntry, {
          entry: vote({ continuesId: tabled.id, countries: ["CZ"], bodyId: "cz-senat" }),
        }),
      ),
    ).toBe("earlier-unknown at continuesId");
  });
  test("an earlier step known to the year only may be continued within that year", async () => {
    const committee = await perform(editor, logEntry, {
      entry: vote({ step: "committee_adopted", occurredOn: "2024" }),
    });
    await perform(editor, logEntry, { entry: vote({ continuesId: committee.id }) });
  });
  test("steps cannot run in a circle", async () => {
    const a = await perform(editor, logEntry, { entry: vote() });
    const b = await perform(editor, logEntry, { entry: vote({ continuesId: a.id, step: "debated" }) });
    const c = await perform(editor, logEntry, { entry: vote({ continuesId: b.id, step: "referred" }) });
    for (const continuesId of [a.id, b.id, c.id])
      expect(
        await refused(() =>
          perform(editor, editEntry, { id: a.id, version: 1, entry: vote({ continuesId }) }),
        ),
      ).toBe("earlier-unknown at continuesId");
  });
  test("an international assembly acts without a country", async () => {
    const { id } = await perform(editor, logEntry, { entry: vote({ countries: [], bodyId: "pace" }) });
    expect(await db.entryCountry.count({ where: { entryId: id } })).toBe(0);
  });
});

describe("sources are shared", () => {
  test("a link that is known is used again, within one save and between two", async () => {
    await perform(editor, logEntry, {
      entry: vote({ sources: [source, { ...source, title: "The same page" }] }),
    });
    await perform(editor, logEntry, {
      entry: vote({ step: "debated", sources: [{ ...source, title: "Again" }] }),
    });
    expect(await db.source.findMany({ select: { url: true, title: true } })).toEqual([source]);
    expect(await db.entrySource.count()).toBe(2);
  });
  test("their order is kept", async () => {
    const second = { title: "Report", url: "https://example.org/report" };
    const { id } = await perform(editor, logEntry, { entry: vote({ sources: [second, source] }) });
    const links = await db.entrySource.findMany({
      where: { entryId: id },
      orderBy: { position: "asc" },
      select: { source: { select: { url: true } } },
    });
    expect(links.map((link) => link.source.url)).toEqual([second.url, source.url]);
  });
});

describe("a package", () => {
  test("is frozen by the first letter that leaves with it, once", async () => {
    const frozen = async () => (await db.package.findUniqueOrThrow({ where: { id: "package-1" } })).frozen;
    const { id } = await perform(editor, logEntry, {
      entry: letter({ rung: "drafted", packageId: "package-1" }),
    });
    expect(await frozen()).toBe(false);
    const sent = letter({ packageId: "package-1" });
    expect(await acts(() => perform(editor, editEntry, { id, version: 1, entry: sent }))).toEqual([
      "package:freeze",
      "entry:edit",
    ]);
    expect(await frozen()).toBe(true);
    const again = { entry: sent, confirmed: ["same-package"] };
    expect(await acts(() => perform(editor, logEntry, again))).toEqual(["entry:log?same-package"]);
  });
});

test("who was written to stays known after their data was erased, but cannot be chosen anew", async () => {
  const { id } = await perform(editor, logEntry, { entry: letter({ contactId: "pl-contact" }) });
  await behindTheLog(db, (tx) =>
    tx.contact.update({ where: { id: "pl-contact" }, data: { erasedAt: new Date(), name: null } }),
  );
  await perform(editor, editEntry, {
    id,
    version: 1,
    entry: letter({ contactId: "pl-contact", rung: "delivered" }),
  });
  expect(await refused(() => perform(editor, logEntry, { entry: letter({ contactId: "pl-contact" }) }))).toBe(
    "contact-unknown at contactId",
  );
});

describe("what is probably a mistake", () => {
  const asked = async (run: () => Promise<unknown>) => {
    const before = await counts();
    const error = await run().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (error === null) return [];
    expect(error).toBeInstanceOf(Unanswered);
    expect(await counts()).toEqual(before);
    return (error as Unanswered).questions.map(({ key, field }) => `${key} at ${field}`);
  };

  test("is asked about with a link to what it rests on, and saved once it is confirmed", async () => {
    const first = await perform(editor, logEntry, { entry: vote() });
    const again = { entry: vote({ summary: { en: "Logged once more" } }) };
    const error = await perform(editor, logEntry, again).catch((thrown) => thrown);
    expect(error.questions).toEqual([
      {
        key: "same-act",
        field: "occurredOn",
        values: {},
        link: `/desk/countries/PL#entry-${first.id}`,
      },
    ]);
    expect(await asked(() => perform(editor, logEntry, { ...again, confirmed: ["more-votes"] }))).toEqual([
      "same-act at occurredOn",
    ]);
    expect(await acts(() => perform(editor, logEntry, { ...again, confirmed: ["same-act"] }))).toEqual([
      "entry:log?same-act",
    ]);
    expect(await refused(() => perform(editor, logEntry, { ...again, confirmed: "same-act" }))).toBe(
      "invalid",
    );
  });

  test("is not asked again when something else is edited, and is when it is changed", async () => {
    await perform(editor, logEntry, { entry: vote() });
    const { id } = await perform(editor, logEntry, { entry: vote(), confirmed: ["same-act"] });
    const reworded = vote({ summary: { en: "Reworded" } });
    await perform(editor, editEntry, { id, version: 1, entry: reworded });
    const moved = vote({ occurredOn: "2024-07-13" });
    await perform(editor, editEntry, { id, version: 2, entry: moved });
    expect(await asked(() => perform(editor, editEntry, { id, version: 3, entry: vote() }))).toEqual([
      "same-act at occurredOn",
    ]);
  });

  test("is what was removed no more", async () => {
    const { id } = await perform(editor, logEntry, { entry: vote() });
    await perform(editor, removeEntry, { id, version: 1, reason: "Entered by mistake." });
    expect(await asked(() => perform(editor, logEntry, { entry: vote() }))).toEqual([]);
  });

  test("is more votes than the body has seats", async () => {
    const seats = [{ count: 460, from: "1997", until: null }];
    await behindTheLog(db, (tx) => tx.body.update({ where: { id: "pl-sejm" }, data: { seats } }));
    const counts = { votesFor: 414, votesAgainst: 16, votesAbstained: 30 };
    expect(
      await asked(() => perform(editor, logEntry, { entry: vote({ ...counts, votesNotVoting: 1 }) })),
    ).toEqual(["more-votes at votesFor"]);
    expect(await asked(() => perform(editor, logEntry, { entry: vote(counts) }))).toEqual([]);
  });

  test("is the same package to the same country again", async () => {
    const sent = letter({ packageId: "package-1" });
    await perform(editor, logEntry, { entry: sent });
    const again = letter({ packageId: "package-1", bodyId: "pl-senat", occurredOn: "2025-05-01" });
    expect(await asked(() => perform(editor, logEntry, { entry: again }))).toEqual([
      "same-package at packageId",
    ]);
    const elsewhere = letter({ packageId: "package-1", bodyId: "cz-senat", countries: ["CZ"] });
    expect(await asked(() => perform(editor, logEntry, { entry: elsewhere }))).toEqual([]);
  });

  test("is a contact whose term of office was over, or had not begun", async () => {
    const to = (occurredOn: string) => letter({ contactId: "pl-contact", occurredOn });
    const term = { since: "2025-03", until: "2025-09" };
    await behindTheLog(db, (tx) => tx.contact.update({ where: { id: "pl-contact" }, data: term }));
    expect(await asked(() => perform(editor, logEntry, { entry: to("2025-10-01") }))).toEqual([
      "term-over at contactId",
    ]);
    expect(await asked(() => perform(editor, logEntry, { entry: to("2025-02-28") }))).toEqual([
      "term-not-begun at contactId",
    ]);
    expect(await asked(() => perform(editor, logEntry, { entry: to("2025-09-30") }))).toEqual([]);
  });

  test("is a link that differs from a known one by what seldom makes another page", async () => {
    const page = "https://example.org/a";
    await perform(editor, logEntry, { entry: vote({ sources: [{ title: "A", url: page }] }) });
    const other = (url: string) => vote({ step: "debated", sources: [{ title: "B", url }] });
    for (const url of [`${page}#top`, `${page}/`, "http://example.org/a"])
      expect(await asked(() => perform(editor, logEntry, { entry: other(url) })), url).toEqual([
        "similar-source at sources.0.url",
      ]);
    const same = ["https://EXAMPLE.org/a", `${page}?utm_source=fb&fbclid=1`, "https://example.org:443/a"];
    await perform(editor, logEntry, {
      entry: vote({ step: "referred", sources: same.map((url) => ({ title: "C", url })) }),
    });
    expect(await db.source.findMany({ select: { url: true } })).toEqual([{ url: page }]);
  });
});

describe("dates that cannot both be right", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["a rung reached before the sending", { rungOn: "2025-02-01" }, "before-dispatch"],
    ["a rung reached on a day to come", { rungOn: "2031-02-01" }, "date-in-future"],
    [
      "a reply expected before the sending",
      { replyExpectedBy: "2024-01-01", replyExpectedReason: "x" },
      "before-dispatch",
    ],
  ])("%s", async (_, also, key) => {
    const error = await perform(editor, logEntry, { entry: letter(also) }).catch((thrown) => thrown);
    expect(error.issues).toMatchObject([{ key }]);
  });

  test("a sending before its wave began; within the year that is all that is known, it may be right", async () => {
    expect(
      await refused(() => perform(editor, logEntry, { entry: letter({ occurredOn: "2018-05-01" }) })),
    ).toBe("before-wave at waveId");
    await behindTheLog(db, (tx) =>
      tx.wave.update({ where: { id: "wave-2025" }, data: { startedOn: "2025-05" } }),
    );
    await perform(editor, logEntry, { entry: letter({ occurredOn: "2025" }) });
  });

  test("an act of a body that was not there on the day", async () => {
    const days = { foundedOn: "1989-06", endedOn: "2020" };
    await behindTheLog(db, (tx) => tx.body.update({ where: { id: "pl-senat" }, data: days }));
    const by = (occurredOn: string) => vote({ bodyId: "pl-senat", occurredOn });
    expect(await refused(() => perform(editor, logEntry, { entry: by("1989-05-31") }))).toBe(
      "body-not-founded at bodyId",
    );
    expect(await refused(() => perform(editor, logEntry, { entry: by("2021") }))).toBe(
      "body-ended at bodyId",
    );
    await perform(editor, logEntry, { entry: by("2020-12-31") });
    await perform(editor, logEntry, { entry: by("1989") });
  });
});
