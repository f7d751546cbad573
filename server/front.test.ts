import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { noteOutage } from "@/lib/db/outage";
import { bodyRule } from "./bodies";
import { front } from "./front";

const own = "https://record.example";
const session = { Cookie: "__Secure-next-auth.session-token=x" };
/** Whether the framework fails, by an outage or by a fault of its own. */
let failsBy: unknown = null;
/** What got through to the framework. */
let seen: { url: string; headers: http.IncomingHttpHeaders; body: string }[] = [];
let cacheControl = "public, max-age=60";
let server: http.Server;
let port = 0;

beforeAll(async () => {
  const handle = front(
    async (request, response) => {
      let body = "";
      for await (const part of request) body += part;
      seen.push({ url: request.url ?? "", headers: request.headers, body });
      if (failsBy) {
        noteOutage(failsBy);
        response.statusCode = 500;
        response.setHeader("Content-Length", 13);
        response.write("its");
        return response.end(" own words");
      }
      response.writeHead(200, { "Cache-Control": cacheControl, "Content-Type": "text/plain" });
      response.end("through");
    },
    { appUrl: own },
  );
  server = http.createServer(handle);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());
beforeEach(() => {
  seen = [];
  failsBy = null;
  cacheControl = "public, max-age=60";
});

type Answer = { status: number; headers: http.IncomingHttpHeaders; text: string };

function ask(
  method: string,
  path: string,
  headers: http.OutgoingHttpHeaders = {},
  body: string | Buffer = "",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: "127.0.0.1", port, method, path, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
}
const send = (path: string, body: string | Buffer, headers: http.OutgoingHttpHeaders = {}) =>
  ask("POST", path, { Origin: own, ...headers }, body);

describe("a body", () => {
  it("is handed on whole when it is no longer than the address can need", async () => {
    const body = "й".repeat(8 * 1024);
    expect((await send("/signin", body)).status).toBe(200);
    expect(
      (await send("/api/auth/callback/credentials", body, { "Transfer-Encoding": "chunked" })).status,
    ).toBe(200);
    expect(seen.map((item) => item.body)).toEqual([body, body]);
  });

  it.each([
    ["/signin", {}, 16 * 1024],
    ["/setup", {}, 16 * 1024],
    ["/password", {}, 16 * 1024],
    ["/api/auth/callback/credentials", {}, 16 * 1024],
    ["/desk/people", {}, 16 * 1024],
    ["/desk/people", session, 1024 * 1024],
    ["/api/desk/files", {}, 16 * 1024],
  ])("%s with %o takes at most %i bytes", async (path, headers, most) => {
    for (const chunked of [{}, { "Transfer-Encoding": "chunked" }]) {
      expect((await send(path, Buffer.alloc(most, "a"), { ...headers, ...chunked })).status).toBe(200);
      const answer = await send(path, Buffer.alloc(most + 1, "a"), { ...headers, ...chunked });
      expect(answer.status).toBe(413);
      expect(answer.text).toContain("nothing was saved");
    }
    expect(seen.length).toBe(2);
  });

  it("of millions is answered at once, in words, and none of it is kept", async () => {
    const before = process.memoryUsage().arrayBuffers;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => send("/signin", Buffer.alloc(4_000_000), { "Accept-Language": "uk" })),
    );
    for (const answer of answers) {
      expect(answer.status).toBe(413);
      expect(answer.text).toContain("щонайбільше 16 KB");
    }
    expect(seen).toEqual([]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
  });

  it("that is a file says so in the words of the form", async () => {
    const { most } = bodyRule("/api/desk/files", true);
    const answer = await send("/api/desk/files", "", { ...session, "Content-Length": most + 1 });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text)).toMatchObject({ title: "file-too-large", maximum: 20 });
  });

  it("of an address that is only read is not taken", async () => {
    expect((await ask("GET", "/en", { "Content-Length": 1 }, "x")).status).toBe(413);
    expect(seen).toEqual([]);
  });

  it("that does not end in time is answered too", async () => {
    const rule = bodyRule("/signin", false);
    expect(rule.within).toBeLessThanOrEqual(10_000);
    const socket = net.connect(port, "127.0.0.1");
    socket.write(`POST /signin HTTP/1.1\r\nHost: x\r\nOrigin: ${own}\r\nContent-Length: 100\r\n\r\nabc`);
    const [said] = await once(socket, "data");
    expect(String(said)).toMatch(/^HTTP\/1\.1 408 /);
    socket.destroy();
    expect(seen).toEqual([]);
  }, 20_000);
});

describe("what changes something", () => {
  it.each([
    [{}, 403],
    [{ Origin: "https://evil.example" }, 403],
    [{ Origin: "https://evil.example", "Sec-Fetch-Site": "same-origin" }, 403],
    [{ Origin: own, "Sec-Fetch-Site": "cross-site" }, 403],
    [{ Origin: own, "Sec-Fetch-Site": "same-origin" }, 200],
    [{ "Sec-Fetch-Site": "same-origin" }, 200],
  ])("is sent by a page of ours: %o gives %i", async (headers, status) => {
    for (const path of [
      "/desk/people",
      "/signin",
      "/api/desk/files",
      "/en/report-error/send",
      "/api/auth/signout",
    ])
      expect((await ask("POST", path, headers, "x")).status, path).toBe(status);
  });

  it("is refused wherever a foreign call of an action goes", async () => {
    for (const path of ["/en", "/desk", "/api/v1/standing", "/nowhere"])
      expect(
        (await ask("POST", path, { Origin: "https://evil.example", "Next-Action": "x" }, "x")).status,
      ).toBe(403);
    expect(seen).toEqual([]);
  });

  it("goes to an address that takes it", async () => {
    expect((await send("/en", "x")).status).toBe(405);
    expect((await ask("POST", "/api/v1/standing")).status).toBe(405);
    for (const method of ["PUT", "DELETE", "PATCH", "TRACE"])
      expect((await ask(method, "/desk", { Origin: own })).status, method).toBe(405);
    expect((await ask("OPTIONS", "/api/v1/standing", { Origin: "https://elsewhere.example" })).status).toBe(
      200,
    );
  });
});

describe("a route", () => {
  it("answers no method that does not get through to it", () => {
    const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith("route.ts"),
    );
    expect(files.length).toBeGreaterThan(20);
    const methods = files.flatMap((file) =>
      [
        ...readFileSync(`app/${file}`, "utf8").matchAll(/^export (?:async )?(?:function|const) ([A-Z]+)\b/gm),
      ].map(([, method]) => method),
    );
    expect([...new Set(methods)].sort()).toEqual(["GET", "OPTIONS", "POST"]);
  });
});

describe("an address", () => {
  it("of a country in small letters leads to the right one", async () => {
    const answer = await ask("GET", "/en/countries/ee?fbclid=1");
    expect([answer.status, answer.headers.location]).toEqual([308, "/en/countries/EE"]);
  });
  it("with control characters is refused in words, to people and to programs", async () => {
    const page = await ask("GET", "/uk/%00");
    expect(page.status).toBe(400);
    expect(page.text).toContain("Цю адресу неможливо прочитати");
    const data = await ask("GET", "/api/desk/files/%00");
    expect([data.status, data.headers["content-type"]]).toEqual([400, "application/problem+json"]);
    expect(seen).toEqual([]);
  });
  it.each([
    ["/en/as-of/%F0%9F", 404, "text/html; charset=utf-8"],
    ["/api/v1/countries/%ff", 400, "application/problem+json"],
    ["/en/%2e%2e/desk", 404, "text/html; charset=utf-8"],
    ["/_next/../desk", 404, "text/html; charset=utf-8"],
    ["//desk", 404, "text/html; charset=utf-8"],
    ["/%64esk", 404, "text/html; charset=utf-8"],
    ["/api/%64esk/files", 400, "application/problem+json"],
    [`/en?${"q=a&".repeat(60)}`, 404, "text/html; charset=utf-8"],
    [`/en?q=${"a".repeat(9000)}`, 404, "text/html; charset=utf-8"],
    [`/api/v1/standing?${"q=a&".repeat(60)}`, 400, "application/problem+json"],
  ])("that no browser asks for leads nowhere: %s", async (address, wanted, type) => {
    const { status, headers, text } = await ask("GET", address);
    expect([status, headers["content-type"]]).toEqual([wanted, type]);
    expect(text).not.toMatch(/Error|\.js/);
    expect(seen).toEqual([]);
  });
  it("reaches the framework without marks, and as the address that visitors use", async () => {
    await ask("GET", "/feed.atom?fbclid=x&lang=uk", {
      "X-Forwarded-Host": "evil.example",
      "X-Forwarded-Proto": "gopher",
      Forwarded: "host=evil.example",
    });
    expect(seen[0]?.url).toBe("/feed.atom?lang=uk");
    expect(seen[0]?.headers).toMatchObject({
      "x-forwarded-host": "record.example",
      "x-forwarded-proto": "https",
    });
    expect(seen[0]?.headers.forwarded).toBeUndefined();
  });
});

describe("an answer", () => {
  it("for staff is kept by nobody, whatever the page says", async () => {
    for (const path of ["/desk", "/signin", "/api/auth/session", "/api/desk/choices"])
      expect((await ask("GET", path, session)).headers["cache-control"], path).toBe("private, no-store");
    expect(seen.every(({ headers }) => headers.cookie)).toBe(true);
  });
  it("for everybody is asked for by nobody in particular", async () => {
    for (const path of ["/en", "/_next/static/a.js", "/api/v1/standing", "/feed.atom"])
      expect((await ask("GET", path, session)).headers["cache-control"], path).toBe(cacheControl);
    expect(seen.some(({ headers }) => headers.cookie)).toBe(false);
  });
  it("of an address of the framework's that we do not use is: there is none", async () => {
    for (const path of ["/_next/data/BUILD/desk/people.json", "/_next/image?url=/x"])
      expect((await ask("GET", path, session)).status).toBe(404);
    expect(seen).toEqual([]);
  });
});

describe("while the database is away", () => {
  beforeEach(() => {
    failsBy = Object.assign(new Error("connect ECONNREFUSED 10.1.2.3:5432"), { code: "ECONNREFUSED" });
  });
  it.each([
    ["/uk/as-of/2019-06-06", "text/html; charset=utf-8", "База даних не відповідає"],
    ["/desk", "text/html; charset=utf-8", "The database does not answer"],
    ["/api/v1/standing", "application/problem+json", "The database does not answer"],
    ["/feed.atom", "application/problem+json", "The database does not answer"],
    ["/api/desk/reports", "application/problem+json", "The database does not answer"],
  ])("%s says so, and when to try again", async (path, type, said) => {
    const { status, headers, text } = await ask("GET", path);
    expect([status, headers["content-type"], headers["retry-after"]]).toEqual([503, type, "10"]);
    expect(headers["cache-control"]).toMatch(/no-store/);
    expect(text).toContain(said);
    expect(text).not.toMatch(/10\.1\.2\.3|its own words/);
    const head = await ask("HEAD", path);
    expect([head.status, head.text]).toEqual([503, ""]);
  });
  it("another fault stays what it is", async () => {
    failsBy = new Error("a fault");
    expect((await ask("GET", "/en")).status).toBe(500);
  });
});
