import { crc32, deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  docxOf,
  exifOf,
  exifSegment,
  heicOf,
  jpegOf,
  outlookOf,
  pngOf,
  webpOf,
  xmpWithPlace,
  zipOf,
} from "@/lib/testing/files";
import { takeIn } from "./take-in";

const remarks = async (bytes: Buffer) => (await takeIn("file", bytes))?.remarks;
const pdf = (...objects: string[]) => Buffer.from(`%PDF-1.7\n${objects.join("\n")}\n%%EOF`, "latin1");
const packed = (text: string) => {
  const content = deflateSync(Buffer.from(text));
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /Filter /FlateDecode /Length ${content.length} >>\nstream\r\n`,
    ),
    content,
    Buffer.from("\nendstream\nendobj\n"),
  ]);
};

describe("what a PDF does when it is opened is told", () => {
  it.each<[string, Buffer, string[]]>([
    ["a letter", pdf("<< /Type /Catalog /OpenAction [3 0 R /Fit] >>"), []],
    ["a letter with links", pdf("<< /S /URI /URI (https://example.org/) >>"), []],
    ["a form with a script", pdf("<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>"), ["program"]],
    ["the same in other letters", pdf("<< /S /J#61vaScr#69pt >>"), ["program"]],
    ["the same, packed away", packed("<< /S /JavaScript /JS (app.alert(1)) >>"), ["program"]],
    ["one that starts a program", pdf("<< /S /Launch /F (cmd.exe) >>"), ["program"]],
    ["one with files inside", pdf("<< /Names << /EmbeddedFiles 4 0 R >> >>"), ["embedded"]],
    ["an encrypted one", pdf("trailer << /Encrypt 5 0 R >>"), ["unread"]],
    [
      "one whose packing cannot be read",
      pdf("<< /Type /ObjStm /Filter /LZWDecode >>\nstream\nxx\nendstream"),
      ["unread"],
    ],
    ["one that hides its packing", pdf("<< /Type /Obj#53tm >>\nstream\nxx\nendstream"), ["unread"]],
    ["one whose packing is endless", packed(" ".repeat(9 * 1024 * 1024)), ["unread"]],
  ])("%s", async (_, bytes, expected) => {
    expect(await remarks(bytes)).toEqual(expected);
  });
});

describe("what an office file or a message does or holds is told", () => {
  const relation = (type: string, target: string, mode = "") => ({
    "word/_rels/document.xml.rels": `<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`,
  });
  const external = ' TargetMode="External"';
  it.each<[string, Buffer, string[]]>([
    ["a letter with a link", docxOf(relation("hyperlink", "https://example.org", external)), []],
    [
      "a letter from someone's own template",
      docxOf(relation("attachedTemplate", "file:///C:\\Users\\a\\Normal.dotm", external)),
      [],
    ],
    [
      "a template from elsewhere",
      docxOf(relation("attachedTemplate", "https://example.org/a.dotm", external), true),
      ["external"],
    ],
    ["a picture from elsewhere", docxOf(relation("image", "\\\\example.org\\a.png", external)), ["external"]],
    ["an object inside", docxOf({ "word/embeddings/oleObject1.bin": "x" }), ["embedded"]],
    [
      "a field that asks another program",
      docxOf({ "word/x.xml": "<w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText>" }),
      ["program"],
    ],
    [
      "an open text with a picture from elsewhere",
      zipOf({
        mimetype: "application/vnd.oasis.opendocument.text",
        "content.xml": '<draw:image xlink:href="https://example.org/a.png"/>',
      }),
      ["external"],
    ],
    ["a message", Buffer.from("From: a\nTo: b\nDate: c\n\nText"), []],
    [
      "a message with an attachment",
      Buffer.from(
        "From: a\nTo: b\nDate: c\nMIME-Version: 1.0\n\n--x\nContent-Disposition: attachment; filename=a.pdf\n\n",
      ),
      ["embedded"],
    ],
    ["an Outlook message with an attachment", outlookOf({}, { attached: 1 }), ["embedded"]],
  ])("%s", async (_, bytes, expected) => {
    expect(await remarks(bytes)).toEqual(expected);
  });

  it("a part that would unpack to more than is looked into", async () => {
    const large = docxOf({ "word/large.xml": " ".repeat(17 * 1024 * 1024) }, true);
    expect(large.length).toBeLessThan(200_000);
    expect(await remarks(large)).toEqual(["unread"]);
  });
});

describe("the place where a picture was taken", () => {
  const xmp = Buffer.concat([Buffer.from("http://ns.adobe.com/xap/1.0/\0"), Buffer.from(xmpWithPlace)]);
  const itxt = Buffer.concat([Buffer.from("XML:com.adobe.xmp\0\0\0\0\0"), Buffer.from(xmpWithPlace)]);
  it.each<[string, Buffer]>([
    ["a JPEG", jpegOf(exifSegment())],
    ["a JPEG, numbers the other way", jpegOf(exifSegment(true))],
    ["a JPEG with the place in its text", jpegOf(xmp)],
    ["a JPEG with a second picture behind it", Buffer.concat([jpegOf(), jpegOf(exifSegment())])],
    ["a PNG", pngOf(["eXIf", exifOf(false)])],
    ["a PNG with the place in its text", pngOf(["iTXt", itxt])],
    [
      "a PNG with the data packed into a text",
      pngOf(["zTXt", Buffer.from("Raw profile type exif\0\0packed")]),
    ],
    [
      "a WebP",
      webpOf(["VP8X", Buffer.alloc(10)], ["EXIF", exifOf(true)], ["XMP ", Buffer.from(xmpWithPlace)]),
    ],
    ["a TIFF", exifOf(true)],
    ["a HEIC photograph", heicOf(exifOf(false))],
  ])("is taken out of %s, and everything else stays", async (_, bytes) => {
    const before = Buffer.from(bytes);
    const taken = await takeIn("photo", bytes);
    expect(bytes.equals(before), "what was sent is not changed").toBe(true);
    expect(taken?.remarks).toEqual(["position-removed"]);
    const kept = Buffer.from(taken?.bytes ?? []);
    // The degrees, in numbers and in text.
    const degrees = [
      exifOf(true).subarray(80, 128),
      exifOf(false).subarray(80, 128),
      Buffer.from("50,26"),
      Buffer.from("30,31"),
    ];
    expect(degrees.filter((place) => kept.includes(place))).toEqual([]);
    for (const rest of ["pixels of the picture", "Camera", "after the place", 'dc:rights="ours"'])
      expect(kept.includes(rest), rest).toBe(before.includes(rest));
    // Taken in once more, nothing is left to take out.
    expect((await takeIn("photo", kept))?.remarks).toEqual([]);
    expect(Buffer.from((await takeIn("photo", kept))?.bytes ?? []).equals(kept)).toBe(true);
  });

  it("leaves a PNG with right checksums", async () => {
    const kept = Buffer.from(
      (await takeIn("a.png", pngOf(["eXIf", exifOf(false)], ["iTXt", itxt])))?.bytes ?? [],
    );
    for (let at = 8; at < kept.length; ) {
      const length = kept.readUInt32BE(at);
      expect(kept.readUInt32BE(at + 8 + length)).toBe(crc32(kept.subarray(at + 4, at + 8 + length)) >>> 0);
      at += 12 + length;
    }
  });

  it("leaves a picture without one as it came", async () => {
    const plain = jpegOf(Buffer.from("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>"));
    expect((await takeIn("a.jpg", plain))?.bytes).toBe(plain);
    expect(await remarks(plain)).toEqual([]);
  });

  it("is named where it cannot be taken out: a picture inside a PDF", async () => {
    const scan = Buffer.concat([
      Buffer.from("%PDF-1.7\nstream\n"),
      jpegOf(exifSegment()),
      Buffer.from("\nendstream"),
    ]);
    const taken = await takeIn("scan.pdf", scan);
    expect(taken?.remarks).toEqual(["position"]);
    expect(taken?.bytes).toBe(scan);
  });

  it("is not looked for without end: a picture of which it cannot be said that it is gone is refused", async () => {
    const many = "Exif\0\0II*\0\x08\0\0\0\xe7\x03";
    const refused = { key: "file-position" };
    await expect(remarks(jpegOf(Buffer.from(many.repeat(4000), "latin1")))).rejects.toMatchObject(refused);
    await expect(remarks(jpegOf(Buffer.from('a:GPSx="1" '.repeat(5000))))).rejects.toMatchObject(refused);
    await expect(remarks(jpegOf(Buffer.from("<a:GPSx>1".repeat(5000))))).rejects.toMatchObject(refused);
    expect(await remarks(pdf("ObjStm stream\n".repeat(5000), "endstream"))).toEqual(["unread"]);
  });

  it("stops at numbers that point nowhere", async () => {
    const broken = exifSegment(true);
    broken.writeUInt32LE(0xfffffff0, 6 + 4);
    expect(await remarks(jpegOf(broken))).toEqual([]);
    const loop = exifSegment(true);
    loop.writeUInt32LE(8, 6 + 34);
    expect(await remarks(jpegOf(loop))).toEqual(["position-removed"]);
  });
});
