import "server-only";
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

/**
 * Answers are kept with the record that they were made from, also while they are being made, so that many who ask at once
 * cost no more than one. Bounded by their bytes: a crawler of many days cannot fill the memory.
 */
let kept: { record: PublicRecord | null; answers: Map<string, Promise<Produced | null>>; bytes: number } = {
  record: null,
  answers: new Map(),
  bytes: 0,
};
const mostKept = 48 * 1024 * 1024;

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
export function produce(
  operation: Operation,
  from: Asked,
  query: Record<string, unknown> = {},
  parameter = "",
): Promise<Produced | null> {
  if (kept.record !== from.record) kept = { record: from.record, answers: new Map(), bytes: 0 };
  const { answers } = kept;
  const key = JSON.stringify([
    operation.id,
    parameter,
    from.today,
    from.appUrl,
    Object.entries(query).sort(),
  ]);
  const earlier = answers.get(key);
  if (earlier) return earlier;
  const made = make(operation, from, query, parameter);
  answers.set(key, made);
  const own = kept;
  made.then(
    (produced) => {
      own.bytes += produced?.body.byteLength ?? 0;
      // The oldest goes first; what is unknown is not kept, since invented names are without number.
      if (!produced) answers.delete(key);
      else forgetOldest(own, key);
    },
    () => answers.delete(key),
  );
  return made;
}

async function forgetOldest(own: typeof kept, newest: string): Promise<void> {
  for (const [key, answer] of own.answers) {
    if (own.bytes <= mostKept || key === newest) return;
    own.answers.delete(key);
    own.bytes -= (await answer)?.body.byteLength ?? 0;
  }
}

async function make(
  operation: Operation,
  from: Asked,
  query: Record<string, unknown>,
  parameter: string,
): Promise<Produced | null> {
  const made = await operation.make(from, query, parameter);
  if (made === null) return null;
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
