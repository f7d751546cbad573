import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { verifyLog } from "@/lib/audit/verify";
import { Refusal } from "@/lib/base/refusal";
import { closeDatabase, type Database } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { dropEffect, retryEffect } from "@/lib/effects/acts";
import { countGivenUp, givenUpEffects } from "@/lib/effects/queries";
import { act } from "@/lib/ledger/act";
import { perform, performAll, tryOut } from "@/lib/ledger/perform";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork } from "@/lib/testing/records";
import type { Effect } from "./effect";
import { carryOut, mostAttempts, pauseAfter } from "./outbox";

let db: Database;
let people: Record<Role, { userId: string }>;
const seen: string[] = [];
let fails = false;

const tell: Effect<{ word: string }> = {
  name: "test:tell",
  payload: z.strictObject({ word: z.string() }),
  carryOut: async ({ word }) => {
    if (fails) throw new Error("nobody listens");
    seen.push(word);
  },
};
/** Wants one effect for each word. */
const say = act("test:say", {
  right: "wave:write",
  input: z.strictObject({ words: z.array(z.string()), refuse: z.boolean().default(false) }),
  decide: async ({ words, refuse }) => {
    if (refuse) throw new Refusal("not-found");
    return { changes: [], effects: words.map((word) => ({ effect: tell, payload: { word } })), value: null };
  },
});

beforeEach(async () => {
  db = await freshDatabase();
  people = await groundwork();
  seen.length = 0;
  fails = false;
});
afterAll(closeDatabase);

/** As if so many seconds had gone by. */
const later = (seconds: number) =>
  db.$executeRaw`UPDATE "Outbox" SET "dueAt" = "dueAt" - ${seconds} * interval '1 second'`;
const waiting = async () => {
  const [row] = await db.$queryRaw<
    { pause: number; attempts: number; error: string | null; failed: boolean }[]
  >`
    SELECT round(extract(epoch FROM "dueAt" - now() at time zone 'utc'))::int AS pause, "attempts", "error",
           "failedAt" IS NOT NULL AS failed FROM "Outbox"`;
  return row;
};

test("an effect waits until its act is committed, is carried out once and is then gone", async () => {
  await perform(people.editor, say, { words: ["one", "two"] });
  expect(seen).toEqual([]);
  expect(await carryOut([tell])).toBe(2);
  expect(seen.toSorted()).toEqual(["one", "two"]);
  expect(await carryOut([tell])).toBe(0);
  expect(await db.outbox.count()).toBe(0);
});

test("nothing of an act that is refused, or only tried out, is ever carried out", async () => {
  const steps = [
    [say, { words: ["one"] }],
    [say, { words: ["two"], refuse: true }],
  ] as const;
  await expect(performAll(people.editor, steps)).rejects.toMatchObject({ key: "steps-refused" });
  await tryOut(people.editor, [[say, { words: ["three"] }]]);
  expect(await db.outbox.count()).toBe(0);
});

test("it is due at once, whatever the time zone of the connection", async () => {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL TIME ZONE 'Asia/Tokyo'`;
    const { noteEffects } = await import("./outbox");
    await noteEffects(tx, [{ effect: tell, payload: { word: "here" } }]);
  });
  expect(await carryOut([tell])).toBe(1);
});

describe("an effect that fails", () => {
  test("is tried again after pauses that grow, ten times in all, and is then kept", async () => {
    await perform(people.editor, say, { words: ["heard"] });
    fails = true;
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      await carryOut([tell]);
      const row = await waiting();
      expect(row).toMatchObject({
        attempts: attempt,
        error: "nobody listens",
        failed: attempt === mostAttempts,
      });
      expect(Math.abs((row?.pause ?? 0) - pauseAfter(attempt))).toBeLessThanOrEqual(5);
      // Not before its time.
      await carryOut([tell]);
      expect(await waiting()).toMatchObject({ attempts: attempt });
      await later(pauseAfter(attempt) + 5);
    }
    expect(pauseAfter(1)).toBeLessThan(pauseAfter(2));
    fails = false;
    expect(await carryOut([tell])).toBe(0);
    expect(seen).toEqual([]);
    expect(await countGivenUp()).toBe(1);
    expect(await givenUpEffects()).toMatchObject([
      { effect: "test:tell", attempts: mostAttempts, error: "nobody listens" },
    ]);
  });

  test("holds up no other", async () => {
    const broken: Effect<unknown> = { ...tell, payload: z.unknown(), carryOut: () => Promise.reject("no") };
    await perform(people.editor, say, { words: ["one"] });
    await perform(
      people.editor,
      act("test:break", {
        right: "wave:write",
        input: z.strictObject({}),
        decide: async () => ({
          changes: [],
          effects: [{ effect: { ...broken, name: "test:break" }, payload: null }],
          value: null,
        }),
      }),
      {},
    );
    expect(await carryOut([{ ...broken, name: "test:break" }, tell])).toBe(1);
    expect(seen).toEqual(["one"]);
  });

  test("is one too where nothing here knows its name, or its payload is of another release", async () => {
    await perform(people.editor, say, { words: ["one"] });
    await carryOut([]);
    expect(await waiting()).toMatchObject({ attempts: 1, error: "nothing here knows how to test:tell" });
    await later(60);
    await carryOut([{ ...tell, payload: z.strictObject({ phrase: z.string() }) } as never]);
    expect(await waiting()).toMatchObject({ attempts: 2, failed: false });
  });

  test("is given up as well when it ends the process each time", async () => {
    await perform(people.editor, say, { words: ["one"] });
    await db.$executeRaw`UPDATE "Outbox" SET "attempts" = ${mostAttempts}`;
    expect(await carryOut([tell])).toBe(0);
    expect(await givenUpEffects()).toMatchObject([{ error: "no attempt came to an end" }]);
    expect(seen).toEqual([]);
  });
});

describe("an administrator", () => {
  const giveUp = async () => {
    await perform(people.editor, say, { words: ["one"] });
    await db.$executeRaw`UPDATE "Outbox" SET "attempts" = 10, "failedAt" = now() at time zone 'utc', "error" = 'no'`;
    return (await givenUpEffects())[0]?.id ?? "";
  };

  test("has it tried again, as often as a new one; it stands on the log", async () => {
    const id = await giveUp();
    await perform(people.administrator, retryEffect, { id });
    expect(await givenUpEffects()).toEqual([]);
    await later(1);
    expect(await carryOut([tell])).toBe(1);
    expect(seen).toEqual(["one"]);
    expect(await db.auditLine.findFirst({ orderBy: { seq: "desc" } })).toMatchObject({
      act: "effect:retry",
      subjectType: "effect",
      subjectId: "test:tell",
      actorId: people.administrator.userId,
      number: null,
      public: false,
    });
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  test("drops it; whoever comes second is told that it is gone", async () => {
    const id = await giveUp();
    await perform(people.administrator, dropEffect, { id });
    expect(await db.outbox.count()).toBe(0);
    for (const again of [dropEffect, retryEffect])
      await expect(perform(people.administrator, again, { id })).rejects.toMatchObject({
        key: "effect-gone",
      });
    expect(await db.auditLine.count({ where: { act: { startsWith: "effect:" } } })).toBe(1);
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  test("touches none that is still being tried", async () => {
    await perform(people.editor, say, { words: ["one"] });
    const { id } = await db.outbox.findFirstOrThrow();
    await expect(perform(people.administrator, dropEffect, { id })).rejects.toMatchObject({
      key: "effect-gone",
    });
    await expect(perform(people.editor, dropEffect, { id })).rejects.toMatchObject({ key: "not-allowed" });
  });
});
