import { expect, it } from "vitest";
import { Refusal } from "@/lib/base/refusal";
import { outageOf, refusedInOutage } from "./outage";

const prisma = (code: string, cause: object) =>
  Object.assign(new Error("Invalid `prisma.session.create()` invocation"), {
    code,
    meta: { driverAdapterError: Object.assign(new Error("x"), { cause }) },
  });

it.each([
  [Object.assign(new Error("connect"), { code: "ECONNREFUSED" }), "database-away"],
  [prisma("P2010", { originalCode: "57P01", kind: "postgres" }), "database-away"],
  [new Error("Connection terminated unexpectedly"), "database-away"],
  [prisma("P1001", { kind: "DatabaseNotReachable" }), "database-away"],
  [prisma("P2010", { originalCode: "25006" }), "read-only"],
  [prisma("P2010", { originalCode: "53100" }), "disk-full"],
  [Object.assign(new Error("write"), { code: "ENOSPC" }), "disk-full"],
  [prisma("P2034", { kind: "TransactionWriteConflict" }), "busy"],
  // A transaction that could not begin because nobody was there.
  [Object.assign(prisma("P2028", { kind: "ConnectionClosed" })), "database-away"],
  [prisma("P2002", { kind: "UniqueConstraintViolation" }), null],
  [new Error("anything else"), null],
  ["text", null],
] as const)("%s is told from the others", (error, outage) => {
  expect(outageOf(error)).toBe(outage);
  const told = refusedInOutage(error);
  if (outage) expect(told).toMatchObject({ key: outage });
  else expect(told).toBe(error);
});

it("leaves a refusal as it is", () => {
  const refusal = new Refusal("stale-version");
  expect(refusedInOutage(refusal)).toBe(refusal);
});
