/** Small PDFs, made object by object, for tests of what is drawn. */

type PdfPage = {
  mediaBox?: readonly [number, number, number, number];
  /** By how many degrees it is turned with the clock. */
  rotate?: number;
  /** What is painted, in the operators of PDF. */
  content?: string;
  /** Entries of the page's dictionary beside these. */
  more?: string;
};

/**
 * A PDF of one page, of the size of A4 unless another is given, with nothing on it but its content.
 * @param file objects from the number 5 on, entries of the trailer and of the catalogue beside the usual, and its pages
 */
export function pdfOf(
  { mediaBox = [0, 0, 595, 842], rotate = 0, content = "", more = "" }: PdfPage = {},
  { objects = [] as readonly string[], trailer = "", kids = "[3 0 R]", catalog = "" } = {},
): Buffer {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids ${kids} /Count ${kids === "[]" ? 0 : 1} >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [${mediaBox.join(" ")}] /Rotate ${rotate} /Contents 4 0 R ${more} >>`,
    pdfStream(content),
    ...objects,
  ];
  let file = "%PDF-1.7\n";
  const places = all.map((text, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${text}\nendobj\n`;
    return place;
  });
  const table = file.length;
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** An object that is a stream: `text`, and what its dictionary says beside its length. */
export const pdfStream = (text: string, dictionary = "") =>
  `<< /Length ${Buffer.byteLength(text, "latin1")} ${dictionary} >>\nstream\n${text}\nendstream`;

/** Asks for a password: what it opens with is not told by the empty one. */
export const lockedPdf = (): Buffer =>
  pdfOf(
    { content: redBelow },
    {
      objects: [`<< /Filter /Standard /V 1 /R 2 /P -44 /O <${"5a".repeat(32)}> /U <${"a5".repeat(32)}> >>`],
      trailer: `/Encrypt 5 0 R /ID [<${"01".repeat(16)}> <${"01".repeat(16)}>]`,
    },
  );

/** Paints the lower half of an A4 page red. */
export const redBelow = "1 0 0 rg 0 0 595 421 re f";

/** Small, and takes most of a gigabyte where it is drawn: each of five forms shows the next one eleven times. */
export function heavyPdf(): Buffer {
  const next = "/X Do ".repeat(11);
  const form = (shown: number | null) =>
    pdfStream(
      shown ? next : redBelow,
      `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << ${shown ? `/X ${shown} 0 R` : ""} >> >>`,
    );
  return pdfOf(
    { content: next, more: "/Resources << /XObject << /X 5 0 R >> >>" },
    { objects: [6, 7, 8, 9, null].map(form) },
  );
}

/** Paints the whole page a hundred thousand times, with colours that change from one corner to the other. */
export const slowPdf = (): Buffer =>
  pdfOf({
    content: "/S sh ".repeat(100_000),
    more: `/Resources << /Shading << /S << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 595 842]
/Extend [true true] /Function << /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1 >> >> >> >>`,
  });
