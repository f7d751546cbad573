import "server-only";
import { createHash } from "node:crypto";
import { InvalidInput } from "@/lib/base/invalid-input";
import { each, mapped, politely, turn, type Work } from "@/lib/base/politely";
import { Refusal } from "@/lib/base/refusal";
import type { Locale } from "@/lib/i18n/locales";
import type { Outcome, Step } from "@/lib/ledger/act";
import type { Caller } from "@/lib/ledger/caller";
import { perform, tryOut } from "@/lib/ledger/perform";
import { Unanswered } from "@/lib/ledger/questions";
import { RefusedSteps } from "@/lib/ledger/refused-steps";
import { deskRecord } from "@/lib/log/queries";
import { atOnce, type TakeSheet, takeSheet } from "./acts";
import type { SheetAnswer, SheetEvent } from "./answer";
import type { ReadSheet } from "./cells";
import { columnName } from "./facet";
import { kinds } from "./kinds/all";
import { columnsOf, type SheetKind } from "./kinds/kind";
import { type KindName, kindNames } from "./kinds/names";
import { heading, headKey, type Match, matchColumns } from "./match";
import { plan, type Unit, type Verdict } from "./plan";
import { findTemplate, importsOfFile, storedOf } from "./queries";
import { readSheet } from "./read";
import { dataRows, readRows } from "./rows";
import { type Run, withRun } from "./runs";
import type { AskSheet } from "./schema";
import { countsOf, readingOf, viewOf } from "./told";
import { worldOf } from "./world";

type Asking = {
  caller: Caller;
  locale: Locale;
  bytes: Uint8Array;
  fileName: string;
  ask: AskSheet;
  /** Is told how far it is. */
  say(event: SheetEvent): void;
  /** Whether whoever asked has gone. */
  stopped(): boolean;
};

/**
 * Looks at a sheet, or takes it: reads it, finds its columns, and says of each row what it comes to. Where it is to be
 * taken and no row is open, all of it is written in one transaction.
 * @throws Refusal where the file cannot be read, or nothing may be written
 */
export async function lookAtSheet(asking: Asking): Promise<SheetAnswer> {
  const { ask, bytes, locale, say, stopped } = asking;
  say({ at: "reading" });
  const fileHash = createHash("sha256").update(bytes).digest("hex");
  const sheet = await readSheet(bytes, {
    sheet: ask.sheet,
    encoding: ask.encoding,
    separator: ask.separator,
  });
  if (stopped()) throw new Refusal("import-stopped");
  const found = await foundKind(sheet, ask);
  const { kind, match, template } = found;
  const record = await deskRecord();
  const world = await worldOf(record, locale);
  const rows = await politely(readRows(dataRows(sheet.rows, match), match.columns, kind, world));
  const options = { correctionReason: ask.correctionReason };
  const contents = rows.map(({ content }) => content);
  const stored = await storedOf(kind, world, contents);
  const units = await plan({ rows, kind, world, choices: ask.choices, options }, stored);
  const seen = await politely(markWork(kind.name, units));
  const base = {
    reading: readingOf(sheet, match, (await importsOfFile(fileHash))[0]?.takenAt.toISOString() ?? null),
    kind: kind.name,
    columns: match.columns,
    byTemplate: template !== null,
    choices: columnsOf(kind).map((column) => ({ key: column.key, name: columnName(column, locale) })),
    seen,
  };
  const whole = async (more: Partial<SheetAnswer> = {}): Promise<SheetAnswer> => ({
    ...base,
    counts: countsOf(units),
    units: await politely(mapped(units, (unit) => viewOf(unit, kind, locale))),
    ...more,
  });
  const ordered = inOrder(units, ask);
  if (ask.take) {
    if (ask.seen !== seen) {
      await tryAll(asking, kind, ordered, units);
      return whole({ notTaken: "changed" });
    }
    if (units.some(({ verdict }) => open.has(verdict))) {
      await tryAll(asking, kind, ordered, units);
      return whole({ notTaken: "open" });
    }
    if (ordered.length > 0) return take(asking, found, { units, ordered, fileHash, whole });
  } else await tryAll(asking, kind, ordered, units);
  return whole();
}

type Ordered = { step: Step; unit: number }[];
/** What has to be answered before anything is written. */
const open: ReadonlySet<Verdict> = new Set<Verdict>(["refused", "asked", "duplicate", "conflict"]);

type Found = {
  kind: SheetKind;
  match: Match;
  template: Awaited<ReturnType<typeof findTemplate>>;
  templateId: string;
};

/** Of which kind a sheet is, where nobody has said so: of the one whose columns it has, those of its own counting more. */
async function foundKind({ rows }: ReadSheet, ask: AskSheet): Promise<Found> {
  if (rows.length === 0) throw new Refusal("sheet-empty", "file");
  const tried = (ask.kind ? [ask.kind] : kindNames).map((name) => {
    const kind = kinds[name];
    const match = matchColumns(rows, columnsOf(kind), { head: ask.head });
    const there = new Set(match.columns.map(({ column }) => column));
    return { kind, match, score: match.score + 3 * kind.telling.filter((key) => there.has(key)).length };
  });
  const known = await Promise.all(
    tried.map(async (one) => ({ ...one, ...(await templateFor(one.kind.name, one.match)) })),
  );
  const best = known.reduce(surer);
  const { kind, template, templateId } = best;
  const told = { ...template?.columns, ...ask.told };
  const match = matchColumns(rows, columnsOf(kind), { head: ask.head, told });
  return { kind, match, template, templateId };
}

type Tried = { score: number; template: unknown };
/** A sheet whose columns were told before is of the kind that it was then. */
const surer = <One extends Tried>(one: One, other: One): One => {
  const byTemplate = Number(other.template !== null) - Number(one.template !== null);
  if (byTemplate !== 0) return byTemplate > 0 ? other : one;
  return other.score > one.score ? other : one;
};

async function templateFor(kind: KindName, match: Match) {
  const head = headKey(match.columns);
  const templateId = createHash("sha256").update(`${kind}\n${head}`).digest("hex").slice(0, 32);
  return { templateId, template: head.replaceAll("|", "") === "" ? null : await findTemplate(templateId) };
}

/** The steps in an order in which many of one act come together, each with its unit; and what was confirmed of it. */
function inOrder(units: readonly Unit[], { choices }: AskSheet): Ordered {
  const all = units.flatMap((unit, index) => {
    const confirmed = choices[String(unit.rows[0])]?.confirmed ?? [];
    if (unit.verdict !== "new" && unit.verdict !== "changes") return [];
    return unit.steps.map(([act, input], place) => ({
      place,
      act: act.name,
      unit: index,
      step: [act, { ...(input as object), confirmed }] as const,
    }));
  });
  const names = [...new Set(all.map(({ act }) => act))];
  all.sort((a, b) => a.place - b.place || names.indexOf(a.act) - names.indexOf(b.act) || a.unit - b.unit);
  return all.map(({ step, unit }) => ({ step, unit }));
}

/** Asks the acts what they would say, in pieces: others are let in between, and nothing is written. */
async function tryAll(
  { caller, say, stopped }: Asking,
  kind: SheetKind,
  ordered: Ordered,
  units: Unit[],
): Promise<void> {
  for (let at = 0; at < ordered.length; at += atOnce) {
    if (stopped()) throw new Refusal("import-stopped");
    const part = ordered.slice(at, at + atOnce);
    const outcomes = await tryOut(
      caller,
      part.map(({ step }) => step),
    );
    for (const [index, outcome] of outcomes.entries()) note(units[part[index]?.unit ?? -1], outcome, kind);
    say({ at: "looking", done: Math.min(ordered.length, at + atOnce), of: ordered.length });
    await turn();
  }
}

/** What an act said of a row, in the words of its columns. */
function note(unit: Unit | undefined, outcome: Outcome, kind: SheetKind): void {
  if (!unit || outcome.ok) return;
  const { refusal } = outcome;
  const columnAt = (field: string | undefined): string | null => columnFor(kind, unit, field);
  if (refusal instanceof Unanswered) {
    if (unit.verdict !== "refused") unit.verdict = "asked";
    for (const { key, field, values = {} } of refusal.questions)
      unit.problems.push({ key, values, column: columnAt(field), asks: true });
    return;
  }
  // What follows in the row fails by the first.
  if (unit.verdict === "refused") return;
  unit.verdict = "refused";
  if (refusal instanceof InvalidInput)
    for (const { path, key, values } of refusal.issues)
      unit.problems.push({ key, values, column: columnAt(path) });
  else unit.problems.push({ key: refusal.key, values: refusal.values, column: columnAt(refusal.field) });
}

/** The column that fills a field of an act's input; of addresses the one of their kind. */
function columnFor(kind: SheetKind, { content }: Unit, field = ""): string | null {
  const parts = field
    .split(".")
    .filter((part) => part !== kind.prefix && part !== "correspondence" && part !== "sent");
  const [name, index, inner] = parts;
  const addresses = (content.addresses ?? []) as { channel: string }[];
  const key = name === "addresses" ? addresses[Number(index)]?.channel : `${name}.${inner ?? index ?? ""}`;
  const facets = kind.facets.filter(({ fields }) => fields.includes(name ?? ""));
  const facet = facets.find((one) => one.key === key) ?? facets.at(-1);
  const column = facet?.columns.find((one) => one.key === facet.key) ?? facet?.columns.at(-1);
  return column?.key ?? null;
}

type Taking = {
  units: Unit[];
  ordered: Ordered;
  fileHash: string;
  whole(more?: Partial<SheetAnswer>): Promise<SheetAnswer>;
};

async function take(
  asking: Asking,
  found: Found,
  { units, ordered, fileHash, whole }: Taking,
): Promise<SheetAnswer> {
  const { caller, ask, say, stopped, fileName } = asking;
  const { kind } = found;
  const counts = countsOf(units);
  const summary = {
    added: counts.new,
    changed: counts.changes,
    same: counts.same,
    leftOut: counts.leftOut,
  };
  const run: Run = {
    say: (done) =>
      say(done === ordered.length ? { at: "closing" } : { at: "writing", done, of: ordered.length }),
    stopped,
    outcomes: [],
  };
  say({ at: "writing", done: 0, of: ordered.length });
  try {
    const written = await withRun(run, (number) =>
      perform(caller, takeSheet, {
        run: number,
        steps: ordered,
        units: units.map(({ target }) => ({ type: kind.subject.type, before: target?.version ?? null })),
        sheet: {
          kind: kind.name,
          fileName: fileName.slice(0, 200),
          fileHash,
          counts: { rows: units.length, ...summary },
        },
        template: templateOf(found, ask),
      } satisfies TakeSheet),
    );
    return whole({ taken: { ...written, ...summary } });
  } catch (error) {
    if (!(error instanceof RefusedSteps)) throw error;
    for (const [index, outcome] of run.outcomes.entries())
      note(units[ordered[index]?.unit ?? -1], outcome, kind);
    return whole({ notTaken: "refused" });
  }
}

/** What was told by hand of the columns is kept for the next sheet with this head. */
function templateOf({ kind, match, template, templateId }: Found, { told }: AskSheet): TakeSheet["template"] {
  const own = Object.entries(told).flatMap(([at, key]) => {
    const text = heading(match.columns[Number(at)]?.heading ?? "");
    return text === "" ? [] : [[text, key] as const];
  });
  const columns = { ...template?.columns, ...Object.fromEntries(own) };
  if (JSON.stringify(columns) === JSON.stringify(template?.columns ?? {})) return null;
  return {
    id: templateId,
    version: template?.version ?? null,
    kind: kind.name,
    head: headKey(match.columns),
    columns,
  };
}

/** A mark of what was looked at: with another, something has changed since. */
function* markWork(kind: KindName, units: readonly Unit[]): Work<string> {
  const hash = createHash("sha256").update(kind);
  yield* each(units, ({ rows, verdict, target, differences }) => {
    hash.update(JSON.stringify([rows, verdict, target, differences]));
  });
  return hash.digest("hex").slice(0, 32);
}
