import { z } from "zod";
import { type Day, isDay } from "@/lib/calendar/edtf";
import { readDate } from "@/lib/fields/read-date";
import { locales } from "@/lib/i18n/locales";

/** Messages are keys of `report.error`. */
const day = z
  .string({ error: "required" })
  .transform((typed) => readDate(typed).date ?? typed.trim())
  .refine(isDay, { error: "day" });

/** Which report: its period, language and readers. */
export const ReportChoice = z
  .strictObject({
    from: day,
    to: day,
    language: z.enum(locales, { error: "choice" }),
    audience: z.enum(["public", "internal"], { error: "choice" }),
  })
  .superRefine(({ from, to }, context) => {
    if (from > to) context.addIssue({ code: "custom", path: ["to"], message: "order" });
  });
export type ReportChoice = z.infer<typeof ReportChoice>;

export const reportFormats = ["pdf", "csv"] as const;
export type ReportFormat = (typeof reportFormats)[number];
const Format = z.enum(reportFormats, { error: "choice" });

/** One parameter that is wrong, and why: a key of `report.error`. */
export type ChoiceIssue = { field: string; key: string };

/**
 * Reads a report's parameters. A period that ends after today is refused: what it says would still change.
 * @returns the choice, or everything that is wrong with it
 */
export function readChoice(
  values: Record<string, string | string[] | undefined>,
  today: Day,
): { choice: ReportChoice } | { issues: ChoiceIssue[] } {
  const repeated = Object.keys(values).filter((field) => Array.isArray(values[field]));
  if (repeated.length > 0) return { issues: repeated.map((field) => ({ field, key: "repeated" })) };
  const parsed = ReportChoice.safeParse(values);
  if (!parsed.success) return { issues: issuesOf(parsed.error) };
  if (parsed.data.to > today) return { issues: [{ field: "to", key: "future" }] };
  return { choice: parsed.data };
}

/** The same for a file: the format is one more parameter. A parameter given twice is refused. */
export function readFileChoice(
  parameters: URLSearchParams,
  today: Day,
): { choice: ReportChoice; format: ReportFormat } | { issues: ChoiceIssue[] } {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(parameters.keys())) {
    const all = parameters.getAll(name);
    values[name] = all.length > 1 ? all : (all[0] ?? "");
  }
  const { format, ...rest } = values;
  const read = readChoice(rest, today);
  const parsed = Format.safeParse(format);
  const issues = [
    ...("issues" in read ? read.issues : []),
    ...(parsed.success ? [] : [{ field: "format", key: format === undefined ? "required" : "choice" }]),
  ];
  if (issues.length > 0 || "issues" in read || !parsed.success) return { issues };
  return { choice: read.choice, format: parsed.data };
}

function issuesOf(error: z.ZodError): ChoiceIssue[] {
  return error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((field) => ({ field, key: "unknown" }))
      : [{ field: issue.path.join("."), key: issue.message }],
  );
}
