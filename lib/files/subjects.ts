import { subject } from "@/lib/subject/subject";

/** A file kept by its content. */
export const fileSubject = subject({ type: "file", order: 80, model: "StoredFile", mayBeEmpty: ["remarks"] });
