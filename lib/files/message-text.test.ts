import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compoundOf, outlookOf } from "@/lib/testing/files";
import { openCompound } from "./compound";
import { messageText } from "./message-text";

const outlook = "application/vnd.ms-outlook";
const eml = (...lines: string[]) => messageText(Buffer.from(lines.join("\r\n")), "message/rfc822");

describe("a saved e-mail as text", () => {
  it("says who wrote to whom, when and what", async () => {
    expect(
      await eml(
        "From: =?windows-1251?B?wO/g8ODyIO/g8Ovg7OXt8vM=?= <office@parliament.example.org>",
        "To: Staff <staff@example.org>, other@example.org",
        "Subject: =?utf-8?B?UmU6INCS0LjQt9C90LDQvdC90Y8=?=",
        "Date: Thu, 05 Jun 2025 23:30:00 -0500",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "We have received=20your letter.",
      ),
    ).toEqual({
      from: "Апарат парламенту <office@parliament.example.org>",
      to: "Staff <staff@example.org>, other@example.org",
      subject: "Re: Визнання",
      date: "2025-06-06T04:30:00.000Z",
      text: "We have received your letter.",
    });
  });

  it("leaves out what turns a line around, and has an end", async () => {
    const message = await eml(
      "From: a@example.org",
      `Subject: safe\u202Efdp.exe${"x".repeat(5000)}`,
      "",
      "y".repeat(50_000),
    );
    expect(message?.subject).not.toContain("\u202E");
    expect(message?.subject?.length).toBeLessThanOrEqual(1000);
    expect(message?.text?.length).toBeLessThanOrEqual(20_000);
    expect(message?.date).toBeNull();
  });

  it.each([[100], [100_000]])("is read of an Outlook message as well, of %i letters", async (length) => {
    const text = "Шановні колеги! ".repeat(length / 10);
    const file = outlookOf(
      { "0037": "Re: 1944", "0C1A": "Апарат", "5D01": "office@example.org", "0E04": "Staff", "1000": text },
      { sent: "2025-06-05T21:30:00Z", attached: 2 },
    );
    expect(await messageText(file, outlook)).toEqual({
      subject: "Re: 1944",
      from: "Апарат <office@example.org>",
      to: "Staff",
      date: "2025-06-05T21:30:00.000Z",
      text: text.slice(0, 20_000).trim(),
    });
  });

  it("is read in the code page of an older message", async () => {
    const properties = Buffer.alloc(48);
    properties.writeUInt32LE(0x3ffd0003, 32);
    properties.writeUInt32LE(1251, 40);
    const file = compoundOf({
      "__nameid_version1.0": [],
      "__properties_version1.0": properties,
      "__substg1.0_0037001E": Buffer.from([0xca, 0xf0, 0xe8, 0xec]),
    });
    expect((await messageText(file, outlook))?.subject).toBe("Крим");
  });

  it("of any other file is none", async () => {
    expect(await messageText(Buffer.from("%PDF-1.7"), "application/pdf")).toBeNull();
    expect(await messageText(compoundOf({ WordDocument: Buffer.from("x") }), outlook)).toBeNull();
  });
});

describe("a compound file", () => {
  const file = compoundOf({ small: Buffer.from("a"), large: Buffer.alloc(9000, "b"), folder: ["in it"] });

  it("gives what is in it", () => {
    const open = openCompound(file);
    const read = (name: string, most = 10_000) => {
      const entry = open?.top.get(name);
      return entry && open?.read(entry, most)?.toString();
    };
    expect(open?.names.toSorted()).toEqual(["folder", "in it", "large", "small"]);
    expect(open?.top.has("in it")).toBe(false);
    expect(read("small")).toBe("a");
    expect(read("large")).toBe("b".repeat(9000));
    expect(read("large", 600)).toBe("b".repeat(600));
    expect(read("folder")).toBeUndefined();
  });

  it("never hangs or throws, whatever its numbers say", () => {
    const message = outlookOf({ "0037": "Re", "1000": "x".repeat(5000) }, { attached: 3 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: message.length }),
        fc.array(fc.tuple(fc.nat(message.length - 5), fc.nat(0xffffffff)), { maxLength: 12 }),
        (length, changes) => {
          const broken = Buffer.from(message);
          for (const [at, value] of changes) broken.writeUInt32LE(value, at);
          const open = openCompound(broken.subarray(0, length));
          for (const entry of open?.top.values() ?? []) open?.read(entry, 100_000);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
