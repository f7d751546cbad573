import "server-only";
import { z } from "zod";
import { InvalidInput } from "@/lib/base/invalid-input";
import { problem } from "@/lib/base/problem";
import { readAtMost } from "@/lib/base/read-at-most";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import { isOutage, retryAfter } from "@/lib/db/outage";
import refusals from "@/lib/i18n/messages/en/refusals.json";
import type { Outcome, Step } from "@/lib/ledger/act";
import type { Caller } from "@/lib/ledger/caller";
import { perform, performAll, tryOut } from "@/lib/ledger/perform";
import { Unanswered } from "@/lib/ledger/questions";
import { RefusedSteps } from "@/lib/ledger/refused-steps";
import { translator } from "@/lib/text/translator";
import { openAct } from "./all";

/** The longest body, in bytes, as for any form of the desk; and how many acts it may name. */
const longest = 1024 * 1024;
const mostActs = 1000;

const trial = z.boolean().optional();
const Asked = z.union([
  z.strictObject({ act: z.string(), input: z.unknown().optional(), trial }),
  z.strictObject({
    acts: z.array(z.tuple([z.string(), z.unknown()])).max(mostActs),
    trial,
  }),
]);

/**
 * Performs the acts that a request's JSON names, for whoever sent it; docs/desk-api.md describes both. What is refused is
 * a problem document whose title is a key of the `refusals` catalogue; anything unexpected rises.
 */
export async function answerActs(request: Request, caller: Caller): Promise<Response> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) return problem(415, "not-valid", "send application/json");
  const bytes = await readAtMost(request, longest);
  if (!bytes) return problem(413, "too-long", `at most ${longest} bytes`, { maximum: longest });
  const asked = Asked.safeParse(parsedJson(bytes));
  if (!asked.success)
    return problem(400, "not-valid", 'send {"act": name, "input": …} or {"acts": [[name, input], …]}');
  const named = "act" in asked.data ? [[asked.data.act, asked.data.input] as const] : asked.data.acts;
  const steps: Step[] = [];
  for (const [name, input] of named) {
    const act = openAct(name);
    if (!act) return refused(new Refusal("act-unknown"), { act: name.slice(0, 100) });
    steps.push([act, input]);
  }
  try {
    if (asked.data.trial) return ok({ outcomes: (await tryOut(caller, steps)).map(told) });
    const [only] = steps;
    if ("act" in asked.data && only) return ok({ value: await perform(caller, only[0], only[1]) });
    return ok({ values: await performAll(caller, steps) });
  } catch (error) {
    if (error instanceof Refusal) return refused(error);
    throw error;
  }
}

/** A refusal as a problem document. */
export function refused(refusal: Refusal, more: Record<string, unknown> = {}): Response {
  const { status, title, detail, ...members } = membersOf(refusal);
  const answer = problem(status, title, detail, { ...members, ...more });
  if (isOutage(refusal.key)) answer.headers.set("Retry-After", String(retryAfter[refusal.key]));
  return answer;
}

const ok = (body: unknown): Response =>
  Response.json(body, { headers: { "Cache-Control": "private, no-store" } });

function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

type Members = { status: number; title: string; detail?: string } & Record<string, unknown>;

function membersOf(refusal: Refusal): Members {
  const { key, field, values } = refusal;
  return {
    status: statusOf(refusal),
    title: key,
    ...(key in refusals ? { detail: translator("en", "refusals")(key, values) } : {}),
    ...(field ? { field } : {}),
    ...(Object.keys(values).length > 0 ? { values } : {}),
    ...(refusal instanceof InvalidInput ? { issues: refusal.issues } : {}),
    ...(refusal instanceof Unanswered ? { questions: refusal.questions } : {}),
    ...(refusal instanceof StaleVersion ? { stale: staleOf(refusal) } : {}),
    ...(refusal instanceof RefusedSteps ? { steps: refusal.steps.map(stepOf) } : {}),
  };
}

const staleOf = ({ subject, id, expected, current }: StaleVersion) => ({ subject, id, expected, current });
const stepOf = ({ index, refusal }: RefusedSteps["steps"][number]) => ({ index, ...membersOf(refusal) });

/** Of many that were refused it is the status that they share. */
function statusOf(refusal: Refusal): number {
  const { key } = refusal;
  if (refusal instanceof RefusedSteps) {
    const statuses = new Set(refusal.steps.map((step) => statusOf(step.refusal)));
    return statuses.size === 1 ? ([...statuses][0] ?? 422) : 422;
  }
  if (refusal instanceof StaleVersion || refusal instanceof Unanswered) return 409;
  if (key === "not-signed-in") return 401;
  if (key === "not-allowed" || key === "foreign-origin") return 403;
  if (key === "act-unknown" || key === "not-found") return 404;
  return isOutage(key) ? 503 : 422;
}

/** What a trial says of one act. */
const told = (outcome: Outcome): Record<string, unknown> =>
  outcome.ok
    ? { ok: true, value: outcome.value, asked: outcome.asked }
    : { ok: false, ...membersOf(outcome.refusal) };
