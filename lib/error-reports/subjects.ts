import { subject } from "@/lib/subject/subject";

/** A reader's report of an error: it holds an address until it is settled. */
export const errorReportSubject = subject({
  type: "errorReport",
  order: 40,
  model: "ErrorReport",
  personal: true,
  erasedBy: "error-report:settle",
});
