import { problem } from "@/lib/base/problem";
import type { TooLong } from "@/lib/reports/length";
import type { ChoiceIssue } from "@/lib/reports/schema";
import { tooLongText } from "@/lib/reports/too-long-text";
import { translator } from "@/lib/text/translator";

/** What is said when no file can be made. */

/** Every parameter that is wrong, and why. */
export function wrongParameters(issues: readonly ChoiceIssue[]): Response {
  const t = translator("en", "report");
  const errors = issues.map(({ field, key }) => ({ field, detail: t(`error.${key}`) }));
  const detail = errors.map((error) => `${error.field}: ${error.detail}`).join(" ");
  return problem(400, "A parameter is not valid", detail, { field: errors[0]?.field, errors });
}

/** A period with more entries than a report holds. */
export function tooLongProblem(long: TooLong): Response {
  const detail = tooLongText(long, translator("en", "report"), "en");
  return problem(400, "The period is too long", detail, {
    field: "from",
    errors: [{ field: "from", detail }],
  });
}
