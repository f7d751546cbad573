import { spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { ownChild } from "@/lib/base/running-work";
import { front } from "./front";
import { stopServing } from "./stopping";

it("from the signal on it is not ready, finishes what it can, and leaves no process behind", async () => {
  const child = ownChild(spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]));
  const server = http.createServer(
    front(
      (request, response) => {
        // One is nearly done, one would take for ever.
        if (request.url === "/en/quick") setTimeout(() => response.end("done"), 300);
        else if (request.url === "/en/long") child.once("close", () => response.writeHead(500).end());
        else response.end("ready");
      },
      { appUrl: "http://localhost" },
    ),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  const quick = fetch(`${address}/en/quick`);
  const long = fetch(`${address}/en/long`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const begun = Date.now();
  const stopped = stopServing(server, 1_000);
  const probe = await fetch(`${address}/readyz`);
  expect([probe.status, probe.headers.get("retry-after")]).toEqual([503, "10"]);
  expect(await (await quick).text()).toBe("done");
  expect((await long).status).toBe(500);
  await stopped;
  expect(Date.now() - begun).toBeLessThan(10_000);
  expect(child.signalCode).toBe("SIGKILL");
  expect(() => process.kill(child.pid ?? 0, 0)).toThrow();
  await expect(fetch(`${address}/readyz`)).rejects.toThrow();
});
