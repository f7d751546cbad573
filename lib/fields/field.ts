import type { z } from "zod";

type Row = Record<string, unknown>;
/** Whether a change of a field takes back what was said in it. */
export type TakesBack = (before: Row, after: Row) => boolean;

type How = {
  /** Where it stands in what is read and answered, where that is not under its own name: `vote.for`. */
  in?: string;
  /** Its name in the answers of the API; false where they leave it out. */
  answer?: string | false;
  /** Its name in tables, where that is not its own in small letters. */
  column?: string;
  /** The field that its column comes after, where the tables have another order. */
  columnAfter?: string;
  /** What a form begins with. */
  initial?: string;
};

/**
 * One field of a kind of entry. Everything else is made from this: what may be typed, which columns are read for whom,
 * the views, a form's draft, what is a correction, the answers of the API and their schema, the columns of tables.
 */
export type Field<Input extends z.ZodType = z.ZodType> = How & {
  /** Who may know it: `fact` and `told` are public, and a change of a fact is a correction; `kept` never leaves the desk. */
  readonly told: "fact" | "told" | "kept";
  readonly input: Input;
  /** One sentence for the reference of the API and the tables. */
  readonly says: string;
  /** For a fact: what of its changes is a correction, where that is not every one. */
  readonly corrects?: TakesBack;
};

/** Public; to change it is to correct it, with a reason that is shown. */
export const fact = <const Input extends z.ZodType, const Extra extends How & { corrects?: TakesBack }>(
  input: Input,
  says: string,
  how: Extra = {} as Extra,
) => ({ told: "fact", input, says, ...how }) as const;

/** Public; a wording or a translation, which may change without a correction. */
export const told = <const Input extends z.ZodType, const Extra extends How>(
  input: Input,
  says: string,
  how: Extra = {} as Extra,
) => ({ told: "told", input, says, ...how }) as const;

/** Never leaves the desk. */
export const kept = <const Input extends z.ZodType>(input: Input, how: Pick<How, "initial"> = {}) =>
  ({ told: "kept", input, says: "", ...how }) as const;

/** Fields by their names, which are also those of the columns. */
export type Fields = Readonly<Record<string, Field>>;

/** The schemas of what may be typed into fields. */
export type InputsOf<Declared extends Fields> = { [Name in keyof Declared]: Declared[Name]["input"] };
export const inputsOf = <Declared extends Fields>(fields: Declared): InputsOf<Declared> =>
  Object.fromEntries(Object.entries(fields).map(([name, { input }]) => [name, input])) as InputsOf<Declared>;

/** The fields that the public may know. */
export type Public<Declared extends Fields> = {
  [Name in keyof Declared as Declared[Name]["told"] extends "kept" ? never : Name]: Declared[Name];
};
type PlaceOf<Name, One> = One extends { in: infer Place extends string } ? Place : Name & string;
type Nested<Places extends Record<string, unknown>> = {
  [Name in keyof Places as Name extends `${infer Group}.${string}`
    ? Group
    : Name]: Name extends `${infer Group}.${string}`
    ? { [Inner in keyof Places as Inner extends `${Group}.${infer Last}` ? Last : never]: Places[Inner] }
    : Places[Name];
};
/** What the public reads of fields: each in its place. */
export type ViewOf<Declared extends Fields> = Nested<{
  [Name in keyof Public<Declared> as PlaceOf<Name, Declared[Name]>]: z.output<Declared[Name]["input"]>;
}>;

/** The values of fields by their own names, kept ones among them. */
export type OwnOf<Declared extends Fields> = { [Name in keyof Declared]: z.output<Declared[Name]["input"]> };

/** Where a field stands in what is read. */
export const placeOf = (name: string, field: Field): string[] => (field.in ?? name).split(".");

/** What stands in a field's place of something that was read. */
export function valueAt(view: unknown, place: readonly string[]): unknown {
  let value = view;
  for (const part of place) value = (value as Row | null | undefined)?.[part];
  return value;
}

export const isSeenByAll = ({ told }: Field): boolean => told !== "kept";
