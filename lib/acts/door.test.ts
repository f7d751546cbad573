import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, type Database, replaceDatabase, serverClient } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import type { Caller } from "@/lib/ledger/caller";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork, letter, sure, vote } from "@/lib/testing/records";
import { answerActs } from "./door";

let db: Database;
let people: Record<Role, Exclude<Caller, null>>;
beforeAll(async () => {
  db = await freshDatabase();
  people = await groundwork();
});
afterAll(closeDatabase);

const json = { "Content-Type": "application/json" };
const send = (body: unknown, caller: Caller = people.editor, headers: Record<string, string> = json) =>
  answerActs(
    new Request("http://localhost/api/desk/acts", {
      method: "POST",
      headers,
      body:
        typeof body === "string" || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
    }),
    caller,
  );
const answer = async (...sent: Parameters<typeof send>) => {
  const response = await send(...sent);
  return { status: response.status, body: await response.json(), headers: response.headers };
};
const log = (id: string, also: object = {}) =>
  ["entry:log", { id, entry: letter({ ourReference: id }), ...sure, ...also }] as const;

test("one act is performed and answers its value; many answer theirs in order", async () => {
  const [act, input] = log("one");
  const one = await answer({ act, input });
  expect(one).toMatchObject({ status: 200, body: { value: { id: "one", version: 1 } } });
  expect(one.headers.get("cache-control")).toBe("private, no-store");
  expect(await answer({ acts: [log("two"), log("three")] })).toMatchObject({
    status: 200,
    body: { values: [{ id: "two" }, { id: "three" }] },
  });
  expect(await db.auditLine.findFirst({ where: { subjectId: "three" } })).toMatchObject({ origin: "desk" });
});

test("a trial writes nothing, and answers act by act", async () => {
  const lines = await db.auditLine.count();
  const acts = [log("tried"), log("tried"), ["entry:publish", { id: "tried", version: 7 }]];
  expect(await answer({ acts, trial: true })).toMatchObject({
    status: 200,
    body: {
      outcomes: [
        { ok: true, value: { id: "tried" }, asked: [] },
        { ok: false, status: 422, title: "id-taken", field: "id" },
        { ok: false, status: 409, title: "stale-version", stale: { id: "tried", current: { version: 1 } } },
      ],
    },
  });
  const [act, input] = log("tried");
  expect(await answer({ act, input, trial: true })).toMatchObject({ body: { outcomes: [{ ok: true }] } });
  expect(await db.auditLine.count()).toBe(lines);
});

test("an unknown act is told from one that is there, and an inner one is not told", async () => {
  for (const act of ["entry:none", "__proto__", "session:begin", "desk:export", "error-report:file"])
    expect(await answer({ act, input: {} }, people.administrator)).toMatchObject({
      status: 404,
      body: { title: "act-unknown", act },
    });
  expect(await answer({ acts: [log("unwritten"), ["entry:none", {}]] })).toMatchObject({ status: 404 });
  expect(await db.entry.count({ where: { id: "unwritten" } })).toBe(0);
});

test("who may not is refused before the input is looked at, also in a trial", async () => {
  const [act] = log("none");
  for (const more of [{}, { trial: true }]) {
    expect(await answer({ act, input: 7, ...more }, people.viewer)).toMatchObject({
      status: 403,
      body: { title: "not-allowed" },
    });
    expect(await answer({ act, input: 7, ...more }, null)).toMatchObject({
      status: 401,
      body: { title: "not-signed-in" },
    });
  }
});

test("what is wrong with the input is said at its path", async () => {
  const { status, body, headers } = await answer({
    act: "entry:log",
    input: { entry: { ...letter(), occurredOn: "once", surprise: 1 } },
  });
  expect(status).toBe(422);
  expect(headers.get("content-type")).toBe("application/problem+json");
  expect(body).toMatchObject({ type: "about:blank", title: "invalid", status: 422 });
  const paths = body.issues.map(({ path }: { path: string }) => path);
  expect(paths).toContain("entry.occurredOn");
  expect(await answer({ act: "entry:log" })).toMatchObject({ status: 422, body: { title: "invalid" } });
});

test("a stale save carries what is stored; a question, what is asked", async () => {
  const { body } = await answer({ act: "entry:log", input: { entry: vote() } });
  const { id } = body.value;
  expect(await answer({ act: "entry:log", input: { entry: vote() } })).toMatchObject({
    status: 409,
    body: { title: "unanswered", questions: [{ key: "same-act", field: "occurredOn" }] },
  });
  const edit = { id, version: 3, entry: vote({ reference: "Mine" }) };
  expect(await answer({ act: "entry:edit", input: edit })).toMatchObject({
    status: 409,
    body: {
      title: "stale-version",
      stale: { subject: "entry", id, expected: 3, current: { version: 1, votesFor: 414 } },
    },
  });
});

test("of many that are refused each is named; the status is the one that they share", async () => {
  const stale = ["entry:publish", { id: "one", version: 9 }];
  const all = await answer({ acts: [log("fresh"), stale] });
  expect(all).toMatchObject({
    status: 409,
    body: {
      title: "steps-refused",
      values: { row: 2, count: 1 },
      steps: [{ index: 1, title: "stale-version" }],
    },
  });
  expect(all.body.detail).toContain("row 2");
  expect(await answer({ acts: [log("one"), stale] })).toMatchObject({
    status: 422,
    body: { steps: [{ index: 0, title: "id-taken" }, { index: 1 }] },
  });
  expect(await db.entry.count({ where: { id: "fresh" } })).toBe(0);
});

test("a body that is none of these is refused: not JSON, another form, too long, of another kind", async () => {
  for (const body of [
    "",
    "{",
    "[]",
    "null",
    { act: 7 },
    { acts: ["entry:log"] },
    { act: "a", acts: [] },
    { acts: [["a"]] },
  ])
    expect((await answer(body)).status, JSON.stringify(body)).toBe(400);
  expect((await answer(new Uint8Array([0x22, 0xff, 0x22]))).status).toBe(400);
  expect((await answer({ acts: Array.from({ length: 1001 }, () => ["a", {}]) })).status).toBe(400);
  expect((await answer(`"${"x".repeat(1024 * 1024)}"`)).status).toBe(413);
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonish"])
    expect((await answer("{}", people.editor, { "Content-Type": type })).status).toBe(415);
  expect((await answer({ acts: [] })).body).toEqual({ values: [] });
});

test("while the database is away it is said, and when to come again", async () => {
  const away = serverClient("postgresql://nobody@127.0.0.1:1/none");
  replaceDatabase(away);
  const [act, input] = log("away");
  const { status, body, headers } = await answer({ act, input });
  expect([status, body.title, headers.get("retry-after")]).toEqual([503, "database-away", "10"]);
});
