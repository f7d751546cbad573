import "server-only";
import { database } from "@/lib/db/client";

/** A person at a body, for signed-in staff only. */
export type ContactView = {
  id: string;
  version: number;
  bodyId: string;
  name: string | null;
  office: string | null;
  address: string | null;
  language: string | null;
  verifiedOn: string | null;
  verifiedFrom: string | null;
  remark: string | null;
};

/** The contacts at the bodies of these countries, those of international bodies included; erased ones are gone. */
export async function listContacts(countries: readonly string[]): Promise<ContactView[]> {
  const db = await database();
  return db.contact.findMany({
    where: {
      erasedAt: null,
      body: { OR: [{ countryCode: { in: [...countries] } }, { countryCode: null }] },
    },
    select: {
      id: true,
      version: true,
      bodyId: true,
      name: true,
      office: true,
      address: true,
      language: true,
      verifiedOn: true,
      verifiedFrom: true,
      remark: true,
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
