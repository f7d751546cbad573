import type { Prisma } from "@/lib/db/client";
import { closeDatabase, database } from "@/lib/db/client";
import { prepare } from "@/lib/prepare";
import { syntheticLog } from "./log";

/**
 * Fills a database of its own for the measurements: the shipped campaign and, with a number given, so many entries
 * more. They go in below the command layer, since it is reading that is measured.
 */
const extra = Number(process.argv[2] ?? 0);
await prepare();
const db = await database();
const countries = (await db.country.findMany({ select: { code: true }, orderBy: { code: "asc" } })).map(
  (row) => row.code,
);
const bodies = new Map<string, string>();
for (const body of await db.body.findMany({
  select: { id: true, countryCode: true },
  orderBy: { id: "asc" },
}))
  if (body.countryCode && !bodies.has(body.countryCode)) bodies.set(body.countryCode, body.id);
const waveId = (await db.wave.findFirst({ select: { id: true } }))?.id ?? null;

const log = syntheticLog(extra, countries).filter((entry) => entry.countsFrom <= "2026-01-01");
for (let at = 0; at < log.length; at += 1000) {
  const part = log.slice(at, at + 1000);
  await db.entry.createMany({
    data: part.map((entry) => {
      const own: Partial<Prisma.EntryCreateManyInput> =
        entry.kind === "dispatch"
          ? { rung: entry.rung, ...(waveId ? { waveId } : {}) }
          : entry.kind === "response"
            ? { nature: entry.nature }
            : entry.kind === "engagement"
              ? { engagementForm: entry.engagementForm }
              : entry.kind === "proceeding"
                ? // Texts of other wording, so that the record itself stays what it is.
                  { step: entry.step, form: entry.form, wording: "other", voteKind: "unknown" }
                : {};
      return {
        id: `bench-${entry.id}`,
        kind: entry.kind,
        bodyId: bodies.get(entry.countries[0] ?? "") ?? null,
        occurredOn: entry.occurredOn,
        countsFrom: entry.countsFrom,
        certainty: "reported",
        summary: { en: `Synthetic entry ${entry.id}` },
        visibility: "internal",
        ...own,
      };
    }),
  });
  await db.entryCountry.createMany({
    data: part.map((entry) => ({ entryId: `bench-${entry.id}`, countryCode: entry.countries[0] ?? "UA" })),
  });
}
await closeDatabase();
