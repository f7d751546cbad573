import { openPdf } from "./read-pdf";

/** A page as it is seen: how dark each point is, from 0 for white to 255 for black. */
export type PagePicture = { width: number; height: number; perMillimetre: number; darkness: Uint8Array };

const perMillimetre = 3;
const white = 0xffffffff;
const bgra = 4;

/** A letter and where its ink is, in millimetres from the left and the top of its page. */
export type PdfLetter = { letter: string; left: number; right: number; top: number; bottom: number };
/** A page as it is seen, and its letters one by one. */
export type SeenPage = { picture: PagePicture; letters: PdfLetter[] };

/** What the eye sees of each page of a PDF, in grey, and where each letter stands. */
export async function seenPages(bytes: Uint8Array): Promise<SeenPage[]> {
  const { pdf, document, memory, malloc, free, close } = await openPdf(bytes);
  const lettersOn = (page: number): PdfLetter[] => {
    const text = pdf.FPDFText_LoadPage(page);
    const height = pdf.FPDF_GetPageHeightF(page);
    const box = malloc(32);
    const letters = Array.from({ length: pdf.FPDFText_CountChars(text) }, (_, at): PdfLetter => {
      pdf.FPDFText_GetCharBox(text, at, box, box + 8, box + 16, box + 24);
      const [left = 0, right = 0, bottom = 0, top = 0] = new Float64Array(
        memory().slice(box, box + 32).buffer,
      );
      const [x1, x2, y1, y2] = [left, right, height - top, height - bottom].map((one) => (one * 25.4) / 72);
      return {
        letter: String.fromCodePoint(pdf.FPDFText_GetUnicode(text, at)),
        left: x1 ?? 0,
        right: x2 ?? 0,
        top: y1 ?? 0,
        bottom: y2 ?? 0,
      };
    });
    free(box);
    pdf.FPDFText_ClosePage(text);
    return letters;
  };
  const see = (number: number): SeenPage => {
    const page = pdf.FPDF_LoadPage(document, number);
    const letters = lettersOn(page);
    const points = (perMillimetre * 25.4) / 72;
    const width = Math.round(pdf.FPDF_GetPageWidthF(page) * points);
    const height = Math.round(pdf.FPDF_GetPageHeightF(page) * points);
    const bitmap = pdf.FPDFBitmap_Create(width, height, 0);
    pdf.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    pdf.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
    const at = pdf.FPDFBitmap_GetBuffer(bitmap);
    const stride = pdf.FPDFBitmap_GetStride(bitmap);
    const seen = memory();
    const darkness = new Uint8Array(width * height);
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const point = at + y * stride + x * bgra;
        darkness[y * width + x] =
          255 - Math.min(seen[point] ?? 255, seen[point + 1] ?? 255, seen[point + 2] ?? 255);
      }
    pdf.FPDFBitmap_Destroy(bitmap);
    pdf.FPDF_ClosePage(page);
    return { picture: { width, height, perMillimetre, darkness }, letters };
  };
  try {
    return Array.from({ length: pdf.FPDF_GetPageCount(document) }, (_, number) => see(number));
  } finally {
    close();
  }
}

/** How many points are darker than paper within a part of the page, given in millimetres from its left and top. */
export function inkWithin(
  { width, height, perMillimetre: scale, darkness }: PagePicture,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
): number {
  let ink = 0;
  for (let y = Math.floor(top * scale); y < Math.min(height, bottom * scale); y++)
    for (let x = Math.floor(left * scale); x < Math.min(width, right * scale); x++)
      if ((darkness[y * width + x] ?? 0) > 64) ink++;
  return ink;
}
