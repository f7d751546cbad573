import "server-only";
import { each, few, politely, type Work } from "@/lib/base/politely";
import type { Transaction } from "@/lib/db/client";
import { nameables } from "@/lib/mentions/text";
import { type SourceView, sourceColumns, sourceView } from "@/lib/sources/view";
import type { ActingBody, EntryId, Listings } from "@/lib/standing/entry";
import { placedWork } from "@/lib/standing/order";
import { chunks } from "@/lib/subject/rows";
import { changedDays } from "./changed-days";
import { entriesByCountry } from "./country-entries";
import { type Audience, type DeskRow, entryRows, type PublicRow } from "./entry-rows";
import { entrySources } from "./entry-sources";
import { type Carried, deskEntry, publicEntry } from "./entry-views";
import { type Rest, readRest } from "./rest";
import { tellable } from "./tellable";
import type { DeskEntry, PublicEntry, RecordView } from "./views";

export type LoadedRecord<Entry extends PublicEntry> = {
  view: RecordView<Entry>;
  /** As they were read, before links to what is not public were hidden. */
  entries: Map<string, Entry>;
  rest: Rest;
  carried: Carried;
};

/**
 * The record as it now is. With an earlier state given, only what the audit log names as changed since is read; for the
 * public one, only what the public sees, so that work at the desk costs its readers nothing and tells them nothing.
 * However large the log, it is read in pieces, and others may run in between.
 */
export async function loadRecord(
  db: Transaction,
  audience: Audience,
  earlier: LoadedRecord<DeskEntry> | null,
): Promise<LoadedRecord<PublicEntry> | LoadedRecord<DeskEntry>> {
  const { revision, head } = await revisionOf(db, audience);
  if (earlier && earlier.view.revision === revision) return earlier;
  const since = earlier && earlier.view.revision < revision ? earlier : null;
  const changes = since && (await changesSince(db, audience, since.view.revision));
  const rest = since && changes && !changes.beside ? since.rest : await readRest(db, audience);
  const entries = since && changes ? new Map(since.entries) : new Map<string, DeskEntry>();
  const carried: Held =
    since && changes && !changes.beside
      ? (since.carried as Held)
      : await carriedNow(db, audience, rest, since?.carried, changes?.sources);
  if (changes) {
    if (changes.beside) await politely(takeOver(entries, carried));
    for (const id of changes.entries) entries.delete(id);
  }
  for await (const rows of entryRows<PublicRow | DeskRow>(db, audience, changes && [...changes.entries])) {
    await readSources(db, audience, carried, rows, changes !== null);
    for (const row of rows)
      entries.set(
        row.id,
        audience === "public" ? (publicEntry(row, carried) as DeskEntry) : deskEntry(row as DeskRow, carried),
      );
  }

  const view = await politely(viewWork({ revision, head, ...rest }, entries, audience));
  return { entries, rest, carried, view };
}

/** The record as it is read, from its parts. */
function* viewWork(
  beside: Rest & Pick<RecordView, "revision" | "head">,
  entries: ReadonlyMap<string, DeskEntry>,
  audience: Audience,
): Work<RecordView<DeskEntry>> {
  const sorted = yield* placedWork([...entries.values()], (entry) => !entry.removed);
  const byId = new Map<string, DeskEntry>();
  yield* each(sorted, (entry) => byId.set(entry.id, entry));
  const view = {
    entries: sorted,
    entry: (id: string) => byId.get(id),
    targets: new Set(beside.countries.filter(({ listing }) => listing).map(({ code }) => code)),
    ...beside,
  };
  if (audience === "desk") return view;
  const shown = yield* onlyPublic(view);
  for (const part of [entriesByCountry, changedDays, tellable, entrySources]) yield* part.prepare(shown);
  return shown as RecordView<DeskEntry>;
}

/** What is no part of any record, though it has versions: it is read when it is asked for. */
const beside = [
  ...["task", "plan", "mention", "proposal", "partnerPerson", "partnerNote"],
  ...["letterText", "sending", "sentLetter", "import", "sheetTemplate"],
  ...["savedReport", "issuedReport"],
];

/** The lines that change something for an audience: the desk is shown what has a version, the public less. */
const seenBy = (audience: Audience) =>
  audience === "public" ? { public: true } : { number: { not: null }, subjectType: { notIn: beside } };

/** The last change that the audience can see. */
export async function revisionOf(
  db: Transaction,
  audience: Audience,
): Promise<{ revision: number; head: string | null }> {
  const last = await db.auditLine.findFirst({
    where: seenBy(audience),
    orderBy: { seq: "desc" },
    select: { seq: true, hash: true },
  });
  return { revision: last?.seq ?? 0, head: last?.hash ?? null };
}

/**
 * Takes out what would tell of unpublished work: links to entries and packages that are not public, and waves and
 * bodies that no published entry names. Parliaments and their chambers are public knowledge.
 */
function* onlyPublic(view: RecordView): Work<RecordView> {
  const packages = new Set(view.packages.map((item) => item.id));
  const sent = new Set<string>();
  const waves = new Set<string>();
  const bodies = new Set<string>();
  const shown = new Map<string, PublicEntry>();
  for (const entry of view.entries) {
    if (entry.body) bodies.add(entry.body.id);
    if (entry.kind === "dispatch" && entry.wave) waves.add(entry.wave.id);
    if (entry.kind === "dispatch" && entry.packageId) sent.add(entry.packageId);
    if (entry.kind === "response" && entry.referredToId) bodies.add(entry.referredToId);
    // An entry that links to nothing hidden stays the same object: what others keep by it stays good.
    shown.set(entry.id, hiddenLink(entry, view, packages) ?? entry);
    if (shown.size % few === 0) yield;
  }
  for (const id of [...bodies]) {
    const parent = view.bodies.get(id)?.parentId;
    if (parent) bodies.add(parent);
  }
  return {
    ...view,
    entries: [...shown.values()],
    entry: (id) => shown.get(id),
    bodies: new Map(
      [...view.bodies].filter(
        ([id, body]) =>
          bodies.has(id) || (!body.archived && (body.kind === "parliament" || body.kind === "chamber")),
      ),
    ),
    waves: view.waves.filter((wave) => waves.has(wave.id)),
    ...withoutArchived(view, sent),
  };
}

/** What is archived is shown no longer by itself: only what a published letter carried stays, so that it can be told. */
function withoutArchived(
  view: RecordView,
  sent: ReadonlySet<string>,
): Pick<RecordView, "packages" | "documents" | "partners"> {
  const packages = view.packages.filter(({ id, archived }) => !archived || sent.has(id));
  const carried = new Set(packages.flatMap(({ documentVersionIds }) => documentVersionIds));
  return {
    packages,
    documents: view.documents.flatMap((document) => {
      const versions = document.versions.filter(
        ({ id, archived }) => carried.has(id) || !(archived || document.archived),
      );
      return document.archived && versions.length === 0 ? [] : [{ ...document, versions }];
    }),
    partners: view.partners.filter(({ archived }) => !archived),
  };
}

/** The entry without its links to what is not public; null when it has none such. */
function hiddenLink(
  entry: PublicEntry,
  view: Pick<RecordView, "entry">,
  packages: ReadonlySet<string>,
): PublicEntry | null {
  const isHidden = (id: EntryId | null): boolean => id !== null && !view.entry(id);
  if (entry.kind === "dispatch") {
    const packageId = entry.packageId && packages.has(entry.packageId) ? entry.packageId : null;
    const repliesToId = isHidden(entry.repliesToId) ? null : entry.repliesToId;
    return packageId === entry.packageId && repliesToId === entry.repliesToId
      ? null
      : { ...entry, packageId, repliesToId };
  }
  if (entry.kind === "response") {
    const { answersId, alsoAnswers } = entry;
    if (!isHidden(answersId) && !alsoAnswers.some(isHidden)) return null;
    return {
      ...entry,
      answersId: isHidden(answersId) ? null : answersId,
      alsoAnswers: alsoAnswers.filter((id) => !isHidden(id)),
    };
  }
  if (entry.kind === "proceeding")
    return isHidden(entry.continuesId) ? { ...entry, continuesId: null } : null;
  return null;
}

/** What has changed since a revision. */
type Changes = {
  /** To be read anew. */
  entries: ReadonlySet<string>;
  /** Ids of sources that were edited; entries carry them. */
  sources: readonly string[];
  /** Whether anything but entries has changed. */
  beside: boolean;
};

/** So many changes at once, and reading everything anew is the shorter way. */
const mostChanges = 5_000;

/** Null when so much has changed that everything is to be read anew. */
async function changesSince(db: Transaction, audience: Audience, after: number): Promise<Changes | null> {
  const lines = await db.auditLine.findMany({
    where: { seq: { gt: after }, ...seenBy(audience) },
    select: { subjectType: true, subjectId: true, number: true },
    take: mostChanges,
  });
  if (lines.length === mostChanges) return null;
  const idsOf = (type: string) => [
    ...new Set(lines.flatMap((line) => (line.subjectType === type ? [line.subjectId] : []))),
  ];
  const entries = new Set(idsOf("entry"));
  // The desk shows authors, and those whom notes name, by their names.
  if (audience === "desk")
    for (const authorId of idsOf("user"))
      for (const { id } of await db.entry.findMany({
        where: { OR: [{ authorId }, { internalNote: { contains: `@[${authorId}]` } }] },
        select: { id: true },
      }))
        entries.add(id);
  return {
    entries,
    sources: idsOf("source"),
    // What an entry that is published now names may have been changed before, when nobody saw it.
    beside: audience === "public" || lines.some((line) => line.subjectType !== "entry"),
  };
}

/** What entries carry, where more can be added. */
type Held = Carried & { sources: Map<string, SourceView> };

/** What entries carry of others as it now is. An object that has not changed stays the same one. */
async function carriedNow(
  db: Transaction,
  audience: Audience,
  rest: Rest,
  earlier: Carried | undefined,
  edited: readonly string[] = [],
): Promise<Held> {
  const known = earlier?.sources ?? new Map<string, SourceView>();
  const sources = new Map(known);
  for (const id of edited) sources.delete(id);
  await addSources(
    db,
    audience,
    sources,
    edited.filter((id) => known.has(id)),
  );
  const people =
    audience === "desk" ? await db.user.findMany({ select: { id: true, name: true, email: true } }) : [];
  return {
    bodies: new Map(
      [...rest.bodies].map(([id, { kind, chamberRole, parentId }]) => [
        id,
        { id, kind, chamberRole, parentId } satisfies ActingBody,
      ]),
    ),
    waves: new Map(rest.waves.map(({ id, startedOn }) => [id, { id, startedOn }])),
    listings: listingsOf(rest, earlier?.listings),
    sources,
    people: new Map(nameables(people).map(({ id, name }) => [id, name])),
  };
}

/** On what each country is listed; the same object as before where nothing of it has changed. */
function listingsOf({ countries }: Rest, before: Listings | undefined): Listings {
  const now = new Map(countries.flatMap(({ code, listing }) => (listing ? [[code, listing.basis]] : [])));
  const isSame = before?.size === now.size && [...now].every(([code, basis]) => before.get(code) === basis);
  return before && isSame ? before : now;
}

async function addSources(
  db: Transaction,
  audience: Audience,
  sources: Map<string, SourceView>,
  ids: readonly string[],
): Promise<void> {
  for (const part of chunks(ids))
    for (const source of await db.source.findMany({
      where: { id: { in: part } },
      select: sourceColumns,
    }))
      sources.set(source.id, sourceView(source, audience));
}

/** Reads the sources that these entries name; those that others named before only when they may have changed since. */
const readSources = (
  db: Transaction,
  audience: Audience,
  { sources }: Held,
  rows: (PublicRow | DeskRow)[],
  anew: boolean,
): Promise<void> => {
  const named = [...new Set(rows.flatMap((row) => row.sources))];
  return addSources(db, audience, sources, anew ? named : named.filter((id) => !sources.has(id)));
};

/** Gives every entry the bodies, waves, listings and sources as they now are. */
function* takeOver(
  entries: Map<string, DeskEntry>,
  { bodies, waves, listings, sources }: Carried,
): Work<void> {
  let looked = 0;
  for (const [id, entry] of entries) {
    if (++looked % few === 0) yield;
    const body = entry.body && bodies.get(entry.body.id);
    const wave = entry.kind === "dispatch" && entry.wave ? waves.get(entry.wave.id) : undefined;
    const bodyMoved = body && !sameActing(body, entry.body);
    const waveMoved = wave && entry.kind === "dispatch" && wave.startedOn !== entry.wave?.startedOn;
    const sourceChanged = entry.sources.some((source) => sources.get(source.id) !== source);
    const listed = entry.kind === "dispatch" && entry.listings !== listings;
    if (!bodyMoved && !waveMoved && !listed && !sourceChanged) continue;
    entries.set(id, {
      ...entry,
      ...(bodyMoved ? { body } : {}),
      ...(waveMoved ? { wave } : {}),
      ...(listed ? { listings } : {}),
      ...(sourceChanged ? { sources: entry.sources.map((source) => sources.get(source.id) ?? source) } : {}),
    } as DeskEntry);
  }
}

const sameActing = (one: ActingBody, other: ActingBody | null): boolean =>
  one.kind === other?.kind && one.chamberRole === other.chamberRole && one.parentId === other.parentId;
