import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { disablePerson } from "@/lib/access/acts";
import { closeDatabase, type Database } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork } from "@/lib/testing/records";
import { makeCalendarAddress, revokeCalendarAddress } from "./acts";
import { countRight, countWrong, waitFor } from "./guesses";
import { findCalendarAddress, findCalendarReader } from "./queries";
import { newToken } from "./token";

let db: Database;
let people: Record<Role, Exclude<Caller, null>>;
beforeEach(async () => {
  db = await freshDatabase();
  people = await groundwork();
});
afterAll(closeDatabase);

const idOf = (role: Role): string => (people[role] as { userId: string }).userId;
const make = (role: Role) => perform(people[role], makeCalendarAddress, { language: "uk" });

describe("the private address of a calendar", () => {
  test("opens its own; nothing that is kept does", async () => {
    const { token } = await make("viewer");
    expect(await findCalendarReader(token)).toMatchObject({ userId: idOf("viewer"), language: "uk" });
    const rows = await db.calendarAddress.findMany();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await findCalendarReader(rows[0]?.tokenHash ?? "")).toBeNull();
  });

  test("is one a person: a new one ends the one before", async () => {
    const first = await make("editor");
    const second = await make("editor");
    expect(await findCalendarReader(first.token)).toBeNull();
    expect(await findCalendarReader(second.token)).not.toBeNull();
  });

  test("is revoked, and then there is none to revoke", async () => {
    const { token } = await make("editor");
    await perform(people.editor, revokeCalendarAddress, {});
    expect(await findCalendarReader(token)).toBeNull();
    expect(await findCalendarAddress(idOf("editor"))).toBeNull();
    await expect(perform(people.editor, revokeCalendarAddress, {})).rejects.toMatchObject({
      key: "not-found",
    });
  });

  test("of someone who is shut out opens nothing", async () => {
    const { token } = await make("editor");
    await perform({ system: "command-line" }, disablePerson, { id: idOf("editor"), version: 1 });
    expect(await findCalendarReader(token)).toBeNull();
  });

  test("making and revoking stand on the log, by person and without the address", async () => {
    const { token } = await make("editor");
    await perform(people.editor, revokeCalendarAddress, {});
    const lines = await db.auditLine.findMany({
      where: { subjectType: "calendar" },
      orderBy: { seq: "asc" },
    });
    expect(lines.map(({ act, subjectId, number }) => [act, subjectId, number])).toEqual([
      ["calendar:make", idOf("editor"), null],
      ["calendar:revoke", idOf("editor"), null],
    ]);
    expect(JSON.stringify(lines)).not.toContain(token);
  });

  test.each(["", "x", "../etc", newToken().slice(1), `${newToken()}x`])("%j is no token", async (token) =>
    expect(await findCalendarReader(token)).toBeNull(),
  );
});

describe("guessing", () => {
  const now = new Date("2026-11-28T08:00:00Z");

  test("slows down for the network that guesses, and for nobody whose address has opened before", () => {
    const known = newToken();
    countRight(known);
    for (let tries = 0; tries < 5; tries++) countWrong(newToken(), "192.0.2", now);
    expect(waitFor(newToken(), "192.0.2", now)).toBeGreaterThan(1000);
    expect(waitFor(newToken(), "198.51.100", now)).toBe(0);
    expect(waitFor(known, "192.0.2", now)).toBe(0);
  });

  test("an address that was revoked is asked for now and then, and holds nobody up", () => {
    countWrong(newToken(), "203.0.113", now);
    expect(waitFor(newToken(), "203.0.113", now)).toBe(0);
  });
});
