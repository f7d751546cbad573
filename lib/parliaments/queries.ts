import "server-only";
import { lastDay } from "@/lib/calendar/edtf";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { allColumns } from "@/lib/fields/view";
import { type ContactView, type Correspondence, contact, correspondence } from "./fields";

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
  }) as Promise<ContactView[]>;
}

/** How each body is written to, with the version that a change of it is based on. Internal, as contacts are. */
export type BodyHandling = { version: number; correspondence: Correspondence };

/** {@link BodyHandling} of each body of a country, or of the international ones. */
export async function bodyHandling(countryCode: string | null): Promise<Map<string, BodyHandling>> {
  const db = await database();
  const rows = await db.body.findMany({
    where: { countryCode },
    select: { ...allColumns(correspondence), version: true },
  });
  return new Map(
    rows.map(({ id, version, ...own }) => [id, { version, correspondence: own as Correspondence }]),
  );
}

/** How these bodies are written to; one of which nothing is known is there all the same. */
export async function correspondenceOf(bodyIds: readonly string[]): Promise<Map<string, Correspondence>> {
  const db = await database();
  const rows = await db.body.findMany({
    where: { id: { in: [...bodyIds] } },
    select: allColumns(correspondence),
  });
  return new Map(rows.map(({ id, ...own }) => [id, own as Correspondence]));
}

/** {@link BodyHandling} of every body. */
export async function everyBodyHandling(): Promise<Map<string, BodyHandling>> {
  const db = await database();
  const rows = await db.body.findMany({ select: { ...allColumns(correspondence), version: true } });
  return new Map(
    rows.map(({ id, version, ...own }) => [id, { version, correspondence: own as Correspondence }]),
  );
}

/** Someone who can be written to, as the list of all contacts has them: a body, or a person at one. */
export type Reachable = {
  of: "body" | "contact";
  id: string;
  version: number;
  bodyId: string;
  name: string | null;
  office: string | null;
  /** What was noted in one text before there were addresses. */
  address: string | null;
  until: string | null;
} & Pick<Correspondence, "addresses" | "preferredChannel" | "language" | "verifiedOn" | "verifiedFrom">;

/**
 * Every contact in office, and every body of which an address is known, those first that nobody has verified and then
 * those whose verification is the oldest. The caller checks the right to see contacts.
 * @param today who has left office by then is not among them
 */
export async function listReachable(today: string): Promise<Reachable[]> {
  const db = await database();
  const reached = {
    id: true,
    version: true,
    addresses: true,
    preferredChannel: true,
    language: true,
    verifiedOn: true,
    verifiedFrom: true,
  } as const;
  const [contacts, bodies] = await Promise.all([
    db.contact.findMany({
      where: { erasedAt: null, body: { archivedAt: null } },
      select: { ...reached, bodyId: true, name: true, office: true, address: true, until: true },
    }),
    db.body.findMany({
      where: { archivedAt: null, addresses: { not: Prisma.DbNull } },
      select: { ...reached, presidingOfficer: true },
    }),
  ]);
  const all: Reachable[] = [
    ...contacts
      .filter(({ until }) => until === null || lastDay(until) > today)
      .map((row) => ({ of: "contact" as const, ...row, addresses: row.addresses as Reachable["addresses"] })),
    ...bodies.map(({ presidingOfficer, ...row }) => ({
      of: "body" as const,
      ...row,
      addresses: row.addresses as Reachable["addresses"],
      bodyId: row.id,
      name: presidingOfficer,
      office: null,
      address: null,
      until: null,
    })),
  ];
  const verified = ({ verifiedOn }: Reachable) => (verifiedOn ? lastDay(verifiedOn) : "");
  return all.sort(
    (a, b) => compare(verified(a), verified(b)) || compare(a.bodyId, b.bodyId) || compare(a.id, b.id),
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** In which languages the bodies of each country and the people at them are written to, where somebody has said so. */
export async function languagesWritten(): Promise<Map<string, Set<string>>> {
  const db = await database();
  const [bodies, contacts] = await Promise.all([
    db.body.findMany({
      where: { archivedAt: null, language: { not: null }, countryCode: { not: null } },
      select: { countryCode: true, language: true },
    }),
    db.contact.findMany({
      where: {
        erasedAt: null,
        language: { not: null },
        body: { archivedAt: null, countryCode: { not: null } },
      },
      select: { language: true, body: { select: { countryCode: true } } },
    }),
  ]);
  const written = new Map<string, Set<string>>();
  const all = [...bodies, ...contacts.map(({ language, body }) => ({ language, ...body }))];
  for (const { countryCode, language } of all)
    if (countryCode && language)
      written.set(countryCode, (written.get(countryCode) ?? new Set()).add(language));
  return written;
}

/** What the desk keeps of a country's listing; of one that was taken off the list, when and why. */
export type ListingHandling = {
  id: string;
  version: number;
  removedAt: Date | null;
  removalReason: string | null;
};

/** {@link ListingHandling} of a country; null where the campaign has never asked it. */
export async function findListing(countryCode: string): Promise<ListingHandling | null> {
  const db = await database();
  return db.targetListing.findUnique({
    where: { countryCode },
    select: { id: true, version: true, removedAt: true, removalReason: true },
  });
}
