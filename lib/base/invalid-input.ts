import type { z } from "zod";
import { Refusal } from "./refusal";

/** One thing wrong with the input: where, and a key of the `refusals` catalogue. */
export type FieldIssue = { path: string; key: string; values: Record<string, string | number> };

/** The input does not fit its schema; carries every issue, for the form and for problem documents. */
export class InvalidInput extends Refusal {
  readonly issues: FieldIssue[];
  constructor(error: z.ZodError) {
    super("invalid");
    this.name = "InvalidInput";
    this.issues = error.issues.map(toFieldIssue);
  }
}

/** Turns a zod issue into a message key: ours where the schema named one, else one per kind of issue. */
export function toFieldIssue(issue: z.core.$ZodIssue): FieldIssue {
  const path = issue.path.join(".");
  if (/^[a-z]+(-[a-z]+)*$/.test(issue.message)) {
    const values: Record<string, string | number> = {};
    if (issue.code === "custom") Object.assign(values, issue.params);
    if (issue.code === "too_big") values.maximum = Number(issue.maximum);
    if (issue.code === "too_small") values.minimum = Number(issue.minimum);
    return { path, key: issue.message, values };
  }
  switch (issue.code) {
    case "too_big":
      return { path, key: "too-long", values: { maximum: Number(issue.maximum) } };
    case "too_small":
      return {
        path,
        key: issue.origin === "number" ? "too-small" : "required",
        values: { minimum: Number(issue.minimum) },
      };
    case "invalid_type":
      return { path, key: "required", values: {} };
    case "unrecognized_keys":
      return { path: [...issue.path, issue.keys[0] ?? ""].join("."), key: "unknown-field", values: {} };
    default:
      return { path, key: "not-valid", values: {} };
  }
}
