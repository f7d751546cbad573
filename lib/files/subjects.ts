import { subject } from "@/lib/subject/subject";

/** A file kept by its content. */
export const fileSubject = subject({ type: "file", model: "StoredFile", mayBeEmpty: ["remarks"] });
