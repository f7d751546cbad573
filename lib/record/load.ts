import "server-only";
import type { Database, Prisma } from "@/lib/db/client";
import { gathered, inPages, inPieces, type Page } from "@/lib/db/pages";
import type { LocalText } from "@/lib/i18n/locales";
import { sourceColumns } from "@/lib/sources/columns";
import { type Patience, patienceIn, patienceKey } from "./patience";
import { chunks, type SubjectType } from "./subjects";
import type {
  BodyView,
  CountryView,
  DeskEntry,
  DocumentView,
  PackageView,
  PartnerView,
  PublicEntry,
  RecordView,
  SourceView,
  Vote,
  WaveView,
} from "./views";

export type Audience = "public" | "desk";
export type LoadedRecord<Entry extends PublicEntry> = {
  view: RecordView<Entry>;
  /** As they were read, before links to what is not public were hidden. */
  entries: Map<string, Entry>;
  rest: Rest;
};

/** Columns that a public view is made from. Nothing private is even read for it. */
const publicColumns = {
  id: true,
  kind: true,
  occurredOn: true,
  countsFrom: true,
  certainty: true,
  summary: true,
  publishedAt: true,
  correctedOn: true,
  correctionReason: true,
  channel: true,
  packageId: true,
  rung: true,
  rungOn: true,
  replyExpectedBy: true,
  nature: true,
  waitUntil: true,
  answersId: true,
  engagementForm: true,
  participants: true,
  place: true,
  stance: true,
  step: true,
  form: true,
  wording: true,
  titleOriginal: true,
  titleEnglish: true,
  reference: true,
  voteKind: true,
  votesFor: true,
  votesAgainst: true,
  votesAbstained: true,
  votesNotVoting: true,
  voteRemark: true,
  clauseOriginal: true,
  clauseLanguage: true,
  clause: true,
  continuesId: true,
  body: { select: { id: true, kind: true, chamberRole: true, parentId: true } },
  wave: { select: { id: true, startedOn: true } },
  countries: { select: { countryCode: true }, orderBy: { countryCode: "asc" } },
  sources: { select: { source: { select: sourceColumns } }, orderBy: { position: "asc" } },
} as const satisfies Prisma.EntrySelect;

const deskColumns = {
  ...publicColumns,
  internalNote: true,
  visibility: true,
  version: true,
  recordedAt: true,
  changedAt: true,
  removedAt: true,
  removalReason: true,
  contactId: true,
  ourReference: true,
  theirReference: true,
  replyExpectedReason: true,
  author: { select: { name: true, email: true } },
  attachments: {
    select: { file: { select: { id: true, name: true, mediaType: true, bytes: true } } },
    orderBy: { position: "asc" },
  },
} as const satisfies Prisma.EntrySelect;

type PublicRow = Prisma.EntryGetPayload<{ select: typeof publicColumns }>;
type DeskRow = Prisma.EntryGetPayload<{ select: typeof deskColumns }>;

/**
 * The record as it now is. With an earlier state given, only what the audit log names as changed since is read; for the
 * public one, only what the public sees, so that work at the desk costs its readers nothing and tells them nothing.
 * However large the log, it is read in pieces, and others may run in between.
 */
export async function loadRecord(
  db: Database,
  audience: Audience,
  earlier: LoadedRecord<DeskEntry> | null,
): Promise<LoadedRecord<PublicEntry> | LoadedRecord<DeskEntry>> {
  const revision = await revisionOf(db, audience);
  if (earlier && earlier.view.revision === revision) return earlier;
  const since = earlier && earlier.view.revision < revision ? earlier : null;
  const changes = since && (await changesSince(db, audience, since.view.revision));
  const rest = since && changes && !changes.beside ? since.rest : await readRest(db, audience);
  const entries = since && changes ? new Map(since.entries) : new Map<string, DeskEntry>();
  if (changes) {
    takeOver(entries, rest, changes.sources);
    for (const id of changes.entries) entries.delete(id);
  }
  await readEntries(db, audience, changes && [...changes.entries], (entry) => entries.set(entry.id, entry));

  // Nearly sorted already, which this sort is quick with.
  const sorted = [...entries.values()].sort((a, b) =>
    a.countsFrom !== b.countsFrom ? (a.countsFrom < b.countsFrom ? -1 : 1) : a.id < b.id ? -1 : 1,
  );
  const view = {
    revision,
    entries: sorted,
    entry: (id: string) => entries.get(id),
    targets: new Set(rest.countries.filter((country) => country.listing).map((country) => country.code)),
    ...rest,
  };
  return { entries, rest, view: audience === "public" ? onlyPublic(view) : view };
}

/** Number of the last change that the audience can see. */
export async function revisionOf(db: Database, audience: Audience): Promise<number> {
  const head = await db.auditLine.findFirst({
    where: audience === "public" ? { public: true } : {},
    orderBy: { seq: "desc" },
    select: { seq: true },
  });
  return head?.seq ?? 0;
}

/**
 * Takes out what would tell of unpublished work: links to entries and packages that are not public, and waves and
 * bodies that no published entry names. Parliaments and their chambers are public knowledge.
 */
function onlyPublic(view: RecordView): RecordView {
  const packages = new Set(view.packages.map((item) => item.id));
  const waves = new Set<string>();
  const bodies = new Set<string>();
  const shown = new Map<string, PublicEntry>();
  for (const entry of view.entries) {
    if (entry.body) bodies.add(entry.body.id);
    if (entry.kind === "dispatch" && entry.wave) waves.add(entry.wave.id);
    // An entry that links to nothing hidden stays the same object: what others keep by it stays good.
    shown.set(entry.id, hiddenLink(entry, view, packages) ?? entry);
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
        ([id, body]) => body.kind === "parliament" || body.kind === "chamber" || bodies.has(id),
      ),
    ),
    waves: view.waves.filter((wave) => waves.has(wave.id)),
  };
}

/** The entry without its link to something that is not public; null when it has none such. */
function hiddenLink(
  entry: PublicEntry,
  view: Pick<RecordView, "entry">,
  packages: ReadonlySet<string>,
): PublicEntry | null {
  if (entry.kind === "dispatch")
    return entry.packageId && !packages.has(entry.packageId) ? { ...entry, packageId: null } : null;
  if (entry.kind === "response")
    return entry.answersId && !view.entry(entry.answersId) ? { ...entry, answersId: null } : null;
  if (entry.kind === "proceeding")
    return entry.continuesId && !view.entry(entry.continuesId) ? { ...entry, continuesId: null } : null;
  return null;
}

/** What has changed since a revision. */
type Changes = {
  /** To be read anew. */
  entries: ReadonlySet<string>;
  /** Sources as they now are; entries carry them. */
  sources: ReadonlyMap<string, SourceView>;
  /** Whether anything but entries has changed. */
  beside: boolean;
};

/** So many changes at once, and reading everything anew is the shorter way. */
const mostChanges = 5_000;

/** Null when so much has changed that everything is to be read anew. */
async function changesSince(db: Database, audience: Audience, after: number): Promise<Changes | null> {
  const lines = await db.auditLine.findMany({
    where: { seq: { gt: after }, ...(audience === "public" ? { public: true } : {}) },
    select: { subjectType: true, subjectId: true, number: true },
    take: mostChanges,
  });
  if (lines.length === mostChanges) return null;
  const idsOf = (type: SubjectType, lineCounts = (_: (typeof lines)[number]) => true) => [
    ...new Set(
      lines.flatMap((line) => (line.subjectType === type && lineCounts(line) ? [line.subjectId] : [])),
    ),
  ];
  const entries = new Set(idsOf("entry"));
  // What is new is carried by no entry that was read before.
  const edited = idsOf("source", ({ number }) => number !== 1);
  const sources = new Map<string, SourceView>();
  for (const part of chunks(edited))
    for (const row of await db.source.findMany({ where: { id: { in: part } }, select: sourceColumns }))
      sources.set(row.id, row);
  // The desk shows authors by their names.
  if (audience === "desk") {
    const people = idsOf("user", ({ number }) => number !== 1);
    for (const authorId of people) {
      const written = await db.entry.findMany({ where: { authorId }, select: { id: true } });
      for (const { id } of written) entries.add(id);
    }
  }
  return { entries, sources, beside: lines.some((line) => line.subjectType !== "entry") };
}

/** Gives every entry the bodies, waves and sources as they now are. */
function takeOver(
  entries: Map<string, DeskEntry>,
  rest: Rest,
  sources: ReadonlyMap<string, SourceView>,
): void {
  const waves = new Map(rest.waves.map((wave) => [wave.id, wave]));
  for (const [id, entry] of entries) {
    const body = entry.body && rest.bodies.get(entry.body.id);
    const wave = entry.kind === "dispatch" && entry.wave && waves.get(entry.wave.id);
    const bodyMoved =
      body &&
      entry.body &&
      (body.kind !== entry.body.kind ||
        body.chamberRole !== entry.body.chamberRole ||
        body.parentId !== entry.body.parentId);
    const waveMoved = wave && entry.kind === "dispatch" && wave.startedOn !== entry.wave?.startedOn;
    const sourceChanged = sources.size > 0 && entry.sources.some((source) => sources.has(source.id));
    if (!bodyMoved && !waveMoved && !sourceChanged) continue;
    entries.set(id, {
      ...entry,
      ...(bodyMoved ? { body: actingBody(body) } : {}),
      ...(waveMoved ? { wave: { id: wave.id, startedOn: wave.startedOn } } : {}),
      ...(sourceChanged ? { sources: entry.sources.map((source) => sources.get(source.id) ?? source) } : {}),
    } as DeskEntry);
  }
}

const actingBody = ({ id, kind, chamberRole, parentId }: BodyView) => ({ id, kind, chamberRole, parentId });

/** Reads entries, all or some, and hands them over one by one. */
async function readEntries(
  db: Database,
  audience: Audience,
  ids: readonly string[] | null,
  take: (entry: DeskEntry) => void,
): Promise<void> {
  const read = ids
    ? inPieces(ids, (part) => readSome(db, audience, { where: { id: { in: part } } }))
    : inPages((page) => readSome(db, audience, page));
  for await (const entry of read) take(entry);
}

async function readSome(
  db: Database,
  audience: Audience,
  { where, ...which }: { where: Prisma.EntryWhereInput } & Partial<Omit<Page, "where">>,
): Promise<DeskEntry[]> {
  if (audience === "public") {
    const rows = await db.entry.findMany({
      where: {
        AND: [where],
        visibility: "public",
        removedAt: null,
        kind: { not: "note" },
        NOT: { kind: "dispatch", rung: "drafted" },
      },
      select: publicColumns,
      ...which,
    });
    return rows.map(publicEntry) as DeskEntry[];
  }
  const rows = await db.entry.findMany({ where, select: deskColumns, ...which });
  return rows.map(deskEntry);
}

const text = (value: unknown): LocalText => (value && typeof value === "object" ? (value as LocalText) : {});
const day = (at: Date | null): string | null => at?.toISOString().slice(0, 10) ?? null;

/** Throws when the database breaks the rule that its CHECK constraints hold: a kind has its own fields. */
function must<Value>(value: Value | null, id: string, field: string): Value {
  if (value === null) throw new Error(`entry ${id} has no ${field}`);
  return value;
}

function publicEntry(row: PublicRow): PublicEntry {
  const shown = {
    id: row.id,
    countries: row.countries.map((link) => link.countryCode),
    body: row.body,
    occurredOn: row.occurredOn,
    countsFrom: row.countsFrom,
    certainty: row.certainty,
    summary: text(row.summary),
    sources: row.sources.map((link) => link.source satisfies SourceView),
    publishedOn: day(row.publishedAt),
    correctedOn: row.correctedOn,
    correctionReason: row.correctionReason ? text(row.correctionReason) : null,
  };
  // The own fields go before the spread: objects made the other way round are read many times slower by V8.
  switch (row.kind) {
    case "dispatch":
      return {
        kind: "dispatch",
        wave: row.wave,
        rung: must(row.rung, row.id, "rung"),
        rungOn: row.rungOn,
        replyExpectedBy: row.replyExpectedBy,
        channel: row.channel,
        packageId: row.packageId,
        ...shown,
      };
    case "response":
      return {
        kind: "response",
        nature: must(row.nature, row.id, "nature"),
        waitUntil: row.waitUntil,
        answersId: row.answersId,
        ...shown,
      };
    case "engagement":
      return {
        kind: "engagement",
        engagementForm: must(row.engagementForm, row.id, "form"),
        titleEnglish: row.titleEnglish,
        participants: Array.isArray(row.participants) ? (row.participants as string[]) : [],
        place: row.place,
        stance: row.stance,
        ...shown,
      };
    case "proceeding": {
      const vote: Vote = {
        kind: must(row.voteKind, row.id, "kind of vote"),
        for: row.votesFor,
        against: row.votesAgainst,
        abstained: row.votesAbstained,
        notVoting: row.votesNotVoting,
        remark: text(row.voteRemark),
      };
      return {
        kind: "proceeding",
        step: must(row.step, row.id, "step"),
        form: must(row.form, row.id, "form"),
        wording: must(row.wording, row.id, "wording"),
        continuesId: row.continuesId,
        titleOriginal: row.titleOriginal,
        titleEnglish: row.titleEnglish,
        reference: row.reference,
        vote,
        clauseOriginal: row.clauseOriginal,
        clauseLanguage: row.clauseLanguage,
        clause: text(row.clause),
        ...shown,
      };
    }
    case "note":
      return { kind: "note", ...shown };
  }
}

const deskEntry = (row: DeskRow): DeskEntry => ({
  internalNote: row.internalNote,
  visibility: row.visibility,
  version: row.version,
  recordedAt: row.recordedAt.toISOString(),
  changedAt: row.changedAt.toISOString(),
  author: row.author ? (row.author.name ?? row.author.email) : null,
  removed: row.removedAt ? { at: row.removedAt.toISOString(), reason: row.removalReason } : null,
  attachments: row.attachments.map((link) => link.file),
  contactId: row.contactId,
  ourReference: row.ourReference,
  theirReference: row.theirReference,
  replyExpectedReason: row.replyExpectedReason,
  ...publicEntry(row),
});

type Rest = {
  countries: CountryView[];
  bodies: Map<string, BodyView>;
  waves: WaveView[];
  documents: DocumentView[];
  packages: PackageView[];
  partners: PartnerView[];
  patience: Patience;
};

/** Everything but the entries: a few hundred rows. */
async function readRest(db: Database, audience: Audience): Promise<Rest> {
  const visible = audience === "public" ? { visibility: "public" as const } : {};
  const [countries, bodies, waves, documents, packages, partners, patience] = await Promise.all([
    db.country.findMany({
      select: {
        code: true,
        listing: {
          select: {
            basis: true,
            since: true,
            reasoning: true,
            sources: {
              select: { context: true, source: { select: sourceColumns } },
              orderBy: { position: "asc" },
            },
          },
        },
      },
      orderBy: { code: "asc" },
    }),
    gathered((page) =>
      db.body.findMany({
        ...page,
        select: {
          id: true,
          kind: true,
          chamberRole: true,
          countryCode: true,
          parentId: true,
          name: true,
          nameNative: true,
          website: true,
          remark: true,
        },
      }),
    ),
    db.wave.findMany({ select: { id: true, name: true, startedOn: true }, orderBy: { startedOn: "asc" } }),
    gathered((page) =>
      db.document.findMany({
        ...page,
        where: { ...page.where, ...visible },
        select: {
          id: true,
          kind: true,
          title: true,
          titleOriginal: true,
          issuedBy: true,
          issuedOn: true,
          description: true,
          remark: true,
          sources: { select: { source: { select: sourceColumns } }, orderBy: { position: "asc" } },
          versions: {
            select: {
              id: true,
              language: true,
              datedOn: true,
              label: true,
              url: true,
              file: { select: { sha256: true, name: true, mediaType: true, bytes: true } },
            },
            orderBy: { id: "asc" },
          },
        },
      }),
    ),
    gathered((page) =>
      db.package.findMany({
        ...page,
        where: { ...page.where, ...visible },
        select: {
          id: true,
          label: true,
          number: true,
          previousId: true,
          frozen: true,
          remark: true,
          items: { select: { documentVersionId: true }, orderBy: { position: "asc" } },
        },
      }),
    ),
    gathered((page) =>
      db.partner.findMany({
        ...page,
        where: { ...page.where, ...visible },
        select: { id: true, countryCode: true, name: true, website: true, remark: true },
      }),
    ),
    db.setting.findUnique({ where: { key: patienceKey }, select: { value: true } }),
  ]);
  return {
    countries: countries.map(({ code, listing }) => ({
      code,
      listing: listing && {
        basis: listing.basis,
        since: listing.since,
        reasoning: text(listing.reasoning),
        sources: listing.sources.filter((link) => !link.context).map((link) => link.source),
        contextSources: listing.sources.filter((link) => link.context).map((link) => link.source),
      },
    })),
    bodies: new Map(
      bodies.map((body) => [body.id, { ...body, name: text(body.name), remark: text(body.remark) }]),
    ),
    waves: waves.map((wave) => ({ ...wave, name: text(wave.name) })),
    documents: documents.map((document) => ({
      ...document,
      title: text(document.title),
      description: text(document.description),
      remark: text(document.remark),
      sources: document.sources.map((link) => link.source),
    })),
    packages: packages.map(({ items, ...item }) => ({
      ...item,
      remark: text(item.remark),
      documentVersionIds: items.map((link) => link.documentVersionId),
    })),
    partners: partners
      .map((partner) => ({ ...partner, remark: text(partner.remark) }))
      .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)),
    patience: patienceIn(patience?.value),
  };
}
