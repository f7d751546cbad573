import type { z } from "zod";

/**
 * Something that follows from an act and cannot be part of its transaction. It is kept with what the act wrote and
 * carried out after the commit, by whichever instance gets there first: once as a rule, and again after a crash.
 */
export type Effect<Payload = never> = {
  /** Stands in rows that wait to be carried out; it never changes. */
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /** @param id the same at every attempt, for what must not be done twice */
  readonly carryOut: (payload: Payload, id: string) => Promise<void>;
};

// biome-ignore lint/suspicious/noExplicitAny: effects of different payloads stand in one list; each checks its own.
export type AnyEffect = Effect<any>;

/** An effect that a decision asks for. */
export type Wanted = { effect: AnyEffect; payload: unknown };
