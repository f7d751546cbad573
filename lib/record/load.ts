import "server-only";
import type { Database, Prisma } from "@/lib/db/client";
import type { LocalText } from "@/lib/i18n/locales";
import { sourceColumns } from "@/lib/sources/columns";
import { type Patience, patienceIn, patienceKey } from "./patience";
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
  entries: Map<string, Entry>;
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
 * The record as it now is. With an earlier state given, only what the audit log names as changed since is read.
 */
export async function loadRecord(
  db: Database,
  audience: Audience,
  earlier: LoadedRecord<DeskEntry> | null,
): Promise<LoadedRecord<PublicEntry> | LoadedRecord<DeskEntry>> {
  const head = await db.auditLine.findFirst({ orderBy: { seq: "desc" }, select: { seq: true } });
  const revision = head?.seq ?? 0;
  if (earlier && earlier.view.revision === revision) return earlier;

  const changed =
    earlier && revision > earlier.view.revision
      ? await changedSince(db, earlier.view.revision, revision)
      : null;
  const entries: Map<string, DeskEntry> = changed && earlier ? new Map(earlier.entries) : new Map();
  const rows = await readEntries(db, audience, changed);
  for (const id of changed ?? []) entries.delete(id);
  for (const row of rows) entries.set(row.id, row as DeskEntry);

  const sorted = [...entries.values()].sort((a, b) =>
    a.countsFrom !== b.countsFrom ? (a.countsFrom < b.countsFrom ? -1 : 1) : a.id < b.id ? -1 : 1,
  );
  const rest = await readRest(db, audience);
  const view = {
    revision,
    entries: sorted,
    entry: (id: string) => entries.get(id),
    targets: new Set(rest.countries.filter((country) => country.listing).map((country) => country.code)),
    ...rest,
  };
  return { entries, view: audience === "public" ? onlyPublic(view) : view };
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
    if (entry.kind === "dispatch") {
      if (entry.wave) waves.add(entry.wave.id);
      shown.set(entry.id, {
        ...entry,
        packageId: entry.packageId && packages.has(entry.packageId) ? entry.packageId : null,
      });
    } else if (entry.kind === "response") {
      shown.set(entry.id, {
        ...entry,
        answersId: entry.answersId && view.entry(entry.answersId) ? entry.answersId : null,
      });
    } else if (entry.kind === "proceeding") {
      shown.set(entry.id, {
        ...entry,
        continuesId: entry.continuesId && view.entry(entry.continuesId) ? entry.continuesId : null,
      });
    } else shown.set(entry.id, entry);
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

/** Ids of the entries to read anew; null when so much else changed that all must be. */
async function changedSince(db: Database, after: number, upTo: number): Promise<string[] | null> {
  if (upTo - after > 500) return null;
  const lines = await db.auditLine.findMany({
    where: { seq: { gt: after } },
    select: { subjectType: true, subjectId: true, number: true },
  });
  const ids = new Set<string>();
  for (const line of lines) {
    if (line.subjectType === "entry") ids.add(line.subjectId);
    // What entries carry of others is read with them: a change there means reading all.
    else if (
      (line.subjectType === "body" ||
        line.subjectType === "source" ||
        line.subjectType === "wave" ||
        line.subjectType === "user") &&
      line.number !== 1
    )
      return null;
  }
  return [...ids];
}

async function readEntries(
  db: Database,
  audience: Audience,
  ids: string[] | null,
): Promise<(PublicEntry | DeskEntry)[]> {
  const among = ids ? { id: { in: ids } } : {};
  if (audience === "public") {
    const rows = await db.entry.findMany({
      where: {
        ...among,
        visibility: "public",
        removedAt: null,
        kind: { not: "note" },
        NOT: { kind: "dispatch", rung: "drafted" },
      },
      select: publicColumns,
    });
    return rows.map(publicEntry);
  }
  const rows = await db.entry.findMany({ where: among, select: deskColumns });
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
    db.body.findMany({
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
      orderBy: { id: "asc" },
    }),
    db.wave.findMany({ select: { id: true, name: true, startedOn: true }, orderBy: { startedOn: "asc" } }),
    db.document.findMany({
      where: visible,
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
      orderBy: { id: "asc" },
    }),
    db.package.findMany({
      where: visible,
      select: {
        id: true,
        label: true,
        number: true,
        previousId: true,
        frozen: true,
        remark: true,
        items: { select: { documentVersionId: true }, orderBy: { position: "asc" } },
      },
      orderBy: { id: "asc" },
    }),
    db.partner.findMany({
      where: visible,
      select: { id: true, countryCode: true, name: true, website: true, remark: true },
      orderBy: { name: "asc" },
    }),
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
    partners: partners.map((partner) => ({ ...partner, remark: text(partner.remark) })),
    patience: patienceIn(patience?.value),
  };
}
