import { z } from "zod";
import { ReportEvery, ReportSpan } from "@/lib/db/generated/enums";
import { type Fields, kept, type OwnOf } from "@/lib/fields/field";
import { optionalChoice, optionalLine, optionalText, requiredLine, yesNo } from "@/lib/fields/fields";

/** What staff write around the figures of a report: it says nothing that is counted. */
export const reportFrame = {
  /** To whom it goes, as on a letter. */
  recipient: kept(optionalLine(300)),
  /** In the language of the report; an empty line begins a new paragraph. */
  introduction: kept(optionalText(50_000)),
  conclusion: kept(optionalText(50_000)),
  /** Whether the campaign's signatory stands at its end. */
  signed: kept(yesNo),
  /** Whether it begins with who runs the campaign. */
  letterhead: kept(yesNo),
} satisfies Fields;
export type ReportFrame = OwnOf<typeof reportFrame>;

/** The parameters of a report as they stand in its address; what they may be is read by lib/reports/schema.ts. */
const parameters = z.record(z.string().max(20), z.string().max(300));

/** A report that is made again and again. */
export const savedReport = {
  name: kept(requiredLine(120)),
  parameters: kept(parameters),
  span: kept(optionalChoice(ReportSpan)),
  every: kept(optionalChoice(ReportEvery)),
  ...reportFrame,
} satisfies Fields;
export type SavedReportInput = OwnOf<typeof savedReport>;
