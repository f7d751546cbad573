import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "./server";

test.describe.configure({ mode: "serial", timeout: 120_000 });

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "recognition-tracker-start-"));
const running = new Set<ChildProcess>();
test.afterAll(async () => {
  for (const child of running) child.kill("SIGKILL");
  fs.rmSync(scratch, { recursive: true, force: true });
});

type Started = { child: ChildProcess; output(): string; ended: Promise<number | null> };

function start(settings: Record<string, string>): Started {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: {
      ...process.env,
      ...{
        HOST: "",
        APP_URL: "",
        DATABASE_URL: "",
        ADMIN_EMAIL: "",
        ADMIN_PASSWORD: "",
        NEXTAUTH_SECRET: "",
        TRUSTED_PROXY: "",
      },
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = once(child, "close").then(([code]: (number | null)[]) => {
    running.delete(child);
    return code ?? null;
  });
  return { child, output: () => output, ended };
}

/** Waits until it answers; throws with what it said when it ends instead. */
async function ready({ child, output }: Started, port: number, host = "127.0.0.1"): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`http://${host}:${port}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(output());
}

/** Process ids of everything that a process has started, and they in turn, where the system tells. */
function descendants(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  if (!fs.existsSync(file)) return [];
  const children = fs.readFileSync(file, "utf8").trim().split(/\s+/).filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

const folder = path.join(scratch, "data");
const administrator = { email: "administrator@tracker.test", password: "a long enough phrase for the first" };

/** Tells a tracker to stop, and holds that it leaves nothing behind. */
async function stopped({ child, ended }: Started, signal: "SIGTERM" | "SIGINT"): Promise<void> {
  const children = descendants(child.pid ?? 0);
  child.kill(signal);
  expect(await ended).toBe(0);
  for (const pid of children) expect(() => process.kill(pid, 0)).toThrow();
  expect(fs.existsSync(path.join(folder, "database.lock"))).toBe(false);
}

test("a first start makes the database; an address with a slash at its end is the same address", async () => {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const started = start({
    ...{ PORT: String(port), HOST: "localhost", APP_URL: `${origin}/`, DATA_DIR: folder },
    ...{ ADMIN_EMAIL: administrator.email, ADMIN_PASSWORD: administrator.password },
  });
  await ready(started, port, "localhost");
  const html = await (await fetch(`${origin}/en`)).text();
  expect(html).toContain(`<link rel="canonical" href="${origin}/en"/>`);
  for (const address of [
    "/en",
    "/feed.atom",
    "/calendar.ics",
    "/sitemap.xml",
    "/robots.txt",
    "/api/v1/standing",
  ])
    expect(await (await fetch(`${origin}${address}`)).text(), address).not.toContain(`${origin}//`);
  const feed = await (await fetch(`${origin}/feed.atom`)).text();
  expect(feed).toContain(`<link rel="self" href="${origin}/feed.atom`);

  const providers = await (await fetch(`${origin}/api/auth/providers`)).json();
  expect(providers.credentials.signinUrl).toBe(`${origin}/api/auth/signin/credentials`);
  const asked = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = await asked.json();
  const signIn = (from: string) =>
    fetch(`${origin}/api/auth/callback/credentials`, {
      method: "POST",
      redirect: "manual",
      headers: {
        Origin: from,
        Cookie: asked.headers
          .getSetCookie()
          .map((line) => line.split(";")[0])
          .join("; "),
      },
      body: new URLSearchParams({ csrfToken, ...administrator, callbackUrl: `${origin}/desk` }),
    });
  expect((await signIn("http://elsewhere.example")).status).toBe(403);
  const answer = await signIn(origin);
  expect(answer.headers.get("location")).toBe(`${origin}/desk`);
  expect(answer.headers.getSetCookie().join()).toContain("next-auth.session-token=");
  await stopped(started, "SIGTERM");
});

test("a second start finds the database and says where it is; what is wrong from outside is said in one line", async () => {
  const port = await freePort();
  const first = start({ PORT: String(port), DATA_DIR: folder });
  await ready(first, port);
  await expect.poll(first.output).toContain(`The tracker is at http://localhost:${port}`);
  const problems: [Record<string, string>, RegExp][] = [
    [{ PORT: "http" }, /^PORT must be a whole number from 1 to 65535/m],
    [{ PORT: String(port) }, new RegExp(`^PORT ${port} is in use`, "m")],
    [
      { PORT: String(await freePort()) },
      new RegExp(`is in use by process ${first.child.pid}: stop that one`),
    ],
    [
      {
        PORT: String(await freePort()),
        DATABASE_URL: `postgresql://nobody@127.0.0.1:${await freePort()}/none`,
      },
      /^DATABASE_URL must name a PostgreSQL database that answers/m,
    ],
  ];
  for (const [settings, line] of problems) {
    const refused = start({ DATA_DIR: folder, ...settings });
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toMatch(line);
    expect(refused.output(), "no stack trace").not.toMatch(/^\s+at /m);
  }
  await stopped(first, "SIGINT");
});
