import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { exportSomething } from "@/lib/access/acts";
import { closeDatabase, type Database } from "@/lib/db/client";
import { append } from "@/lib/ledger/append";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { addBody, saveListing } from "@/lib/parliaments/acts";
import { bodySubject } from "@/lib/parliaments/subjects";
import { editSource } from "@/lib/sources/acts";
import { versionsOf } from "@/lib/subject/versions";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork, letter, remark, reply, source, sure, vote } from "@/lib/testing/records";
import { editEntry, logEntry, publishEntry, removeEntry, restoreEntry, unpublishEntry } from "./acts";
import type { Audience } from "./entry-rows";
import { type LoadedRecord, loadRecord } from "./load";
import { deskRecord, deskStandings, publicRecord, publicStandings } from "./queries";
import type { DeskEntry, RecordView } from "./views";

let db: Database;
let editor: Exclude<Caller, null>;

beforeEach(async () => {
  db = await freshDatabase();
  ({ editor } = await groundwork());
});
afterAll(closeDatabase);

const plain = (view: RecordView) => ({
  ...view,
  entry: undefined,
  targets: [...view.targets],
  bodies: [...view.bodies],
});
const load = async (audience: Audience, earlier: unknown = null) =>
  (await loadRecord(db, audience, earlier as LoadedRecord<DeskEntry> | null)) as LoadedRecord<DeskEntry>;

/** The same random numbers in each run, so that a failure can be looked at again. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

test.each([1, 2, 3])("what is read step by step equals what is read at once (%i)", async (seed) => {
  const next = random(seed);
  const held: Record<Audience, LoadedRecord<DeskEntry> | null> = { public: null, desk: null };
  const ids: string[] = [];
  for (let step = 0; step < 30; step++) {
    const id = ids[next(ids.length)];
    const row = id ? await db.entry.findUniqueOrThrow({ where: { id } }) : null;
    const at = row && { id: row.id, version: row.version };
    // What a rule refuses changes nothing, and is part of the sequence.
    const refused = () => undefined;
    const choice = next(11);
    if (!at || !row || choice < 3) {
      const link = { title: `Source ${next(3)}`, url: `https://example.org/${next(3)}` };
      const entry = [vote, letter, reply, remark][next(4)] as typeof vote;
      const made = await perform(editor, logEntry, {
        entry: entry({ sources: [link] }),
        publish: entry !== remark && next(2) === 0,
        ...sure,
      });
      ids.push(made.id);
    } else if (choice === 3) await perform(editor, publishEntry, at).catch(refused);
    else if (choice === 4) await perform(editor, unpublishEntry, at).catch(refused);
    else if (choice === 5) await perform(editor, removeEntry, { ...at, reason: "Twice" }).catch(refused);
    else if (choice === 6) await perform(editor, restoreEntry, at).catch(refused);
    else if (choice === 9) {
      // Changed while no public entry may name it.
      const source = await db.source.findFirst({ where: { url: `https://example.org/${next(3)}` } });
      if (source)
        await perform(editor, editSource, {
          id: source.id,
          version: source.version,
          source: { title: `Source as of ${step}`, url: source.url },
        });
    } else if (choice === 10) {
      const { id: committee } = await perform(editor, addBody, {
        body: {
          kind: "committee",
          countryCode: "PL",
          parentId: "pl-sejm",
          name: { en: `Committee ${step}` },
        },
      });
      const made = await perform(editor, logEntry, {
        entry: vote({ bodyId: committee, step: "referred", sources: [source] }),
      });
      ids.push(made.id);
    } else if (choice === 7) {
      const entry = { proceeding: vote, dispatch: letter, response: reply, note: remark, engagement: remark }[
        row.kind
      ];
      const changed = entry({ occurredOn: `2025-0${1 + next(9)}`, sources: [source] });
      await perform(editor, editEntry, {
        ...at,
        entry: changed,
        correctionReason: { en: "Date" },
        ...sure,
      }).catch(refused);
    } else {
      const changed = { subject: bodySubject, id: "pl-sejm", expect: null as number | null };
      changed.expect = (await db.body.findUniqueOrThrow({ where: { id: "pl-sejm" } })).version;
      await db.$transaction((tx) =>
        append(tx, [{ ...changed, data: { nameNative: `Sejm ${step}` } }], {
          actor: { id: null, role: "editor", origin: "test" },
          act: "body:write",
          now: new Date(),
        }),
      );
    }
    for (const audience of ["public", "desk"] as const) {
      held[audience] = await load(audience, held[audience]);
      expect(plain(held[audience].view)).toEqual(plain((await load(audience)).view));
    }
  }
});

describe("the public record", () => {
  test("holds what is published and neither notes, drafts, removed nor internal entries", async () => {
    const sources = [source];
    const shown = await perform(editor, logEntry, { entry: vote({ sources }), publish: true });
    await perform(editor, logEntry, { entry: vote({ step: "debated", sources }) });
    await perform(editor, logEntry, { entry: remark() });
    await perform(editor, logEntry, { entry: letter({ rung: "drafted" }) });
    const removed = await perform(editor, logEntry, { entry: reply({ sources }), publish: true });
    await perform(editor, removeEntry, { ...removed, reason: "Twice" });
    const record = await publicRecord();
    expect(record.entries.map((entry) => entry.id)).toEqual([shown.id]);
    expect((await deskRecord()).entries).toHaveLength(5);
    expect(JSON.stringify(record.entries)).not.toContain("Kept inside");
    expect(record.entry(removed.id)).toBeUndefined();
  });

  test("does not tell of what is internal through links to it", async () => {
    const sources = [source];
    const draft = await perform(editor, logEntry, {
      entry: vote({ step: "tabled", occurredOn: "2024-06-01", sources }),
    });
    const sent = await perform(editor, logEntry, { entry: letter() });
    const act = await perform(editor, logEntry, {
      entry: vote({ continuesId: draft.id, sources }),
      publish: true,
    });
    const answer = await perform(editor, logEntry, {
      entry: reply({ answersId: sent.id, sources }),
      publish: true,
    });
    const text = JSON.stringify((await publicRecord()).entries);
    expect((await publicRecord()).entry(act.id)).toMatchObject({ continuesId: null });
    expect((await publicRecord()).entry(answer.id)).toMatchObject({ answersId: null });
    expect(text).not.toContain(draft.id);
    expect(text).not.toContain(sent.id);
    expect((await publicRecord()).waves).toEqual([]);
  });

  test("and its standing follow each change at once", async () => {
    const classNow = async () => [
      (await publicStandings()).get("PL")?.class,
      (await deskStandings()).get("PL")?.class,
    ];
    const { id } = await perform(editor, logEntry, { entry: vote({ sources: [source] }) });
    expect(await classNow()).toEqual([undefined, "recognised"]);
    await perform(editor, publishEntry, { id, version: 1 });
    expect(await classNow()).toEqual(["recognised", "recognised"]);
    await perform(editor, removeEntry, { id, version: 2, reason: "Twice" });
    expect(await classNow()).toEqual([undefined, undefined]);
    await perform(editor, restoreEntry, { id, version: 3 });
    expect(await classNow()).toEqual(["recognised", "recognised"]);
  });
});

test("what is scheduled is public with its day to come, and counts as no more than scheduled", async () => {
  const { id } = await perform(editor, logEntry, {
    entry: vote({
      step: "scheduled",
      scheduledFor: "2099-12-10",
      voteKind: "unknown",
      votesFor: "",
      votesAgainst: "",
      sources: [source],
    }),
    publish: true,
  });
  const record = await publicRecord();
  expect(record.entry(id)).toMatchObject({ scheduledFor: "2099-12-10", occurredOn: "2024-07-12" });
  const standing = (await publicStandings()).get("PL");
  expect([standing?.stage.stage, standing?.position.position]).toEqual(["scheduled", "none_known"]);
});

test("every public correction stays in sight, the newest first; progress is none", async () => {
  const sources = [source];
  const { id } = await perform(editor, logEntry, { entry: vote({ sources }), publish: true });
  const correct = (version: number, votesFor: number, reason: string) =>
    perform(editor, editEntry, {
      id,
      version,
      entry: vote({ votesFor, sources }),
      correctionReason: { en: reason },
      ...sure,
    });
  await correct(1, 413, "Misread");
  await correct(2, 412, "Misread again");
  await correct(3, 414, "As the minutes say");
  for (const record of [await publicRecord(), await deskRecord()])
    expect(record.entry(id)?.corrections.map(({ reason }) => reason.en)).toEqual([
      "As the minutes say",
      "Misread again",
      "Misread",
    ]);

  const sent = await perform(editor, logEntry, { entry: letter(), publish: true });
  await perform(editor, editEntry, {
    ...sent,
    entry: letter({ rung: "delivered", rungOn: "2025-03-28" }),
    ...sure,
  });
  expect((await publicRecord()).entry(sent.id)).toMatchObject({ rung: "delivered", corrections: [] });
});

test("a listing shows no reason of a basis that it no longer has", async () => {
  const reasoning = { en: "No source names this country.", uk: "Джерела немає." };
  const listing = { countryCode: "PL", basis: "assumed", reasoning };
  const { id } = await perform(editor, saveListing, { listing });
  const shown = async () =>
    (await publicRecord()).countries.find(({ code }) => code === "PL")?.listing?.reasoning;
  expect(await shown()).toEqual(reasoning);
  const backed = { ...listing, basis: "source", sources: [source] };
  await perform(editor, saveListing, { id, version: 1, listing: backed });
  expect(await shown()).toEqual({});
  await perform(editor, saveListing, {
    id,
    version: 2,
    listing: { ...backed, reasoning: { ...reasoning, en: "A report names it." } },
  });
  expect(await shown()).toEqual({ en: "A report names it." });
  await perform(editor, saveListing, { id, version: 3, listing });
  expect(await shown()).toEqual(reasoning);
});

test("entries of one day stand as they were logged, in both records and after an edit", async () => {
  const occurredOn = "2025-04-01";
  const ids: string[] = [];
  for (const entry of [
    reply({ occurredOn, nature: "asks_us", sources: [source] }),
    letter({ occurredOn, channel: "email" }),
    reply({ occurredOn, nature: "acknowledged", sources: [source] }),
    letter({ occurredOn, channel: "post" }),
  ])
    ids.push((await perform(editor, logEntry, { entry, publish: true, ...sure })).id);
  await perform(editor, editEntry, {
    id: ids[0] ?? "",
    version: 1,
    entry: reply({ occurredOn, nature: "asks_us", summary: { en: "They ask" }, sources: [source] }),
    ...sure,
  });
  for (const record of [await publicRecord(), await deskRecord()])
    expect(record.entries.map((entry) => entry.id)).toEqual(ids);
  expect((await publicStandings()).get("PL")?.conversation.conversation).not.toBe("ball_with_us");
});

test("who comes and goes, and takes something along, makes nobody's record anew", async () => {
  await perform(editor, logEntry, { entry: vote({ sources: [source] }), publish: true });
  const [shown, inside] = [await publicRecord(), await deskRecord()];
  await perform(editor, exportSomething, {
    act: "report:export",
    id: "2026-01-01/2026-03-31 internal uk pdf",
  });
  expect(await publicRecord()).toBe(shown);
  expect(await deskRecord()).toBe(inside);
});

test("the versions of an entry name who wrote them, newest first", async () => {
  const { id } = await perform({ system: "import" }, logEntry, { entry: vote() });
  await perform(editor, editEntry, { id, version: 1, entry: vote({ votesAgainst: 17 }) });
  const versions = await versionsOf("entry", id);
  expect(versions.map(({ number, actor, act }) => [number, actor, act])).toEqual([
    [2, "editor", "entry:edit"],
    [1, null, "entry:log"],
  ]);
  expect(versions.map((version) => version.snapshot.votesAgainst)).toEqual([17, 16]);
  expect(versions[0]?.at).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
});
