import { ReportEvery, ReportSpan } from "@/lib/db/generated/enums";
import { fileOfReport, type Performer } from "./acts";
import { type Story, secret } from "./story";

const parameters = {
  kind: "progress",
  from: "2025-01-01",
  to: "2025-12-31",
  language: "en",
  audience: "internal",
};
const sha = (digit: string) => digit.repeat(64);

/** Reports that are made again and again, and some that were made for good: never public. */
export async function makeReports(story: Story, editor: Performer): Promise<void> {
  story.day("2026-10-06");
  const frame = {
    recipient: secret("recipient of a report"),
    introduction: secret("introduction of a report"),
    conclusion: secret("conclusion of a report"),
    signed: true,
    letterhead: false,
  };
  const nothingAround = { recipient: "", introduction: "", conclusion: "", signed: false, letterhead: true };
  const spans = [null, ...Object.values(ReportSpan)];
  const everys = [null, ...Object.values(ReportEvery)];
  for (const [index, span] of spans.entries())
    await story.perform("saved-report:add", editor, {
      id: `saved-report-${index}`,
      savedReport: {
        name: secret(`report ${index}`),
        parameters,
        span,
        every: everys[index % everys.length] ?? null,
        ...(index === 0 ? nothingAround : frame),
      },
    });
  await story.perform("saved-report:archive", editor, { id: "saved-report-5", version: 1, archived: true });
  for (const id of ["issued-report-1", "issued-report-2"]) {
    await story.perform("issued-report:file", editor, {
      id,
      report: {
        savedReportId: id === "issued-report-1" ? "saved-report-0" : null,
        title: secret(`title of ${id}`),
        parameters,
        frame:
          id === "issued-report-1"
            ? { frame, publisher: { letterhead: [], signatory: "", signatoryOffice: "" } }
            : null,
        fingerprint: sha("a"),
        head: id === "issued-report-1" ? `1 ${sha("b")}` : null,
        entries: [{ id: "e-letter-pl", corrections: 0 }],
        hashes: { pdf: sha("c"), csv: sha("d") },
      },
      files: [{ name: `${id}.pdf`, bytes: Buffer.from(`%PDF-1.7\n% ${id}\n%%EOF\n`) }],
    });
    story.name(`file-${id}`, await fileOfReport(id));
  }
  await story.perform("issued-report:withdraw", editor, { id: "issued-report-2", version: 1 });
}
