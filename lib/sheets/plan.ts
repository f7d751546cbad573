import { canonicalJson } from "@/lib/base/canonical-json";
import { each, mapped, politely, type Work } from "@/lib/base/politely";
import type { Step } from "@/lib/ledger/act";
import { type Content, columnName, type Facet, first, type World } from "./facet";
import { idColumn, type Known, type Options, type SheetKind, versionColumn } from "./kinds/kind";
import type { Problem, ReadUnit } from "./rows";
import type { Choice } from "./schema";

/** What the rows of a sheet come to as things stand: nothing is written, and no act has been asked yet. */

export type Verdict = "new" | "changes" | "same" | "refused" | "asked" | "duplicate" | "conflict" | "leftOut";
/** What a row changes, in words; `stored` where somebody else has changed it since the file went out. */
export type Difference = { column: string; before: string; after: string; stored?: string };
export type Alike = { id: string; label: string; href: string; differences: Difference[] };

/** One thing of a sheet: a row, or several that are of one. */
export type Unit = {
  rows: readonly number[];
  verdict: Verdict;
  label: string;
  /** Where there is one already. */
  href: string | null;
  target: { id: string; version: number } | null;
  steps: Step[];
  differences: Difference[];
  problems: Problem[];
  alike: Alike[];
  /** The row of this sheet that says the same already. */
  asRow: number | null;
  content: Content;
};

/** What of the stored ones is known beforehand. */
export type Stored = {
  known: readonly Known[];
  /** Those that are asked for, as they stand. */
  current(ids: readonly string[]): Promise<ReadonlyMap<string, Record<string, unknown>>>;
  /** Earlier versions, by `id number`. */
  versions(
    at: readonly { id: string; version: number }[],
  ): Promise<ReadonlyMap<string, Record<string, unknown>>>;
};

/** Rows of a file of ours name what they mean by its id, wherever it is now. */
async function addNamed(index: Index, rows: readonly ReadUnit[], stored: Stored): Promise<void> {
  const named = new Set(rows.map(({ values }) => first(values, idColumn)));
  const open = [...named].filter((id) => id !== "" && id.length <= 64 && !index.ids.has(id));
  for (const [id, snapshot] of await stored.current(open))
    if (!snapshot.removedAt && !snapshot.erasedAt)
      index.ids.set(id, { id, version: Number(snapshot.version), sure: [], likely: [] });
}

const same = (one: unknown, other: unknown): boolean =>
  canonicalJson(one ?? null) === canonicalJson(other ?? null);

type Meant =
  | { is: "leftOut" | "new" }
  | { is: "refused"; problem: Problem }
  | { is: "known"; known: Known; byId: boolean }
  | { is: "likely"; alike: Known[] };

/** Which stored one a row means: as told by hand, by its id, by its marks; or probably one of several. */
function meantBy(
  one: ReadUnit,
  kind: SheetKind,
  world: World,
  choice: Choice | undefined,
  index: Index,
): Meant {
  if (choice?.as === "none") return { is: "leftOut" };
  const byId = (id: string): Meant => {
    const known = index.ids.get(id);
    return known
      ? { is: "known", known, byId: true }
      : {
          is: "refused",
          problem: { key: "sheet-id-unknown", values: { value: id.slice(0, 80) }, column: idColumn },
        };
  };
  if (choice?.as && choice.as !== "new") return byId(choice.as);
  const id = first(one.values, idColumn);
  if (id !== "" && choice?.as !== "new") return byId(id);
  if (choice?.as === "new") return { is: "new" };
  const { sure, likely } = kind.marks(one.content, world);
  const known = sure.flatMap((mark) => index.sure.get(mark) ?? []);
  const [found, ...others] = [...new Set(known)];
  if (found && others.length === 0) return { is: "known", known: found, byId: false };
  const alike = [...new Set([...known, ...likely.flatMap((mark) => index.likely.get(mark) ?? [])])];
  return alike.length > 0 ? { is: "likely", alike: alike.slice(0, 5) } : { is: "new" };
}

type Index = {
  ids: Map<string, Known>;
  sure: Map<string, Known[]>;
  likely: Map<string, Known[]>;
};

function* indexWork(known: readonly Known[]): Work<Index> {
  const index: Index = { ids: new Map(), sure: new Map(), likely: new Map() };
  const put = (map: Map<string, Known[]>, mark: string, one: Known) => {
    const list = map.get(mark);
    if (list) list.push(one);
    else map.set(mark, [one]);
  };
  yield* each(known, (one) => {
    index.ids.set(one.id, one);
    for (const mark of one.sure) put(index.sure, mark, one);
    for (const mark of one.likely) put(index.likely, mark, one);
  });
  return index;
}

export type Planning = {
  rows: readonly ReadUnit[];
  kind: SheetKind;
  world: World;
  choices: Readonly<Record<string, Choice>>;
  options: Options;
};

/**
 * Decides of each row which stored one it means, and what it would change there.
 * @param stored what is asked for at once, however many rows there are
 */
export async function plan(
  { rows, kind, world, choices, options }: Planning,
  stored: Stored,
): Promise<Unit[]> {
  const index = await politely(indexWork(stored.known));
  if (!kind.nothing) await addNamed(index, rows, stored);
  const meant = await politely(
    mapped(rows, (one) => meantBy(one, kind, world, choices[String(one.rows[0])], index)),
  );
  const ids = meant.flatMap((one) =>
    one.is === "known" ? one.known.id : one.is === "likely" ? one.alike.map(({ id }) => id) : [],
  );
  const current = await stored.current([...new Set(ids)]);
  const based = rows.flatMap((one, at) => {
    const its = meant[at];
    const version = Number(first(one.values, versionColumn));
    return its?.is === "known" &&
      its.byId &&
      Number.isInteger(version) &&
      version > 0 &&
      version !== its.known.version
      ? { id: its.known.id, version }
      : [];
  });
  const versions = await stored.versions(based);
  /** What stood there when the file went out: nothing, where there was nothing yet. */
  const beforeOf = (id: string, version: number, snapshot: Record<string, unknown>) =>
    version === 0 ? (kind.nothing?.(id) ?? null) : (versions.get(`${id} ${version}`) ?? snapshot);
  const taken = new Map<string, number>();
  const fresh = new Map<string, { row: number; content: Content }>();
  const spent = new Set<string>();
  const planned = mapped(rows.entries(), ([at, one]): Unit => {
    const its = meant[at] as Meant;
    const choice = choices[String(one.rows[0])];
    const unit: Unit = {
      rows: one.rows,
      verdict: "new",
      label: kind.label(one.content, world),
      href: null,
      target: null,
      steps: [],
      differences: [],
      problems: one.problems,
      alike: [],
      asRow: null,
      content: one.content,
    };
    if (its.is === "leftOut") return { ...unit, verdict: "leftOut", problems: [] };
    if (its.is === "refused") return { ...unit, verdict: "refused", problems: [its.problem] };
    if (its.is === "known") {
      const row = taken.get(its.known.id);
      const snapshot = current.get(its.known.id);
      if (!snapshot)
        return { ...unit, verdict: "refused", problems: [{ key: "not-found", values: {}, column: null }] };
      const written = first(one.values, versionColumn);
      const before =
        !its.byId || !/^\d+$/.test(written) ? null : beforeOf(its.known.id, Number(written), snapshot);
      const edited = editOf(one, unit, { kind, world, options, choice }, its.known.id, snapshot, before);
      if (row !== undefined && edited.verdict !== "same")
        return { ...edited, verdict: "duplicate", steps: [], asRow: row };
      if (row === undefined) taken.set(its.known.id, one.rows[0] ?? 0);
      return { ...edited, asRow: row ?? null };
    }
    unit.problems = [...unit.problems, ...withoutPlace(one, kind, one.content)];
    if (unit.problems.length > 0) return { ...unit, verdict: "refused" };
    kind.complete?.(one.content, one.values, world, true);
    unit.label = kind.label(one.content, world);
    const special =
      choice?.as === "new" ? null : (kind.special?.(one.content, world, { ...options, spent }) ?? null);
    if (special)
      return {
        ...unit,
        verdict: "changes",
        href: special.href,
        differences: [special.difference],
        steps: [special.step],
      };
    if (its.is === "likely") {
      const alike = its.alike.flatMap(({ id }) => {
        const snapshot = current.get(id);
        if (!snapshot) return [];
        const content = kind.contentOf(snapshot, world);
        const { differences } = differencesOf(one, content, null, { kind, world, choice });
        return { id, label: kind.label(content, world), href: kind.href(content, id, world), differences };
      });
      return { ...unit, verdict: "duplicate", alike };
    }
    const [mark = ""] = kind.marks(one.content, world).sure;
    const twin = choice?.as === "new" || mark === "" ? undefined : fresh.get(mark);
    if (twin)
      return { ...unit, verdict: same(twin.content, one.content) ? "same" : "duplicate", asRow: twin.row };
    if (mark !== "") fresh.set(mark, { row: one.rows[0] ?? 0, content: one.content });
    const differences = rows.length <= shownWhole ? whatItSays(one, world) : [];
    return { ...unit, differences, steps: [[kind.add, kind.added(one.content)]] };
  });
  return politely(planned);
}

/** Of so many rows each new one is shown with all that it says. */
const shownWhole = 1000;

function whatItSays({ facets }: ReadUnit, world: World): Difference[] {
  return [...facets].flatMap(([facet, value]) =>
    value === null ? [] : [{ column: nameOf(facet, world), before: "", after: facet.show(value, world) }],
  );
}

type Editing = { kind: SheetKind; world: World; options: Options; choice: Choice | undefined };

function editOf(
  one: ReadUnit,
  unit: Unit,
  editing: Editing,
  id: string,
  snapshot: Record<string, unknown>,
  before: Record<string, unknown> | null,
): Unit {
  const { kind, world, options } = editing;
  const content = kind.contentOf(snapshot, world);
  const target = { id, version: Number(snapshot.version) };
  const label = kind.label(content, world);
  const href = kind.href(content, id, world);
  const problems = [
    ...unit.problems.filter(({ column }) => !saysAsBefore(one, column, content, editing)),
    ...withoutPlace(one, kind, content),
  ];
  const found = { ...unit, problems, target, label, href };
  if (problems.length > 0) return { ...found, verdict: "refused" };
  const { differences, changed, conflicts } = differencesOf(
    one,
    content,
    before && kind.contentOf(before, world),
    editing,
  );
  if (conflicts) return { ...found, verdict: "conflict", differences };
  if (changed.size === 0) return { ...found, verdict: "same" };
  return { ...found, verdict: "changes", differences, steps: kind.edits(target, content, changed, options) };
}

/** What is said in columns that things of this kind have no place for. */
const withoutPlace = (one: ReadUnit, kind: SheetKind, content: Content): Problem[] =>
  [...one.facets].flatMap(([facet, value]) =>
    value === null || !kind.holds || kind.holds(content, facet)
      ? []
      : { key: "sheet-not-of-kind", values: {}, column: facet.columns[0]?.key ?? null },
  );

/** Whether a cell that cannot be read says what our own file said: a body that was archived since is named by it still. */
function saysAsBefore(
  one: ReadUnit,
  column: string | null,
  content: Content,
  { kind, world }: Editing,
): boolean {
  const facet = kind.facets.find(({ columns }) => columns.some(({ key }) => key === column));
  const shown = facet?.show(facet.get(content), world) ?? "";
  return shown !== "" && facet?.columns.some(({ key }) => first(one.values, key) === shown) === true;
}

/**
 * What a row changes of what is stored, taken into `content`. What the sheet itself changed is told by the version that it
 * was made from, where it says so; an empty cell empties a field only then.
 */
function differencesOf(
  one: ReadUnit,
  content: Content,
  before: Content | null,
  { kind, world, choice }: Omit<Editing, "options">,
): { differences: Difference[]; changed: Set<string>; conflicts: boolean } {
  const differences: Difference[] = [];
  const changed = new Set<string>();
  let conflicts = false;
  for (const [facet, said] of one.facets) {
    const stored = facet.get(content);
    const value = said !== null && !before && facet.beside ? facet.beside(said, content) : said;
    const from = before ? facet.get(before) : stored;
    if (value === null && !before) continue;
    if (same(value, stored) || (before && same(value, from))) continue;
    const column = nameOf(facet, world);
    const [was, is] = [facet.show(stored, world), facet.show(value, world)];
    if (before && !same(from, stored)) {
      // Both have changed it since the file went out.
      if (choice?.take === "stored") continue;
      if (choice?.take !== "sheet") {
        conflicts = true;
        differences.push({ column, before: facet.show(from, world), after: is, stored: was });
        continue;
      }
    }
    differences.push({ column, before: was, after: is });
    facet.set(content, value);
    changed.add(facet.key);
  }
  if (changed.size > 0) kind.complete?.(content, one.values, world, false);
  return { differences, changed, conflicts };
}

const nameOf = (facet: Facet, { locale }: World): string =>
  facet.columns
    .slice(0, 2)
    .map((column) => columnName(column, locale))
    .at(-1) ?? facet.key;
