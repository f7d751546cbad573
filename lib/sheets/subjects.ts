import { subject } from "@/lib/subject/subject";

/** Which columns of sheets with this head are which, as somebody told them once by hand. */
export const sheetTemplateSubject = subject({ type: "sheetTemplate", order: 176, model: "SheetTemplate" });

/** A sheet that was taken in: by whom, from which file, and what it wrote. */
export const importSubject = subject({ type: "import", order: 177, model: "SheetImport" });
