import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { verifyLog } from "@/lib/audit/verify";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import { closeDatabase, type Database } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { editEntry, logEntry } from "@/lib/log/acts";
import { waveSubject } from "@/lib/log/subjects";
import type { Effect } from "@/lib/outbox/effect";
import { addSource } from "@/lib/sources/acts";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork, letter, source, sure, vote } from "@/lib/testing/records";
import { type Act, act, type Step } from "./act";
import { perform, performAll, tryOut } from "./perform";
import type { Question } from "./questions";
import type { RefusedSteps } from "./refused-steps";
import type { Right } from "./rights";

let db: Database;
let people: Record<Role, { userId: string }>;

beforeEach(async () => {
  db = await freshDatabase();
  people = await groundwork();
  before = await written();
});
afterAll(closeDatabase);

/** How much stands in the tables that acts write. */
const written = async () => ({
  waves: await db.wave.count(),
  entries: await db.entry.count(),
  sources: await db.source.count(),
  versions: await db.version.count(),
  lines: await db.auditLine.count(),
  outbox: await db.outbox.count(),
});
let before: Awaited<ReturnType<typeof written>>;

const refusalOf = (run: Promise<unknown>): Promise<Refusal> =>
  run.then(
    () => Promise.reject(new Error("it was done")),
    (error: unknown) => (error instanceof Refusal ? error : Promise.reject(error)),
  );
const keys = (outcomes: Awaited<ReturnType<typeof tryOut>>) =>
  outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.refusal.key));

const probably: Question = { key: "same-entry", field: "id", values: {} };
const noticed: Effect<unknown> = { name: "test:notice", payload: z.unknown(), carryOut: async () => {} };

type Wave = { id: string; version?: number | undefined; refuse: boolean; ask: boolean; notice: boolean };
const Wave: z.ZodType<Wave> = z.strictObject({
  id: z.string("required"),
  version: z.number().optional(),
  refuse: z.boolean().default(false),
  ask: z.boolean().default(false),
  notice: z.boolean().default(false),
});
/** Adds a wave, or names one anew; in bulk where it says what it looks at. */
const waveAct = (right: Right, more: Partial<Act<Wave, { id: string }>> = {}): Act<Wave, { id: string }> =>
  act("wave:test", {
    right,
    input: Wave,
    decide: async ({ id, version, refuse, ask, notice }, context) => {
      const known = await context.see(waveSubject, id);
      if (known && version === undefined) throw new Refusal("id-taken", "id");
      if (ask) context.ask([probably]);
      if (refuse) throw new Refusal("not-found");
      const data = { name: { en: `${id} ${(version ?? 0) + 1}` }, startedOn: "2025" };
      return {
        changes: [{ subject: waveSubject, id, expect: version ?? null, data }],
        ...(notice ? { effects: [{ effect: noticed, payload: { id } }] } : {}),
        value: { id },
      };
    },
    ...more,
  });
const slow = waveAct("wave:write");
const fast = waveAct("wave:write", { looks: ({ id }) => [[waveSubject, [id]]] });
const waves = (count: number, of: Act<Wave, { id: string }>, also: (index: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, index): Step => [of, { id: `w${index}`, ...also(index) }]);

describe.each([
  ["one by one", slow],
  ["in bulk", fast],
])("many acts, %s", (_, wave) => {
  test("are written in one transaction and answer in order", async () => {
    expect(await performAll(people.editor, waves(40, wave))).toEqual(
      Array.from({ length: 40 }, (_, index) => ({ id: `w${index}` })),
    );
    expect(await written()).toEqual({
      ...before,
      waves: before.waves + 40,
      versions: before.versions + 40,
      lines: before.lines + 40,
    });
    const lines = await db.auditLine.findMany({ where: { act: "wave:test" } });
    expect(new Set(lines.map(({ at }) => at.getTime())).size).toBe(1);
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  test("of 40 whose 31st is refused nothing is written, and the row is named", async () => {
    const steps = waves(40, wave, (index) => ({ notice: true, refuse: index === 30 }));
    const refused = (await refusalOf(performAll(people.editor, steps))) as RefusedSteps;
    expect(refused).toMatchObject({ key: "steps-refused", values: { row: 31, count: 1 } });
    expect(refused.steps).toMatchObject([{ index: 30, refusal: { key: "not-found" } }]);
    expect(await written()).toEqual(before);
  });

  test("every row that is refused is named, also one whose input is wrong", async () => {
    const steps = waves(5, wave, (index) => ({ refuse: index === 3 }));
    const taken: Step = [wave, { id: "w0" }];
    const all = (await refusalOf(performAll(people.editor, [...steps, taken]))) as RefusedSteps;
    expect(all.steps.map(({ index, refusal }) => [index, refusal.key])).toEqual([
      [3, "not-found"],
      [5, "id-taken"],
    ]);
    const wrong = (await refusalOf(performAll(people.editor, [...steps, [wave, { id: 7 }]]))) as RefusedSteps;
    expect(wrong.steps).toMatchObject([
      { index: 3, refusal: { key: "not-found" } },
      { index: 5, refusal: { key: "invalid", issues: [{ path: "id" }] } },
    ]);
    expect(await written()).toEqual(before);
  });

  test("tried out, they answer row by row and nothing is written; later rows do not see refused ones", async () => {
    const steps: Step[] = [
      [wave, { id: "a" }],
      [wave, { id: "b", refuse: true }],
      [wave, { id: "b" }],
      [wave, { id: "a", version: 1 }],
      [wave, { id: "a" }],
      [wave, { wrong: true }],
      [wave, { id: "c", ask: true, notice: true }],
      [wave, { id: "c", ask: true, notice: true, confirmed: ["same-entry"] }],
    ];
    const outcomes = await tryOut(people.editor, steps);
    expect(keys(outcomes)).toEqual([
      ...["ok", "not-found", "ok", "ok", "id-taken", "invalid", "unanswered", "ok"],
    ]);
    expect(outcomes[7]).toMatchObject({ value: { id: "c" }, asked: [{ key: "same-entry" }] });
    expect(await written()).toEqual(before);
    expect(await tryOut(people.editor, [])).toEqual([]);
  });

  test("one that is tried out alone is held against the tables as well", async () => {
    await perform(people.editor, wave, { id: "w" });
    await perform(people.editor, wave, { id: "w", version: 1 });
    expect(keys(await tryOut(people.editor, [[wave, { id: "w", version: 1 }]]))).toEqual(["stale-version"]);
    expect(keys(await tryOut(people.editor, [[wave, { id: "none", version: 1 }]]))).toEqual(["not-found"]);
  });

  test("a stale row in the middle names itself, with what is stored, and nothing is written", async () => {
    await performAll(people.editor, waves(9, wave));
    await perform(people.administrator, wave, { id: "w4", version: 1 });
    const now = await written();
    const refused = (await refusalOf(
      performAll(
        people.editor,
        waves(9, wave, () => ({ version: 1 })),
      ),
    )) as RefusedSteps;
    expect(refused.steps.map(({ index }) => index)).toEqual([4]);
    const refusal = refused.steps[0]?.refusal;
    expect(refusal).toBeInstanceOf(StaleVersion);
    expect(refusal).toMatchObject({ id: "w4", expected: 1, current: { version: 2, name: { en: "w4 2" } } });
    expect(await written()).toEqual(now);
  });

  test("one subject may be changed several times in a row", async () => {
    const steps: Step[] = [
      [wave, { id: "w" }],
      [wave, { id: "w", version: 1 }],
      [wave, { id: "w", version: 2 }],
    ];
    await performAll(people.editor, steps);
    expect(await db.wave.findUnique({ where: { id: "w" } })).toMatchObject({
      version: 3,
      name: { en: "w 3" },
    });
    expect(await db.version.count({ where: { subjectId: "w" } })).toBe(3);
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  test("what is asked and confirmed stands on the log; its effects wait once all is written", async () => {
    await performAll(people.editor, [
      [wave, { id: "plain" }],
      [wave, { id: "asked", ask: true, notice: true, confirmed: ["same-entry"] }],
    ]);
    const lines = await db.auditLine.findMany({
      where: { subjectType: "wave", seq: { gt: before.lines } },
      orderBy: { seq: "asc" },
    });
    expect(lines.map((line) => line.act)).toEqual(["wave:test", "wave:test?same-entry"]);
    expect(await db.outbox.findMany()).toMatchObject([{ effect: "test:notice", payload: { id: "asked" } }]);
  });
});

test("the right of every step is asked before anything else", async () => {
  const managing = waveAct("setting:manage");
  for (const run of [performAll, tryOut])
    expect(
      await refusalOf(
        run(people.editor, [
          [slow, { nonsense: true }],
          [managing, { id: "w" }],
        ]),
      ),
    ).toMatchObject({ key: "not-allowed" });
  expect(await refusalOf(tryOut(null, []))).toMatchObject({ key: "not-signed-in" });
});

describe("an act within an act", () => {
  type Pair = { inner: object; goOn: boolean };
  const Pair: z.ZodType<Pair> = z.strictObject({
    inner: z.looseObject({}),
    goOn: z.boolean().default(false),
  });
  const around = (inner: Act<Wave, { id: string }>, more: Partial<Act<Pair, string>> = {}) =>
    act<Pair, string>("wave:around", {
      right: "wave:write",
      input: Pair,
      decide: async ({ inner: input, goOn }, { perform: inside, see }) => {
        const answer = await inside(inner, input).catch((error) => {
          if (goOn && error instanceof Refusal) return { id: error.key };
          throw error;
        });
        const seen = await see(waveSubject, "inner");
        return {
          changes: [
            {
              subject: waveSubject,
              id: "outer",
              expect: null,
              data: { name: { en: `${answer.id} ${seen?.version}` }, startedOn: "2025" },
            },
          ],
          value: answer.id,
        };
      },
      ...more,
    });

  test("stands on the log under its own name, and is seen by what comes after it", async () => {
    expect(await perform(people.editor, around(slow), { inner: { id: "inner" } })).toBe("inner");
    const lines = await db.auditLine.findMany({
      where: { seq: { gt: before.lines } },
      orderBy: { seq: "asc" },
    });
    expect(lines.map((line) => [line.act, line.subjectId])).toEqual([
      ["wave:test", "inner"],
      ["wave:around", "outer"],
    ]);
    expect(await db.wave.findUnique({ where: { id: "outer" } })).toMatchObject({ name: { en: "inner 1" } });
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  test("needs its own right: without it all is refused, and nothing is half done", async () => {
    const secret = around(waveAct("setting:manage"));
    expect(await refusalOf(perform(people.editor, secret, { inner: { id: "inner" } }))).toMatchObject({
      key: "not-allowed",
    });
    const steps: Step[] = [...waves(2, slow), [secret, { inner: { id: "inner" } }]];
    expect(await refusalOf(performAll(people.editor, steps))).toMatchObject({
      key: "steps-refused",
      values: { row: 3 },
    });
    expect(await written()).toEqual(before);
    await perform(people.administrator, secret, { inner: { id: "inner" } });
    expect(await db.wave.count()).toBe(before.waves + 2);
  });

  test("refused, it leaves nothing, also where the act around it goes on", async () => {
    const input = { goOn: true, inner: { id: "inner", refuse: true, notice: true } };
    expect(await perform(people.editor, around(slow), input)).toBe("not-found");
    expect(await written()).toEqual({
      ...before,
      waves: before.waves + 1,
      versions: before.versions + 1,
      lines: before.lines + 1,
    });
    expect(await db.wave.findUnique({ where: { id: "outer" } })).toMatchObject({
      name: { en: "not-found undefined" },
    });
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  test("what it asks is asked of whoever performs the act around it, and confirmed there", async () => {
    const inner = { id: "inner", ask: true };
    expect(await refusalOf(perform(people.editor, around(slow), { inner }))).toMatchObject({
      key: "unanswered",
      questions: [{ key: "same-entry" }],
    });
    expect(await written()).toEqual(before);
    await perform(people.editor, around(slow), { inner, confirmed: ["same-entry"] });
    expect(await db.auditLine.count({ where: { act: "wave:test?same-entry" } })).toBe(1);
  });

  test("an act in bulk performs no other: it would be written before those in front of it", async () => {
    const bulk = around(slow, { looks: () => [] });
    const steps: Step[] = ["a", "b"].map((id) => [bulk, { inner: { id } }]);
    await expect(performAll(people.editor, steps)).rejects.toThrow("performs no other");
    expect(await written()).toEqual(before);
  });
});

describe("entries and sources in bulk", () => {
  const page = { title: "Vote of the Sejm", url: "https://www.sejm.gov.pl/vote/414" };

  test("a source that a refused row described is not there for the rows after it", async () => {
    const rows: Step[] = [
      // Refused after its first source was looked at.
      [logEntry, { id: "e1", entry: vote({ sources: [page, { title: "Kept", fileId: "none" }] }) }],
      [logEntry, { id: "e2", entry: vote({ sources: [page] }), publish: true, ...sure }],
      [logEntry, { id: "e3", entry: vote({ sources: [page] }), ...sure }],
    ];
    expect(keys(await tryOut(people.editor, rows))).toEqual(["file-unknown", "ok", "ok"]);
    await performAll(people.editor, rows.slice(1));
    expect(await db.source.count()).toBe(1);
    const [known] = await db.source.findMany();
    const links = await db.entrySource.findMany({ orderBy: { entryId: "asc" } });
    expect(links.map(({ entryId, sourceId }) => [entryId, sourceId])).toEqual([
      ["e2", known?.id],
      ["e3", known?.id],
    ]);
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  test("nobody is asked about an entry that was refused", async () => {
    const twice: Step = [logEntry, { entry: letter({ contactId: "pl-contact" }) }];
    const rows: Step[] = [
      [logEntry, { entry: letter({ contactId: "nobody" }) }],
      twice,
      // And of two that may be one only the second is asked about.
      twice,
    ];
    expect(keys(await tryOut(people.editor, rows))).toEqual(["contact-unknown", "ok", "unanswered"]);
  });

  test("a link that a refused source had can be had by the next", async () => {
    const rows: Step[] = [
      [addSource, { source: { ...source, fileId: "none" } }],
      [addSource, { source }],
      [addSource, { source }],
    ];
    expect(keys(await tryOut(people.editor, rows))).toEqual(["file-unknown", "ok", "source-known"]);
  });

  test("25 letters are one transaction; one that is stale among them leaves all as they were", async () => {
    const ids = Array.from({ length: 25 }, (_, index) => `letter-${index}`);
    await performAll(
      people.editor,
      ids.map((id) => [
        logEntry,
        { id, entry: letter({ packageId: "package-1", ourReference: id }), ...sure },
      ]),
    );
    expect(await db.package.findUnique({ where: { id: "package-1" } })).toMatchObject({
      frozen: true,
      version: 2,
    });
    const now = await written();
    const edits = ids.map(
      (id, index): Step => [
        editEntry,
        { id, version: index === 12 ? 7 : 1, entry: letter({ ourReference: `new ${id}` }), ...sure },
      ],
    );
    const refused = (await refusalOf(performAll(people.editor, edits))) as RefusedSteps;
    expect(refused.steps).toMatchObject([
      { index: 12, refusal: { id: "letter-12", current: { version: 1 } } },
    ]);
    expect(await written()).toEqual(now);
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });
});
