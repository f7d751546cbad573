import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import { closeDatabase, type Database } from "@/lib/db/client";
import { sealPeople } from "@/lib/housekeeping/upgrades";
import { append } from "@/lib/ledger/append";
import { perform } from "@/lib/ledger/perform";
import { forgetRecords, publicRecord } from "@/lib/log/queries";
import { entrySubject } from "@/lib/log/subjects";
import { partnerSubject } from "@/lib/parliaments/subjects";
import { sourceSubject } from "@/lib/sources/subjects";
import { countRecognitions } from "@/lib/standing/counting";
import { standing, standingOf } from "@/lib/standing/standing";
import type { Change } from "@/lib/subject/change";
import { read } from "@/lib/subject/rows";
import { behindTheLog } from "@/lib/testing/behind-the-log";
import { restored } from "@/lib/testing/restored";
import { loadShippedCampaign } from "@/prisma/seed";
import { shippedCampaign } from "@/prisma/seed/campaign";
import { followShipped, settleShipped } from "./acts";
import { waitingRows } from "./queries";
import { type Undecided, undecidedIn, undecidedKey } from "./undecided";

/** What becomes of an installation of the first release when this one starts on its data. */

const firstRelease = path.join(import.meta.dirname, "..", "testing", "first-release.backup.tar.gz");
const folder = mkdtempSync(path.join(os.tmpdir(), "shipped-test-"));
const today = "2026-11-27";
let db: Database;
let close: () => Promise<void>;

async function firstReleaseData(): Promise<void> {
  const { db: of, pglite } = await restored(firstRelease, mkdtempSync(path.join(folder, "files-")));
  db = of;
  close = () => pglite.close();
  await sealPeople();
}
const leave = async () => {
  await closeDatabase();
  await close();
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = async () => {
  await loadShippedCampaign();
  forgetRecords();
};
/** As the first start of a release after this one would, with what is shipped now. */
const followAgain = () => perform({ system: "upgrade" }, followShipped, {});
const entry = (id: string) => db.entry.findUniqueOrThrow({ where: { id }, include: { sources: true } });
const undecided = async (): Promise<Undecided[]> =>
  undecidedIn((await db.setting.findUnique({ where: { key: undecidedKey } }))?.value).filter(
    ({ kept }) => kept === undefined,
  );

/** As an editor at the desk would. */
async function staffChange(id: string, data: Record<string, unknown>, also: Partial<Change> = {}) {
  const subject = also.subject ?? entrySubject;
  await db.$transaction(async (tx) => {
    const current = await read(tx, subject, id);
    await append(tx, [{ subject, id, expect: Number(current?.version), data, ...also }], {
      actor: { id: null, role: "editor", origin: "desk" },
      act: `${subject.type}:edit`,
      now: new Date("2026-11-25T10:00:00Z"),
    });
  });
}

describe("an installation of the first release", () => {
  let versions: number;
  beforeAll(async () => {
    await firstReleaseData();
    versions = await db.version.count();
    await start();
  });
  afterAll(leave);

  it("has what is shipped now, with every version before, and the log agrees", async () => {
    expect(await undecided()).toEqual([]);
    expect(await entry("ua-2015")).toMatchObject({ version: 2, correctedOn: expect.any(String) });
    expect((await entry("ua-2015")).reference).toContain("792-VIII");
    const c306 = { voteKind: "counted", votesFor: 137, votesAgainst: 160 };
    expect(await entry("ca-2016-c306")).toMatchObject(c306);
    expect(await db.entryCountry.count({ where: { entryId: "d-2025" } })).toBe(40);
    expect(await db.entry.count({ where: { id: { startsWith: "d-2025-" }, removedAt: null } })).toBe(0);
    expect(await db.targetListing.count({ where: { basis: "source" } })).toBe(0);
    expect(await db.partner.count()).toBe(38);
    expect(await db.partner.count({ where: { visibility: "public" } })).toBe(0);
    // Of the shipped sources; one is of staff of that installation.
    expect(await db.source.count({ where: { kind: null } })).toBe(1);
    expect(await db.version.count()).toBeGreaterThan(versions);
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  it("counts the same recognitions on every day, and calls nobody silent whose letter is not known", async () => {
    const record = await publicRecord();
    const on = (day: string) =>
      countRecognitions(standing(record.entries, day, today), record.targets, day).count;
    const days = ["2015-11-11", "2015-11-12", "2019-05-09", "2019-06-06", "2022-05-18"];
    expect(days.map(on)).toEqual([0, 1, 2, 3, 4]);
    expect(["2025-03-26", "2025-06-19", today].map(on)).toEqual([7, 8, 8]);
    const standings = standing(record.entries, today, today);
    for (const code of record.targets)
      expect(standingOf(standings, code).conversation.silentDays, code).toBeNull();
  });

  it("keeps what staff write of a partner organisation when the next release follows", async () => {
    const id = "partner-ca-ucc";
    await staffChange(
      id,
      { name: "UCC", internalNote: "They called.", visibility: "public" },
      { subject: partnerSubject },
    );
    await staffChange("partner-tr-emel", { archivedAt: new Date() }, { subject: partnerSubject });
    await followAgain();
    expect(await db.partner.findUniqueOrThrow({ where: { id }, include: { sources: true } })).toMatchObject({
      ...{ name: "UCC", internalNote: "They called.", visibility: "public", version: 2 },
      sources: [{}, {}],
    });
    expect(
      (await db.partner.findUniqueOrThrow({ where: { id: "partner-tr-emel" } })).archivedAt,
    ).not.toBeNull();
    expect(await undecided()).toEqual([]);
  });

  it("follows once: a second start changes nothing", async () => {
    const lines = await db.auditLine.count();
    await start();
    expect(await db.auditLine.count()).toBe(lines);
  });
});

describe("an installation that staff have worked in", () => {
  const holos = "https://www.golos.com.ua/article/384209";

  beforeAll(async () => {
    await firstReleaseData();
    await staffChange("ua-2015", { reference: "792", internalNote: "Asked the Rada." });
    await staffChange("d-2025-de", { certainty: "confirmed" });
    await staffChange("r-pt-block", { visibility: "internal" });
    await staffChange("e-tr-2022-09", { removedAt: new Date(), removalReason: "Not ours" });
    await staffChange("mine", { title: "Holos", url: holos }, { subject: sourceSubject, expect: null });
    const society = { countryCode: "DE", name: "GfbV", website: "https://gfbv.de/uber-uns", remark: {} };
    await staffChange("society", society, { subject: partnerSubject, expect: null });
    const like = shippedCampaign.entries.find(({ id }) => id === "pace-2024-2558")?.entry;
    const { bodyId, occurredOn, step, form, wording } = { ...(like as Record<string, unknown>) };
    await staffChange(
      "ours",
      {
        ...{ kind: "proceeding", bodyId, occurredOn, countsFrom: occurredOn, step, form, wording },
        ...{
          voteKind: "unknown",
          certainty: "reported",
          summary: { en: "Ours" },
          voteRemark: {},
          clause: {},
        },
      },
      { expect: null },
    );
    await start();
  });
  afterAll(leave);

  it("keeps what they wrote, follows in the rest, and lists the row", async () => {
    expect(await entry("ua-2015")).toMatchObject({
      reference: "792",
      internalNote: expect.stringMatching(/^Asked the Rada\.\n\n/),
    });
    expect((await entry("ua-2015")).titleUkrainian).toBeTruthy();
    expect(await undecided()).toContainEqual({ section: "entries", id: "ua-2015", reason: "changed" });
  });

  it("leaves a letter that they confirmed on the log, and lists it", async () => {
    expect(await entry("d-2025-de")).toMatchObject({ removedAt: null, certainty: "confirmed" });
    expect(await undecided()).toContainEqual({ section: "entries", id: "d-2025-de", reason: "retired" });
    const record = await publicRecord();
    expect(standingOf(standing(record.entries, today, today), "DE").conversation).toMatchObject({
      conversation: "dormant",
      because: ["d-2025-de"],
    });
  });

  it("makes nothing public that they took back, and brings nothing back that they removed", async () => {
    expect(await entry("r-pt-block")).toMatchObject({ visibility: "internal" });
    expect((await entry("e-tr-2022-09")).removedAt).not.toBeNull();
  });

  it("uses a source that they had added for the same page", async () => {
    expect(await db.source.count({ where: { url: holos } })).toBe(1);
    expect((await entry("ua-appeal-2025")).sources.map(({ sourceId }) => sourceId)).toContain("mine");
  });

  it("does not add an act that they have probably logged themselves", async () => {
    expect(await db.entry.count({ where: { id: "pace-2024-2558" } })).toBe(0);
    expect(await undecided()).toContainEqual({ section: "entries", id: "pace-2024-2558", reason: "alike" });
  });

  it("does not add a partner organisation that they have probably added themselves", async () => {
    expect(await db.partner.count()).toBe(38);
    expect(await undecided()).toContainEqual({ section: "partners", id: "partner-de-gfbv", reason: "alike" });
    expect(await db.partner.findUniqueOrThrow({ where: { id: "society" } })).toMatchObject({ name: "GfbV" });
  });

  it("shows them each row with what it would become", async () => {
    const waiting = await waitingRows();
    expect(waiting.map(({ id }) => id).sort()).toEqual([
      ...["d-2025-de", "pace-2024-2558", "partner-de-gfbv", "ua-2015"],
    ]);
    expect(waiting.find(({ id }) => id === "ua-2015")?.differences).toContainEqual(
      expect.objectContaining({ field: "reference", before: "792" }),
    );
    expect(waiting.find(({ id }) => id === "d-2025-de")?.shipped).toBeNull();
    expect(waiting.find(({ id }) => id === "pace-2024-2558")?.current).toBeNull();
  });

  it("takes a row over with what they added beside it, or leaves it, and it leaves the list", async () => {
    const desk = { system: "command-line" } as const;
    const row = (id: string) => ({ section: "entries", id });
    await perform(desk, settleShipped, { ...row("ua-2015"), take: true });
    expect((await entry("ua-2015")).reference).toContain("792-VIII");
    expect((await entry("ua-2015")).internalNote).toMatch(/^Asked the Rada\./);
    await perform(desk, settleShipped, { ...row("pace-2024-2558"), take: false });
    expect(await db.entry.count({ where: { id: "pace-2024-2558" } })).toBe(0);
    await perform(desk, settleShipped, { ...row("d-2025-de"), take: true });
    expect((await entry("d-2025-de")).removedAt).not.toBeNull();
    await perform(desk, settleShipped, { section: "partners", id: "partner-de-gfbv", take: true });
    expect(await db.partner.findUniqueOrThrow({ where: { id: "partner-de-gfbv" } })).toMatchObject({
      ...{ name: "Society for Threatened Peoples", visibility: "internal" },
    });
    expect(await undecided()).toEqual([]);
    const again = perform(desk, settleShipped, { ...row("ua-2015"), take: true });
    await expect(again).rejects.toMatchObject({ key: "settled-already" });
    expect(await verifyLog(db)).toMatchObject({ ok: true });
    // The next release asks again only where it says something else than what they have decided on.
    await followAgain();
    expect(await undecided()).toEqual([]);
    const value = [{ ...row("pace-2024-2558"), reason: "alike", kept: "what another release said" }];
    await behindTheLog(db, (tx) => tx.setting.update({ where: { key: undecidedKey }, data: { value } }));
    await followAgain();
    expect(await undecided()).toEqual([{ ...row("pace-2024-2558"), reason: "alike" }]);
  });
});

it("a campaign of one's own is left alone", async () => {
  await firstReleaseData();
  const shipped = { key: { startsWith: "campaign " } };
  await behindTheLog(db, (tx) => tx.setting.updateMany({ where: shipped, data: { key: "campaign mine" } }));
  const lines = await db.auditLine.count();
  await start();
  expect(await db.auditLine.count()).toBe(lines);
  await leave();
});
