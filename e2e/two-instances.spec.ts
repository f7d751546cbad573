import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { Client } from "pg";
import { amount } from "../lib/testing/hard";
import { type PostgresServer, startPostgres, temporaryFolder } from "../lib/testing/postgres-server";
import { freePort } from "./server";

/** Two instances of the production server on one PostgreSQL and one data folder, asked as scripts and browsers ask them. */

const account = { email: "administrator@tracker.test", password: "a long enough phrase for the first" };
let postgres: PostgresServer;
let folder: string;
let database: string;
let instances: { url: string; child: ChildProcess }[] = [];
let cookie = "";

test.describe.configure({ mode: "serial", timeout: 600_000 });
test.beforeAll(async () => {
  test.setTimeout(600_000);
  postgres = await startPostgres();
  database = `${postgres.address}/two`;
  await query("CREATE DATABASE two", `${postgres.address}/postgres`);
  folder = temporaryFolder("recognition-tracker-two");
  // At the same moment, on an empty database and an empty folder.
  instances = await Promise.all([start(), start()]);
  cookie = await signIn(instances[0]?.url ?? "");
});
test.afterAll(async () => {
  for (const { child } of instances) {
    child.kill("SIGTERM");
    if (child.exitCode === null) await once(child, "exit");
  }
  await postgres?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function query(sql: string, address = database): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query(sql);
  await client.end();
}

async function start(): Promise<{ url: string; child: ChildProcess }> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: "localhost",
      APP_URL: url,
      DATA_DIR: path.join(folder, "data"),
      DATABASE_URL: database,
      ADMIN_EMAIL: account.email,
      ADMIN_PASSWORD: account.password,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-20_000);
    });
  while (!(await fetch(`${url}/readyz`).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error(`an instance did not start: ${said}`);
    await sleep(100);
  }
  return { url, child };
}

/** Signs in at one instance, through next-auth's own endpoint. @returns the cookies */
async function signIn(url: string): Promise<string> {
  const jar = new Map<string, string>();
  const keep = (answer: Response) => {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return answer;
  };
  const header = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const { csrfToken } = await keep(await fetch(`${url}/api/auth/csrf`)).json();
  keep(
    await fetch(`${url}/api/auth/callback/credentials`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: header(), origin: url },
      body: new URLSearchParams({ csrfToken, ...account, json: "true", callbackUrl: `${url}/desk` }),
    }),
  );
  return header();
}

const at = (index: number): string => instances[index % 2]?.url ?? "";

/** Sends acts to one of the instances. */
async function send(
  index: number,
  body: unknown,
  headers: Record<string, string> = { cookie, "sec-fetch-site": "same-origin" },
): Promise<{ status: number; body: Record<string, unknown> & { value: { id: string; version: number } } }> {
  const answer = await fetch(`${at(index)}/api/desk/acts`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}

const meeting = (word: string) => ({
  kind: "engagement",
  countries: ["SI"],
  occurredOn: "2026-05-20",
  certainty: "confirmed",
  engagementForm: "meeting",
  summary: { en: word },
  sources: [],
});
const log = async (index: number, word: string) => {
  const { status, body } = await send(index, { act: "entry:log", input: { entry: meeting(word) } });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.value;
};

test("acts are performed for whoever has a session, from a page of ours, and for nobody else", async () => {
  const act = { act: "entry:log", input: { entry: meeting("Nobody") } };
  expect(await send(0, act, { "sec-fetch-site": "same-origin" })).toMatchObject({ status: 401 });
  for (const headers of [
    { cookie, "sec-fetch-site": "cross-site" },
    { cookie, origin: "https://example.org" },
    { cookie },
  ])
    expect((await send(0, act, headers as never)).status).toBe(403);
  expect(await send(1, { act: "session:begin", input: {} })).toMatchObject({
    status: 404,
    body: { title: "act-unknown" },
  });
  // Who signed in at one is known at the other.
  expect(await send(1, { ...act, trial: true })).toMatchObject({
    status: 200,
    body: { outcomes: [{ ok: true }] },
  });
});

test("of parallel edits of one entry from one version, split over both, exactly one succeeds @hard", async () => {
  const { id, version } = await log(0, "Edited by many");
  const count = amount({ usual: 40, hard: 200 });
  const answers = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      send(index, { act: "entry:edit", input: { id, version, entry: meeting(`Edited by many, ${index}`) } }),
    ),
  );
  const with200 = answers.filter(({ status }) => status === 200);
  expect(with200).toHaveLength(1);
  const stale = answers.filter(({ status, body }) => status === 409 && body.title === "stale-version");
  expect(stale).toHaveLength(count - 1);
});

test("what is published at one is on the other's pages, API and feed a second later @hard", async () => {
  const count = amount({ usual: 6, hard: 100 });
  for (let round = 0; round < count; round++) {
    const word = `Ljubljana-evening-${round}-of-many`;
    const entry = await log(round, word);
    expect((await send(round, { act: "entry:publish", input: entry })).status).toBe(200);
    await sleep(1_000);
    const other = at(round + 1);
    for (const address of ["/en/countries/SI", "/api/v1/countries/SI", "/feed.atom?country=SI"]) {
      const text = await (await fetch(other + address)).text();
      expect(text.includes(word), `${address} in round ${round}`).toBe(true);
    }
  }
});

test("a file that is kept through one is read through the other", async () => {
  const bytes = Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`,
  );
  const form = new FormData();
  form.set("file", new File([bytes], "appeal.pdf", { type: "application/pdf" }));
  const kept = await fetch(`${at(0)}/api/desk/files`, {
    method: "POST",
    headers: { cookie, "sec-fetch-site": "same-origin" },
    body: form,
  });
  expect(kept.status).toBe(201);
  const { id } = await kept.json();
  const read = await fetch(`${at(1)}/api/desk/files/${id}`, { headers: { cookie } });
  expect(read.status).toBe(200);
  expect(Buffer.from(await read.arrayBuffer()).equals(bytes)).toBe(true);
});

test("an administrator sees what was given up, has it tried again and drops it", async ({
  page,
  context,
}) => {
  const given = (id: string) =>
    query(`INSERT INTO "Outbox" ("id", "effect", "payload", "at", "attempts", "error", "failedAt")
           VALUES ('${id}', 'erased:clear', '{"models": ["Contact"], "at": "2026-05-20T10:00:00.000Z"}',
                   '2026-05-20 10:00', 10, 'canceling statement due to lock timeout', '2026-05-20 11:25')`);
  await given("first");
  await given("second");
  for (const pair of cookie.split("; ")) {
    const [name = "", value = ""] = pair.split(/=(.*)/);
    await context.addCookies([{ name, value, url: at(0) }]);
  }
  await page.goto(`${at(0)}/desk`);
  await page.getByRole("link", { name: /2 pieces of work were given up/ }).click();
  await expect(page.getByRole("heading", { name: "Work that was given up" })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const retry = page.getByRole("button", { name: /^Try again/ });
  await expect(retry).toHaveCount(2);
  await retry.first().click();
  // Whichever instance gets there first carries it out: it is gone then.
  await expect(retry).toHaveCount(1);
  await page.getByRole("button", { name: /^Drop/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Drop" }).click();
  await expect(page.getByText("Nothing was given up.")).toBeVisible();
  await page.goto(`${at(1)}/desk/audit`);
  await expect(page.getByRole("cell", { name: "Given-up work tried again" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "Given-up work dropped" })).toBeVisible();
});
