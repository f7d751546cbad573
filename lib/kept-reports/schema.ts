import { z } from "zod";
import { inputsOf } from "@/lib/fields/field";
import { id, optionalId, requiredLine, version } from "@/lib/fields/fields";
import { reportFrame, savedReport } from "./fields";

const SavedReportInput = z.strictObject(inputsOf(savedReport));
export const AddSavedReport = z.strictObject({ id: optionalId, savedReport: SavedReportInput });
export const EditSavedReport = z.strictObject({ id, version, savedReport: SavedReportInput });

/** What stands around the figures as it stood then, with who ran the campaign and who signed. */
const framing = z.strictObject({
  frame: z.strictObject(inputsOf(reportFrame)),
  publisher: z.strictObject({
    letterhead: z.array(z.string()),
    signatory: z.string(),
    signatoryOffice: z.string(),
  }),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const entries = z.array(z.strictObject({ id: z.string(), corrections: z.number().int().nonnegative() }));

/** A report that was made, with its files, for whoever made it to keep. */
export const KeepIssuedReport = z.strictObject({
  id: optionalId,
  report: z.strictObject({
    savedReportId: optionalId,
    title: requiredLine(400),
    parameters: z.record(z.string(), z.string()),
    frame: framing.nullable(),
    fingerprint: sha256,
    head: z.string().nullable(),
    entries,
    hashes: z.record(z.string(), sha256),
  }),
  /** Those that are kept by their bytes. */
  files: z.array(z.strictObject({ name: z.string(), bytes: z.instanceof(Uint8Array) })),
});
export const WithdrawReport = z.strictObject({ id, version });
/** What a form sends to have a report issued. */
export const IssueReport = z.strictObject({
  savedReportId: optionalId,
  parameters: z.record(z.string(), z.string()),
});

export type ReportEntries = z.infer<typeof entries>;
/** An issued report as its row holds it. */
export const IssuedContent = z.object({
  parameters: z.record(z.string(), z.string()),
  frame: framing.nullable(),
  entries,
  hashes: z.record(z.string(), sha256),
});
