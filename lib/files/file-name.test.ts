import { describe, expect, it } from "vitest";
import { keptName, toldName } from "./file-name";

describe("the name of a kept file", () => {
  it.each([
    ["letter.pdf", "letter.pdf"],
    ["LETTER.PDF", "LETTER.PDF"],
    ["setup.exe", "setup.pdf"],
    ["run.bat", "run.pdf"],
    ["a.lnk", "a.pdf"],
    ["poly.hta", "poly.pdf"],
    ["a.docm", "a.pdf"],
    ["invoice.pdf.exe", "invoice.pdf"],
    ["invoice.exe.pdf", "invoice.exe.pdf"],
    ["letter", "letter.pdf"],
    ["Letter of 12.05.2025", "Letter of 12.05.2025.pdf"],
    ["Answer to Dr.Smith", "Answer to Dr.Smith.pdf"],
    ["Лист до Сейму.pdf", "Лист до Сейму.pdf"],
    ["C:\\letters\\appeal\u202Efdp.exe", "appealfdp.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["a.pdf:evil.exe", "a.pdf-evil.pdf"],
    ["setup.exe .  .", "setup.pdf"],
    ["\u200B.exe", "exe.pdf"],
    [".pdf", "pdf.pdf"],
    ["", "file.pdf"],
    ["nul.pdf", "_nul.pdf"],
    ["COM1.x.pdf", "_COM1.x.pdf"],
    ["a\nb\tc.pdf", "a b c.pdf"],
  ])("%j is %s when it is a PDF", (given, kept) => {
    expect(keptName(given, "application/pdf")).toBe(kept);
    expect(keptName(kept, "application/pdf")).toBe(kept);
  });

  it("may end in any of the ends that its kind has", () => {
    expect(keptName("a.jpeg", "image/jpeg")).toBe("a.jpeg");
    expect(keptName("a.png", "image/jpeg")).toBe("a.jpg");
    expect(keptName("a.heif", "image/heic")).toBe("a.heif");
    expect(keptName("reply.txt", "message/rfc822")).toBe("reply.eml");
  });

  it("is cut where it is too long, never at its end or within a character", () => {
    const kept = keptName(`${"𝒜".repeat(300)}.exe`, "application/pdf");
    expect(kept.endsWith("𝒜.pdf")).toBe(true);
    expect([...kept]).toHaveLength(200);
  });

  it("is mended when it is told, where it was kept under another rule", () => {
    expect(toldName({ name: "setup.exe", mediaType: "application/pdf" })).toBe("setup.pdf");
    expect(toldName({ name: "a\u202Eb", mediaType: "x/unknown" })).toBe("ab");
  });
});
