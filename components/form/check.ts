import { z } from "zod";
import { type FieldIssue, toFieldIssue } from "@/lib/base/invalid-input";

// Compiling a schema to code needs `eval`, which the desk's content policy forbids.
z.config({ jitless: true });

/** What is wrong with an input, each with the path of its field; nothing where it fits its schema. */
export function issuesOf(schema: z.ZodType, input: unknown): FieldIssue[] {
  const parsed = schema.safeParse(input);
  return parsed.success ? [] : parsed.error.issues.map(toFieldIssue);
}
