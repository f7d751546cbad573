import { beforeEach, describe, expect, it } from "vitest";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import type { Database } from "@/lib/db/client";
import type { Caller } from "@/lib/ledger/caller";
import { freshDatabase } from "@/lib/testing/database";
import {
  addBody,
  addContact,
  addCountry,
  addPartner,
  editBody,
  editContact,
  editPartner,
  eraseContact,
  saveListing,
  setPartnerVisibility,
} from "./commands";

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
  await addCountry(machine, { code: "PL" });
  await addCountry(machine, { code: "CZ" });
  await addBody(machine, { id: "pl-parliament", body: parliament });
});

const refusedWith = (key: string) => expect.objectContaining({ key });

describe("bodies", () => {
  it("are added and edited, each time with a version and an audit line", async () => {
    await addBody(machine, { id: "pl-sejm", body: chamber });
    const saved = await editBody(machine, {
      id: "pl-sejm",
      version: 1,
      body: { ...chamber, website: "https://www.sejm.gov.pl" },
    });
    expect(saved).toEqual({ id: "pl-sejm", version: 2 });
    expect(await db.version.count({ where: { subjectType: "body", subjectId: "pl-sejm" } })).toBe(2);
  });

  it("refuse a save on an old version and carry what is stored", async () => {
    await editBody(machine, {
      id: "pl-parliament",
      version: 1,
      body: { ...parliament, remark: { en: "a" } },
    });
    await expect(editBody(machine, { id: "pl-parliament", version: 1, body: parliament })).rejects.toThrow(
      StaleVersion,
    );
  });

  it("belong to a body of their own country, never to themselves", async () => {
    await expect(addBody(machine, { body: { ...chamber, countryCode: "CZ" } })).rejects.toEqual(
      refusedWith("body-of-other-country"),
    );
    await addBody(machine, { id: "pl-sejm", body: chamber });
    await expect(
      editBody(machine, { id: "pl-parliament", version: 1, body: { ...parliament, parentId: "pl-sejm" } }),
    ).rejects.toEqual(refusedWith("parent-below-itself"));
    await expect(addBody(machine, { id: "pl-sejm", body: chamber })).rejects.toEqual(refusedWith("id-taken"));
  });
});

describe("contacts", () => {
  it("leave nothing behind when they are erased, while the audit log stays", async () => {
    const contact = { bodyId: "pl-parliament", name: "Canary Person", address: "canary@example.org" };
    const { id } = await addContact(machine, { contact });
    await editContact(machine, { id, version: 1, contact: { ...contact, remark: "Canary remark" } });
    await eraseContact(machine, { id, version: 2 });
    const everything = JSON.stringify([await db.contact.findMany(), await db.version.findMany()]);
    expect(everything.toLowerCase()).not.toContain("canary");
    expect(await db.auditLine.count({ where: { subjectType: "contact" } })).toBe(3);
    await expect(editContact(machine, { id, version: 3, contact })).rejects.toEqual(
      refusedWith("contact-unknown"),
    );
  });
});

describe("partners", () => {
  it("are internal until they are published", async () => {
    const { id } = await addPartner(machine, { partner: { countryCode: "PL", name: "A society" } });
    expect((await db.partner.findUniqueOrThrow({ where: { id } })).visibility).toBe("internal");
    await editPartner(machine, { id, version: 1, partner: { countryCode: "PL", name: "The society" } });
    await setPartnerVisibility(machine, { id, version: 2, visibility: "public" });
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
      saveListing(machine, { listing: { countryCode: "PL", basis: "source", reasoning } }),
    ).rejects.toThrow(Refusal);
    await expect(
      saveListing(machine, {
        listing: { countryCode: "PL", basis: "assumed", reasoning, sources: [source] },
      }),
    ).rejects.toThrow(Refusal);
    expect(await db.targetListing.count()).toBe(0);
  });

  it("keep what backs them apart from what is only context", async () => {
    const context = { url: "https://example.org/summit", title: "A summit" };
    const listing = { countryCode: "PL", basis: "source", reasoning, sources: [source] };
    const { id } = await saveListing(machine, { listing: { ...listing, contextSources: [context, source] } });
    const links = await db.targetListingSource.findMany({
      where: { listingId: id },
      orderBy: { position: "asc" },
      select: { context: true, source: { select: { title: true } } },
    });
    expect(links).toEqual([
      { context: false, source: { title: "A list" } },
      { context: true, source: { title: "A summit" } },
    ]);
    await expect(saveListing(machine, { listing })).rejects.toEqual(refusedWith("already-listed"));
    expect((await saveListing(machine, { id, version: 1, listing })).version).toBe(2);
  });
});
