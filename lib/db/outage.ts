import { ofProcess } from "@/lib/base/of-process";
import { Refusal } from "@/lib/base/refusal";

/**
 * What may be wrong with the database that is nobody's fault here, each a key of the `refusals` catalogue: it does not
 * answer; it takes no writing for the moment; its disk is full; others are in the way.
 */
export type Outage = "database-away" | "read-only" | "disk-full" | "busy";

/** By the codes of the operating system, PostgreSQL (SQLSTATE) and Prisma, and the kinds that its adapters name. */
const codes: Record<Outage, ReadonlySet<string>> = {
  "database-away": new Set([
    ...["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN"],
    ...["ETIMEDOUT", "EPIPE", "EHOSTUNREACH", "ENETUNREACH"],
    ...["57P01", "57P02", "57P03", "08000", "08001", "08003", "08004", "08006", "53300"],
    ...["P1001", "P1002", "P1008", "P1017", "P2037"],
    ...["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"],
  ]),
  "read-only": new Set(["25006"]),
  "disk-full": new Set(["ENOSPC", "EDQUOT", "53100"]),
  busy: new Set(["40001", "40P01", "55P03", "57014", "P2024", "P2028", "P2034", "TransactionWriteConflict"]),
};
const kinds = Object.keys(codes) as Outage[];

/** What the driver says of a line that broke: it gives these no code. */
const brokenLine =
  /^(Connection terminated|timeout expired$|timeout exceeded when trying to connect$|Query read timeout$|Client has encountered a connection error)/;

/** Whether an error, or what caused it, is an outage; null for every other. */
export function outageOf(error: unknown): Outage | null {
  const found = signs(error);
  return kinds.find((kind) => found.some((sign) => codes[kind].has(sign))) ?? null;
}

/** Every code and kind that an error and what lies within it names. */
function signs(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 6) return [];
  const { code, originalCode, kind, message, cause, meta, driverAdapterError } = error as Record<
    string,
    unknown
  >;
  const own = [code, originalCode, kind].filter((sign) => typeof sign === "string");
  if (typeof message === "string" && brokenLine.test(message)) own.push("ConnectionClosed");
  return [...own, ...[cause, meta, driverAdapterError].flatMap((inner) => signs(inner, depth + 1))];
}

/** The refusal that an outage becomes for whoever typed something; any other error as it is. */
export function refusedInOutage(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  const outage = outageOf(error);
  return outage ? new Refusal(outage) : error;
}

export const isOutage = (key: string): key is Outage => (kinds as string[]).includes(key);

/** In how many seconds it may be tried again. */
export const retryAfter: Record<Outage, number> = {
  "database-away": 10,
  "read-only": 60,
  "disk-full": 300,
  busy: 5,
};

const last = ofProcess("outage", (): { outage: Outage | null; at: number } => ({ outage: null, at: 0 }));

/** Notes an error of the database, if it is an outage: the answers that fail by it then say so. */
export function noteOutage(error: unknown): void {
  const outage = outageOf(error);
  if (outage) Object.assign(last, { outage, at: performance.now() });
}

/** The outage that was noted since a moment (`performance.now()`), if any. */
export const outageSince = (moment: number): Outage | null => (last.at >= moment ? last.outage : null);
