import fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { Refusal } from "@/lib/base/refusal";
import { finishedLetter, letterIn, letterLanguages, paragraph } from "@/lib/testing/letters";
import { emlDraft } from "./eml";
import { mailText } from "./mail-text";
import { longestLink, mailtoLink } from "./mailto";

const head = (message: Buffer) => message.subarray(0, message.indexOf("\r\n\r\n")).toString("latin1");
const attachment = (name: string, text = "%PDF-1.7") => ({
  name,
  mediaType: "application/pdf",
  bytes: Buffer.from(text),
});

describe("a draft for a mail program", () => {
  it.each(letterLanguages)("in %s reads back as it was written, with what goes along", async (language) => {
    const letter = letterIn(language);
    const attachments = [
      attachment(`${letter.subject}.pdf`, "one"),
      attachment("Звернення №1 «геноцид»; a=b'.pdf", "two"),
    ];
    const message = await emlDraft(letter, attachments);
    const read = await PostalMime.parse(message);
    expect(read.subject).toBe(letter.subject);
    expect(read.to).toMatchObject([{ address: letter.addressee.email }]);
    expect(read.text?.replaceAll("\r\n", "\n").trimEnd()).toBe(mailText(letter).trimEnd());
    expect(read.html).toContain(`<html lang="${language}">`);
    expect(read.html).toContain('<a href="https://record.example/1944">https://record.example/1944</a>');
    expect(
      read.attachments.map(({ filename, mimeType, content }) => [
        filename,
        mimeType,
        Buffer.from(content as ArrayBuffer).toString(),
      ]),
    ).toEqual(attachments.map(({ name, mediaType, bytes }) => [name, mediaType, bytes.toString()]));
  });

  it("opens as one still to be sent, by whom and when the program says", async () => {
    const lines = head(await emlDraft(letterIn("uk"), [attachment("a.pdf")])).split("\r\n");
    expect(lines).toContain("X-Unsent: 1");
    const names = lines.filter((line) => !/^\s/.test(line)).map((line) => line.split(":")[0]?.toLowerCase());
    for (const name of ["from", "date", "message-id"]) expect(names).not.toContain(name);
    expect(names).toEqual(expect.arrayContaining(["to", "subject", "mime-version", "content-type"]));
  });

  it("is the same file for the same letter, in seven bits and short lines", async () => {
    const make = () => emlDraft(letterIn("ka"), [attachment("ქართული.pdf", "x".repeat(10_000))]);
    const message = await make();
    expect((await make()).equals(message)).toBe(true);
    const text = message.toString("latin1");
    expect(text).toMatch(/^[\x20-\x7E\r\n\t]*$/);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(Math.max(...text.split("\r\n").map((line) => line.length))).toBeLessThan(998);
  });

  it("has no header but its own, whatever the texts hold", async () => {
    const names = (message: Buffer) =>
      head(message)
        .replace(/\r\n[ \t]/g, " ")
        .split("\r\n")
        .map((line) => line.split(":")[0]);
    const usual = names(await emlDraft(finishedLetter(), [attachment("a.pdf")]));
    const breaks = fc.constantFrom("\r\n", "\n", "\r", "\u2028", "\0", '"', ";", "=?UTF-8?Q?=0D=0ABcc:?=");
    const nasty = fc
      .array(
        fc.oneof(
          fc.string({ unit: "grapheme", maxLength: 10 }),
          breaks,
          fc.constant("Bcc: spy@evil.example"),
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, async (subject, text, name) => {
        const letter = finishedLetter({ subject: `S${subject}`, blocks: [paragraph(`T${text}`)] });
        const message = await emlDraft(letter, [attachment(`${name}.pdf`)]);
        expect(names(message)).toEqual(usual);
        expect(message.toString("latin1").replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        const read = await PostalMime.parse(message);
        expect(read.bcc ?? []).toEqual([]);
        expect(read.attachments).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it("goes to one address, or to none that is invented", async () => {
    const to = (email: string | null) =>
      emlDraft(finishedLetter({ addressee: { ...finishedLetter().addressee, email } }), []);
    expect(head(await to(null))).not.toMatch(/^To:/m);
    for (const email of ["a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "<a@b.example>"])
      await expect(to(email)).rejects.toThrow("not an e-mail address");
  });

  it("is refused where few mail programs would send it", async () => {
    const large = { ...attachment("a.pdf"), bytes: Buffer.alloc(20 * 1024 * 1024 + 1) };
    const refused = await emlDraft(finishedLetter(), [large]).catch((error: unknown) => error);
    expect(refused).toEqual(new Refusal("draft-too-large", undefined, { maximum: 20 }));
  });
});

describe("a link that opens a mail program", () => {
  const read = (href: string) => {
    const [, to, query] = /^mailto:([^?]*)\?(.*)$/.exec(href) ?? [];
    const values = new Map(
      query?.split("&").map((part) => part.split("=").map(decodeURIComponent) as [string, string]),
    );
    return { to, subject: values.get("subject"), body: values.get("body") };
  };

  it("has address, subject and the whole of a short text", () => {
    const letter = finishedLetter({
      blocks: [paragraph("Dear Marshal,"), paragraph("50 % & more = so + on?")],
      signatory: null,
    });
    const { href, whole } = mailtoLink(letter);
    expect(whole).toBe(true);
    expect(read(href)).toEqual({
      to: "office@sejm.example",
      subject: letter.subject,
      body: "Dear Marshal,\r\n\r\n50 % & more = so + on?\r\n\r\nCrimean Tatar Resource Center",
    });
  });

  it("ends a longer one where a paragraph ends, and says that more follows", () => {
    const letter = finishedLetter({
      blocks: [...Array(20)].map((_, index) => paragraph(`${index} ${"words ".repeat(20).trim()}.`)),
    });
    const { href, whole } = mailtoLink(letter);
    expect(whole).toBe(false);
    expect(read(href).body).toMatch(/words\.\r\n\r\n\[…\]$/);
    expect(href.length).toBeGreaterThan(1_600);
  });

  it("ends a single long paragraph where a word ends, and one long word somewhere", () => {
    expect(read(mailtoLink(finishedLetter({ blocks: [paragraph("слово ".repeat(500))] })).href).body).toMatch(
      /слово \[…\]$/,
    );
    expect(read(mailtoLink(finishedLetter({ blocks: [paragraph("🕊".repeat(500))] })).href).body).toMatch(
      /^(🕊)+\[…\]$/u,
    );
  });

  it("is never too long, and always an address that reads back", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 900 });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 6 }), (subject, texts) => {
        const { href } = mailtoLink(
          finishedLetter({ subject: subject.slice(0, 300), blocks: texts.map(paragraph) }),
        );
        expect(href.length).toBeLessThanOrEqual(longestLink);
        expect(href).toMatch(/^mailto:[\w.@%-]+\?subject=[^&\s]*&body=[^&\s]*$/);
        read(href);
      }),
    );
  });
});
