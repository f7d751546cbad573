import net from "node:net";
import { afterAll, expect, test } from "vitest";
import { freshDatabase, realPostgres } from "@/lib/testing/database";
import { serverAdapter } from "./adapters";
import { closeDatabase, replaceDatabase } from "./client";
import { PrismaClient } from "./generated/client";
import { databaseAnswers } from "./ready";

afterAll(() => closeDatabase());

test("ready on either database", async () => {
  await freshDatabase();
  expect(await databaseAnswers(3_000)).toBe(true);
  const { stop } = await realPostgres();
  expect(await databaseAnswers(3_000)).toBe(true);
  await stop();
});

test("not ready, and no exception, when the server is gone or says nothing", async () => {
  const silent = net.createServer(() => {}).listen(0, "127.0.0.1");
  await new Promise((resolve) => silent.once("listening", resolve));
  const { port } = silent.address() as net.AddressInfo;
  for (const address of [`127.0.0.1:${port}`, "127.0.0.1:1"]) {
    const { pool, factory } = serverAdapter(`postgresql://nobody@${address}/none`);
    replaceDatabase({ client: new PrismaClient({ adapter: factory }), close: async () => {} });
    const begun = Date.now();
    expect(await databaseAnswers(300)).toBe(false);
    expect(Date.now() - begun).toBeLessThan(5_000);
    void pool.end();
  }
  silent.close();
});
