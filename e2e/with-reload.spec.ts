import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { APIResponse } from "@playwright/test";
import { lateScript } from "@/lib/base/late-script.mjs";
import { isHard } from "@/lib/testing/hard";
import { expect, test } from "./fixtures";
import { copyPlanted, freePort } from "./server";

/** `npm run dev`, beside the production server of the journeys. It builds into a folder of its own, and compiles as asked. */
test.describe.configure({ mode: "serial", timeout: 240_000 });

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "recognition-tracker-dev-"));
const build = `.next-dev-${process.pid}`;
// The framework says in it where the types of its routes lie.
const named = fs.existsSync("next-env.d.ts") ? fs.readFileSync("next-env.d.ts") : null;
let child: ChildProcess | undefined;
let printed = "";
let address = "";

test.beforeAll(async () => {
  copyPlanted(scratch);
  const port = await freePort();
  address = `http://localhost:${port}`;
  child = spawn(process.execPath, ["scripts/start.mjs", "--dev"], {
    env: {
      ...process.env,
      ...{ PORT: String(port), HOST: "localhost", APP_URL: "", DATA_DIR: scratch, DATABASE_URL: "" },
      NEXT_DIST_DIR: build,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  await expect
    .poll(() => (child?.exitCode === null ? printed : `ended: ${printed}`), { timeout: 180_000 })
    .toMatch(/^The tracker is at|^ended/m);
  expect(printed).toContain(`The tracker is at ${address}`);
});
test.afterAll(async () => {
  if (child?.exitCode === null) {
    child.kill("SIGTERM");
    await once(child, "close");
  }
  if (named) fs.writeFileSync("next-env.d.ts", named);
  for (const folder of [build, scratch]) fs.rmSync(folder, { recursive: true, force: true });
});

/** The policy without what is drawn for each answer, and without the one word that React asks for with reload. */
const policyOf = (answer: APIResponse): string | undefined =>
  answer
    .headers()
    ["content-security-policy"]?.replace(/'nonce-[^']+'/, "'nonce-'")
    .replace(" 'unsafe-eval'", "");

test("says which folder is changed", { tag: "@hard" }, () => {
  expect(printed).toContain(`With reload. Whatever is changed is changed in ${scratch}`);
});

/** A page is compiled when it is asked for, on all processors: usually two answers of the front and one of the API. */
const few = ["/nowhere", "/api/v1/standing.csv", "//en"];
for (const asked of isHard ? [...few, "/en", "/en/countries/XX", "/signin"] : few)
  test(`answers ${asked} as production does`, { tag: "@hard" }, async ({ request, baseURL }) => {
    const [ours, production] = await Promise.all(
      [address, baseURL].map((origin) => request.get(`${origin}${asked}`, { maxRedirects: 0 })),
    );
    if (!ours || !production) throw new Error("unanswered");
    expect(ours.status()).toBe(production.status());
    expect(policyOf(ours)).toBe(policyOf(production));
    for (const name of ["content-type", "referrer-policy", "cache-control", "vary", "x-robots-tag"])
      expect(ours.headers()[name], name).toBe(production.headers()[name]);
  });

if (isHard) {
  test("public pages carry the same scripts, and their styles", { tag: "@hard" }, async ({
    request,
    baseURL,
  }) => {
    for (const origin of [address, baseURL]) {
      const html = await (await request.get(`${origin}/en`)).text();
      const scripts = [...html.matchAll(/<script(?![^>]*ld\+json)[^>]*>(.*?)<\/script>/gs)];
      expect(scripts.map(([, text]) => text)).toEqual([lateScript]);
      expect(html).toContain("<style>");
      expect(html).not.toContain('rel="stylesheet"');
    }
    // Only the desk, which has the framework's scripts, lets React evaluate what its messages need.
    expect((await request.get(`${address}/en`)).headers()["content-security-policy"]).not.toContain("eval");
  });

  test("a public page is asked for again when the sources change", { tag: "@hard" }, async ({ page }) => {
    const listening = page.waitForResponse("**/scripts/changes");
    await page.goto(`${address}/en`);
    await listening;
    const again = page.waitForEvent("load");
    // That it was saved is what counts.
    fs.utimesSync("app/globals.css", new Date(), new Date());
    await again;
  });
}
