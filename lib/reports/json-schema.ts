import { z } from "zod";
import { isEdtf } from "@/lib/calendar/edtf";
import { locales } from "@/lib/i18n/locales";
import { countryClasses } from "@/lib/standing/standing";
import { partNames } from "./part-names";
import { reportKinds } from "./schema";

/** What a report as JSON looks like; `docs/report.schema.json` says the same for other programs. */

const edtf = z
  .string()
  .regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
  .refine(isEdtf)
  .describe("A year, a month or a day, as far as it is known (EDTF level 0).");
const language = z.enum(locales);
const more = {
  text: z.string().optional().describe("In the words of the report, where they differ from the value."),
  lang: language.optional().describe("The language of the words, where it is another than the report's."),
  href: z.string().optional().describe("Where it leads."),
  source: z.int().min(1).optional().describe("The number of a source in the list at the end."),
  line: z.literal(true).optional().describe("It begins a new line."),
};
const Value = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), value: z.string(), ...more }),
  z.strictObject({ type: z.literal("number"), value: z.int(), ...more }),
  z.strictObject({ type: z.literal("share"), value: z.number().min(0).max(1), ...more }),
  z.strictObject({ type: z.literal("date"), value: edtf, ...more }),
  z.strictObject({
    type: z.literal("country"),
    value: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .describe("ISO 3166-1 alpha-2."),
    ...more,
  }),
  z.strictObject({ type: z.literal("none"), value: z.null(), ...more }),
]);
export type JsonValue = z.infer<typeof Value>;

const Table = z.strictObject({
  caption: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.array(Value).describe("A cell: its values one after another."))),
  empty: z.string().optional().describe("Why it has no rows."),
  numbered: z.literal(true).optional().describe("Its rows are the numbered sources that `source` names."),
});
export type JsonTable = z.infer<typeof Table>;

export const JsonReport = z.strictObject({
  version: z.literal(1).describe("Of this form; it changes when a program would have to."),
  parameters: z
    .record(z.string(), z.string())
    .describe("By which the same report may be had again, as they stand in its address."),
  kind: z.enum(reportKinds),
  parts: z.array(z.enum(partNames)).describe("Of which it is made, beside its sources and how it was made."),
  language,
  audience: z.enum(["public", "internal"]),
  lastDay: edtf.describe("The day as of which it was made."),
  title: z.string(),
  campaign: z.string(),
  period: z.string(),
  mark: z.string().describe("For whom it is, in words."),
  headline: z.string(),
  headlineRule: z.string(),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe("SHA-256 of the data that it was made from."),
  figures: z
    .array(z.strictObject({ label: z.string(), detail: z.string(), value: Value }))
    .describe("Of the first page."),
  classes: z
    .strictObject({
      heading: z.string(),
      days: z
        .array(
          z.strictObject({
            label: z.string(),
            counts: z.array(
              z.strictObject({ class: z.enum(countryClasses), label: z.string(), count: z.int().min(0) }),
            ),
          }),
        )
        .describe("How many countries were in each class, at the start and at the end."),
      table: Table,
    })
    .nullable(),
  sections: z.array(
    z.strictObject({
      id: z.string(),
      heading: z.string(),
      lead: z.array(z.string()),
      charts: z
        .array(
          z.strictObject({
            id: z.string(),
            caption: z.string(),
            alternative: z.string().describe("What it shows, in words."),
            table: Table,
          }),
        )
        .optional(),
      tables: z.array(Table),
    }),
  ),
  licence: z.string(),
});
export type JsonReport = z.infer<typeof JsonReport>;

/** The same as JSON Schema. */
export const jsonSchema = () =>
  z.toJSONSchema(JsonReport, { target: "draft-2020-12", reused: "ref" }) as Record<string, unknown>;
