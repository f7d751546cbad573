import { describe, expect, it } from "vitest";
import { mediaTypeOf } from "./media-type";

/** A ZIP file that holds empty files of these names. */
function zipOf(names: string[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const text = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(text.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(text.length, 28);
    entry.writeUInt32LE(offset, 42);
    local.push(head, text);
    central.push(entry, text);
    offset += 30 + text.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...central, end]);
}

const types = "[Content_Types].xml";

describe("what a file is", () => {
  it.each([
    [Buffer.from("%PDF-1.7"), "application/pdf"],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "image/png"],
    [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "image/jpeg"],
    [
      zipOf([types, "word/document.xml"]),
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
    [zipOf([types, "xl/workbook.xml"]), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ])("is told by its bytes", (bytes, type) => {
    expect(mediaTypeOf(bytes)).toBe(type);
  });

  it("is nothing that is kept when it has macros, is another archive, or is broken", () => {
    expect(mediaTypeOf(zipOf([types, "word/document.xml", "word/vbaProject.bin"]))).toBeNull();
    expect(mediaTypeOf(zipOf(["a.txt"]))).toBeNull();
    expect(mediaTypeOf(zipOf([types, "word/document.xml"]).subarray(0, 60))).toBeNull();
    expect(mediaTypeOf(Buffer.from("PK\x03\x04"))).toBeNull();
    expect(mediaTypeOf(Buffer.from("MZ"))).toBeNull();
    expect(mediaTypeOf(new Uint8Array())).toBeNull();
  });
});
