import { z } from "zod";
import { type Day, isDay } from "@/lib/calendar/edtf";
import { readDate } from "@/lib/fields/read-date";
import { countryCodes } from "@/lib/i18n/country-codes";
import { locales } from "@/lib/i18n/locales";
import { partNames, subjectOfPart } from "./part-names";

/** Messages are keys of `report.error`. */
const day = z
  .string({ error: "required" })
  .transform((typed) => readDate(typed).date ?? typed.trim())
  .refine(isDay, { error: "day" });

/** Which parts, in order, with commas between; without it those that are usual for the kind. */
const parts = z
  .string()
  .transform((typed) => typed.split(",").filter(Boolean))
  .pipe(z.array(z.enum(partNames, { error: "part" })))
  .refine((names) => new Set(names).size === names.length, { error: "part" })
  .optional();

const readers = {
  language: z.enum(locales, { error: "choice" }),
  audience: z.enum(["public", "internal"], { error: "choice" }),
  parts,
};
const period = { from: day, to: day };
/** Whether the record has it, `unknownSubject` tells. */
const country = z
  .string({ error: "required" })
  .transform((typed) => typed.trim().toUpperCase())
  .refine((code) => countryCodes.has(code), { error: "country" });
const wave = z.string({ error: "required" }).min(1, { error: "required" }).max(100, { error: "wave" });

/** Which report: its kind, the period or the day that it is of, language, readers and parts. */
export const ReportChoice = z
  .discriminatedUnion(
    "kind",
    [
      z.strictObject({ kind: z.literal("progress"), ...period, ...readers }),
      z.strictObject({ kind: z.literal("short"), ...period, ...readers }),
      z.strictObject({
        kind: z.literal("annual"),
        year: z.string({ error: "required" }).regex(/^(19|20)\d\d$/, { error: "year" }),
        ...readers,
      }),
      z.strictObject({ kind: z.literal("register"), on: day, ...readers }),
      z.strictObject({ kind: z.literal("country"), country, on: day, ...readers }),
      z.strictObject({ kind: z.literal("wave"), wave, on: day, ...readers }),
      // It is handed to every embassy.
      z.strictObject({
        kind: z.literal("embassies"),
        on: day,
        ...readers,
        audience: z.literal("public", { error: "public-only" }),
      }),
    ],
    { error: "choice" },
  )
  .superRefine((choice, context) => {
    if ("from" in choice && choice.from > choice.to)
      context.addIssue({ code: "custom", path: ["to"], message: "order" });
    // A part that is of one country or one wave is of a report that has one.
    const isOfNone = (choice.parts ?? []).some((part) => {
      const subject = subjectOfPart[part];
      return subject && !(subject in choice);
    });
    if (isOfNone) context.addIssue({ code: "custom", path: ["parts"], message: "part" });
  });
export type ReportChoice = z.infer<typeof ReportChoice>;
export type ReportKind = ReportChoice["kind"];
export const reportKinds = [
  "progress",
  "short",
  "country",
  "wave",
  "register",
  "annual",
  "embassies",
] as const satisfies ReportKind[];

/** The one country or the one wave that a report is of, where it is of one. */
export const subjectOf = (choice: ReportChoice): { country: string | null; wave: string | null } => ({
  country: "country" in choice ? choice.country : null,
  wave: "wave" in choice ? choice.wave : null,
});

/** The last day of what a report tells; until it is over, what the report says may still change. */
export const lastDayOf = (choice: ReportChoice): Day =>
  "to" in choice ? choice.to : "year" in choice ? `${choice.year}-12-31` : choice.on;

/** What says which report it is, as it stands in addresses: parts with commas between, none where they are the usual. */
export const parametersOf = ({ parts, ...choice }: ReportChoice): Record<string, string> => ({
  ...choice,
  ...(parts ? { parts: parts.join(",") } : {}),
});

export const reportFormats = ["pdf", "docx", "xlsx", "pptx", "csv", "zip", "json"] as const;
export type ReportFormat = (typeof reportFormats)[number];
const Format = z.enum(reportFormats, { error: "choice" });

/** One parameter that is wrong, and why: a key of `report.error`. */
export type ChoiceIssue = { field: string; key: string };

/**
 * Reads a report's parameters; without a kind it is a progress report. A period that ends after today is refused: what it says would still change.
 * @returns the choice, or everything that is wrong with it
 */
export function readChoice(
  values: Record<string, string | string[] | undefined>,
  today: Day,
): { choice: ReportChoice } | { issues: ChoiceIssue[] } {
  const repeated = Object.keys(values).filter((field) => Array.isArray(values[field]));
  if (repeated.length > 0) return { issues: repeated.map((field) => ({ field, key: "repeated" })) };
  const parsed = ReportChoice.safeParse({ kind: "progress", ...values });
  if (!parsed.success) return { issues: issuesOf(parsed.error) };
  const field = "to" in parsed.data ? "to" : "year" in parsed.data ? "year" : "on";
  if (lastDayOf(parsed.data) > today) return { issues: [{ field, key: "future" }] };
  return { choice: parsed.data };
}

/** The parameters of an address; of one given more than once, all that it was given. */
export function valuesOf(parameters: URLSearchParams): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(parameters.keys())) {
    const all = parameters.getAll(name);
    values[name] = all.length > 1 ? all : (all[0] ?? "");
  }
  return values;
}

/** The same for a file: the format is one more parameter. A parameter given twice is refused. */
export function readFileChoice(
  parameters: URLSearchParams,
  today: Day,
): { choice: ReportChoice; format: ReportFormat } | { issues: ChoiceIssue[] } {
  const { format, ...rest } = valuesOf(parameters);
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
      : [{ field: String(issue.path[0] ?? ""), key: issue.message }],
  );
}
