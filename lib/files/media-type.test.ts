import { describe, expect, it } from "vitest";
import {
  compoundOf,
  contentTypes,
  docxOf,
  exifOf,
  heicOf,
  jpegOf,
  outlookOf,
  pngOf,
  webpOf,
  zipOf,
} from "@/lib/testing/files";
import { mediaTypeOf } from "./media-type";

const office = "application/vnd.openxmlformats-officedocument";
const open = "application/vnd.oasis.opendocument";
const reply = Buffer.concat([
  Buffer.from(
    "From: =?windows-1251?B?wO/g8ODyIO/g8Ovg7OXt8vM=?= <office@parliament.example.org>\r\n" +
      "To: staff@example.org\r\nSubject: =?utf-8?Q?Re=3A?=\r\n folded on\r\n" +
      "Date: Thu, 05 Jun 2025 23:30:00 -0500\r\nContent-Type: text/plain; charset=windows-1251\r\n\r\n",
  ),
  Buffer.from([0xd8, 0xe0, 0xed, 0xee, 0xe2, 0xed, 0xb3]),
]);
const openOf = (type: string, more: Record<string, string> = {}) =>
  zipOf({ mimetype: type, "content.xml": "<office/>", ...more });

describe("what a file is", () => {
  it.each<[string, Buffer, string]>([
    ["a PDF", Buffer.from("%PDF-1.7"), "application/pdf"],
    [
      "a PDF with a ZIP file behind it",
      Buffer.concat([Buffer.from("%PDF-1.7\n"), zipOf({ a: "b" })]),
      "application/pdf",
    ],
    ["a PNG", pngOf(), "image/png"],
    ["a JPEG", jpegOf(), "image/jpeg"],
    ["a WebP", webpOf(["VP8 ", Buffer.from("x")]), "image/webp"],
    ["a TIFF", exifOf(true), "image/tiff"],
    ["a TIFF, numbers the other way", exifOf(false), "image/tiff"],
    ["a HEIC photograph", heicOf(exifOf(false)), "image/heic"],
    ["a Word file", docxOf(), `${office}.wordprocessingml.document`],
    ["a Word file, packed", docxOf({}, true), `${office}.wordprocessingml.document`],
    [
      "an Excel file",
      zipOf({
        "[Content_Types].xml": contentTypes(`${office}.spreadsheetml.sheet.main+xml`),
        "xl/workbook.xml": "",
      }),
      `${office}.spreadsheetml.sheet`,
    ],
    ["a text of LibreOffice", openOf(`${open}.text`), `${open}.text`],
    ["a table of LibreOffice", openOf(`${open}.spreadsheet`), `${open}.spreadsheet`],
    ["a saved message", reply, "message/rfc822"],
    [
      "a message out of a mailbox file",
      Buffer.concat([Buffer.from("From - Thu Jun 05\n"), reply]),
      "message/rfc822",
    ],
    ["an Outlook message", outlookOf({ "0037": "Re: 1944" }), "application/vnd.ms-outlook"],
  ])("%s is told by its bytes", async (_, bytes, type) => {
    expect(await mediaTypeOf(bytes)).toBe(type);
  });

  it.each<[string, Buffer]>([
    ["a Word file with macros", docxOf({ "word/vbaProject.bin": "x" })],
    [
      "a Word file whose macros have another name",
      zipOf({
        "[Content_Types].xml": contentTypes(
          `${office}.wordprocessingml.document.main+xml`,
          "application/vnd.ms-office.vbaProject",
        ),
        "word/document.xml": "",
        "word/harmless.bin": "x",
      }),
    ],
    [
      "a Word file whose macros are told by a relation alone",
      docxOf({
        "word/_rels/document.xml.rels":
          '<Relationship Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="x.bin"/>',
      }),
    ],
    [
      "a macro-enabled file without its macros",
      zipOf({
        "[Content_Types].xml": contentTypes("application/vnd.ms-word.document.macroEnabled.main+xml"),
        "word/document.xml": "",
      }),
    ],
    [
      "a template",
      zipOf({
        "[Content_Types].xml": contentTypes(`${office}.wordprocessingml.template.main+xml`),
        "word/document.xml": "",
      }),
    ],
    [
      "a template with macros",
      zipOf({
        "[Content_Types].xml": contentTypes("application/vnd.ms-word.template.macroEnabledTemplate.main+xml"),
        "word/document.xml": "",
      }),
    ],
    [
      "a table with macros of the old kind",
      zipOf({
        "[Content_Types].xml": contentTypes(
          `${office}.spreadsheetml.sheet.main+xml`,
          "application/vnd.ms-excel.macrosheet+xml",
        ),
        "xl/workbook.xml": "",
      }),
    ],
    ["an open text with macros", openOf(`${open}.text`, { "Basic/Standard/Module1.xml": "x" })],
    ["an open text with scripts", openOf(`${open}.text`, { "Scripts/python/a.py": "x" })],
    ["a presentation", openOf(`${open}.presentation`)],
    ["another archive", zipOf({ "a.txt": "b" })],
    ["an archive with a broken end", docxOf().subarray(0, 60)],
    [
      "an archive that shows each program another part",
      Buffer.concat([docxOf({ "word/documenu.xml": "x" })])
        .toString("latin1")
        .replaceAll("documenu", "document") as never,
    ],
    ["the beginning of an archive", Buffer.from("PK\x03\x04")],
    ["a program", Buffer.from("MZ\x90\0")],
    ["a page of the web", Buffer.from("<html><script>alert(1)</script>")],
    ["an application of the web with a PDF in it", Buffer.from("<hta:application/>\n%PDF-1.7")],
    ["a PDF behind other bytes", Buffer.from("\n%PDF-1.7")],
    ["a film", Buffer.from("\0\0\0\x18ftypisom")],
    ["an AVIF picture", Buffer.from("\0\0\0\x18ftypavif")],
    ["Word's old file", compoundOf({ WordDocument: Buffer.from("x") })],
    ["an Outlook message with macros", outlookOf({}, { more: { _VBA_PROJECT: ["VBA"] } })],
    [
      "the names of an Outlook message in no order",
      Buffer.concat([
        outlookOf().subarray(0, 8),
        Buffer.from("__properties_version1.0 __nameid_version1.0", "utf16le"),
        Buffer.alloc(600),
      ]),
    ],
    ["the beginning of an Outlook message", outlookOf({ "0037": "Re" }).subarray(0, 700)],
    ["a text", Buffer.from("Dear colleagues,\n\nFrom: us\nDate: today\nTo: you\n")],
    ["a header without a sender", Buffer.from("Date: today\nTo: you\n\nx")],
    ["nothing", Buffer.alloc(0)],
  ])("%s is not kept", async (_, bytes) => {
    expect(await mediaTypeOf(Buffer.from(bytes as never, "latin1"))).toBeNull();
  });
});
