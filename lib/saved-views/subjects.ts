import { subject } from "@/lib/subject/subject";

/** A filter of one of the desk's lists, kept under a name. */
export const viewSubject = subject({ type: "view", order: 175, model: "SavedView" });
