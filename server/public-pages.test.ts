import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import zlib from "node:zlib";
import compression from "compression";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { lateScript } from "@/lib/base/late-script.mjs";
import { keptPages } from "./kept-pages";
import { withEarlyFont, withInlineStyles, withoutFrameworkScripts } from "./plain-html";
import { isPublicAddress, servePlain } from "./public-pages";

const page = `<!DOCTYPE html><html lang="uk"><head><link rel="preload" as="script" href="/_next/a.js"/><link rel="stylesheet" href="/_next/a.css"/><script src="/_next/a.js" async=""></script><script type="application/ld+json">{"a":"\\u003c"}</script></head><body><p>Сюргюнлік &lt;script&gt;</p><script>${lateScript}</script><script>self.__next_f.push([1,"<p>"])</script></body></html>`;
const plain = `<!DOCTYPE html><html lang="uk"><head><link rel="stylesheet" href="/_next/a.css"/><script type="application/ld+json">{"a":"\\u003c"}</script></head><body><p>Сюргюнлік &lt;script&gt;</p><script>${lateScript}</script></body></html>`;

/** Stands for the framework: answers in the ways in which it does. */
function framework(incoming: IncomingMessage, response: ServerResponse) {
  const path = incoming.url ?? "";
  response.setHeader(
    "Content-Type",
    path.includes("payload") || incoming.headers.rsc ? "text/x-component" : "text/html; charset=utf-8",
  );
  if (path.includes("fails")) {
    response.statusCode = 500;
    response.end('<html id="__next_error__"><script>"digest\\":\\"12345\\"</script></html>');
  } else if (path.includes("missing")) {
    response.write('<html><head><meta name="http-status" content="404"/>');
    response.flushHeaders();
    response.end("</head></html>");
  } else {
    response.setHeader("Content-Length", Buffer.byteLength(page));
    response.end(page);
  }
}

const compress = compression();
const serve = servePlain(framework, { read: () => null });
const server = createServer((incoming, response) =>
  compress(incoming as never, response as never, () => serve(incoming, response)),
);
beforeAll(() => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
afterAll(() => server.close());

function ask(path: string, headers: Record<string, string> = {}, method = "GET") {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; headers: IncomingMessage["headers"]; body: Buffer }>(
    (resolve, reject) => {
      request({ port, path, headers, method }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      })
        .on("error", reject)
        .end();
    },
  );
}

describe("a public page", () => {
  it("loses the framework's scripts and keeps data blocks and our own", () => {
    expect(withoutFrameworkScripts(page)).toBe(plain);
  });

  it("carries its styles, unless they cannot be read", () => {
    const linked = '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/><p></p>';
    expect(withInlineStyles(linked, () => "a{b:c}")).toBe("<style>a{b:c}</style><p></p>");
    expect(withInlineStyles(linked, () => null)).toBe(linked);
  });

  it.each([
    ['<h1 class="a"><span>8</span> країн</h1>', "b.woff2"],
    ["<h1>Polşa</h1>", "a.woff2"],
    ["<h1>8 / 40</h1>", null],
    ["<h1>日本</h1>", null],
    ["<p>no heading</p>", null],
  ])("asks early for the one font of its heading: %s", (heading, file) => {
    const styles = `<style>@font-face{src:url(/a.woff2)format("woff2");unicode-range:U+20-7E,U+15E-15F}@font-face{src:url(/b.woff2)format("woff2");unicode-range:U+20,U+404,U+410-44F}</style>`;
    const link = `<link rel="preload" as="font" type="font/woff2" crossorigin="" href="/${file}"/>`;
    expect(withEarlyFont(styles + heading)).toBe((file ? link : "") + styles + heading);
  });

  it.each([
    ["br", zlib.brotliDecompressSync],
    ["gzip", zlib.gunzipSync],
  ])("is sent plain in %s, twice alike", async (encoding, open) => {
    for (const _time of ["first", "kept"]) {
      const { headers, body } = await ask("/uk", { "Accept-Encoding": encoding });
      expect(headers["content-encoding"]).toBe(encoding);
      expect(headers["content-length"]).toBe(String(body.length));
      expect(open(body).toString()).toBe(plain);
    }
  });

  it.each(["", "identity", "br;q=0, gzip;q=0.0"])(
    "is sent uncompressed to who accepts %j",
    async (accepted) => {
      const { headers, body } = await ask("/uk", { "Accept-Encoding": accepted });
      expect(headers["content-encoding"]).toBeUndefined();
      expect(body.toString()).toBe(plain);
    },
  );

  it("is the page, too, to who asks for what the framework sends its own script", async () => {
    const asked = { RSC: "1", "Next-Router-Prefetch": "1" };
    const { headers, body } = await ask("/uk", asked);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(body.toString()).toBe(plain);
    expect((await ask("/desk", asked)).headers["content-type"]).toBe("text/x-component");
  });

  it("makes every cache ask again, and answers 304 without a body", async () => {
    const etag = (await ask("/uk")).headers.etag ?? "";
    expect((await ask("/uk", { "Accept-Encoding": "br" })).headers.etag).toBe(etag);
    expect((await ask("/uk", { "If-None-Match": '"other"' })).status).toBe(200);
    const { status, headers, body } = await ask("/uk", { "If-None-Match": `"other", W/${etag}` });
    expect(status).toBe(304);
    expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    expect(headers.etag).toBe(etag);
    expect(body.length).toBe(0);
  });

  it("tells by HEAD what GET would give, without the body", async () => {
    const { status, headers, body } = await ask("/uk", {}, "HEAD");
    expect(status).toBe(200);
    expect(headers["content-length"]).toBe(String(Buffer.byteLength(plain)));
    expect(body.length).toBe(0);
    expect((await ask("/en/missing", {}, "HEAD")).status).toBe(404);
  });

  it("answers with the status that it names", async () => {
    const { status, headers } = await ask("/en/missing", { "Accept-Encoding": "br" });
    expect(status).toBe(404);
    expect(headers.etag).toBeUndefined();
  });

  it("that failed says so in its language, with the number in the log and no other detail", async () => {
    const { status, body } = await ask("/uk/fails");
    expect(status).toBe(500);
    expect(body.toString()).toContain('<html lang="uk">');
    expect(body.toString()).toContain("12345");
    expect(body.toString()).not.toContain("<script");
  });
});

it("leaves everything else as it is", async () => {
  expect((await ask("/en?payload")).body.toString()).toBe(page);
  expect((await ask("/desk")).body.toString()).toBe(page);
  for (const url of [
    "/desk",
    "/desk/countries",
    "/signin?x=1",
    "/setup",
    "/api/auth/signout",
    "/_next/static/a.js",
  ])
    expect(isPublicAddress(url), url).toBe(false);
  for (const url of ["/", "/en", "/desktop", "/embed/map", "/api/nothing"])
    expect(isPublicAddress(url), url).toBe(true);
});

describe("a page that is kept", () => {
  /** A record of one number, and pages that say it. */
  function kept(making: () => Promise<void> = async () => {}) {
    const at = { state: "1", made: 0 };
    const answer = servePlain(
      (incoming: IncomingMessage, response: ServerResponse) => {
        const said = at.state;
        at.made += 1;
        making().then(() => {
          response.setHeader("Content-Type", "text/html; charset=utf-8");
          if (incoming.url?.includes("cookie")) response.setHeader("Set-Cookie", "a=b");
          response.end(`<p>${said}</p>`);
        });
      },
      { read: () => null, now: async () => at.state },
    );
    const own = createServer(answer);
    const listening = new Promise<void>((done) => own.listen(0, "127.0.0.1", done));
    const read = async (path: string) => {
      await listening;
      return (await fetch(`http://127.0.0.1:${(own.address() as AddressInfo).port}${path}`)).text();
    };
    return { at, read, close: () => own.close() };
  }
  let address = 0;
  /** What is kept is kept for the process: each test asks for a page of its own. */
  const fresh = () => `/en/kept-${++address}`;

  it("is made once for each state of the record", async () => {
    const { at, read, close } = kept();
    const page = fresh();
    expect([await read(page), await read(page), at.made]).toEqual(["<p>1</p>", "<p>1</p>", 1]);
    at.state = "2";
    expect([await read(page), await read(page), at.made]).toEqual(["<p>2</p>", "<p>2</p>", 2]);
    close();
  });

  it("is made once for all who ask at the same time", async () => {
    const { at, read, close } = kept(() => new Promise((resolve) => setTimeout(resolve, 30)));
    const page = fresh();
    const all = await Promise.all(Array.from({ length: 20 }, () => read(page)));
    expect(new Set(all)).toEqual(new Set(["<p>1</p>"]));
    expect(at.made).toBe(1);
    close();
  });

  it("is not kept when something public changed while it was made", async () => {
    let release = () => {};
    let begun = () => {};
    const isBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const { at, read, close } = kept(() => {
      begun();
      return new Promise((resolve) => {
        release = resolve;
      });
    });
    const page = fresh();
    const first = read(page);
    await isBegun;
    at.state = "2";
    release();
    expect(await first).toBe("<p>1</p>");
    // Back at the first state, which a real record never is: nothing of the half-made page is left.
    at.state = "1";
    const second = read(page);
    await vi.waitUntil(() => at.made === 2);
    release();
    await second;
    close();
  });

  it.each(["/en/report-error?country=PL", "/en/cookie"])(
    "is none where it is one reader's: %s",
    async (page) => {
      const { at, read, close } = kept();
      await read(page);
      await read(page);
      expect(at.made).toBe(2);
      close();
    },
  );

  it("says what holds now at each moment, with many readers and changes all the time", async () => {
    const { at, read, close } = kept(() => new Promise((resolve) => setTimeout(resolve, Math.random() * 4)));
    const page = fresh();
    let over = false;
    const readers = Array.from({ length: 8 }, async () => {
      while (!over) {
        const before = Number(at.state);
        const said = Number(/\d+/.exec(await read(page))?.[0]);
        expect(said).toBeGreaterThanOrEqual(before);
      }
    });
    for (let change = 0; change < 60; change++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      at.state = String(Number(at.state) + 1);
    }
    over = true;
    await Promise.all(readers);
    expect(await read(page)).toBe(`<p>${at.state}</p>`);
    close();
  });
});

describe("pages in memory", () => {
  it("stay within their bound, and the one not asked for longest goes first", () => {
    const pages = keptPages<{ size: number }>(10);
    for (const address of ["a", "b"]) pages.keep(address, "1", { size: 4 });
    expect(pages.find("a", "1")).not.toBeNull();
    pages.keep("c", "1", { size: 4 });
    expect(["a", "b", "c"].map((address) => pages.find(address, "1") !== null)).toEqual([true, false, true]);
    pages.keep("d", "1", { size: 11 });
    expect(pages.find("d", "1")).toBeNull();
    expect(pages.find("a", "2")).toBeNull();
  });
});
