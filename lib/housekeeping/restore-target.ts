import "server-only";
import path from "node:path";
import { embeddedClient, serverClient } from "@/lib/db/client";
import { embeddedConnection, onServer } from "@/lib/db/connection";
import { openEmbedded } from "@/lib/db/embedded";
import { inTurn } from "@/lib/db/in-turn";
import { settings } from "@/lib/settings/settings";
import type { Target } from "./restore-file";

/** Gives the database of the settings as it is, without making or changing any tables first. */
export async function withEmptyDatabase<Value>(work: (target: Target) => Promise<Value>): Promise<Value> {
  const { databaseUrl, dataDir } = settings();
  if (databaseUrl) {
    const opened = serverClient(databaseUrl);
    try {
      return await inTurn("migrations", () =>
        onServer(databaseUrl, (connection) => work({ connection, client: async () => opened.client })),
      );
    } finally {
      await opened.close();
    }
  }
  const { pglite, close } = await openEmbedded(path.join(dataDir, "database"));
  const client = embeddedClient(pglite);
  try {
    return await work({ connection: embeddedConnection(pglite), client: async () => client });
  } finally {
    await client.$disconnect();
    await close();
  }
}
