import { beforeAll, describe, expect, it } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import type { Database } from "@/lib/db/client";
import type { Act } from "@/lib/ledger/act";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { editEntry, logEntry, publishEntry, removeEntry } from "@/lib/log/acts";
import { deskRecord, deskStandings, publicRecord } from "@/lib/log/queries";
import { addWave } from "@/lib/outreach/acts";
import { addSource } from "@/lib/sources/acts";
import { standingOf } from "@/lib/standing/standing";
import { freshDatabase } from "@/lib/testing/database";
import { answer, letter } from "@/lib/testing/entry-shapes";
import { groundwork } from "@/lib/testing/records";
import { reachDispatch, takeBackDispatch, takeResponse } from "./acts";

/** Letters step by step, answers to several letters, and to whom letters are passed on. */

let db: Database;
let editor: Caller;
let other: Caller;

beforeAll(async () => {
  db = await freshDatabase();
  ({ editor, administrator: other } = await groundwork());
  const source = { title: "Press", url: "https://press.example/1", kind: "press" };
  await perform(editor, addSource, { id: "s-press", source });
});

const does = <Input, Value>(act: Act<Input, Value>, input: object, caller = editor) =>
  perform(caller, act, input as never) as Promise<{ id: string; version: number }>;
const refused = (work: Promise<unknown>, key: string, field?: string) =>
  expect(work).rejects.toMatchObject({ key, ...(field ? { field } : {}) });
let number = 0;
/** A letter on the log, of a day of its own. */
async function sent(also: object = {}, on = `2025-03-${String(++number).padStart(2, "0")}`) {
  const { id, version } = await does(logEntry, { entry: letter("PL", "pl-sejm", on, "sent", { ...also }) });
  return { id, version };
}
const stored = async (id: string) => (await deskRecord()).entry(id);

describe("a letter that arrives or comes back", () => {
  it("is moved by its id and version, and stands on the log under the act's name", async () => {
    const at = await sent();
    expect(await does(reachDispatch, { ...at, rung: "delivered", rungOn: "2025-04-02" })).toEqual({
      id: at.id,
      version: 2,
    });
    expect(await stored(at.id)).toMatchObject({ rung: "delivered", rungOn: "2025-04-02", corrections: [] });
    expect(await db.auditLine.findFirst({ where: { subjectId: at.id, number: 2 } })).toMatchObject({
      act: "dispatch:reach",
    });
  });

  it("takes nothing back of what is public: progress is no correction", async () => {
    const at = await sent();
    await does(publishEntry, at);
    await does(reachDispatch, { id: at.id, version: 2, rung: "delivery_failed" });
    await does(reachDispatch, { id: at.id, version: 3, rung: "delivered" });
    expect((await publicRecord()).entry(at.id)).toMatchObject({ rung: "delivered", corrections: [] });
    await refused(
      does(reachDispatch, { id: at.id, version: 4, rung: "delivery_failed" }),
      "correction-needs-reason",
    );
  });

  it("is refused in words what makes no sense", async () => {
    const at = await sent();
    const draft = await does(logEntry, { entry: letter("PL", "pl-sejm", "2025-05-01", "drafted") });
    const reply = await does(logEntry, { entry: answer("PL", "pl-sejm", "2025-05-01", "neutral") });
    const toMany = await does(logEntry, {
      entry: { ...letter("PL", "", "2025-05-02", "sent"), bodyId: null, countries: ["PL", "CZ"] },
    });
    const gone = await sent();
    await does(removeEntry, { ...gone, reason: "A mistake." });
    const delivered = { rung: "delivered" };
    await refused(does(reachDispatch, { ...draft, ...delivered }), "letter-not-sent");
    await refused(does(reachDispatch, { ...reply, ...delivered }), "not-a-letter");
    await refused(does(reachDispatch, { ...toMany, ...delivered }), "letter-to-many");
    await refused(does(reachDispatch, { id: gone.id, version: 2, ...delivered }), "removed");
    await refused(does(reachDispatch, { id: "nowhere", version: 1, ...delivered }), "not-found");
    await refused(does(reachDispatch, { ...at, version: 7, ...delivered }), "stale-version");
    await refused(
      does(reachDispatch, { ...at, ...delivered, rungOn: "2024-01-01" }),
      "before-dispatch",
      "rungOn",
    );
    await expect(does(reachDispatch, { ...at, ...delivered, rungOn: "2999-01-01" })).rejects.toMatchObject({
      issues: [{ path: "rungOn", key: "date-in-future" }],
    });
    await expect(does(reachDispatch, { ...at, rung: "drafted" })).rejects.toMatchObject({
      issues: [{ path: "rung" }],
    });
    await does(reachDispatch, { ...at, ...delivered });
    await refused(does(reachDispatch, { id: at.id, version: 2, ...delivered }), "rung-already", "rung");
  });

  it("is put back by who moved it, at once and without a correction", async () => {
    const at = await sent();
    await does(publishEntry, at);
    await does(reachDispatch, { id: at.id, version: 2, rung: "delivered" });
    await refused(does(takeBackDispatch, { id: at.id, version: 3 }, other), "not-to-take-back");
    await does(takeBackDispatch, { id: at.id, version: 3 });
    expect((await publicRecord()).entry(at.id)).toMatchObject({
      rung: "sent",
      rungOn: null,
      corrections: [],
    });
    await refused(does(takeBackDispatch, { id: at.id, version: 4 }), "not-to-take-back");
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  it("of two who settle it at once, the second is told", async () => {
    const at = await sent();
    const both = await Promise.allSettled([
      does(reachDispatch, { ...at, rung: "delivered" }),
      does(reachDispatch, { ...at, rung: "delivery_failed" }, other),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { key: "stale-version" },
    });
  });
});

describe("what came back on a letter", () => {
  it("is an internal response with the letter's country and body", async () => {
    const at = await sent();
    const { id } = await does(takeResponse, {
      dispatchId: at.id,
      version: 1,
      nature: "acknowledged",
      occurredOn: "2025-04-05",
    });
    expect(await stored(id)).toMatchObject({
      kind: "response",
      nature: "acknowledged",
      countries: ["PL"],
      body: { id: "pl-sejm" },
      occurredOn: "2025-04-05",
      answersId: at.id,
      visibility: "internal",
    });
  });

  it("says to whom they passed it on and until when they asked for time", async () => {
    const at = { dispatchId: (await sent()).id, version: 1 };
    const passed = await does(takeResponse, { ...at, nature: "referred", referredToId: "pl-senat" });
    expect(await stored(passed.id)).toMatchObject({ referredToId: "pl-senat" });
    const waits = await does(takeResponse, { ...at, nature: "asks_for_time", waitUntil: "2999-01-01" });
    expect(await stored(waits.id)).toMatchObject({ waitUntil: "2999-01-01" });
    const problem = (input: object) => expect(does(takeResponse, { ...at, ...input })).rejects;
    await problem({ nature: "asks_for_time" }).toMatchObject({
      issues: [{ path: "waitUntil", key: "until-when" }],
    });
    await problem({ nature: "asks_for_time", waitUntil: "2020-01-01" }).toMatchObject({
      issues: [{ path: "waitUntil", key: "before-answer" }],
    });
    await problem({ nature: "acknowledged", referredToId: "pl-senat" }).toMatchObject({
      issues: [{ path: "referredToId", key: "not-referred" }],
    });
    await problem({ nature: "referred", referredToId: "cz-senat" }).toMatchObject({
      key: "body-of-other-country",
      field: "referredToId",
    });
    await problem({ nature: "referred", referredToId: "nobody" }).toMatchObject({
      key: "body-unknown",
      field: "referredToId",
    });
  });

  it("is refused in words what makes no sense", async () => {
    const take = (dispatchId: string, also: object = {}) =>
      does(takeResponse, { dispatchId, version: 1, nature: "acknowledged", ...also });
    const draft = await does(logEntry, { entry: letter("PL", "pl-sejm", "2025-06-01", "drafted") });
    const reply = await does(logEntry, { entry: answer("PL", "pl-sejm", "2025-06-01", "neutral") });
    const at = await sent();
    await refused(take(draft.id), "letter-not-sent");
    await refused(take(reply.id), "not-a-letter");
    await refused(take(at.id, { version: 2 }), "stale-version");
    await refused(take("nowhere"), "not-found");
    await refused(take(at.id, { occurredOn: "2019-01-01" }), "earlier-is-later", "answersId");
    await refused(take(at.id, { country: "CZ" }), "country-not-of-letter", "country");
  });

  it("of a letter to many names the country that wrote", async () => {
    const toMany = await does(logEntry, {
      entry: { ...letter("PL", "", "2025-06-02", "sent"), bodyId: null, countries: ["PL", "CZ"] },
    });
    const at = { dispatchId: toMany.id, version: 1, nature: "acknowledged", occurredOn: "2025-06-05" };
    await refused(does(takeResponse, at), "which-country", "country");
    const { id } = await does(takeResponse, { ...at, country: "CZ" });
    expect(await stored(id)).toMatchObject({ countries: ["CZ"], body: null, answersId: toMany.id });
  });

  it("twice on one day is asked about before it is logged again", async () => {
    const at = {
      dispatchId: (await sent()).id,
      version: 1,
      nature: "acknowledged",
      occurredOn: "2025-07-01",
    };
    await does(takeResponse, at);
    await expect(does(takeResponse, at, other)).rejects.toMatchObject({ questions: [{ key: "same-entry" }] });
    await does(takeResponse, { ...at, confirmed: ["same-entry"] }, other);
  });
});

describe("an answer to several letters", () => {
  const wave = (id: string, startedOn: string) =>
    does(addWave, { id, wave: { name: { en: id }, startedOn } });

  it("closes each, is shown with those that are public, and a letter that is taken off corrects it", async () => {
    await wave("w1", "2024");
    await wave("w2", "2025");
    const first = await sent({ waveId: "w1" }, "2024-02-01");
    const second = await sent({ waveId: "w2" }, "2025-02-01");
    await does(publishEntry, first);
    const entry = answer("PL", "pl-sejm", "2025-08-01", "supportive", {
      answersId: second.id,
      alsoAnswers: [first.id],
    });
    const { id } = await does(logEntry, { entry, publish: true });
    const waves = standingOf(await deskStandings(), "PL").waves;
    for (const waveId of ["w1", "w2"])
      expect(waves.find((one) => one.waveId === waveId)).toMatchObject({
        conversation: "answered_supportive",
        because: [id],
      });
    expect((await publicRecord()).entry(id)).toMatchObject({ answersId: null, alsoAnswers: [first.id] });
    await refused(
      does(editEntry, { id, version: 1, entry: { ...entry, alsoAnswers: [] }, correctionReason: {} }),
      "correction-needs-reason",
    );
    await does(editEntry, {
      id,
      version: 1,
      entry: { ...entry, alsoAnswers: [] },
      correctionReason: { en: "Not that one." },
    });
    expect((await publicRecord()).entry(id)).toMatchObject({ alsoAnswers: [] });
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  it("names letters to the same country, each once, none of them later", async () => {
    const at = await sent();
    const czech = await does(logEntry, { entry: letter("CZ", "cz-senat", "2025-03-01", "sent") });
    const late = await sent({}, "2026-01-01");
    const log = (also: object) =>
      does(logEntry, {
        entry: answer("PL", "pl-sejm", "2025-09-01", "neutral", { answersId: at.id, ...also }),
      });
    await refused(log({ alsoAnswers: [czech.id] }), "earlier-unknown", "alsoAnswers");
    await refused(log({ alsoAnswers: [late.id] }), "earlier-is-later", "alsoAnswers");
    await refused(log({ alsoAnswers: ["nowhere"] }), "earlier-unknown", "alsoAnswers");
    await expect(log({ alsoAnswers: [at.id] })).rejects.toMatchObject({
      issues: [{ path: "entry.alsoAnswers", key: "answers-twice" }],
    });
  });
});

describe("a letter that is no package", () => {
  it("carries none, and replies to what came back", async () => {
    const at = await sent();
    const question = await does(takeResponse, { dispatchId: at.id, version: 1, nature: "asks_us" });
    const today = (await stored(question.id))?.occurredOn ?? "";
    const reply = letter("PL", "pl-sejm", today, "sent", { letterKind: "answer", repliesToId: question.id });
    await expect(does(logEntry, { entry: { ...reply, packageId: "p" } })).rejects.toMatchObject({
      issues: [{ path: "entry.packageId", key: "letter-without-package" }],
    });
    await refused(
      does(logEntry, { entry: { ...reply, repliesToId: at.id } }),
      "earlier-unknown",
      "repliesToId",
    );
    const { id } = await does(logEntry, { entry: reply });
    expect(await stored(id)).toMatchObject({ letterKind: "answer", repliesToId: question.id });
    // Neither may answer the other.
    await refused(
      does(editEntry, {
        id: question.id,
        version: 1,
        entry: answer("PL", "pl-sejm", today, "asks_us", { answersId: id, sources: [] }),
        correctionReason: {},
      }),
      "earlier-unknown",
      "answersId",
    );
  });
});
