import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { networkOf } from "@/lib/base/network";
import { reportAllowance, takeOne } from "./allowance";
import { Buckets } from "./buckets";
import { isReference, newReference } from "./reference";
import { ErrorReportInput } from "./schema";
import { senderOf } from "./sender";
import { isStamp, newStamp, stampDays } from "./stamp";

const secret = "a secret of the tests";

describe("a reference", () => {
  it("is short, holds no letter that is mistaken for another, and is known again", () => {
    for (let count = 0; count < 500; count++) {
      const reference = newReference(secret);
      expect(reference).toMatch(/^R-[2-9CDFGHJKMNPQRTVWX]{4}-[2-9CDFGHJKMNPQRTVWX]{2}$/);
      expect(isReference(reference, secret)).toBe(true);
      expect(isReference(reference.toLowerCase(), secret)).toBe(false);
    }
  });

  it("is seen to be invented, mistyped or another installation's", () => {
    const invented = Array.from({ length: 2000 }, () => newReference("another secret"));
    // One of 576 has the right seal by chance.
    expect(invented.filter((reference) => isReference(reference, secret)).length).toBeLessThan(30);
    for (const text of ["", "R-", "R-7K3M", "R-7K3M-Q2-", "R-OOOO-II", "../../etc", "R-7K3M-Q2\n"])
      expect(isReference(text, secret)).toBe(false);
  });
});

describe("the stamp of a form", () => {
  const opened = new Date("2026-03-10T23:59:00Z");
  const stamp = newStamp(opened, secret);
  const later = (days: number) => new Date(opened.getTime() + days * 86_400_000);

  it.each([
    ["at once", 0, true],
    ["on the last day", stampDays, true],
    ["after it", stampDays + 1, false],
    ["by a clock that is a day behind", -1, true],
    ["from the day after tomorrow", -2, false],
  ])("%s", (_, days, good) => {
    expect(isStamp(stamp, later(days), secret)).toBe(good);
  });

  it("is the same all day, so that pages can be kept", () => {
    expect(newStamp(new Date("2026-03-10T00:00:00Z"), secret)).toBe(stamp);
  });

  it("cannot be made by others", () => {
    const [day = "", seal = ""] = stamp.split(".");
    for (const forged of [
      "",
      ".",
      stamp.slice(0, -1),
      `${Number(day) + 1}.${seal}`,
      newStamp(opened, "another"),
    ])
      expect(isStamp(forged, later(0), secret)).toBe(false);
  });
});

describe("the network that a request came from", () => {
  it.each([
    ["198.51.100.7", "198.51.100"],
    ["203.0.113.9, 198.51.100.7", "198.51.100"],
    ["anything at all, 198.51.100.250", "198.51.100"],
    ["::ffff:198.51.100.7", "198.51.100"],
    ["2001:db8:12:3456::1", "2001:db8:12"],
    ["2001:0DB8:0012:ffff:1:2:3:4", "2001:db8:12"],
    ["::1", "0:0:0"],
    ["2001:db8::", "2001:db8:0"],
    ["fe80::1%eth0", "fe80:0:0"],
    ["198.51.100", "unknown"],
    ["", "unknown"],
    [null, "unknown"],
  ])("%s", (header, network) => {
    expect(networkOf(header)).toBe(network);
  });

  it("is never longer than a network, whatever is sent", () => {
    fc.assert(fc.property(fc.string(), (header) => networkOf(header).length < 20));
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const network = networkOf(address);
        expect(network === "unknown" || network.split(/[:.]/).length === 3).toBe(true);
      }),
    );
  });
});

describe("what comes from a network", () => {
  it("may come so often at once, and then as it is refilled", () => {
    const buckets = new Buckets({ atOnce: 3, refill: 1000 });
    expect([1, 2, 3].map(() => buckets.take("a", 0))).toEqual([0, 0, 0]);
    expect(buckets.take("a", 0)).toBe(1000);
    expect(buckets.take("a", 400)).toBe(600);
    expect(buckets.take("b", 400)).toBe(0);
    expect(buckets.take("a", 1000)).toBe(0);
    expect(buckets.take("a", 1000)).toBe(1000);
    expect([1, 2, 3, 4].map(() => buckets.take("a", 60_000) === 0)).toEqual([true, true, true, false]);
  });

  it("never lets more through than was filled in, in whatever rhythm it comes", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 60 }), (pauses) => {
        const buckets = new Buckets({ atOnce: 4, refill: 1000 });
        let now = 0;
        let through = 0;
        for (const pause of pauses) {
          now += pause;
          if (buckets.take("a", now) === 0) through++;
        }
        expect(through).toBeLessThanOrEqual(4 + now / 1000);
      }),
    );
  });

  it("is forgotten from day to day", () => {
    const buckets = new Buckets({ atOnce: 1, refill: 30 * 86_400_000 });
    expect(buckets.take("a", 0)).toBe(0);
    expect(buckets.take("a", 3_600_000)).toBeGreaterThan(0);
    expect(buckets.take("a", 86_400_000)).toBe(0);
  });
});

describe("the sender of a report", () => {
  const morning = new Date("2026-03-10T06:00:00Z");
  const sender = senderOf("198.51.100", morning, secret);

  it("is the same for a day and one network, and another otherwise", () => {
    expect(senderOf("198.51.100", new Date("2026-03-10T23:00:00Z"), secret)).toBe(sender);
    for (const other of [
      senderOf("198.51.101", morning, secret),
      senderOf("198.51.100", new Date("2026-03-11T00:00:00Z"), secret),
      senderOf("198.51.100", morning, "another"),
    ])
      expect(other).not.toBe(sender);
  });

  it("does not name the network", () => expect(sender).toMatch(/^[\w-]{43}$/));

  it("is held up by a clock that was ahead for no longer than by its own reports", () => {
    const now = morning.getTime();
    const { atOnce, refill } = reportAllowance;
    expect(takeOne(reportAllowance, now + 1e12, now)).toEqual({
      wait: refill,
      wholeAt: now + atOnce * refill,
    });
  });
});

describe("what a reader may write", () => {
  const written = (also: Record<string, unknown>) =>
    ErrorReportInput.safeParse({ about: null, wrong: "The vote was on 12 July.", language: "en", ...also });
  const wrong = (also: Record<string, unknown>) =>
    written(also).error?.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);

  it.each<[string, Record<string, unknown>, string[] | undefined]>([
    ["the least there is", {}, undefined],
    [
      "everything",
      { better: "13 July", sourceUrl: "https://example.org/vote", email: "reader@example.org" },
      undefined,
    ],
    ["the longest text", { wrong: "x".repeat(4000) }, undefined],
    ["line ends count once", { wrong: "x\r\n".repeat(2000) }, undefined],
    ["nothing", { wrong: "" }, ["wrong required"]],
    ["blanks", { wrong: " \r\n\t " }, ["wrong required"]],
    ["no such field", { wrong: undefined }, ["wrong required"]],
    ["too long", { wrong: "x".repeat(4001) }, ["wrong too-long"]],
    ["a null character", { wrong: "a\0b" }, ["wrong not-valid"]],
    ["half a character", { better: "\ud800" }, ["better not-valid"]],
    ["an escape", { wrong: "a\u001b[31m" }, ["wrong not-plain"]],
    ["text turned around", { better: "a\u202egnp.exe" }, ["better not-plain"]],
    ["nothing that can be seen", { wrong: "\u200b\u3164" }, ["wrong required"]],
    ["letters behind the text", { wrong: "fine\u{E0041}" }, ["wrong not-plain"]],
    ["a source turned around", { sourceUrl: "https://example.org/\u202egnp" }, ["sourceUrl web-address"]],
    [
      "a source with a gap in its name",
      { sourceUrl: "https://exam\u200bple.org/" },
      ["sourceUrl web-address"],
    ],
    ["a script as a source", { sourceUrl: "javascript:alert(1)" }, ["sourceUrl web-address"]],
    ["no address", { email: "reader" }, ["email email"]],
    ["two lines of headers", { email: "a@example.org\nBcc: b@example.org" }, ["email email"]],
    ["a language that we do not have", { language: "ru" }, ["language not-valid"]],
  ])("%s", (_, also, expected) => {
    expect(wrong(also)).toEqual(expected);
  });

  it("writes a source's host as the browser asks for it, so that a look-alike is seen", () => {
    const { data } = written({ sourceUrl: "https://www.sae\u0456ma.lv/vote" });
    expect(data?.sourceUrl).toMatch(/^https:\/\/www\.xn--saema-\w+\.lv\/vote$/);
  });

  it("keeps markup as the text that it is", () => {
    const text = "<script>alert(1)</script> & \"quotes\" {braces} 'and' $more";
    expect(written({ wrong: text }).data?.wrong).toBe(text);
  });
});
