import { subject } from "@/lib/subject/subject";

/** A report as it is made again and again: never public. */
export const savedReportSubject = subject({ type: "savedReport", order: 187, model: "SavedReport" });

/** A report that was made for good, with its files: it never changes, and is never public. */
export const issuedReportSubject = subject({
  type: "issuedReport",
  order: 188,
  model: "IssuedReport",
  mayBeEmpty: ["frame"],
  links: {
    files: { model: "IssuedReportFile", owner: "reportId", target: "fileId", ordered: true },
  },
});
