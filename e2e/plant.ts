import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { encode } from "next-auth/jwt";
import { addPerson, beginSession } from "@/lib/access/acts";
import { closeDatabase, database } from "@/lib/db/client";
import { addDocument, addDocumentVersion, addFile, addPackage } from "@/lib/documents/acts";
import { fileErrorReport, settleErrorReport } from "@/lib/error-reports/acts";
import { prepare } from "@/lib/housekeeping/prepare";
import { perform } from "@/lib/ledger/perform";
import { editEntry, logEntry, publishEntry, removeEntry, unpublishEntry } from "@/lib/log/acts";
import { addWave, setFourEyes } from "@/lib/outreach/acts";
import { addBody, addContact, addPartner } from "@/lib/parliaments/acts";
import { addPartnerNote, addPartnerPerson } from "@/lib/partners/acts";
import { sessionSecret, settings } from "@/lib/settings/settings";
import { addTask, finishTask, savePlan } from "@/lib/tasks/acts";
import { answer, letter, meeting, of, act as proceeding } from "@/lib/testing/entry-shapes";
import { canary } from "./canaries";
import { act, heldDocument } from "./evidence";
import { administrator, password, people } from "./people";

/**
 * Fills the database of the journeys before a server opens a copy of it: the shipped campaign, an account and an open
 * session per role, and in every private field a word that must never be seen in public.
 */
const system = { system: "command-line" } as const;
process.env.ADMIN_EMAIL = administrator.email;
process.env.ADMIN_PASSWORD = administrator.password;
await prepare();
const db = await database();
for (const role of ["viewer", "editor"] as const)
  await perform(system, addPerson, { email: people[role], role, password });
// Journeys publish as one person; that of a second person switches it on in a record of its own.
await perform(system, setFourEyes, { version: 1, mode: "off" });
await plantCanaries();
await plantEvidence();
await plantSessions();
await closeDatabase();

/** Journeys are signed in by the cookie of one of these, beside the data folder, rather than by a password. */
async function plantSessions(): Promise<void> {
  const sessions: Record<string, string> = {};
  for (const [role, email] of Object.entries(people)) {
    const { id } = await db.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
    const sid = randomBytes(32).toString("base64url");
    const idHash = createHash("sha256").update(sid).digest("hex");
    await perform({ userId: id }, beginSession, { idHash, label: null });
    sessions[role] = await encode({ token: { sid }, secret: sessionSecret() });
  }
  fs.writeFileSync(path.join(settings().dataDir, "..", "sessions.json"), JSON.stringify(sessions));
}

/** What the shipped campaign does not hold yet, and the record has a place for. */
async function plantEvidence(): Promise<void> {
  const { id: userId } = await db.user.findFirstOrThrow({
    where: { email: people.editor },
    select: { id: true },
  });
  const staff = { userId };
  await perform(staff, logEntry, {
    id: act.id,
    publish: true,
    entry: {
      kind: "proceeding",
      bodyId: "european-parliament",
      countries: [],
      certainty: "confirmed",
      occurredOn: "2014-04-01",
      summary: { en: "A motion that only journeys know." },
      attachments: [],
      sources: [act.source],
      step: "rejected",
      form: "motion",
      wording: "other",
      titleEnglish: act.title,
      voteKind: "counted",
      ...act.votes,
      voteRemark: {},
      clauseOriginal: act.clause.fr,
      clauseLanguage: "fr",
      clause: { en: act.clause.en, uk: act.clause.uk },
    },
  });
  const file = await perform(staff, addFile, { name: "held.pdf", bytes: heldDocument.bytes });
  await perform(staff, addDocument, {
    publish: true,
    document: { kind: "brief", title: { en: heldDocument.title }, description: {}, remark: {} },
    documentVersion: { language: "en", label: heldDocument.version, fileId: file.id },
  });
}

async function plantCanaries(): Promise<void> {
  await perform(system, addPerson, {
    email: `${canary("person-email")}@tracker.test`,
    name: canary("person-name"),
    role: "editor",
    password,
  });
  const author = await db.user.findFirstOrThrow({
    where: { email: `${canary("person-email")}@tracker.test` },
    select: { id: true },
  });
  const staff = { userId: author.id };

  const reader = { visitor: true } as const;
  await perform(reader, fileErrorReport, {
    about: "MT",
    wrong: canary("report-wrong"),
    better: canary("report-better"),
    sourceUrl: `https://tracker.test/${canary("report-source")}`,
    email: `${canary("report-email")}@tracker.test`,
    language: "en",
  });
  const report = await perform(reader, fileErrorReport, {
    about: "MT",
    wrong: canary("report-settled"),
    language: "uk",
  });
  const kept = await db.errorReport.findUniqueOrThrow({ where: report, select: { id: true, version: true } });
  await perform(staff, settleErrorReport, {
    ...kept,
    outcome: "not_an_error",
    remark: canary("report-remark"),
  });

  const body = await perform(staff, addBody, {
    body: { kind: "embassy", countryCode: "MT", name: { en: canary("body-name") }, remark: {} },
  });
  const contact = await perform(staff, addContact, {
    contact: {
      bodyId: "mt-parliament",
      name: canary("contact-name"),
      office: canary("contact-office"),
      address: `${canary("contact-address")}@tracker.test`,
      verifiedFrom: `https://tracker.test/${canary("contact-verified-from")}`,
      remark: canary("contact-remark"),
    },
  });
  const wave = await perform(staff, addWave, {
    wave: { name: { en: canary("wave-name") }, startedOn: "2026-01-01" },
  });
  const document = await perform(staff, addDocument, {
    document: { kind: "brief", title: { en: canary("document-title") }, description: {}, remark: {} },
  });
  const documentVersion = await perform(staff, addDocumentVersion, {
    documentId: document.id,
    documentVersion: { label: canary("document-version") },
  });
  const parcel = await perform(staff, addPackage, {
    package: { label: canary("package-label"), items: [documentVersion.id], remark: {} },
  });
  await perform(staff, addPartner, {
    partner: { countryCode: "MT", name: canary("partner-name"), remark: {} },
  });
  // A public partner: what is internal of it must stay so.
  const partner = await perform(staff, addPartner, {
    publish: true,
    partner: {
      countryCode: "MT",
      name: "A society in Valletta",
      remark: { en: "Helps with meetings." },
      kind: "diaspora",
      offers: canary("partner-offers"),
    },
  });
  await perform(staff, addPartnerPerson, {
    person: {
      partnerId: partner.id,
      name: canary("partner-person"),
      role: canary("partner-role"),
      email: `${canary("partner-email")}@tracker.test`,
      remark: canary("partner-person-remark"),
    },
  });
  await perform(staff, addPartnerNote, {
    note: { partnerId: partner.id, kind: "did", happenedOn: "2026-03", text: canary("partner-note") },
  });
  await perform(staff, addTask, {
    task: { title: canary("partner-task"), countryCode: "MT", partnerId: partner.id },
  });
  const file = await perform(staff, addFile, {
    name: `${canary("published-attachment")}.pdf`,
    bytes: new TextEncoder().encode("%PDF-1.4\n%%EOF\n"),
  });

  const source = (title: string, path: string) => ({ title, url: `https://tracker.test/${path}` });
  await perform(staff, logEntry, {
    entry: {
      ...letter("MT", body.id, "2026-02-01", "sent"),
      summary: { en: canary("dispatch-summary") },
      internalNote: canary("dispatch-internal-note"),
      waveId: wave.id,
      packageId: parcel.id,
      ourReference: canary("dispatch-our-reference"),
      theirReference: canary("dispatch-their-reference"),
      replyExpectedBy: "2026-06-01",
      replyExpectedReason: canary("dispatch-reply-reason"),
    },
  });
  // A published letter: what is internal on it must stay so.
  await perform(staff, logEntry, {
    publish: true,
    entry: {
      ...letter("MT", "mt-parliament", "2026-02-02", "sent"),
      summary: { en: "A further letter of the campaign." },
      internalNote: canary("published-internal-note"),
      contactId: contact.id,
      waveId: "2025",
      ourReference: canary("published-our-reference"),
      theirReference: canary("published-their-reference"),
      attachments: [file.id],
    },
  });
  await perform(staff, logEntry, {
    entry: {
      ...answer("MT", "mt-parliament", "2026-03-01", "supportive", { sources: [] }),
      summary: { uk: canary("response-summary") },
    },
  });
  const meetingEntry = await perform(staff, logEntry, {
    entry: {
      ...meeting("MT", "mt-parliament", "2026-03-02", "meeting"),
      summary: { en: canary("engagement-summary") },
      participants: [canary("engagement-participant")],
    },
  });
  await perform(staff, logEntry, {
    entry: {
      ...proceeding("MT", "mt-parliament", "2026-03-03", "tabled"),
      summary: { en: canary("proceeding-summary") },
      sources: [source(canary("proceeding-source-title"), "proceeding")],
    },
  });
  await perform(staff, logEntry, {
    entry: { kind: "note", ...of("MT", null, "2026-03-04"), internalNote: canary("note") },
  });

  await perform(staff, savePlan, {
    id: "MT",
    version: 0,
    plan: {
      ownerId: author.id,
      nextStep: canary("next-step"),
      nextStepOn: "2026-03-20",
      ask: [{ language: "en", text: canary("next-ask") }],
    },
  });
  await perform(staff, addTask, {
    task: {
      title: canary("task-title"),
      note: canary("task-note"),
      ownerId: author.id,
      dueOn: "2026-03-10",
      countryCode: "MT",
      entryId: meetingEntry.id,
    },
  });
  const settled = await perform(staff, addTask, { task: { title: canary("task-done"), countryCode: "MT" } });
  await perform(staff, finishTask, settled);

  const taken = await perform(staff, logEntry, {
    publish: true,
    entry: {
      ...meeting("MT", "mt-parliament", "2026-03-05", "call"),
      summary: { en: canary("unpublished-summary") },
      sources: [source(canary("unpublished-source-title"), "unpublished")],
    },
  });
  await perform(staff, unpublishEntry, { id: taken.id, version: taken.version });

  const removed = await perform(staff, logEntry, {
    publish: true,
    entry: {
      ...meeting("MT", "mt-parliament", "2026-03-06", "call"),
      summary: { en: canary("removed-summary") },
    },
  });
  await perform(staff, removeEntry, {
    id: removed.id,
    version: removed.version,
    reason: canary("removed-reason"),
  });

  const edited = {
    ...meeting("MT", "mt-parliament", "2026-03-07", "call"),
  };
  const first = await perform(staff, logEntry, {
    entry: { ...edited, summary: { en: canary("earlier-version") } },
  });
  const second = await perform(staff, editEntry, {
    id: first.id,
    version: first.version,
    entry: { ...edited, summary: { en: "A call about the letter." } },
    correctionReason: {},
  });
  await perform(staff, publishEntry, { id: second.id, version: second.version });
}
