import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtFiles } from "./built-files";

/** The files of the build are sent as they were compressed with it, and everything else goes on. */

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "built-"));
const script = "console.log('the same, the same, the same');\n".repeat(50);
let server: http.Server;
let origin = "";

beforeAll(async () => {
  fs.mkdirSync(path.join(folder, "chunks"));
  fs.writeFileSync(path.join(folder, "chunks", "a.js"), script);
  fs.writeFileSync(path.join(folder, "chunks", "a.js.br"), brotliCompressSync(script));
  server = http.createServer(
    builtFiles(folder, (request, response) => {
      response.end(`elsewhere: ${request.url}`);
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  fs.rmSync(folder, { recursive: true });
});

const ask = (address: string, encoding: string) =>
  fetch(`${origin}${address}`, { headers: { "Accept-Encoding": encoding } });

test("whoever takes Brotli gets what was compressed, for good", async () => {
  const answer = await ask("/_next/static/chunks/a.js", "br");
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-encoding": "br",
    "content-type": "text/javascript",
    "cache-control": "public,max-age=31536000,immutable",
    "x-content-type-options": "nosniff",
    vary: "Accept-Encoding",
  });
  expect(Number(answer.headers.get("content-length"))).toBeLessThan(200);
  expect(await answer.text()).toBe(script);
});

test("whoever does not gets the file itself", async () => {
  const answer = await ask("/_next/static/chunks/a.js", "identity");
  expect(answer.headers.get("content-encoding")).toBe(null);
  expect(await answer.text()).toBe(script);
});

test.each(["/_next/static/chunks/none.js", "/_next/static/../secret", "/en", "/_next/staticx/a.js"])(
  "%s goes on as it was asked",
  async (address) => {
    const sent = new URL(address, origin);
    expect(await (await ask(address, "br")).text()).toBe(`elsewhere: ${sent.pathname}`);
  },
);

test("what is gone since the start goes on too, and breaks nothing", async () => {
  fs.writeFileSync(path.join(folder, "chunks", "b.js"), script);
  const gone = path.join(folder, "chunks", "a.js");
  fs.renameSync(`${gone}.br`, `${gone}.aside`);
  expect(await (await ask("/_next/static/chunks/a.js", "br")).text()).toMatch(/^elsewhere/);
  fs.renameSync(`${gone}.aside`, `${gone}.br`);
  expect(await (await ask("/_next/static/chunks/b.js", "br")).text()).toMatch(/^elsewhere/);
});
