import type { Caller } from "@/lib/command";
import { database } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { newId } from "@/lib/ids";
import type { EntryDraft } from "@/lib/record/schema";

/** What command tests need to stand on: two countries with bodies, a wave, a package, and people with each role. */
export async function groundwork(): Promise<Record<Role, Exclude<Caller, null>>> {
  const db = await database();
  await db.country.createMany({ data: [{ code: "PL" }, { code: "CZ" }] });
  const named = { name: {}, remark: {} };
  await db.body.createMany({
    data: [
      { id: "pl-parliament", kind: "parliament", countryCode: "PL", ...named },
      { id: "cz-parliament", kind: "parliament", countryCode: "CZ", ...named },
    ],
  });
  await db.body.createMany({
    data: [
      {
        id: "pl-sejm",
        kind: "chamber",
        chamberRole: "lower",
        countryCode: "PL",
        parentId: "pl-parliament",
        ...named,
      },
      {
        id: "pl-senat",
        kind: "chamber",
        chamberRole: "upper",
        countryCode: "PL",
        parentId: "pl-parliament",
        ...named,
      },
      {
        id: "cz-senat",
        kind: "chamber",
        chamberRole: "upper",
        countryCode: "CZ",
        parentId: "cz-parliament",
        ...named,
      },
      { id: "pace", kind: "international_assembly", ...named },
    ],
  });
  await db.contact.create({ data: { id: "pl-contact", bodyId: "pl-sejm", name: "Addressee" } });
  await db.wave.create({ data: { id: "wave-2025", name: { en: "2025" }, startedOn: "2025" } });
  await db.package.create({ data: { id: "package-1", label: "Appeal", remark: {} } });
  const people = {} as Record<Role, { userId: string }>;
  for (const role of ["viewer", "editor", "administrator"] as const) {
    const id = newId();
    await db.user.create({ data: { id, email: `${role}@example.org`, name: role, passwordHash: "-", role } });
    people[role] = { userId: id };
  }
  return people;
}

const common = {
  countries: ["PL"],
  bodyId: "pl-sejm",
  certainty: "confirmed",
  summary: { en: "What happened" },
  internalNote: "Kept inside",
  sources: [],
};

/** The Sejm's vote, as a form would send it. */
export const vote = (also: Record<string, unknown> = {}) =>
  ({
    ...common,
    kind: "proceeding",
    occurredOn: "2024-07-12",
    step: "adopted",
    form: "resolution",
    wording: "recognises_genocide",
    voteKind: "counted",
    votesFor: 414,
    votesAgainst: 16,
    ...also,
  }) as unknown as EntryDraft;

export const letter = (also: Record<string, unknown> = {}) =>
  ({
    ...common,
    kind: "dispatch",
    occurredOn: "2025-03-26",
    rung: "sent",
    waveId: "wave-2025",
    ...also,
  }) as unknown as EntryDraft;

export const reply = (also: Record<string, unknown> = {}) =>
  ({
    ...common,
    kind: "response",
    occurredOn: "2025-04-01",
    nature: "neutral",
    ...also,
  }) as unknown as EntryDraft;

export const remark = (also: Record<string, unknown> = {}) =>
  ({ ...common, kind: "note", occurredOn: "2025-04-01", ...also }) as unknown as EntryDraft;

export const source = { title: "Vote of the Sejm", url: "https://www.sejm.gov.pl/vote/414" };
