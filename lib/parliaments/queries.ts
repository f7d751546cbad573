import "server-only";
import { database } from "@/lib/db/client";
import type { Visibility } from "@/lib/db/generated/enums";
import { allColumns } from "@/lib/fields/view";
import { type ContactView, contact } from "./fields";

/** The contacts at the bodies of these countries, those of international bodies included; erased ones are gone. */
export async function listContacts(countries: readonly string[]): Promise<ContactView[]> {
  const db = await database();
  return db.contact.findMany({
    where: {
      erasedAt: null,
      body: { OR: [{ countryCode: { in: [...countries] } }, { countryCode: null }] },
    },
    select: { ...allColumns(contact), version: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

/** The version number of each body of a country, or of the international ones, which a change of it is based on. */
export async function bodyVersions(countryCode: string | null): Promise<Map<string, number>> {
  const db = await database();
  const rows = await db.body.findMany({ where: { countryCode }, select: { id: true, version: true } });
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** Version number and visibility of each partner organisation in a country. */
export async function partnerHandling(
  countryCode: string,
): Promise<Map<string, { version: number; visibility: Visibility }>> {
  const db = await database();
  const rows = await db.partner.findMany({
    where: { countryCode },
    select: { id: true, version: true, visibility: true },
  });
  return new Map(rows.map(({ id, version, visibility }) => [id, { version, visibility }]));
}

/** The id and version number of a country's listing; null where the campaign does not ask it. */
export async function findListing(countryCode: string): Promise<{ id: string; version: number } | null> {
  const db = await database();
  return db.targetListing.findUnique({ where: { countryCode }, select: { id: true, version: true } });
}
