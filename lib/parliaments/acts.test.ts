import { beforeEach, describe, expect, it } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import { today } from "@/lib/calendar/today";
import type { Database } from "@/lib/db/client";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { logEntry } from "@/lib/log/acts";
import { filterLog, knownOf, logFilter } from "@/lib/log/log-filter";
import { deskRecord, publicRecord } from "@/lib/log/queries";
import { freshDatabase } from "@/lib/testing/database";
import { letter } from "@/lib/testing/records";
import {
  addBody,
  addContact,
  addCountry,
  addPartner,
  editBody,
  editContact,
  editPartner,
  eraseContact,
  removeListing,
  restoreListing,
  saveListing,
  setPartnerVisibility,
} from "./acts";

const machine: Caller = { system: "command-line" };
let db: Database;

const parliament = { kind: "parliament", countryCode: "PL", name: { en: "Parliament of Poland" } };
const chamber = {
  kind: "chamber",
  chamberRole: "lower",
  countryCode: "PL",
  parentId: "pl-parliament",
  name: { en: "Sejm" },
};

beforeEach(async () => {
  db = await freshDatabase();
  await perform(machine, addCountry, { code: "PL" });
  await perform(machine, addCountry, { code: "CZ" });
  await perform(machine, addBody, { id: "pl-parliament", body: parliament });
});

const refusedWith = (key: string) => expect.objectContaining({ key });

describe("bodies", () => {
  it("are added and edited, each time with a version and an audit line", async () => {
    await perform(machine, addBody, { id: "pl-sejm", body: chamber });
    const saved = await perform(machine, editBody, {
      id: "pl-sejm",
      version: 1,
      body: { ...chamber, website: "https://www.sejm.gov.pl" },
    });
    expect(saved).toEqual({ id: "pl-sejm", version: 2 });
    expect(await db.version.count({ where: { subjectType: "body", subjectId: "pl-sejm" } })).toBe(2);
  });

  it("refuse a save on an old version and carry what is stored", async () => {
    await perform(machine, editBody, {
      id: "pl-parliament",
      version: 1,
      body: { ...parliament, remark: { en: "a" } },
    });
    await expect(
      perform(machine, editBody, { id: "pl-parliament", version: 1, body: parliament }),
    ).rejects.toThrow(StaleVersion);
  });

  it("belong to a body of their own country, never to themselves", async () => {
    await expect(perform(machine, addBody, { body: { ...chamber, countryCode: "CZ" } })).rejects.toEqual(
      refusedWith("body-of-other-country"),
    );
    await perform(machine, addBody, { id: "pl-sejm", body: chamber });
    await expect(
      perform(machine, editBody, {
        id: "pl-parliament",
        version: 1,
        body: { ...parliament, parentId: "pl-sejm" },
      }),
    ).rejects.toEqual(refusedWith("parent-below-itself"));
    await expect(perform(machine, addBody, { id: "pl-sejm", body: chamber })).rejects.toEqual(
      refusedWith("id-taken"),
    );
  });
});

describe("contacts", () => {
  it("leave nothing behind when they are erased, while the audit log stays", async () => {
    const contact = {
      bodyId: "pl-parliament",
      name: "Canary Person",
      address: "canary@example.org",
      addresses: [{ channel: "email", address: "canary.two@example.org", remark: "Canary in the mornings" }],
      preferredChannel: "email",
      language: "pl",
      salutations: [{ language: "pl", text: "Szanowna Pani Canary" }],
      verifiedOn: "2026-01-05",
      verifiedFrom: "https://example.org/canary",
    };
    const { id } = await perform(machine, addContact, { contact });
    await perform(machine, editContact, { id, version: 1, contact: { ...contact, remark: "Canary remark" } });
    await perform(machine, eraseContact, { id, version: 2 });
    const everything = JSON.stringify([await db.contact.findMany(), await db.version.findMany()]);
    expect(everything.toLowerCase()).not.toContain("canary");
    const {
      id: _,
      bodyId,
      erasedAt,
      version,
      ...personal
    } = await db.contact.findUniqueOrThrow({ where: { id } });
    expect(new Set(Object.values(personal))).toEqual(new Set([null]));
    expect([bodyId, version, erasedAt === null]).toEqual(["pl-parliament", 3, false]);
    expect(await db.auditLine.count({ where: { subjectType: "contact" } })).toBe(3);
    await expect(perform(machine, editContact, { id, version: 3, contact })).rejects.toEqual(
      refusedWith("contact-unknown"),
    );
  });
});

describe("partners", () => {
  it("are internal until they are published", async () => {
    const { id } = await perform(machine, addPartner, { partner: { countryCode: "PL", name: "A society" } });
    expect((await db.partner.findUniqueOrThrow({ where: { id } })).visibility).toBe("internal");
    await perform(machine, editPartner, {
      id,
      version: 1,
      partner: { countryCode: "PL", name: "The society" },
    });
    await perform(machine, setPartnerVisibility, { id, version: 2, visibility: "public" });
    expect(await db.partner.findUniqueOrThrow({ where: { id } })).toMatchObject({
      name: "The society",
      visibility: "public",
    });
  });
});

describe("listings", () => {
  const source = { url: "https://example.org/list", title: "A list" };
  const reasoning = { en: "Named there." };

  it("need a source when they claim one, and have none when they are assumed", async () => {
    await expect(
      perform(machine, saveListing, { listing: { countryCode: "PL", basis: "source", reasoning } }),
    ).rejects.toThrow(Refusal);
    await expect(
      perform(machine, saveListing, {
        listing: { countryCode: "PL", basis: "assumed", reasoning, sources: [source] },
      }),
    ).rejects.toThrow(Refusal);
    expect(await db.targetListing.count()).toBe(0);
  });

  it("keep what backs them apart from what is only context", async () => {
    const context = { url: "https://example.org/summit", title: "A summit" };
    const listing = { countryCode: "PL", basis: "source", reasoning, sources: [source] };
    const { id } = await perform(machine, saveListing, {
      listing: { ...listing, contextSources: [context, source] },
    });
    const links = await db.targetListingSource.findMany({
      where: { listingId: id },
      orderBy: { position: "asc" },
      select: { context: true, source: { select: { title: true } } },
    });
    expect(links).toEqual([
      { context: false, source: { title: "A list" } },
      { context: true, source: { title: "A summit" } },
    ]);
    await expect(perform(machine, saveListing, { listing })).rejects.toEqual(refusedWith("already-listed"));
    expect((await perform(machine, saveListing, { id, version: 1, listing })).version).toBe(2);
  });
});

describe("the list of countries", () => {
  const listing = { countryCode: "PL", basis: "assumed", reasoning: { en: "Member of the group." } };
  const targets = async () => [...(await publicRecord()).targets];

  it("lets a country go with a reason and takes it back as it was; every version stays", async () => {
    const { id } = await perform(machine, saveListing, { listing });
    expect(await targets()).toEqual(["PL"]);
    await perform(machine, removeListing, { id, version: 1, reason: "Listed by mistake" });
    expect(await targets()).toEqual([]);
    expect((await publicRecord()).countries.find(({ code }) => code === "PL")).toMatchObject({
      listing: null,
    });
    await expect(perform(machine, removeListing, { id, version: 2, reason: "Again" })).rejects.toEqual(
      refusedWith("off-the-list"),
    );
    await perform(machine, restoreListing, { id, version: 2 });
    expect(await targets()).toEqual(["PL"]);
    const lines = await db.auditLine.findMany({ where: { subjectId: id }, orderBy: { seq: "asc" } });
    expect(lines.map(({ act }) => act)).toEqual(["listing:add", "listing:remove", "listing:restore"]);
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  it("needs a reason to let one go, and the version that was looked at", async () => {
    const { id } = await perform(machine, saveListing, { listing });
    await expect(perform(machine, removeListing, { id, version: 1, reason: " " })).rejects.toThrow(Refusal);
    await expect(perform(machine, removeListing, { id, version: 7, reason: "Stale" })).rejects.toThrow(
      StaleVersion,
    );
    await expect(perform(machine, restoreListing, { id, version: 1 })).rejects.toEqual(
      refusedWith("already-listed"),
    );
  });

  it("lists one anew that was taken off, with what is said now", async () => {
    const { id } = await perform(machine, saveListing, { listing });
    await perform(machine, removeListing, { id, version: 1, reason: "Listed by mistake" });
    await expect(perform(machine, saveListing, { id, version: 2, listing })).rejects.toEqual(
      refusedWith("off-the-list"),
    );
    const reasoning = { en: "Asked after all." };
    expect(await perform(machine, saveListing, { listing: { ...listing, reasoning } })).toEqual({
      id,
      version: 3,
    });
    expect(await db.targetListing.findUniqueOrThrow({ where: { id } })).toMatchObject({
      reasoning,
      removedAt: null,
      removalReason: null,
    });
    await expect(perform(machine, saveListing, { listing })).rejects.toEqual(refusedWith("already-listed"));
  });

  it("knows each country once", () =>
    expect(perform(machine, addCountry, { code: "PL" })).rejects.toEqual(refusedWith("country-known")));

  it("a letter to one that was taken off stays on the log, and says nothing of the list", async () => {
    const { id } = await perform(machine, saveListing, { listing });
    const { id: sent } = await perform(machine, logEntry, {
      entry: letter({ bodyId: "pl-parliament", waveId: "", trackingNumber: "RR123456785UA" }),
      publish: true,
    });
    await perform(machine, removeListing, { id, version: 1, reason: "Listed by mistake" });
    const record = await publicRecord();
    expect(record.entry(sent)).toMatchObject({ countries: ["PL"] });
    expect(JSON.stringify(record.entry(sent))).not.toContain("RR123456785UA");
    const desk = await deskRecord();
    const { filter } = logFilter({ q: "rr123456785" }, knownOf(desk));
    expect(filterLog(desk, filter, { userId: "", today: today() }).map((entry) => entry.id)).toEqual([sent]);
  });
});
