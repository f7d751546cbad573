import "server-only";
import { lastDay } from "@/lib/calendar/edtf";
import { command } from "@/lib/command";
import type { Transaction } from "@/lib/db/client";
import { newId } from "@/lib/ids";
import { Refusal, StaleVersion } from "@/lib/refusal";
import { type Change, read } from "./append";
import { changedFacts, mayBePublic, needsSource } from "./rules";
import {
  EditEntry,
  type EntryInput,
  LogEntry,
  PublishEntry,
  RemoveEntry,
  RestoreEntry,
  type SourceInput,
  UnpublishEntry,
} from "./schema";

type Written = { id: string; version: number };

/** Puts a new entry on the log; with `publish`, at once for everyone to see. */
export const logEntry = command("entry:write", LogEntry, async (input, { tx, actor, now }) => {
  const id = input.id ?? newId();
  await requireReferences(tx, id, input.entry);
  const { sourceChanges, sourceIds } = await chooseSources(tx, input.entry.sources);
  if (input.publish) requirePublishable(input.entry.kind, sourceIds.length);
  const changes: Change[] = [
    ...sourceChanges,
    ...(await frozenPackage(tx, input.entry)),
    {
      type: "entry",
      id,
      expect: null,
      act: "entry:log",
      data: {
        ...columnsOf(input.entry),
        authorId: actor.id,
        recordedAt: now,
        changedAt: now,
        ...(input.publish ? { visibility: "public", publishedAt: now } : {}),
      },
      links: linksOf(input.entry, sourceIds),
    },
  ];
  return { changes, value: { id, version: 1 } satisfies Written };
});

/** Saves an entry anew. A published one whose facts change is corrected, and needs a reason that is shown. */
export const editEntry = command("entry:write", EditEntry, async (input, { tx, now, today }) => {
  const current = await entryAt(tx, input.id, input.version);
  if (current.kind !== input.entry.kind) throw new Refusal("kind-is-fixed", "kind");
  await requireReferences(tx, input.id, input.entry);
  const { sourceChanges, sourceIds } = await chooseSources(tx, input.entry.sources);
  const isPublic = current.visibility === "public";
  if (isPublic) requirePublishable(input.entry.kind, sourceIds.length);
  const columns = columnsOf(input.entry);
  const links = linksOf(input.entry, sourceIds);
  const corrected =
    isPublic &&
    changedFacts(current, { ...columns, countries: links.countries.map((link) => link.id).sort() }).length >
      0;
  if (corrected && Object.keys(input.correctionReason).length === 0)
    throw new Refusal("correction-needs-reason", "correctionReason");
  const changes: Change[] = [
    ...sourceChanges,
    ...(await frozenPackage(tx, input.entry)),
    {
      type: "entry",
      id: input.id,
      expect: input.version,
      act: corrected ? "entry:correct" : "entry:edit",
      data: {
        ...columns,
        changedAt: now,
        ...(corrected ? { correctedOn: today, correctionReason: input.correctionReason } : {}),
      },
      links,
    },
  ];
  return { changes, value: { id: input.id, version: input.version + 1 } satisfies Written };
});

/** Makes an entry public. A proceeding or a response needs a source. */
export const publishEntry = command("entry:publish", PublishEntry, async (input, { tx, now }) => {
  const current = await entryAt(tx, input.id, input.version);
  requirePublishable(current.kind, (current.sources as string[]).length);
  return written(input, { visibility: "public", publishedAt: now, changedAt: now }, "entry:publish");
});

/** Takes an entry back from the public. */
export const unpublishEntry = command("entry:publish", UnpublishEntry, async (input, { tx, now }) => {
  await entryAt(tx, input.id, input.version);
  return written(input, { visibility: "internal", changedAt: now }, "entry:unpublish");
});

/** Hides an entry everywhere, with a reason; {@link restoreEntry} undoes it. */
export const removeEntry = command("entry:remove", RemoveEntry, async (input, { tx, now }) => {
  await entryAt(tx, input.id, input.version);
  return written(input, { removedAt: now, removalReason: input.reason, changedAt: now }, "entry:remove");
});

/** Brings a removed entry back as it was. */
export const restoreEntry = command("entry:remove", RestoreEntry, async (input, { tx, now }) => {
  const current = await subjectAt(tx, input.id, input.version);
  if (!current.removedAt) throw new Refusal("not-removed");
  return written(input, { removedAt: null, removalReason: null, changedAt: now }, "entry:restore");
});

const written = (input: { id: string; version: number }, data: Record<string, unknown>, act: string) => ({
  changes: [{ type: "entry", id: input.id, expect: input.version, act, data }] satisfies Change[],
  value: { id: input.id, version: input.version + 1 } satisfies Written,
});

type Current = Record<string, unknown> & { kind: EntryInput["kind"] };

async function subjectAt(tx: Transaction, id: string, version: number): Promise<Current> {
  const current = await read(tx, "entry", id);
  if (!current) throw new Refusal("not-found");
  if (current.version !== version) throw new StaleVersion("entry", id, version, current);
  return current as Current;
}

/** The entry as it stands, if it still is at the version that the change is based on. */
async function entryAt(tx: Transaction, id: string, version: number): Promise<Current> {
  const current = await subjectAt(tx, id, version);
  if (current.removedAt) throw new Refusal("removed");
  return current;
}

function requirePublishable(kind: EntryInput["kind"], sources: number): void {
  if (!mayBePublic(kind)) throw new Refusal("notes-stay-internal", "kind");
  if (needsSource(kind) && sources === 0) throw new Refusal("publish-needs-source", "sources");
}

/** Everything an entry points at must exist and belong with it; the answer names the field. */
async function requireReferences(tx: Transaction, id: string, entry: EntryInput): Promise<void> {
  const known = await tx.country.count({ where: { code: { in: entry.countries } } });
  if (known < new Set(entry.countries).size) throw new Refusal("country-unknown", "countries");
  const body = entry.bodyId
    ? await tx.body.findUnique({ where: { id: entry.bodyId }, select: { countryCode: true } })
    : null;
  if (entry.bodyId && !body) throw new Refusal("body-unknown", "bodyId");
  if (body?.countryCode && entry.kind !== "engagement" && !entry.countries.includes(body.countryCode))
    throw new Refusal("body-of-other-country", "bodyId");
  if (entry.kind === "dispatch") {
    if (entry.waveId && (await tx.wave.count({ where: { id: entry.waveId } })) === 0)
      throw new Refusal("wave-unknown", "waveId");
    if (entry.packageId && (await tx.package.count({ where: { id: entry.packageId } })) === 0)
      throw new Refusal("package-unknown", "packageId");
    if (entry.contactId) {
      const contact = await tx.contact.findUnique({
        where: { id: entry.contactId },
        select: { erasedAt: true },
      });
      if (!contact || contact.erasedAt) throw new Refusal("contact-unknown", "contactId");
    }
  }
  if (entry.kind === "response" && entry.answersId)
    await requireEarlier(tx, id, entry.answersId, "dispatch", entry, "answersId");
  if (entry.kind === "proceeding" && entry.continuesId)
    await requireEarlier(tx, id, entry.continuesId, "proceeding", entry, "continuesId");
}

async function requireEarlier(
  tx: Transaction,
  id: string,
  earlierId: string,
  kind: "dispatch" | "proceeding",
  entry: EntryInput,
  field: string,
): Promise<void> {
  const earlier = await tx.entry.findUnique({
    where: { id: earlierId },
    select: { kind: true, countsFrom: true, continuesId: true, countries: { select: { countryCode: true } } },
  });
  const shares =
    earlier?.countries.some((link) => entry.countries.includes(link.countryCode)) ||
    entry.countries.length === 0;
  if (!earlier || earlier.kind !== kind || earlierId === id || !shares)
    throw new Refusal("earlier-unknown", field);
  if (earlier.countsFrom > lastDay(entry.occurredOn)) throw new Refusal("earlier-is-later", field);
  if (earlier.continuesId === id) throw new Refusal("earlier-unknown", field);
}

/** A package that has been dispatched is frozen: what was sent can then always be told. */
async function frozenPackage(tx: Transaction, entry: EntryInput): Promise<Change[]> {
  if (entry.kind !== "dispatch" || !entry.packageId || entry.rung === "drafted") return [];
  const row = await tx.package.findUnique({
    where: { id: entry.packageId },
    select: { frozen: true, version: true },
  });
  if (!row || row.frozen) return [];
  return [
    {
      type: "package",
      id: entry.packageId,
      expect: row.version,
      act: "package:freeze",
      data: { frozen: true },
    },
  ];
}

/** Sources are shared between entries: a link that is known already is used again. */
async function chooseSources(
  tx: Transaction,
  inputs: SourceInput[],
): Promise<{ sourceChanges: Change[]; sourceIds: string[] }> {
  const sourceChanges: Change[] = [];
  const sourceIds: string[] = [];
  for (const [index, source] of inputs.entries()) {
    let id = source.id ?? null;
    if (id) {
      if ((await tx.source.count({ where: { id } })) === 0)
        throw new Refusal("source-unknown", `sources.${index}.title`);
    } else if (source.url) {
      id = (await tx.source.findFirst({ where: { url: source.url }, select: { id: true } }))?.id ?? null;
    }
    if (!id) {
      id = newId();
      const { id: _, ...data } = source;
      sourceChanges.push({ type: "source", id, expect: null, act: "source:add", data });
    }
    if (!sourceIds.includes(id)) sourceIds.push(id);
  }
  return { sourceChanges, sourceIds };
}

const linksOf = (entry: EntryInput, sourceIds: string[]) => ({
  countries: [...new Set(entry.countries)].map((code) => ({ id: code })),
  sources: sourceIds.map((id) => ({ id })),
  attachments: [...new Set(entry.attachments)].map((id) => ({ id })),
});

function columnsOf(entry: EntryInput): Record<string, unknown> {
  const { countries: _countries, sources: _sources, attachments: _attachments, ...columns } = entry;
  return { ...columns, countsFrom: lastDay(entry.occurredOn) };
}
