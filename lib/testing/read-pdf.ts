import fs from "node:fs";
import { createRequire } from "node:module";
import { init } from "@embedpdf/pdfium";

export type PdfRead = { text: string; pages: number; tagged: boolean; title: string };

const open = (async () => {
  const file = createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm");
  const bytes = fs.readFileSync(file);
  const pdf = await init({ wasmBinary: new Uint8Array(bytes).buffer });
  pdf.PDFiumExt_Init();
  return pdf;
})();

/** What a reader of PDF finds in one: its text page by page, whether it is tagged, and its title. */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  const pdf = await open;
  const { pdfium } = pdf;
  // It is there, and not among the types.
  const memory = () => (pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;
  const { malloc, free } = pdfium.wasmExports as unknown as Record<"malloc" | "free", (of: number) => number>;
  const file = malloc(bytes.length);
  memory().set(bytes, file);
  const document = pdf.FPDF_LoadMemDocument(file, bytes.length, "");
  if (!document) throw new Error(`no PDF: error ${pdf.FPDF_GetLastError()}`);
  /** Reads letters of two bytes into `room` of them. */
  const letters = (room: number, read: (into: number) => number): string => {
    const into = malloc(room * 2);
    try {
      read(into);
      return (
        Buffer.from(memory().slice(into, into + room * 2))
          .toString("utf16le")
          .split("\0")[0] ?? ""
      );
    } finally {
      free(into);
    }
  };
  const textOfPage = (number: number): string => {
    const page = pdf.FPDF_LoadPage(document, number);
    const text = pdf.FPDFText_LoadPage(page);
    const count = pdf.FPDFText_CountChars(text);
    const read = letters(count + 1, (into) => pdf.FPDFText_GetText(text, 0, count, into));
    pdf.FPDFText_ClosePage(text);
    pdf.FPDF_ClosePage(page);
    return read;
  };
  try {
    return {
      pages: pdf.FPDF_GetPageCount(document),
      text: Array.from({ length: pdf.FPDF_GetPageCount(document) }, (_, number) => textOfPage(number)).join(
        "\n",
      ),
      tagged: Boolean(pdf.FPDFCatalog_IsTagged(document)),
      title: letters(500, (into) => pdf.FPDF_GetMetaText(document, "Title", into, 1000)),
    };
  } finally {
    pdf.FPDF_CloseDocument(document);
    free(file);
  }
}
