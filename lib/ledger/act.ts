import type { z } from "zod";
import type { Refusal } from "@/lib/base/refusal";
import type { Day } from "@/lib/calendar/edtf";
import type { Transaction } from "@/lib/db/client";
import type { Wanted } from "@/lib/outbox/effect";
import type { Change } from "@/lib/subject/change";
import type { Snapshot } from "@/lib/subject/rows";
import type { Look } from "@/lib/subject/sight";
import type { Subject } from "@/lib/subject/subject";
import type { Actor, Origin } from "./caller";
import type { Event } from "./events";
import type { Question } from "./questions";
import type { Right } from "./rights";

/** What a decision may know and do. */
export type Context = {
  /** The database with everything decided so far; see {@link Act.looks} for when that holds. */
  tx: Transaction;
  actor: Actor;
  today: Day;
  now: Date;
  /** A subject as it stands, and as acts before this one in the transaction have decided; null when there is none. */
  see(subject: Subject, id: string): Promise<Snapshot | null>;
  /** Asks whether something is meant that is probably a mistake. What is asked and not confirmed is not saved. */
  ask(questions: readonly Question[]): void;
  /**
   * Performs another act in this transaction, in the same name, under that act's own right.
   * @param options.author whoever wrote what is performed, where that is another
   * @throws Refusal as it would alone; nothing of it is written then
   */
  perform<Input, Value>(
    act: Act<Input, Value>,
    input: unknown,
    options?: { author?: string },
  ): Promise<Value>;
  /** What performing it would come to; nothing of it stays. */
  attempt<Input, Value>(act: Act<Input, Value>, input: unknown): Promise<Attempt>;
  /**
   * Performs many; each answers for itself, and one that is refused writes nothing.
   * @param options.confirmAll answers every question with yes
   * @param options.origin how it comes, where that is not as the act itself came
   */
  performEach(
    steps: readonly Step[],
    options?: { confirmAll?: boolean; origin?: Origin },
  ): Promise<Outcome[]>;
};

/**
 * What is to be written, and what is answered. Each change becomes a version and an audit line; an event, which changes
 * nothing that has versions, a line alone; an effect is carried out once all is committed.
 */
export type Decision<Value> = { changes: Change[]; events?: Event[]; effects?: Wanted[]; value: Value };

/** Something that can be done to the record: its name, who may, what it takes, and what it decides. */
// biome-ignore lint/suspicious/noExplicitAny: what an act gathers is its own affair.
export type Act<Input = never, Value = unknown, Gathered = any> = {
  /** Stands on the log and in addresses; it never changes. */
  readonly name: string;
  readonly right: Right;
  readonly input: z.ZodType<Input>;
  /** Decides; it writes nothing itself but what has no versions. */
  readonly decide: (input: Input, context: Context, gathered: Gathered) => Promise<Decision<Value>>;
  /**
   * Subjects that the decision will look at. An act that names them is performed in bulk: what many of it look at is
   * read at once, and written at once after the last has decided. So it must look by `see`, at what it gathered, or by
   * `tx` at what no other act of the same name changes, and it performs no other act.
   */
  readonly looks?: (input: Input) => readonly Look[];
  /** For an act performed in bulk: what else all these decisions need to know, asked at once. */
  readonly gather?: (inputs: readonly Input[], tx: Transaction) => Promise<Gathered>;
  /** Takes what one of them has decided into what was gathered; of one that is refused nothing is taken in. */
  readonly takeIn?: (gathered: Gathered, changes: readonly Change[], input: Input) => void;
  /** To perform it is to be the second person who confirms what changes the count, or to take over what was confirmed. */
  readonly secondPerson?: boolean;
  /** May take long: no limit of time ends its transaction. */
  readonly unhurried?: boolean;
  /** Open also to someone whose password was chosen by someone else: until they have changed it, nothing else is. */
  readonly beforePassword?: boolean;
  /** Performed by the tracker's own code only; no form and no address leads to it. */
  readonly inner?: boolean;
};

// biome-ignore lint/suspicious/noExplicitAny: acts of different inputs stand in one list; each checks its own.
export type AnyAct = Act<any, any>;

/** Declares an act. */
export const act = <Input, Value, const Name extends string = string>(
  name: Name,
  how: Omit<Act<Input, Value>, "name">,
): Act<Input, Value> & { readonly name: Name } => ({ name, ...how });

/** What came of an attempt, and whether a second person would have to confirm it. */
export type Attempt = { outcome: Outcome; needsSecond: boolean };

/** An act and its input, as it comes: it is parsed when the act is performed. */
export type Step = readonly [act: AnyAct, input: unknown];

/** What came of one step of many. */
export type Outcome =
  /** `asked` is what was asked and confirmed. */
  { ok: true; value: unknown; asked: readonly Question[] } | { ok: false; refusal: Refusal };
