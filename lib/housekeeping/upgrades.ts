import "server-only";
import { subjects } from "@/lib/audit/subjects";
import type { Transaction } from "@/lib/db/client";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { append } from "@/lib/ledger/append";
import { isEmail } from "@/lib/parliaments/address-forms";
import { contactSubject } from "@/lib/parliaments/subjects";
import type { Change } from "@/lib/subject/change";
import { chunks } from "@/lib/subject/rows";
import type { Subject } from "@/lib/subject/subject";

/** So many are written at once. */
const atOnce = 200;
const upgrade = { id: null, role: "administrator", origin: "upgrade" } as const;

/**
 * Gives the people of an installation that is older than seals a version that is sealed, so that an exchanged password
 * or role shows from then on. Each is written on through the log like any change.
 */
export async function sealPeople(): Promise<void> {
  const db = await database();
  for (const subject of subjects.filter(({ personal }) => personal)) {
    for (;;) {
      const done = await db.$transaction(async (tx) => {
        const changes = await unsealed(tx, subject);
        await append(tx, changes, {
          actor: upgrade,
          act: "upgrade:seal",
          now: new Date(),
        });
        return changes.length < atOnce;
      });
      if (done) break;
    }
  }
}

/**
 * Moves what stands in the one text of a contact among its addresses where that is plainly one e-mail address; every other
 * text stays until somebody sorts it.
 */
export async function sortAddresses(): Promise<void> {
  const db = await database();
  const rows = await db.contact.findMany({
    where: { erasedAt: null, address: { contains: "@" }, addresses: { equals: Prisma.DbNull } },
    select: { id: true, version: true, address: true },
    orderBy: { id: "asc" },
  });
  const plain = rows.filter(({ address }) => isEmail(address?.trim() ?? ""));
  for (const part of chunks(plain, atOnce))
    await db.$transaction((tx) =>
      append(
        tx,
        part.map(({ id, version, address }) => ({
          subject: contactSubject,
          id,
          expect: version,
          data: {
            address: null,
            addresses: [{ channel: "email", address: address?.trim(), remark: null, preferred: false }],
          },
        })),
        { actor: upgrade, act: "upgrade:addresses", now: new Date() },
      ),
    );
}

async function unsealed(tx: Transaction, subject: Subject): Promise<Change[]> {
  const { type, model, key } = subject;
  const rows = await tx.$queryRawUnsafe<{ id: string; version: number }[]>(
    `SELECT t."${key}" AS id, t."version" AS version FROM "${model}" t
      WHERE NOT EXISTS (SELECT 1 FROM "Seal" s WHERE s."subjectType" = $1 AND s."subjectId" = t."${key}")
      ORDER BY 1 LIMIT ${atOnce}`,
    type,
  );
  return rows.map(({ id, version }) => ({ subject, id, expect: version }));
}
