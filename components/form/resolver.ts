import { toNestErrors } from "@hookform/resolvers";
import type { FieldError, FieldErrors, FieldValues, Resolver } from "react-hook-form";
import { z } from "zod";
import type { SummaryItem } from "@/components/ui/error-summary";
import { type FieldIssue, toFieldIssue } from "@/lib/base/invalid-input";

// Compiling a schema to code needs `eval`, which the desk's content policy forbids.
z.config({ jitless: true });

export type Say = (issue: Pick<FieldIssue, "key" | "values">) => string;

/**
 * Checks a form with the schema that the server checks with, and says each issue with the server's own words.
 * @param schema the input of the act that the form is sent to
 * @param inputOf the input that the form's values stand for
 */
export function resolverOf<Values extends FieldValues>(
  schema: z.ZodType,
  inputOf: (values: Values) => unknown,
  say: Say,
): Resolver<Values> {
  return (values, _context, options) => {
    const parsed = schema.safeParse(inputOf(values));
    if (parsed.success) return { values, errors: {} };
    const flat: Record<string, FieldError> = {};
    for (const issue of parsed.error.issues.map(toFieldIssue))
      flat[issue.path] ??= { type: issue.key, message: say(issue) };
    return { values: {}, errors: toNestErrors<Values>(flat as FieldErrors, options) };
  };
}

/** Every error of a form with the path of its field. */
export function flatErrors(errors: object, at = ""): { path: string; message: string }[] {
  return Object.entries(errors).flatMap(([key, value]) => {
    if (key === "ref" || value === null || typeof value !== "object") return [];
    const path = at ? `${at}.${key}` : key;
    const { message } = value as { message?: unknown };
    if (typeof message === "string") return [{ path: path.replace(/\.root$/, ""), message }];
    return flatErrors(value, path);
  });
}

/** What stands in the summary: of a field that is held by words or a file, that alone. */
export const allErrors = (held: SummaryItem[], errors: SummaryItem[]): SummaryItem[] => [
  ...held,
  ...errors.filter(({ href }) => !held.some((item) => item.href === href)),
];

/** The id of a field's control, from its path: what labels, errors and the summary's links share. */
export const fieldId = (path: string): string => path.replaceAll(".", "-");
