import "server-only";
import { Refusal } from "@/lib/base/refusal";
import { today } from "@/lib/calendar/today";
import { addFile } from "@/lib/documents/acts";
import type { SavedReportInput } from "@/lib/kept-reports/fields";
import { parametersOn } from "@/lib/kept-reports/parameters";
import { AddSavedReport, EditSavedReport, KeepIssuedReport, WithdrawReport } from "@/lib/kept-reports/schema";
import { issuedReportSubject, savedReportSubject } from "@/lib/kept-reports/subjects";
import { act } from "@/lib/ledger/act";
import { archiveAct } from "@/lib/marking/archive";
import { currentAt, freeId, requireKnown, saved } from "@/lib/subject/saved";
import { readChoice } from "../schema";

/** Keeps which report is made again and again, and what staff write around its figures. */
export const addSavedReport = act("saved-report:add", {
  right: "document:write",
  input: AddSavedReport,
  decide: async (input, { see }) => {
    requireReport(input.savedReport);
    const id = await freeId(see, savedReportSubject, input.id);
    return saved({ subject: savedReportSubject, id, expect: null, data: input.savedReport });
  },
});

/** Saves such a report anew; what was issued stays as it was. */
export const editSavedReport = act("saved-report:edit", {
  right: "document:write",
  input: EditSavedReport,
  decide: async ({ id, version, savedReport }) => {
    requireReport(savedReport);
    return saved({ subject: savedReportSubject, id, expect: version, data: savedReport });
  },
});

/** Archives a saved report, or brings it back. */
export const archiveSavedReport = archiveAct("saved-report:archive", "document:write", savedReportSubject);

/** Keeps a report that was made for good, with its files under their SHA-256. */
export const keepIssuedReport = act("issued-report:file", {
  right: "document:write",
  input: KeepIssuedReport,
  inner: true,
  decide: async ({ id: given, report, files }, { see, perform }) => {
    const id = await freeId(see, issuedReportSubject, given);
    await requireKnown(see, savedReportSubject, report.savedReportId, [
      "saved-report-unknown",
      "savedReportId",
    ]);
    const kept: { id: string }[] = [];
    for (const file of files) kept.push({ id: (await perform(addFile, file)).id });
    const data = { ...report, issuedOn: today(), withdrawnAt: null };
    return saved({ subject: issuedReportSubject, id, expect: null, data, links: { files: kept } });
  },
});

/** Withdraws an issued report: it stays, with its files, and says that it no longer stands. */
export const withdrawReport = act("issued-report:withdraw", {
  right: "document:write",
  input: WithdrawReport,
  decide: async ({ id, version }, { see, now }) => {
    const current = await currentAt(see, issuedReportSubject, { id, version });
    if (current.withdrawnAt) throw new Refusal("report-withdrawn");
    return saved({ subject: issuedReportSubject, id, expect: version, data: { withdrawnAt: now } });
  },
});

/** @throws Refusal when no report can be made of what is to be saved */
function requireReport(input: Pick<SavedReportInput, "parameters" | "span">): void {
  const on = today();
  const read = readChoice(parametersOn(input, on), on);
  if ("issues" in read)
    throw new Refusal("report-parameters", "parameters", { field: read.issues[0]?.field ?? "" });
}
