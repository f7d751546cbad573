import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { docxOf, zipOf } from "@/lib/testing/files";
import { mediaTypeOf } from "./media-type";
import { takeIn } from "./take-in";
import { openZip } from "./zip";

const megabyte = 1024 * 1024;
const text = (content: Buffer | null | undefined) => content?.toString("utf8") ?? null;
/** Where the directory's record of a member begins. */
const recordOf = (file: Buffer, name: string) => file.lastIndexOf(name) - 46;

describe("a ZIP file's members", () => {
  it("are read by its directory, packed or not, as another program has written them", async () => {
    const bytes = zipSync({
      "[Content_Types].xml": Buffer.from("<Types/>"),
      "word/ґанок.xml": [Buffer.from("так"), { level: 0 }],
    });
    const zip = await openZip(bytes);
    expect(zip?.names).toEqual(["[Content_Types].xml", "word/ґанок.xml"]);
    expect(text(await zip?.read("[Content_Types].xml", 100))).toBe("<Types/>");
    expect(text(await zip?.read("word/ґанок.xml", 100))).toBe("так");
    expect(await zip?.read("word/ґанок.xml", 5)).toBeNull();
    expect(await zip?.read("word/other.xml", 100)).toBeNull();
  });

  it("are found in a file that is a part of a larger buffer", async () => {
    const file = zipOf({ a: "b" });
    const all = Buffer.concat([Buffer.alloc(7), file, Buffer.alloc(9)]);
    const zip = await openZip(all.subarray(7, 7 + file.length));
    expect(text(await zip?.read("a", 10))).toBe("b");
  });
});

describe("a ZIP file that is made to deceive", () => {
  it("is none when a member stands in it twice, or under a name outside of it", async () => {
    expect(
      await openZip(
        Buffer.from(zipOf({ ab: "1", ac: "2" }).toString("latin1").replaceAll("ac", "ab"), "latin1"),
      ),
    ).toBeNull();
    expect(await openZip(zipOf({ "../a": "1" }))).toBeNull();
    expect(await openZip(zipOf({ "/a": "1" }))).toBeNull();
  });

  it("is none when it begins otherwise, or goes on behind its end", async () => {
    expect(await openZip(Buffer.concat([Buffer.from("MZ"), zipOf({ a: "b" })]))).toBeNull();
    expect(await openZip(Buffer.concat([zipOf({ a: "b" }), Buffer.from("more")]))).toBeNull();
  });

  it("is none with more members than any document has", async () => {
    const many = (count: number) =>
      zipOf(Object.fromEntries(Array.from({ length: count }, (_, index) => [`part${index}`, ""])));
    expect((await openZip(many(10_000)))?.names).toHaveLength(10_000);
    expect(await openZip(many(10_001))).toBeNull();
  });

  it("gives nothing of a member that is longer or shorter than it says", async () => {
    for (const said of [10, 1000]) {
      const file = zipOf({ "a.xml": "x".repeat(500) }, true);
      file.writeUInt32LE(said, recordOf(file, "a.xml") + 24);
      const zip = await openZip(file);
      expect(zip?.names).toEqual(["a.xml"]);
      expect(await zip?.read("a.xml", 10_000)).toBeNull();
    }
  });

  it("is unpacked to a bound, also when each of its members is small enough", async () => {
    const part = " ".repeat(15 * megabyte);
    const bomb = docxOf(
      Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`x${index}.xml`, part])),
      true,
    );
    expect(bomb.length).toBeLessThan(megabyte);
    const zip = await openZip(bomb);
    let unpacked = 0;
    for (const name of zip?.names ?? []) unpacked += (await zip?.read(name, 16 * megabyte))?.length ?? 0;
    expect(unpacked).toBeGreaterThan(50 * megabyte);
    expect(unpacked).toBeLessThanOrEqual(64 * megabyte);
    expect((await takeIn("bomb.docx", bomb))?.remarks).toEqual(["unread"]);
  });

  it("is not kept when its relations cannot be read: they may lead to macros", async () => {
    const name = "word/_rels/document.xml.rels";
    const file = docxOf({ [name]: "<Relationships/>" }, true);
    expect(await mediaTypeOf(file)).not.toBeNull();
    file.writeUInt32LE(3, recordOf(file, name) + 24);
    expect(await mediaTypeOf(file)).toBeNull();
  });

  it("never breaks what reads it, whatever bytes are changed in it", async () => {
    const whole = docxOf(
      { "word/_rels/document.xml.rels": "<Relationships/>", "word/a.xml": "x".repeat(300) },
      true,
    );
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(60), async (changes, cut) => {
        const bytes = Buffer.from(whole.subarray(0, whole.length - (cut > 50 ? cut : 0)));
        for (const { at, to } of changes) if (at < bytes.length) bytes[at] = to;
        const taken = await takeIn("a.docx", bytes);
        expect(taken === null || Array.isArray(taken.remarks)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
