import "server-only";
import { headers } from "next/headers";
import { type FieldIssue, InvalidInput } from "@/lib/base/invalid-input";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import { refusedInOutage } from "@/lib/db/outage";
import type { Act } from "@/lib/ledger/act";
import { perform } from "@/lib/ledger/perform";
import { type Question, Unanswered } from "@/lib/ledger/questions";
import { requireSameOrigin } from "./origin";
import { currentActor } from "./session";

/** What is stored now of the subject that a save was based on an old version of. */
export type StoredNow = {
  /** The type of the subject: it need not be that of the form, where others are written along. */
  subject: string;
  id: string;
  current: Record<string, unknown>;
  /** Of an entry, who saved it: a name or an address, null for the machine or an account that is gone. */
  savedBy?: string | null;
  /** Of an entry, what the ids in it are called. */
  names?: Record<string, string>;
};

/** Why a form's input was not taken; `key` and each issue's key are messages of the `refusals` catalogue. */
export type FormRefusal = {
  ok: false;
  key: string;
  values: Record<string, string | number>;
  field?: string;
  issues?: FieldIssue[];
  /** The save was based on an old version: what is stored now. */
  stale?: StoredNow;
  /** A second person has to confirm it: the act and its input as they came, so that they can be proposed. */
  proposable?: { act: string; input: unknown };
  /** Nothing was saved until these are answered: sent again with their keys as `confirmed`, it is. */
  questions?: Question[];
};
export type FormAnswer<Value> = { ok: true; value: Value } | FormRefusal;

/**
 * Performs an act for a form, in the name of whoever is signed in. What is refused is answered, never thrown, so that
 * the form keeps what was typed; anything unexpected rises.
 */
export const runAction = <Input, Value>(act: Act<Input, Value>, input: unknown): Promise<FormAnswer<Value>> =>
  answered(async () => {
    const actor = await currentActor();
    return perform(actor && { userId: actor.id, sessionId: actor.sessionId }, act, input);
  });

/** The same for work that is more than one act, or done in another name. */
export async function answered<Value>(work: () => Promise<Value>): Promise<FormAnswer<Value>> {
  try {
    requireSameOrigin(await headers());
    return { ok: true, value: await work() };
  } catch (error) {
    const refused = refusedInOutage(error);
    if (refused instanceof Refusal) return answerTo(refused);
    throw error;
  }
}

/** A refusal in the form in which it is sent to a form. */
export function answerTo(refusal: Refusal): FormRefusal {
  return {
    ok: false,
    key: refusal.key,
    values: refusal.values,
    ...(refusal.field ? { field: refusal.field } : {}),
    ...(refusal instanceof InvalidInput ? { issues: refusal.issues } : {}),
    ...(refusal instanceof Unanswered ? { questions: refusal.questions } : {}),
    ...(refusal instanceof StaleVersion
      ? { stale: { subject: refusal.subject, id: refusal.id, current: refusal.current } }
      : {}),
  };
}
