import "server-only";
import type { Context } from "@/lib/command";
import type { Transaction } from "@/lib/db/client";
import { newId } from "@/lib/ids";
import type { Change } from "@/lib/record/append";
import { canonicalJson } from "@/lib/record/canonical-json";
import { columnsOf, linksOf } from "@/lib/record/columns";
import { type Known, knownTo, requireReferences } from "@/lib/record/references";
import { changedFacts, requirePublishable } from "@/lib/record/rules";
import { read, readSubjects, type Snapshot, type SubjectRow, type SubjectType } from "@/lib/record/subjects";
import { Refusal } from "@/lib/refusal";
import type { SourceInput } from "@/lib/sources/schema";
import { type CampaignFile, type Section, sections } from "./campaign-file";

/** How many rows of a list are new, differ from what is stored, or are already there as they are. */
export type Tally = { added: number; changed: number; unchanged: number; removed: number };
export type ImportReport = Record<Section, Tally>;
/** A row that cannot be taken: where it is in the file, and a key of the `refusals` catalogue. */
export type Problem = { path: (string | number)[]; key: string };
export type ImportPlan = { changes: Change[]; report: ImportReport; problems: Problem[] };

type Data = Record<string, unknown>;
type Links = NonNullable<Change["links"]>;
type Row = { id: string };

/**
 * What a campaign file would change, by the same rules as the forms. Rows that are there already and do not differ
 * are left alone; entries that were removed on the desk stay removed.
 */
export async function planImport(file: CampaignFile, context: Context): Promise<ImportPlan> {
  const { tx } = context;
  const plan: ImportPlan = {
    changes: [],
    report: Object.fromEntries(
      sections.map((section) => [section, { added: 0, changed: 0, unchanged: 0, removed: 0 }]),
    ) as ImportReport,
    problems: [],
  };
  const stored = await storedRows(file, tx);
  const known = knownWith(file, await knownInBulk(file, tx));
  const sources = await sourcesOf(file, tx, plan);
  const step = { file, context, plan, known, sources, stored };

  await each(step, "countries", file.countries, async ({ code }) =>
    settle(step, "countries", "country", code),
  );
  await each(step, "sources", file.sources, async ({ id, ...data }) => {
    if (sources.otherWithUrl(id, data.url)) throw new Refusal("source-known", "url");
    if (data.fileId && !(await known.file(data.fileId))) throw new Refusal("file-unknown", "fileId");
    await settle(step, "sources", "source", id, data);
  });
  await each(
    step,
    "bodies",
    parentsFirst(plan, "bodies", file.bodies, (row) => [row.parentId]),
    (row) => takeBody(step, row),
  );
  await each(step, "partners", file.partners, async ({ id, publish, ...data }) => {
    await requireCountry(known, data.countryCode);
    await settle(step, "partners", "partner", id, data, {}, publish);
  });
  await each(step, "documents", file.documents, (row) => takeDocument(step, row));
  await each(
    step,
    "packages",
    parentsFirst(plan, "packages", file.packages, (row) => [row.previousId]),
    (row) => takePackage(step, row),
  );
  await each(step, "waves", file.waves, async ({ id, ...data }) => settle(step, "waves", "wave", id, data));
  await each(step, "listings", file.listings, (row) => takeListing(step, row));
  const links = (row: EntryRow) => [
    row.entry.kind === "proceeding" ? row.entry.continuesId : null,
    row.entry.kind === "response" ? row.entry.answersId : null,
  ];
  await each(step, "entries", parentsFirst(plan, "entries", file.entries, links), (row) =>
    takeEntry(step, row),
  );
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
};
type EntryRow = CampaignFile["entries"][number];

/** Takes the rows one by one; a refused one becomes a problem that names it, and the rest is still looked at. */
async function each<R extends Row | { code: string }>(
  { file, plan }: Step,
  section: Section,
  rows: R[],
  take: (row: R, at: (string | number)[]) => Promise<void>,
): Promise<void> {
  const places = new Map((file[section] as unknown[]).map((row, index) => [row, index]));
  const seen = new Set<string>();
  for (const row of rows) {
    const at = [section, places.get(row) ?? 0];
    const id = "code" in row ? row.code : row.id;
    if (seen.has(id)) {
      plan.problems.push({ path: [...at, "id"], key: "id-twice" });
      continue;
    }
    seen.add(id);
    try {
      await take(row, at);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const field = error.field?.split(".") ?? [];
      const inEntry = section === "entries" && error.field !== "correctionReason";
      plan.problems.push({ path: [...at, ...(inEntry ? ["entry"] : []), ...field], key: error.key });
    }
  }
}

/** Compares a row with what is stored, and plans what is to be written. */
async function settle(
  { plan, stored }: Step,
  section: Section,
  type: SubjectType,
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
    plan.changes.push({ type, id, expect: null, act: "import:add", data: { ...data, ...visibility }, links });
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
    type,
    id,
    expect: Number(current.version),
    act: "import:change",
    data: { ...data, ...(publishes ? { visibility: "public" } : {}) },
    links,
  });
  tally.changed++;
}

const hasVisibility = (type: SubjectType) => type === "partner" || type === "document" || type === "package";

/** Whether what is stored says anything else; unknown and absent are the same. */
function differs(current: Data, data: Data, links: Links): boolean {
  const same = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null);
  if (Object.keys(data).some((key) => !same(current[key], data[key]))) return true;
  return Object.entries(links).some(([name, wanted]) => {
    const ids =
      name === "sources" && wanted.some((link) => link.context !== undefined)
        ? wanted.map(({ id, context }) => ({ id, context }))
        : wanted.map((link) => link.id);
    return !same(current[name], name === "countries" ? [...(ids as string[])].sort() : ids);
  });
}

async function takeBody(step: Step, row: CampaignFile["bodies"][number]): Promise<void> {
  const { id, ...data } = row;
  if (data.countryCode) await requireCountry(step.known, data.countryCode);
  if (data.parentId) {
    const parent = await step.known.body(data.parentId);
    if (!parent) throw new Refusal("body-unknown", "parentId");
    if (data.parentId === id) throw new Refusal("parent-below-itself", "parentId");
    if (parent.countryCode !== data.countryCode) throw new Refusal("body-of-other-country", "parentId");
  }
  await settle(step, "bodies", "body", id, data);
}

async function takeDocument(step: Step, row: CampaignFile["documents"][number]): Promise<void> {
  const { id, publish, versions, sources, ...data } = row;
  const { ids } = step.sources.choose(sources, "sources");
  await settle(
    step,
    "documents",
    "document",
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
      "documentVersion",
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
  await settle(step, "packages", "package", id, data, links, publish, (current) => {
    if (current.frozen && differs(current, data, links)) throw new Refusal("package-frozen");
  });
}

async function takeListing(step: Step, row: CampaignFile["listings"][number]): Promise<void> {
  const { id, sources, contextSources, ...data } = row;
  await requireCountry(step.known, data.countryCode);
  const other = await step.context.tx.targetListing.count({
    where: { countryCode: data.countryCode, id: { not: id } },
  });
  const twice = step.file.listings.some((row) => row.countryCode === data.countryCode && row.id !== id);
  if (other > 0 || twice) throw new Refusal("already-listed", "countryCode");
  const backing = step.sources.choose(sources, "sources").ids;
  const context = step.sources.choose(contextSources, "contextSources").ids;
  const links = [
    ...backing.map((source) => ({ id: source, context: false })),
    ...context.filter((source) => !backing.includes(source)).map((source) => ({ id: source, context: true })),
  ];
  await settle(step, "listings", "listing", id, data, { sources: links });
}

async function takeEntry(step: Step, { id, entry, publish, correctionReason }: EntryRow): Promise<void> {
  const { actor, now, today } = step.context;
  const tally = step.plan.report.entries;
  const current = step.stored("entry", id);
  await requireReferences(step.known, id, entry, current);
  const { ids, usable } = step.sources.choose(entry.sources, "sources");
  if (publish || current?.visibility === "public") requirePublishable(entry, usable);
  const columns = columnsOf(entry);
  const links = linksOf(entry, ids);
  const publishing = { visibility: "public", publishedAt: now };
  if (!current) {
    const data = {
      ...columns,
      authorId: actor.id,
      recordedAt: now,
      changedAt: now,
      ...(publish ? publishing : {}),
    };
    step.plan.changes.push({ type: "entry", id, expect: null, act: "import:add", data, links });
    tally.added++;
    return;
  }
  if (current.removedAt) {
    tally.removed++;
    return;
  }
  if (current.kind !== entry.kind) throw new Refusal("kind-is-fixed", "kind");
  const publishes = publish && current.visibility !== "public";
  if (!publishes && !differs(current, columns, links)) {
    tally.unchanged++;
    return;
  }
  const facts = { ...columns, countries: links.countries.map((link) => link.id).sort() };
  const corrected = current.visibility === "public" && changedFacts(current, facts).length > 0;
  if (corrected && Object.keys(correctionReason).length === 0)
    throw new Refusal("correction-needs-reason", "correctionReason");
  step.plan.changes.push({
    type: "entry",
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
}

/** Packages that a dispatch of the file has sent are frozen from then on. */
async function freezeSent({ file, plan, context }: Step): Promise<void> {
  const sent = new Set(
    file.entries.flatMap(({ entry }) =>
      entry.kind === "dispatch" && entry.rung !== "drafted" && entry.packageId ? [entry.packageId] : [],
    ),
  );
  for (const id of sent) {
    const planned = plan.changes.find((change) => change.type === "package" && change.id === id);
    if (planned) {
      planned.data = { ...planned.data, frozen: true };
      continue;
    }
    const current = await read(context.tx, "package", id);
    if (current && !current.frozen)
      plan.changes.push({
        type: "package",
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
type StoredRows = (type: SubjectType, id: string) => Snapshot | null;

/** Everything that is stored under the ids of a file, asked for in bulk: one by one, ten thousand rows take minutes. */
async function storedRows(file: CampaignFile, tx: Transaction): Promise<StoredRows> {
  const ids: [SubjectType, string[]][] = [
    ["country", file.countries.map((row) => row.code)],
    ["source", file.sources.map((row) => row.id)],
    ["body", file.bodies.map((row) => row.id)],
    ["partner", file.partners.map((row) => row.id)],
    ["document", file.documents.map((row) => row.id)],
    ["documentVersion", file.documents.flatMap((row) => row.versions.map((version) => version.id))],
    ["package", file.packages.map((row) => row.id)],
    ["wave", file.waves.map((row) => row.id)],
    ["listing", file.listings.map((row) => row.id)],
    ["entry", file.entries.map((row) => row.id)],
  ];
  const rows = new Map<SubjectType, Map<string, SubjectRow>>();
  for (const [type, of] of ids) rows.set(type, await readSubjects(tx, type, of));
  return (type, id) => rows.get(type)?.get(id)?.snapshot ?? null;
}

/** What the database knows of all that the entries of a file point at, asked for in bulk. */
async function knownInBulk(file: CampaignFile, tx: Transaction): Promise<Known> {
  const entries = file.entries.map((row) => row.entry);
  const dispatches = entries.filter((entry) => entry.kind === "dispatch");
  const those = async (type: SubjectType, ids: (string | null | undefined)[]) =>
    readSubjects(
      tx,
      type,
      ids.filter((id): id is string => Boolean(id)),
    );
  const countries = await those(
    "country",
    [...entries.flatMap((entry) => entry.countries), ...file.bodies.map((row) => row.countryCode)].concat(
      file.partners.map((row) => row.countryCode),
      file.listings.map((row) => row.countryCode),
    ),
  );
  const bodies = await those("body", [
    ...entries.map((entry) => entry.bodyId),
    ...file.bodies.map((row) => row.parentId),
  ]);
  const waves = await those(
    "wave",
    dispatches.map((entry) => entry.waveId),
  );
  const packages = await those("package", [
    ...dispatches.map((entry) => entry.packageId),
    ...file.packages.map((row) => row.previousId),
  ]);
  const contacts = await those(
    "contact",
    dispatches.map((entry) => entry.contactId),
  );
  const files = await those("file", [
    ...entries.flatMap((entry) => entry.attachments),
    ...file.sources.map((row) => row.fileId),
    ...file.documents.flatMap((row) => row.versions.map((version) => version.fileId)),
  ]);
  const one = knownTo(tx);
  const asked = new Map<string, ReturnType<Known["entry"]>>();
  return {
    country: async (code) => countries.has(code),
    body: async (id) => {
      const body = bodies.get(id)?.snapshot;
      return body ? { countryCode: (body.countryCode as string | undefined) ?? null } : null;
    },
    wave: async (id) => waves.has(id),
    package: async (id) => packages.has(id),
    contact: async (id) => contacts.has(id) && !contacts.get(id)?.snapshot.erasedAt,
    file: async (id) => files.has(id),
    // The way up from an entry leads further than the file tells.
    entry: (id) => {
      const answer = asked.get(id) ?? one.entry(id);
      asked.set(id, answer);
      return answer;
    },
  };
}

/** What the database knows, and what comes in the same file. */
function knownWith(file: CampaignFile, stored: Known): Known {
  const countries = new Set(file.countries.map((row) => row.code));
  const bodies = new Map(file.bodies.map((row) => [row.id, row]));
  const waves = new Set(file.waves.map((row) => row.id));
  const packages = new Set(file.packages.map((row) => row.id));
  const entries = new Map(file.entries.map((row) => [row.id, row.entry]));
  return {
    ...stored,
    country: async (code) => countries.has(code) || stored.country(code),
    body: async (id) => bodies.get(id) ?? stored.body(id),
    wave: async (id) => waves.has(id) || stored.wave(id),
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
  };
}

/** The sources that are stored or come in the file; one that a row describes on the spot is added once. */
async function sourcesOf(file: CampaignFile, tx: Transaction, plan: ImportPlan) {
  const stored = await tx.source.findMany({
    select: { id: true, url: true, fileId: true },
    orderBy: { id: "asc" },
  });
  const byId = new Map<string, { url: string | null; fileId: string | null }>();
  const idOfUrl = new Map<string, string>();
  for (const { id, url, fileId } of [...stored, ...file.sources]) {
    byId.set(id, { url, fileId });
    if (url && !idOfUrl.has(url)) idOfUrl.set(url, id);
  }
  return {
    otherWithUrl: (id: string, url: string | null) => url !== null && idOfUrl.get(url) !== id,
    choose(inputs: SourceInput[], field: string): { ids: string[]; usable: number } {
      const ids: string[] = [];
      for (const [index, { id: given, ...data }] of inputs.entries()) {
        if (given && !byId.has(given)) throw new Refusal("source-unknown", `${field}.${index}`);
        let id = given ?? (data.url ? idOfUrl.get(data.url) : undefined);
        if (!id) {
          id = newId();
          plan.changes.push({ type: "source", id, expect: null, act: "import:add", data });
          plan.report.sources.added++;
          byId.set(id, { url: data.url ?? null, fileId: data.fileId ?? null });
          if (data.url) idOfUrl.set(data.url, id);
        }
        if (!ids.includes(id)) ids.push(id);
      }
      const usable = ids.filter((id) => byId.get(id)?.url || byId.get(id)?.fileId).length;
      return { ids, usable };
    },
  };
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
      if (above) plan.problems.push({ path: [section, rows.indexOf(row)], key: "links-in-circle" });
      placed.add(row);
      way.pop();
    }
  }
  return [...placed];
}
