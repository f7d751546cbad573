import "server-only";
import { LRUCache } from "lru-cache";
import { politely } from "@/lib/base/politely";
import { today } from "@/lib/calendar/today";
import { publicRecord, publicStandings } from "@/lib/log/queries";
import type { PublicRecord } from "@/lib/log/views";
import { settings } from "@/lib/settings/settings";
import { etagWork } from "./fingerprint";
import type { Asked, Operation } from "./operation";

/** An answer ready to be sent. */
export type Produced = {
  body: Uint8Array<ArrayBuffer>;
  etag: string;
  fileName?: string;
};

const mostKept = 48 * 1024 * 1024;
type Order = { operation: Operation; from: Asked; query: Record<string, unknown>; parameter: string };

/**
 * Answers are kept with the record that they were made from, also while they are being made, so that many who ask at once
 * cost no more than one. Bounded by their bytes: a crawler of many days cannot fill the memory. What is unknown is not
 * kept, since invented names are without number.
 */
const answersOf = (record: PublicRecord | null) => ({
  record,
  answers: new LRUCache<string, Produced, Order>({
    maxSize: mostKept,
    // The newest is kept, however large it is.
    sizeCalculation: ({ body }) => Math.min(body.byteLength, mostKept) || 1,
    fetchMethod: (_key, _stale, { context }) => make(context),
    ignoreFetchAbort: true,
  }),
});
let kept = answersOf(null);

/** What answers are made from, now. */
export const asked = async (): Promise<Asked> => ({
  record: await publicRecord(),
  standings: publicStandings,
  today: today(),
  appUrl: settings().appUrl,
});

/**
 * Makes an answer, or gives the one made before of the same record on the same day.
 * @param query parsed by the operation's schema
 * @returns null for something unknown
 */
export async function produce(
  operation: Operation,
  from: Asked,
  query: Record<string, unknown> = {},
  parameter = "",
): Promise<Produced | null> {
  if (kept.record !== from.record) kept = answersOf(from.record);
  const key = JSON.stringify([
    operation.id,
    parameter,
    from.today,
    from.appUrl,
    Object.entries(query).sort(),
  ]);
  return (await kept.answers.fetch(key, { context: { operation, from, query, parameter } })) ?? null;
}

async function make({ operation, from, query, parameter }: Order): Promise<Produced | undefined> {
  const made = await operation.make(from, query, parameter);
  if (made === null) return undefined;
  // Two rules on one day are two files.
  const rule = [query.scope, query.chambers].filter((part) => part && part !== "world" && part !== "any");
  const { body, fileName } =
    "csv" in made
      ? {
          body: await politely(made.csv()),
          fileName: `${["surgunlik", made.name, ...rule, dayOf(query, from)].join("-")}.csv`,
        }
      : made;
  return {
    body,
    etag: await politely(etagWork(body)),
    ...(fileName ? { fileName } : {}),
  };
}

const dayOf = (query: Record<string, unknown>, from: Asked): string =>
  typeof query.asOf === "string" ? query.asOf : from.today;
