import { beforeAll, describe, expect, it } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import { newId } from "@/lib/base/ids";
import type { Database } from "@/lib/db/client";
import { lettersToConfirm } from "@/lib/desk/to-confirm";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { logEntry } from "@/lib/log/acts";
import { deskRecord, publicRecord } from "@/lib/log/queries";
import { standing, standingOf } from "@/lib/standing/standing";
import { shippedDatabase } from "@/lib/testing/shipped";
import { confirmLetters, denyLetters } from "./acts";

/** What staff say of many countries at once, on the shipped campaign: each test speaks of countries of its own. */

const today = "2026-11-27";
let db: Database;
const staff = { system: "command-line" } as const satisfies Caller;

beforeAll(async () => {
  db = await shippedDatabase();
});

const sent = {
  occurredOn: "2025-03-20",
  channel: "email",
  rung: "sent",
  packageId: "package-2025",
  waveId: "",
  certainty: "confirmed",
  internalNote: "Outgoing 14/2025",
  sources: [] as object[],
};
const letters = async (countries: string[], version?: number) => {
  const now = version ?? (await db.entry.findUniqueOrThrow({ where: { id: "d-2025" } })).version;
  return countries.map((country) => ({ dispatchId: "d-2025", version: now, country }));
};
const readingOf = async (country: string) =>
  standingOf(standing((await publicRecord()).entries, today, today), country);
const open = async () => lettersToConfirm((await deskRecord()).entries, today);

it("of the 40 countries, 39 have a letter that can be confirmed", async () => {
  expect(await open()).toHaveLength(39);
  expect((await open()).filter(({ grounds }) => grounds === "reported")).toHaveLength(8);
});

describe("a letter confirmed for many countries", () => {
  it("is one of its own for each, public as the letter to many, to its parliament", async () => {
    const before = await db.entry.count();
    const wave = { ...sent, waveId: "2025", occurredOn: "2025-03-26" };
    await perform(staff, confirmLetters, {
      letters: await letters(["DE", "FR"]),
      sent: wave,
      correctionReason: {},
    });
    expect(await db.entry.count()).toBe(before + 2);
    for (const country of ["DE", "FR"])
      expect((await readingOf(country)).conversation).toMatchObject({
        conversation: "dormant",
        waitingSince: "2025-03-26",
      });
    const letter = (await publicRecord()).entries.find(
      (entry) => entry.kind === "dispatch" && entry.countries.join() === "FR",
    );
    expect(letter).toMatchObject({ certainty: "confirmed", channel: "email", body: { kind: "parliament" } });
    expect(JSON.stringify(letter)).not.toContain("Outgoing");
    expect((await readingOf("IT")).conversation.conversation).toBe("letter_assumed");
    expect((await open()).map(({ country }) => country)).not.toContain("FR");
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  it("documents the listings where the sources say so, and keeps what backed them before", async () => {
    const source = { url: "https://ctrcenter.org/en/outgoing", title: "Outgoing letters", kind: "campaign" };
    const wave = { ...sent, waveId: "2025", occurredOn: "2025-03-26", sources: [source], documents: true };
    await perform(staff, confirmLetters, {
      letters: await letters(["IE", "ES"]),
      sent: wave,
      correctionReason: {},
    });
    const listing = async (countryCode: string) =>
      db.targetListing.findUniqueOrThrow({ where: { countryCode }, include: { sources: true } });
    expect(await listing("IE")).toMatchObject({ basis: "documented" });
    expect((await listing("IE")).sources.filter(({ context }) => !context).length).toBeGreaterThan(1);
    expect((await listing("ES")).sources.filter(({ context }) => context)).toHaveLength(1);
    // The reason for an assumption is none for what is documented.
    const spain = (await publicRecord()).countries.find(({ code }) => code === "ES");
    expect(spain?.listing?.reasoning).toEqual({});
    await expect(
      perform(staff, confirmLetters, {
        letters: await letters(["IT"]),
        sent: { ...sent, documents: true },
        correctionReason: {},
      }),
    ).rejects.toMatchObject({ key: "invalid" });
  });

  it("is all or nothing", async () => {
    const before = await db.auditLine.count();
    const early = { ...sent, waveId: "2025", occurredOn: "2025-03-01" };
    await expect(
      perform(staff, confirmLetters, {
        letters: await letters(["DE", "FR"]),
        sent: early,
        correctionReason: {},
      }),
    ).rejects.toMatchObject({ key: "before-wave" });
    await expect(
      perform(staff, confirmLetters, { letters: await letters(["DE", "UA"]), sent, correctionReason: {} }),
    ).rejects.toMatchObject({ key: "not-found" });
    await expect(
      perform(staff, confirmLetters, { letters: await letters(["DE"], 7), sent, correctionReason: {} }),
    ).rejects.toMatchObject({ key: "stale-version" });
    await expect(
      perform(staff, confirmLetters, { letters: [], sent, correctionReason: {} }),
    ).rejects.toMatchObject({
      key: "invalid",
    });
    expect(await db.auditLine.count()).toBe(before);
  });

  it("is refused a viewer", async () => {
    const id = newId();
    const viewer = { email: "viewer@tracker.test", role: "viewer", passwordHash: "none" } as const;
    await db.user.create({ data: { id, ...viewer } });
    await expect(
      perform({ userId: id }, confirmLetters, { letters: await letters(["DE"]), sent, correctionReason: {} }),
    ).rejects.toMatchObject({ key: "not-allowed" });
  });
});

it("a letter of its own that was assumed is saved anew, with a correction", async () => {
  const { id } = await perform(staff, logEntry, {
    publish: true,
    entry: {
      kind: "dispatch",
      countries: ["UA"],
      bodyId: "ua-parliament",
      occurredOn: "2025-03-26",
      certainty: "assumed",
      rung: "sent",
      summary: { en: "A letter" },
      sources: [],
    },
  });
  const own = [{ dispatchId: id, version: 1, country: "UA" }];
  await expect(
    perform(staff, confirmLetters, { letters: own, sent, correctionReason: {} }),
  ).rejects.toMatchObject({
    key: "correction-needs-reason",
  });
  const early = { letters: own, sent: { ...sent, waveId: "2025" }, correctionReason: { en: "Why" } };
  await expect(perform(staff, confirmLetters, early)).rejects.toMatchObject({ key: "before-wave" });
  await perform(staff, confirmLetters, {
    letters: own,
    sent,
    correctionReason: { en: "By our own records." },
  });
  expect((await publicRecord()).entry(id)).toMatchObject({
    certainty: "confirmed",
    occurredOn: "2025-03-20",
  });
  // What is known is neither confirmed again nor taken off from here.
  const known = { letters: [{ ...own[0], version: 2 }], correctionReason: { en: "No." } };
  await expect(perform(staff, denyLetters, known)).rejects.toMatchObject({ key: "letter-known" });
  await expect(perform(staff, confirmLetters, { ...known, sent })).rejects.toMatchObject({
    key: "letter-known",
  });
});

describe("countries to which nothing went", () => {
  it("leave the letter to many, with a correction that is shown", async () => {
    await expect(
      perform(staff, denyLetters, { letters: await letters(["JP"]), correctionReason: {} }),
    ).rejects.toMatchObject({ key: "correction-needs-reason" });
    const reason = { en: "Japan was not written to." };
    await perform(staff, denyLetters, { letters: await letters(["JP", "GE"]), correctionReason: reason });
    expect((await readingOf("JP")).class).toBe("not_asked");
    expect((await readingOf("AT")).class).toBe("asked_assumed");
    const entry = (await publicRecord()).entry("d-2025");
    expect(entry).toMatchObject({ correctionReason: reason });
    expect(entry?.countries).toHaveLength(38);
  });

  it("are all of them only where the letter itself is taken off, and never leave one", async () => {
    const all = (await publicRecord()).entry("d-2025")?.countries ?? [];
    const correctionReason = { en: "Nothing was sent." };
    await expect(
      perform(staff, denyLetters, { letters: await letters(all.slice(1)), correctionReason }),
    ).rejects.toMatchObject({ key: "one-letter-left" });
    await perform(staff, denyLetters, { letters: await letters(all), correctionReason });
    expect((await publicRecord()).entry("d-2025")).toBeUndefined();
  });
});
