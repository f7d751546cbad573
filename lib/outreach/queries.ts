import "server-only";
import { database } from "@/lib/db/client";
import { type FirstWeeks, firstWeeksIn, firstWeeksKey } from "@/lib/first-weeks/steps";
import { type FourEyes, fourEyesNow } from "@/lib/four-eyes/scale";
import { type Identity, identityIn, identityKey } from "@/lib/identity/identity";
import { type Patience, patienceIn, patienceKey } from "@/lib/standing/patience";

/** The version number of each wave, which a change of it is based on. */
export async function waveVersions(): Promise<Map<string, number>> {
  const db = await database();
  const rows = await db.wave.findMany({ select: { id: true, version: true } });
  return new Map(rows.map((row) => [row.id, row.version]));
}

/** The numbers of days in force, and the version that a change of them is based on: 0 while they are the usual ones. */
export async function patienceInForce(): Promise<{ patience: Patience; version: number }> {
  const db = await database();
  const kept = await db.setting.findUnique({
    where: { key: patienceKey },
    select: { value: true, version: true },
  });
  return { patience: patienceIn(kept?.value), version: kept?.version ?? 0 };
}

/** The setting of a second person, whether it is in force, and the version that a change of it is based on. */
export const fourEyes = async (): Promise<FourEyes> => fourEyesNow(await database());

/** Who runs the campaign, and the version that a change of it is based on: 0 while nobody has said so. */
export async function campaignIdentity(): Promise<{ identity: Identity; version: number }> {
  const db = await database();
  const kept = await db.setting.findUnique({
    where: { key: identityKey },
    select: { value: true, version: true },
  });
  return { identity: identityIn(kept?.value), version: kept?.version ?? 0 };
}

/** The file that is the campaign's mark on letters; null while there is none. */
export async function logoOf({
  logoFileId,
}: Pick<Identity, "logoFileId">): Promise<{ name: string; sha256: string; mediaType: string } | null> {
  if (!logoFileId) return null;
  const db = await database();
  return db.storedFile.findUnique({
    where: { id: logoFileId },
    select: { name: true, sha256: true, mediaType: true },
  });
}

/** What was said of the first weeks, and the version that a change of it is based on: 0 while nothing was. */
export async function firstWeeks(): Promise<{ said: FirstWeeks; version: number }> {
  const db = await database();
  const kept = await db.setting.findUnique({
    where: { key: firstWeeksKey },
    select: { value: true, version: true },
  });
  return { said: firstWeeksIn(kept?.value), version: kept?.version ?? 0 };
}

/** How many administrators there are who can sign in. */
export const countAdministrators = async (): Promise<number> =>
  (await database()).user.count({ where: { role: "administrator", disabledAt: null } });
