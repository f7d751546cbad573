import type { AnyAct, Step } from "@/lib/ledger/act";
import type { Right } from "@/lib/ledger/rights";
import type { Subject } from "@/lib/subject/subject";
import type { Content, Facet, SheetColumn, Values, World } from "../facet";
import type { KindName } from "./names";

/** Something that is there already, as a sheet may mean it: by which marks it is known, surely or probably. */
export type Known = {
  id: string;
  version: number;
  sure: readonly string[];
  likely: readonly string[];
};

/** What a row says, read: the values of its facets that it has columns for; an empty cell is null. */
export type Draft = {
  rows: readonly number[];
  values: ReadonlyMap<Facet, unknown>;
  /** What a new one of it would say. */
  content: Content;
};

/** What a row comes to where it is neither a new one nor an edit: a letter that is confirmed by it. */
export type Special = {
  step: Step;
  href: string;
  difference: { column: string; before: string; after: string };
};

/**
 * A kind of sheet: its columns, how a row becomes what acts take, and how what is there already is known again. It has no
 * rules of its own: the acts refuse.
 */
export type SheetKind = {
  name: KindName;
  right: Right;
  subject: Subject;
  add: AnyAct;
  /** The input of `add` for something new. */
  added(content: Content): Record<string, unknown>;
  /** What is stored, in the form of {@link Draft.content}. */
  contentOf(snapshot: Record<string, unknown>, world: World): Content;
  /** Whether it has a place for what a column says: entries of different kinds have different fields. */
  holds?(content: Content, facet: Facet): boolean;
  /** Of what needs no adding: what is stored where nothing is yet. A country has a plan without anything in it. */
  nothing?(id: string): Record<string, unknown>;
  /** What it takes to make it say so: one act, or several that follow one another. */
  edits(
    at: { id: string; version: number },
    content: Content,
    changed: ReadonlySet<string>,
    options: Options,
  ): Step[];
  facets: readonly Facet[];
  /** Columns beside those of facets: by them other values are found. */
  columns: readonly SheetColumn[];
  /** Columns that other kinds have not: by these a sheet is told. */
  telling: readonly string[];
  /** What something new says where the sheet says nothing. */
  initial(world: World): Content;
  /** What several columns say together, or the sheet as a whole: the body at which a contact is. */
  complete?(content: Content, values: Values, world: World, fresh: boolean): void;
  /** The marks by which a row is known again. */
  marks(content: Content, world: World): { sure: string[]; likely: string[] };
  /** Rows of one key are one thing: the countries at one meeting. */
  together?(content: Content): string | null;
  /** Takes a further row into it. */
  join?(content: Content, other: Content): void;
  /** A row that is neither new nor an edit. */
  special?(content: Content, world: World, options: Options & { spent: Set<string> }): Special | null;
  /** What of the record may be known again by it. Of what is no part of the record, what is stored is asked for. */
  known?(world: World, contents: readonly Content[]): readonly Known[] | Promise<readonly Known[]>;
  /** Fields of inputs that lie within the act's own: `contact.name` is `name`. */
  prefix: string;
  /** What something is called in one line. */
  label(content: Content, world: World): string;
  /** Where it is looked at. */
  href(content: Content, id: string, world: World): string;
};

/** What is told for the whole sheet. */
export type Options = { correctionReason: Record<string, string> };

/** Every column of a kind, with those by which a row of a file of ours is known again. */
export const columnsOf = (kind: SheetKind): readonly SheetColumn[] => {
  const before = all.get(kind);
  if (before) return before;
  const columns = [...kind.columns, ...kind.facets.flatMap((facet) => facet.columns), ...ownMarks];
  all.set(kind, columns);
  return columns;
};
const all = new WeakMap<SheetKind, readonly SheetColumn[]>();

/** By these a file that went out of the tracker comes back. */
export const idColumn = "id";
export const versionColumn = "version";
const ownMarks: readonly SheetColumn[] = [
  { key: idColumn, label: "sheets.columns.id", also: "id, identifier, ідентифікатор" },
  { key: versionColumn, label: "sheets.columns.version", also: "version, версія" },
];
