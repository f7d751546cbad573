import fs from "node:fs";
import { createRequire } from "node:module";
import { init } from "@embedpdf/pdfium";

/** The longest side of a page that readers of PDF take, in points: five metres. */
const longestSide = 14_400;

// As in fpdfview.h.
const withAnnotations = 0x01;
const redFirst = 0x10;
const white = 0xffffffff;

const require = createRequire(import.meta.url);

/**
 * The first page of a PDF, drawn so that its longer side has `side` pixels. Scripts in it are not run: what reads it has
 * nothing to run them.
 * @param {Uint8Array} bytes
 * @param {number} side
 * @throws Error where there is no such page, it is larger than pages are, or it asks for a password
 */
export async function pixelsOfPdf(bytes, side) {
  const pdf = await init({ wasmBinary: fs.readFileSync(require.resolve("@embedpdf/pdfium/pdfium.wasm")) });
  const { pdfium } = pdf;
  pdf.PDFiumExt_Init();
  const held = pdfium.wasmExports.malloc(bytes.length);
  pdfium.HEAPU8.set(bytes, held);
  const document = pdf.FPDF_LoadMemDocument(held, bytes.length, "");
  if (!document) throw new Error(`no document: error ${pdf.FPDF_GetLastError()}`);

  // Asked before what is on the page is read.
  const size = sizeOfPage(pdf, document);
  if (!size.every((length) => length > 0 && length <= longestSide)) throw new Error(`a page of ${size}`);
  const [width, height] = size.map((length) => Math.max(1, Math.round((length * side) / Math.max(...size))));

  const page = pdf.FPDF_LoadPage(document, 0);
  const bitmap = page && pdf.FPDFBitmap_Create(width, height, 1);
  if (!bitmap) throw new Error("no page");
  pdf.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
  pdf.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotations | redFirst);
  // What a form was filled in with is painted apart from the page.
  const form = pdf.PDFiumExt_InitFormFillEnvironment(document, pdf.PDFiumExt_OpenFormFillInfo());
  pdf.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, redFirst);
  const from = pdf.FPDFBitmap_GetBuffer(bitmap);
  return { data: pdfium.HEAPU8.subarray(from, from + width * height * 4), width, height, channels: 4 };
}

/** Width and height of the first page as it is turned, in points. */
function sizeOfPage(pdf, document) {
  const { pdfium } = pdf;
  const at = pdfium.wasmExports.malloc(8);
  if (!pdf.FPDF_GetPageSizeByIndexF(document, 0, at)) throw new Error("no page");
  return [...new Float32Array(pdfium.HEAPU8.slice(at, at + 8).buffer)];
}
