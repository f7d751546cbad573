import { toNestErrors } from "@hookform/resolvers";
import type { FieldError, FieldErrors, FieldValues, Resolver } from "react-hook-form";
import type { z } from "zod";
import type { SummaryItem } from "@/components/ui/error-summary";
import type { FieldIssue } from "@/lib/base/invalid-input";

export type Say = (issue: Pick<FieldIssue, "key" | "values">) => string;

/** What a form is checked with: the schema itself, or where it comes from when somebody begins to act. */
export type FormSchema = z.ZodType | (() => Promise<z.ZodType>);

const isLoader = (schema: FormSchema): schema is () => Promise<z.ZodType> => typeof schema === "function";

/** Fetches what a form is checked with; a page that is only read does without. */
export const loadCheck = async (schema: FormSchema) => {
  const [{ issuesOf }, known] = await Promise.all([import("./check"), isLoader(schema) ? schema() : schema]);
  return (input: unknown) => issuesOf(known, input);
};

/**
 * Checks a form with the schema that the server checks with, and says each issue with the server's own words. Where the
 * schema cannot be had, since the connection is gone, the server alone checks.
 * @param schema the input of the act that the form is sent to
 */
export function resolverOf<Values extends FieldValues>(schema: FormSchema, say: Say): Resolver<Values> {
  return async (values, _context, options) => {
    const check = await loadCheck(schema).catch(() => null);
    const flat: Record<string, FieldError> = {};
    for (const issue of check?.(values) ?? []) flat[issue.path] ??= { type: issue.key, message: say(issue) };
    return Object.keys(flat).length === 0
      ? { values, errors: {} }
      : { values: {}, errors: toNestErrors<Values>(flat as FieldErrors, options) };
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
