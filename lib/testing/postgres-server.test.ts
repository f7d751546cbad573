import { Client } from "pg";
import { expect, inject, test } from "vitest";
import { broughtPrograms, startPostgres } from "./postgres-server";

async function ask(address: string): Promise<{ version: number; writers: number }> {
  const client = new Client({ connectionString: `${address}/postgres` });
  await client.connect();
  try {
    const { rows } = await client.query(
      "SELECT current_setting('server_version_num')::int AS version, current_setting('max_connections')::int AS writers",
    );
    return rows[0];
  } finally {
    await client.end();
  }
}

test("the server of a test run is a real one, of a version that is supported", async () => {
  const { version, writers } = await ask(inject("postgresAddress"));
  expect(version).toBeGreaterThanOrEqual(150_000);
  expect(writers).toBeGreaterThan(1);
});

test("where no server is installed, the one that npm brings runs", async () => {
  const server = await startPostgres(broughtPrograms);
  try {
    expect((await ask(server.address)).version).toBeGreaterThanOrEqual(150_000);
  } finally {
    await server.stop();
  }
  await expect(ask(server.address)).rejects.toThrow();
});
