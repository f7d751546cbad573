import "server-only";
import { canonicalJson } from "@/lib/base/canonical-json";
import { newId } from "@/lib/base/ids";
import { pageKey } from "@/lib/base/links";
import { Refusal } from "@/lib/base/refusal";
import type { Transaction } from "@/lib/db/client";
import { documentSubject, documentVersionSubject, packageSubject } from "@/lib/documents/subjects";
import { fileSubject } from "@/lib/files/subjects";
import type { Context } from "@/lib/ledger/act";
import { actAsked, type Question } from "@/lib/ledger/questions";
import { aroundEntry } from "@/lib/log/around";
import { columnsOf, linksOf } from "@/lib/log/columns";
import { type OtherEntry, questionsAbout } from "@/lib/log/entry-questions";
import { entriesLike, type Known, knownTo, requireReferences } from "@/lib/log/references";
import { correctedFacts, requirePublishable } from "@/lib/log/rules";
import { entrySubject, waveSubject } from "@/lib/log/subjects";
import { requireDispatchesWithin } from "@/lib/outreach/acts";
import { renamingOf, requireEntriesWithin } from "@/lib/parliaments/acts";
import { lifeOf } from "@/lib/parliaments/body-life";
import {
  bodySubject,
  contactSubject,
  countrySubject,
  listingSubject,
  partnerSubject,
} from "@/lib/parliaments/subjects";
import { type LinkedSource, matchOf, similarSource } from "@/lib/sources/same-page";
import type { SourceInput } from "@/lib/sources/schema";
import { sourceSubject } from "@/lib/sources/subjects";
import type { Change } from "@/lib/subject/change";
import { chunks, read, readSubjects, type Snapshot, type SubjectRow } from "@/lib/subject/rows";
import type { Subject } from "@/lib/subject/subject";
import { type CampaignFile, type Section, sections } from "./campaign-file";

/** How many rows of a list are new, differ from what is stored, or are already there as they are. */
export type Tally = { added: number; changed: number; unchanged: number; removed: number };
export type ImportReport = Record<Section, Tally> & { questions: AskedRow[] };
/** A row that cannot be taken: where it is in the file, and a key of the `refusals` catalogue. */
export type Problem = {
  path: (string | number)[];
  key: string;
  values: Record<string, string | number>;
};
/** What is asked about a row: where it is in the file, which question, and whether it is answered. */
export type AskedRow = { path: (string | number)[]; question: Question; confirmed: boolean };
export type ImportPlan = { changes: Change[]; report: ImportReport; problems: Problem[] };

type Data = Record<string, unknown>;
type Links = NonNullable<Change["links"]>;
type Row = { id: string };

/**
 * What a campaign file would change, by the same rules as the forms. Rows that are there already and do not differ
 * are left alone; entries that were removed on the desk stay removed.
 * @param confirmAll answers every question as it comes
 */
export async function planImport(
  file: CampaignFile,
  context: Context,
  confirmAll: boolean,
): Promise<ImportPlan> {
  const { tx } = context;
  const plan: ImportPlan = {
    changes: [],
    report: {
      ...(Object.fromEntries(
        sections.map((section) => [section, { added: 0, changed: 0, unchanged: 0, removed: 0 }]),
      ) as Record<Section, Tally>),
      questions: [],
    },
    problems: [],
  };
  const taken: Taken = { byDay: new Map(), byPackage: new Map() };
  const stored = await storedRows(file, tx);
  const known = knownWith(file, await knownInBulk(file, tx), taken);
  const sources = await sourcesOf(file, tx);
  const step: Step = { file, context, plan, known, sources, stored, confirmAll, row: null };

  await each(step, "countries", file.countries, async ({ code }) =>
    settle(step, "countries", countrySubject, code),
  );
  await each(step, "sources", file.sources, async ({ id, confirmed: _, ...data }) => {
    const { same, similar } = data.url ? sources.matchOf(data.url, id) : { same: null, similar: null };
    if (same) throw new Refusal("source-known", "url");
    if (similar && stored(sourceSubject, id)?.url !== data.url) ask(step, [similarSource(similar, "url")]);
    if (data.fileId && !(await known.file(data.fileId))) throw new Refusal("file-unknown", "fileId");
    await settle(step, "sources", sourceSubject, id, data);
  });
  await each(
    step,
    "bodies",
    parentsFirst(plan, "bodies", file.bodies, (row) => [row.parentId]),
    (row) => takeBody(step, row),
  );
  await each(step, "partners", file.partners, async ({ id, publish, ...data }) => {
    await requireCountry(known, data.countryCode);
    await settle(step, "partners", partnerSubject, id, data, {}, publish);
  });
  await each(step, "documents", file.documents, (row) => takeDocument(step, row));
  await each(
    step,
    "packages",
    parentsFirst(plan, "packages", file.packages, (row) => [row.previousId]),
    (row) => takePackage(step, row),
  );
  await each(step, "waves", file.waves, async ({ id, ...data }) => {
    await requireDispatchesWithin(context.tx, id, data.startedOn, entriesOf(file));
    await settle(step, "waves", waveSubject, id, data);
  });
  await each(step, "listings", file.listings, (row) => takeListing(step, row));
  const links = (row: EntryRow) => [
    row.entry.kind === "proceeding" ? row.entry.continuesId : null,
    row.entry.kind === "response" ? row.entry.answersId : null,
  ];
  await each(step, "entries", parentsFirst(plan, "entries", file.entries, links), async (row) => {
    if (await takeEntry(step, row)) noteTaken(taken, row);
  });
  await freezeSent(step);
  return plan;
}

type Step = {
  file: CampaignFile;
  context: Context;
  plan: ImportPlan;
  known: Known;
  sources: Awaited<ReturnType<typeof sourcesOf>>;
  stored: StoredRows;
  confirmAll: boolean;
  /** The row at hand: where it is, what it confirms, and what was asked about it. */
  row: { at: (string | number)[]; confirmed: ReadonlySet<string>; asked: string[] } | null;
};
type EntryRow = CampaignFile["entries"][number];

/** Takes the rows one by one; a refused one becomes a problem that names it, and the rest is still looked at. */
async function each<R extends (Row | { code: string }) & { confirmed?: ReadonlySet<string> }>(
  step: Step,
  section: Section,
  rows: R[],
  take: (row: R) => Promise<void>,
): Promise<void> {
  const { file, plan } = step;
  const places = new Map((file[section] as unknown[]).map((row, index) => [row, index]));
  const seen = new Set<string>();
  for (const row of rows) {
    const at = [section, places.get(row) ?? 0];
    const id = "code" in row ? row.code : row.id;
    if (seen.has(id)) {
      plan.problems.push({ path: [...at, "id"], key: "id-twice", values: {} });
      continue;
    }
    seen.add(id);
    step.row = { at, confirmed: row.confirmed ?? new Set(), asked: [] };
    const changesBefore = plan.changes.length;
    try {
      await take(row);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const path = placeIn(at, error.field);
      plan.problems.push({ path, key: error.key, values: error.values });
    }
    // The log tells what was asked about the row.
    for (const change of plan.changes.slice(changesBefore))
      if (change.id === id && change.act) change.act = actAsked(change.act, step.row.asked);
  }
}

/** Where a field of a row is in the file: those of an entry lie one deeper. */
const placeIn = (at: (string | number)[], field = ""): (string | number)[] => [
  ...at,
  ...(at[0] === "entries" && field !== "correctionReason" ? ["entry"] : []),
  ...(field ? field.split(".") : []),
];

/** Notes what is asked about the row at hand. */
function ask({ plan, row, confirmAll }: Step, questions: readonly Question[]): void {
  if (!row) throw new Error("a question belongs to a row");
  for (const question of questions) {
    const confirmed = confirmAll || row.confirmed.has(question.key);
    plan.report.questions.push({ path: placeIn(row.at, question.field), question, confirmed });
    row.asked.push(question.key);
  }
}

/** The entries that come in the file: they are checked as they will be, not as they are stored. */
const entriesOf = (file: CampaignFile): ReadonlySet<string> => new Set(file.entries.map((row) => row.id));

/** Compares a row with what is stored, and plans what is to be written. */
async function settle(
  { plan, stored }: Step,
  section: Section,
  type: Subject,
  id: string,
  data: Data = {},
  links: Links = {},
  publish = false,
  onChange: (current: Data) => void | Promise<void> = () => undefined,
): Promise<void> {
  const current = stored(type, id);
  const tally = plan.report[section];
  if (!current) {
    const visibility = hasVisibility(type) ? { visibility: publish ? "public" : "internal" } : {};
    plan.changes.push({
      subject: type,
      id,
      expect: null,
      act: "import:add",
      data: { ...data, ...visibility },
      links,
    });
    tally.added++;
    return;
  }
  const publishes = publish && current.visibility !== "public";
  if (!publishes && !differs(current, data, links)) {
    tally.unchanged++;
    return;
  }
  await onChange(current);
  plan.changes.push({
    subject: type,
    id,
    expect: Number(current.version),
    act: "import:change",
    data: { ...data, ...(publishes ? { visibility: "public" } : {}) },
    links,
  });
  tally.changed++;
}

const hasVisibility = (type: Subject) =>
  type === partnerSubject || type === documentSubject || type === packageSubject;

/** Whether what is stored says anything else; unknown and absent are the same. */
function differs(current: Data, data: Data, links: Links): boolean {
  const same = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null);
  if (Object.keys(data).some((key) => !same(current[key], data[key]))) return true;
  return Object.entries(links).some(([name, wanted = []]) => {
    const ids =
      name === "sources" && wanted.some((link) => link.context !== undefined)
        ? wanted.map(({ id, context }) => ({ id, context }))
        : wanted.map((link) => link.id);
    return !same(current[name], name === "countries" ? [...(ids as string[])].sort() : ids);
  });
}

async function takeBody(step: Step, row: CampaignFile["bodies"][number]): Promise<void> {
  const { id, confirmed: _, ...data } = row;
  if (data.countryCode) await requireCountry(step.known, data.countryCode);
  if (data.parentId) {
    const parent = await step.known.body(data.parentId);
    if (!parent) throw new Refusal("body-unknown", "parentId");
    if (data.parentId === id) throw new Refusal("parent-below-itself", "parentId");
    if (parent.countryCode !== data.countryCode) throw new Refusal("body-of-other-country", "parentId");
  }
  await requireEntriesWithin(step.context.tx, id, data, entriesOf(step.file));
  ask(step, await renamingOf(step.context.tx, id, step.stored(bodySubject, id), data));
  await settle(step, "bodies", bodySubject, id, data);
}

async function takeDocument(step: Step, row: CampaignFile["documents"][number]): Promise<void> {
  const { id, publish, versions, sources, confirmed: _, ...data } = row;
  const { ids } = chooseSources(step, sources, "sources");
  await settle(
    step,
    "documents",
    documentSubject,
    id,
    data,
    { sources: ids.map((source) => ({ id: source })) },
    publish,
  );
  const { tx } = step.context;
  for (const [index, { id: versionId, ...version }] of versions.entries()) {
    const at = `versions.${index}`;
    if (version.fileId && !(await step.known.file(version.fileId)))
      throw new Refusal("file-unknown", `${at}.fileId`);
    await settle(
      step,
      "documents",
      documentVersionSubject,
      versionId,
      { ...version, documentId: id },
      {},
      false,
      async () => {
        const sent = { documentVersionId: versionId, package: { frozen: true } };
        if ((await tx.packageItem.count({ where: sent })) > 0) throw new Refusal("document-version-sent", at);
      },
    );
  }
}

async function takePackage(step: Step, row: CampaignFile["packages"][number]): Promise<void> {
  const { id, publish, items, ...data } = row;
  const { tx } = step.context;
  const inFile = new Set(step.file.documents.flatMap((document) => document.versions.map((item) => item.id)));
  for (const [index, item] of items.entries())
    if (!inFile.has(item) && (await tx.documentVersion.count({ where: { id: item } })) === 0)
      throw new Refusal("document-unknown", `items.${index}`);
  if (data.previousId && !(await step.known.package(data.previousId)))
    throw new Refusal("package-unknown", "previousId");
  const links = { items: items.map((item) => ({ id: item })) };
  await settle(step, "packages", packageSubject, id, data, links, publish, (current) => {
    // What was sent stays as it was; what is remarked of it may be corrected.
    const { remark: _, ...sent } = data;
    if (current.frozen && differs(current, sent, links)) throw new Refusal("package-frozen");
  });
}

async function takeListing(step: Step, row: CampaignFile["listings"][number]): Promise<void> {
  const { id, sources, contextSources, confirmed: _, ...data } = row;
  await requireCountry(step.known, data.countryCode);
  const other = await step.context.tx.targetListing.count({
    where: { countryCode: data.countryCode, id: { not: id } },
  });
  const twice = step.file.listings.some((row) => row.countryCode === data.countryCode && row.id !== id);
  if (other > 0 || twice) throw new Refusal("already-listed", "countryCode");
  const backing = chooseSources(step, sources, "sources").ids;
  const context = chooseSources(step, contextSources, "contextSources").ids;
  const links = [
    ...backing.map((source) => ({ id: source, context: false })),
    ...context.filter((source) => !backing.includes(source)).map((source) => ({ id: source, context: true })),
  ];
  await settle(step, "listings", listingSubject, id, data, { sources: links });
}

/** @returns whether the entry is on the log then; one that was removed on the desk is not */
async function takeEntry(step: Step, { id, entry, publish, correctionReason }: EntryRow): Promise<boolean> {
  const { actor, now, today } = step.context;
  const tally = step.plan.report.entries;
  const current = step.stored(entrySubject, id);
  await requireReferences(step.known, id, entry, current);
  const { ids, usable } = chooseSources(step, entry.sources, "sources");
  if (publish || current?.visibility === "public") requirePublishable(entry, usable);
  const columns = columnsOf(entry);
  const links = linksOf(entry, ids);
  const publishing = { visibility: "public", publishedAt: now };
  if (!current) {
    ask(step, questionsAbout(entry, await aroundEntry(step.known, id, entry), null));
    const data = {
      ...columns,
      authorId: actor.id,
      recordedAt: now,
      changedAt: now,
      ...(publish ? publishing : {}),
    };
    step.plan.changes.push({ subject: entrySubject, id, expect: null, act: "import:add", data, links });
    tally.added++;
    return true;
  }
  if (current.removedAt) {
    tally.removed++;
    return false;
  }
  if (current.kind !== entry.kind) throw new Refusal("kind-is-fixed", "kind");
  const publishes = publish && current.visibility !== "public";
  if (!publishes && !differs(current, columns, links)) {
    tally.unchanged++;
    return true;
  }
  ask(step, questionsAbout(entry, await aroundEntry(step.known, id, entry), current));
  const facts = { ...columns, countries: links.countries.map((link) => link.id).sort() };
  const corrected = current.visibility === "public" && correctedFacts(current, facts).length > 0;
  if (corrected && Object.keys(correctionReason).length === 0)
    throw new Refusal("correction-needs-reason", "correctionReason");
  step.plan.changes.push({
    subject: entrySubject,
    id,
    expect: Number(current.version),
    act: corrected ? "import:correct" : "import:change",
    data: {
      ...columns,
      changedAt: now,
      ...(corrected ? { correctedOn: today, correctionReason } : {}),
      ...(publishes ? publishing : {}),
    },
    links,
  });
  tally.changed++;
  return true;
}

/** Packages that a dispatch of the file has sent are frozen from then on. */
async function freezeSent({ file, context, plan }: Step): Promise<void> {
  const sent = new Set(
    file.entries.flatMap(({ entry }) =>
      entry.kind === "dispatch" && entry.rung !== "drafted" && entry.packageId ? [entry.packageId] : [],
    ),
  );
  for (const id of sent) {
    const planned = plan.changes.find((change) => change.subject === packageSubject && change.id === id);
    if (planned) {
      planned.data = { ...planned.data, frozen: true };
      continue;
    }
    const current = await read(context.tx, packageSubject, id);
    if (current && !current.frozen)
      plan.changes.push({
        subject: packageSubject,
        id,
        expect: Number(current.version),
        act: "package:freeze",
        data: { frozen: true },
      });
  }
}

async function requireCountry(known: Known, code: string): Promise<void> {
  if (!(await known.country(code))) throw new Refusal("country-unknown", "countryCode");
}

/** What is stored under an id of the file; null for a new one. */
type StoredRows = (type: Subject, id: string) => Snapshot | null;

/** Everything that is stored under the ids of a file, asked for in bulk: one by one, ten thousand rows take minutes. */
async function storedRows(file: CampaignFile, tx: Transaction): Promise<StoredRows> {
  const ids: [Subject, string[]][] = [
    [countrySubject, file.countries.map((row) => row.code)],
    [sourceSubject, file.sources.map((row) => row.id)],
    [bodySubject, file.bodies.map((row) => row.id)],
    [partnerSubject, file.partners.map((row) => row.id)],
    [documentSubject, file.documents.map((row) => row.id)],
    [documentVersionSubject, file.documents.flatMap((row) => row.versions.map((version) => version.id))],
    [packageSubject, file.packages.map((row) => row.id)],
    [waveSubject, file.waves.map((row) => row.id)],
    [listingSubject, file.listings.map((row) => row.id)],
    [entrySubject, file.entries.map((row) => row.id)],
  ];
  const rows = new Map<Subject, Map<string, SubjectRow>>();
  for (const [type, of] of ids) rows.set(type, await readSubjects(tx, type, of));
  return (type, id) => rows.get(type)?.get(id)?.snapshot ?? null;
}

/** What the database knows of all that the entries of a file point at, asked for in bulk. */
async function knownInBulk(file: CampaignFile, tx: Transaction): Promise<Known> {
  const entries = file.entries.map((row) => row.entry);
  const dispatches = entries.filter((entry) => entry.kind === "dispatch");
  const those = async (type: Subject, ids: (string | null | undefined)[]) =>
    readSubjects(
      tx,
      type,
      ids.filter((id): id is string => Boolean(id)),
    );
  const countries = await those(
    countrySubject,
    [...entries.flatMap((entry) => entry.countries), ...file.bodies.map((row) => row.countryCode)].concat(
      file.partners.map((row) => row.countryCode),
      file.listings.map((row) => row.countryCode),
    ),
  );
  const bodies = await those(bodySubject, [
    ...entries.map((entry) => entry.bodyId),
    ...file.bodies.map((row) => row.parentId),
  ]);
  const waves = await those(
    waveSubject,
    dispatches.map((entry) => entry.waveId),
  );
  const packages = await those(packageSubject, [
    ...dispatches.map((entry) => entry.packageId),
    ...file.packages.map((row) => row.previousId),
  ]);
  const contacts = await those(
    contactSubject,
    dispatches.map((entry) => entry.contactId),
  );
  const files = await those(fileSubject, [
    ...entries.flatMap((entry) => entry.attachments),
    ...file.sources.map((row) => row.fileId),
    ...file.documents.flatMap((row) => row.versions.map((version) => version.fileId)),
  ]);
  const one = knownTo(tx);
  const others = await othersInBulk(entries, tx);
  const asked = new Map<string, ReturnType<Known["entry"]>>();
  return {
    country: async (code) => countries.has(code),
    body: async (id) => {
      const body = bodies.get(id)?.snapshot;
      const text = (value: unknown) => (typeof value === "string" ? value : null);
      return body
        ? {
            countryCode: text(body.countryCode),
            ...lifeOf({
              foundedOn: text(body.foundedOn),
              endedOn: text(body.endedOn),
              formerNames: body.formerNames,
              seats: body.seats,
            }),
          }
        : null;
    },
    wave: async (id) => {
      const wave = waves.get(id)?.snapshot;
      return wave ? { startedOn: String(wave.startedOn) } : null;
    },
    package: async (id) => packages.has(id),
    contact: async (id) => {
      const contact = contacts.get(id)?.snapshot;
      if (!contact || contact.erasedAt) return null;
      return {
        since: (contact.since as string | undefined) ?? null,
        until: (contact.until as string | undefined) ?? null,
      };
    },
    file: async (id) => files.has(id),
    // The way up from an entry leads further than the file tells.
    entry: (id) => {
      const answer = asked.get(id) ?? one.entry(id);
      asked.set(id, answer);
      return answer;
    },
    sameDay: async (kind, bodyId, occurredOn) => others.byDay.get(dayOf({ kind, bodyId, occurredOn })) ?? [],
    sent: async (packageId) => others.byPackage.get(packageId) ?? [],
  };
}

/** The stored entries that questions about these may rest on: those of the same days, and those of the same packages. */
async function othersInBulk(entries: readonly EntryRow["entry"][], tx: Transaction): Promise<Taken> {
  const found: Taken = { byDay: new Map(), byPackage: new Map() };
  for (const days of chunks([...new Set(entries.map((entry) => entry.occurredOn))]))
    for (const { kind, bodyId, ...other } of await entriesLike(tx, { occurredOn: { in: days } }))
      add(found.byDay, dayOf({ kind, bodyId, occurredOn: other.occurredOn }), other);
  const packages = entries.flatMap((entry) => (entry.kind === "dispatch" ? (entry.packageId ?? []) : []));
  for (const ids of chunks([...new Set(packages)]))
    for (const { kind: _, bodyId: __, ...other } of await entriesLike(tx, { packageId: { in: ids } }))
      if (other.packageId) add(found.byPackage, other.packageId, other);
  return found;
}

const add = (to: Map<string, OtherEntry[]>, key: string, other: OtherEntry): void => {
  const list = to.get(key);
  if (list) list.push(other);
  else to.set(key, [other]);
};

/** What the database knows, and what comes in the same file. */
function knownWith(file: CampaignFile, stored: Known, taken: Taken): Known {
  const countries = new Set(file.countries.map((row) => row.code));
  const bodies = new Map(file.bodies.map((row) => [row.id, row]));
  const waves = new Map(file.waves.map((row) => [row.id, row]));
  const packages = new Set(file.packages.map((row) => row.id));
  const entries = new Map(file.entries.map((row) => [row.id, row.entry]));
  return {
    ...stored,
    country: async (code) => countries.has(code) || stored.country(code),
    body: async (id) => bodies.get(id) ?? stored.body(id),
    wave: async (id) => waves.get(id) ?? stored.wave(id),
    package: async (id) => packages.has(id) || stored.package(id),
    entry: async (id) => {
      const entry = entries.get(id);
      if (!entry) return stored.entry(id);
      const { kind, occurredOn, countries } = entry;
      return {
        kind,
        occurredOn,
        countries,
        continuesId: entry.kind === "proceeding" ? entry.continuesId : null,
      };
    },
    sameDay: async (kind, bodyId, occurredOn) => [
      ...(await stored.sameDay(kind, bodyId, occurredOn)).filter(({ id }) => !entries.has(id)),
      ...(taken.byDay.get(dayOf({ kind, bodyId, occurredOn })) ?? []),
    ],
    sent: async (packageId) => [
      ...(await stored.sent(packageId)).filter(({ id }) => !entries.has(id)),
      ...(taken.byPackage.get(packageId) ?? []),
    ],
  };
}

type Day = { kind: string; bodyId: string | null; occurredOn: string };
const dayOf = ({ kind, bodyId, occurredOn }: Day) => JSON.stringify([kind, bodyId, occurredOn]);

/** The entries of the file that were looked at so far: of two that may be one, only the second is asked about. */
type Taken = Record<"byDay" | "byPackage", Map<string, OtherEntry[]>>;

function noteTaken({ byDay, byPackage }: Taken, row: EntryRow): void {
  const other = otherOf(row);
  add(byDay, dayOf(row.entry), other);
  if (other.packageId) add(byPackage, other.packageId, other);
}

/** An entry of the file as the questions about others see it. */
function otherOf({ id, entry }: EntryRow): OtherEntry {
  const nothing = { step: null, nature: null, engagementForm: null, titleEnglish: null };
  const letter = { channel: null, rung: null, packageId: null, ourReference: null };
  const { occurredOn, countries, summary } = entry;
  return { ...nothing, ...letter, ...entry, id, occurredOn, countries, summary };
}

/** The sources that are stored or come in the file, by what tells one from another. */
async function sourcesOf(file: CampaignFile, tx: Transaction) {
  const stored = await tx.source.findMany({
    select: { id: true, url: true, title: true, fileId: true },
    orderBy: { id: "asc" },
  });
  const byId = new Map<string, { url: string | null; fileId: string | null }>();
  const byPage = new Map<string, LinkedSource[]>();
  const add = (source: { id: string; url: string | null; title: string | null; fileId: string | null }) => {
    const { id, url, title, fileId } = source;
    byId.set(id, { url, fileId });
    if (!url) return;
    const page = pageKey(url);
    byPage.set(page, [...(byPage.get(page) ?? []), { id, url, title: title ?? "" }]);
  };
  const inFile = new Set(file.sources.map((row) => row.id));
  for (const source of [...stored.filter(({ id }) => !inFile.has(id)), ...file.sources]) add(source);
  const places = new Map(file.sources.map((row, index) => [row.id, index]));
  return {
    byId,
    add,
    /** @param id of the row at hand: of two rows of the file that may be one page, only the second is asked about */
    matchOf(url: string, id: string | null) {
      const place = (id !== null && places.get(id)) || 0;
      const earlier = (source: LinkedSource) =>
        source.id !== id && (id === null || (places.get(source.id) ?? -1) < place);
      return matchOf(url, (byPage.get(pageKey(url)) ?? []).filter(earlier));
    },
  };
}

/** The sources that a row names; one that it describes on the spot is added once. */
function chooseSources(step: Step, inputs: SourceInput[], field: string): { ids: string[]; usable: number } {
  const { plan, sources } = step;
  const ids: string[] = [];
  for (const [index, { id: given, ...data }] of inputs.entries()) {
    if (given && !sources.byId.has(given)) throw new Refusal("source-unknown", `${field}.${index}`);
    const { same, similar } =
      given || !data.url ? { same: null, similar: null } : sources.matchOf(data.url, null);
    let id = given ?? same?.id;
    if (!id) {
      if (similar) ask(step, [similarSource(similar, `${field}.${index}.url`)]);
      id = newId();
      plan.changes.push({ subject: sourceSubject, id, expect: null, act: "import:add", data });
      plan.report.sources.added++;
      const { url = null, title = null, fileId = null } = data;
      sources.add({ id, url, title, fileId });
    }
    if (!ids.includes(id)) ids.push(id);
  }
  const usable = ids.filter((id) => sources.byId.get(id)?.url || sources.byId.get(id)?.fileId).length;
  return { ids, usable };
}

/**
 * Rows in an order in which every row comes after those of the same list that it points at.
 * Rows that point at each other in a circle become problems.
 */
function parentsFirst<R extends Row>(
  plan: ImportPlan,
  section: Section,
  rows: R[],
  parentsOf: (row: R) => (string | null)[],
): R[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const placed = new Set<R>();
  for (const start of rows) {
    // The way up from this row, walked by hand: a chain may be longer than the call stack.
    const way = [start];
    for (let row = way.at(-1); row; row = way.at(-1)) {
      const above = parentsOf(row)
        .map((id) => (id ? byId.get(id) : undefined))
        .find((parent) => parent && parent !== row && !placed.has(parent));
      if (above && !way.includes(above)) {
        way.push(above);
        continue;
      }
      if (above)
        plan.problems.push({ path: [section, rows.indexOf(row)], key: "links-in-circle", values: {} });
      placed.add(row);
      way.pop();
    }
  }
  return [...placed];
}
