import { userSubject } from "@/lib/access/subjects";
import { newId } from "@/lib/base/ids";
import { database } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { packageSubject } from "@/lib/documents/subjects";
import questions from "@/lib/i18n/messages/en/questions.json";
import { append } from "@/lib/ledger/append";
import type { EntryDraft } from "@/lib/log/schema";
import { waveSubject } from "@/lib/log/subjects";
import { bodySubject, contactSubject, countrySubject } from "@/lib/parliaments/subjects";
import type { Change } from "@/lib/subject/change";

const body = (id: string, data: Record<string, unknown>): Change => ({
  subject: bodySubject,
  id,
  expect: null,
  data: { name: {}, remark: {}, ...data },
});
const chamber = (id: string, countryCode: string, chamberRole: string): Change =>
  body(id, {
    kind: "chamber",
    chamberRole,
    countryCode,
    parentId: `${countryCode.toLowerCase()}-parliament`,
  });

const ground: Change[] = [
  { subject: countrySubject, id: "PL", expect: null },
  { subject: countrySubject, id: "CZ", expect: null },
  body("pl-parliament", { kind: "parliament", countryCode: "PL" }),
  body("cz-parliament", { kind: "parliament", countryCode: "CZ" }),
  chamber("pl-sejm", "PL", "lower"),
  chamber("pl-senat", "PL", "upper"),
  chamber("cz-senat", "CZ", "upper"),
  body("pace", { kind: "international_assembly" }),
  { subject: contactSubject, id: "pl-contact", expect: null, data: { bodyId: "pl-sejm", name: "Addressee" } },
  { subject: waveSubject, id: "wave-2025", expect: null, data: { name: { en: "2025" }, startedOn: "2025" } },
  { subject: packageSubject, id: "package-1", expect: null, data: { label: "Appeal", remark: {} } },
];
const roles = ["viewer", "editor", "administrator"] as const;

/** How many lines of the log the groundwork takes. */
export const groundLines = ground.length + roles.length;

/**
 * What command tests need to stand on: two countries with bodies, a wave, a package, and people with each role. It goes
 * through the one door, so that the log can be verified.
 */
export async function groundwork(): Promise<Record<Role, { userId: string }>> {
  const db = await database();
  const people = {} as Record<Role, { userId: string }>;
  for (const role of roles) people[role] = { userId: newId() };
  const accounts = roles.map(
    (role): Change => ({
      subject: userSubject,
      id: people[role].userId,
      expect: null,
      data: { email: `${role}@example.org`, name: role, passwordHash: "-", role },
    }),
  );
  const actor = { id: null, role: "administrator", origin: "test" } as const;
  await db.$transaction((tx) =>
    append(tx, [...ground, ...accounts], { actor, act: "test:ground", now: new Date() }),
  );
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

/** Whoever logs the same again and again on purpose: every question is answered. */
export const sure = { confirmed: Object.keys(questions.ask) };

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
