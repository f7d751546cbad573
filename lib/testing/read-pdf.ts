import fs from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";
import { init } from "@embedpdf/pdfium";

/** A piece of text on one line, and where it stands, in millimetres from the left and the top of its page. */
export type PdfPiece = { text: string; left: number; right: number; top: number; bottom: number };
export type PdfPage = { width: number; height: number; text: string; pieces: PdfPiece[] };
export type PdfRead = { text: string; tagged: boolean; title: string; language: string; pages: PdfPage[] };

const millimetres = (points: number) => (points * 25.4) / 72;

/** The reader itself, opened once. */
const openPdfium = (async () => {
  const file = createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm");
  const bytes = fs.readFileSync(file);
  const pdf = await init({ wasmBinary: new Uint8Array(bytes).buffer });
  pdf.PDFiumExt_Init();
  return pdf;
})();

/**
 * Opens a PDF in the reader's own memory. Whoever opens it closes it.
 * @throws Error with the reader's number for what is no PDF
 */
export async function openPdf(bytes: Uint8Array) {
  const pdf = await openPdfium;
  const { pdfium } = pdf;
  // It is there, and not among the types.
  const memory = () => (pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;
  const { malloc, free } = pdfium.wasmExports as unknown as Record<"malloc" | "free", (of: number) => number>;
  const file = malloc(bytes.length);
  memory().set(bytes, file);
  const document = pdf.FPDF_LoadMemDocument(file, bytes.length, "");
  if (!document) throw new Error(`no PDF: error ${pdf.FPDF_GetLastError()}`);
  const close = () => {
    pdf.FPDF_CloseDocument(document);
    free(file);
  };
  return { pdf, document, memory, malloc, free, close };
}

/**
 * What a reader of PDF finds in one: its text page by page and where it stands, whether it is tagged, its title and its language.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  const { pdf, document, memory, malloc, free, close } = await openPdf(bytes);
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
  const readPage = (number: number): PdfPage => {
    const page = pdf.FPDF_LoadPage(document, number);
    const text = pdf.FPDFText_LoadPage(page);
    const count = pdf.FPDFText_CountChars(text);
    const read = count === 0 ? "" : letters(count + 1, (into) => pdf.FPDFText_GetText(text, 0, count, into));
    const height = pdf.FPDF_GetPageHeightF(page);
    const box = malloc(32);
    const pieces = Array.from({ length: pdf.FPDFText_CountRects(text, 0, count) }, (_, rect): PdfPiece => {
      pdf.FPDFText_GetRect(text, rect, box, box + 8, box + 16, box + 24);
      const [left = 0, top = 0, right = 0, bottom = 0] = new Float64Array(
        memory().slice(box, box + 32).buffer,
      );
      return {
        text: letters(1_000, (into) =>
          pdf.FPDFText_GetBoundedText(text, left, top, right, bottom, into, 999),
        ),
        left: millimetres(left),
        right: millimetres(right),
        top: millimetres(height - top),
        bottom: millimetres(height - bottom),
      };
    });
    free(box);
    const width = pdf.FPDF_GetPageWidthF(page);
    pdf.FPDFText_ClosePage(text);
    pdf.FPDF_ClosePage(page);
    return { width: millimetres(width), height: millimetres(height), text: read, pieces };
  };
  try {
    const pages = Array.from({ length: pdf.FPDF_GetPageCount(document) }, (_, number) => readPage(number));
    return {
      text: pages.map(({ text }) => text).join("\n"),
      tagged: Boolean(pdf.FPDFCatalog_IsTagged(document)),
      title: letters(500, (into) => pdf.FPDF_GetMetaText(document, "Title", into, 1000)),
      language: letters(50, (into) => pdf.EPDFCatalog_GetLanguage(document, into, 100)),
      pages,
    };
  } finally {
    close();
  }
}

/** Everything in a PDF that can be read: what stands in it plainly, and its streams unpacked. */
export function unpackedPdf(pdf: Buffer): string {
  const parts = [pdf.toString("latin1")];
  for (let at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at + 1))
    try {
      parts.push(inflateSync(pdf.subarray(at + 7)).toString("latin1"));
    } catch {
      // Fonts and pictures may be packed otherwise.
    }
  return parts.join("\n");
}
