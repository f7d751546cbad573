import { z } from "zod";
import { InvalidInput } from "@/lib/base/invalid-input";
import type { Refusal } from "@/lib/base/refusal";
import type { AnyAct, Step } from "./act";
import { Confirmed } from "./questions";

/** A step whose input was parsed, or why it was refused. */
export type Parsed = { act: AnyAct; input: unknown; confirmed: ReadonlySet<string>; refusal?: Refusal };

/** What is confirmed stands beside the input of every act; the act's own schema need not know of it. */
export function parsedStep([act, given]: Step): Parsed {
  const both = typeof given === "object" && given !== null && "confirmed" in given ? given : null;
  const { confirmed, ...rest } = both ?? { confirmed: undefined };
  const answers = z.object({ confirmed: Confirmed }).safeParse({ confirmed });
  const input = answers.success ? act.input.safeParse(both ? rest : given) : answers;
  if (answers.success && input.success) return { act, input: input.data, confirmed: answers.data.confirmed };
  const refusal = new InvalidInput((answers.error ?? input.error) as z.ZodError);
  return { act, input: given, confirmed: new Set(), refusal };
}
