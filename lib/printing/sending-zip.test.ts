import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { unzipSync } from "fflate";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { Refusal } from "@/lib/base/refusal";
import { keepFile } from "@/lib/files/store";
import { openZip } from "@/lib/files/zip";
import { textOf } from "@/lib/sheets/cells";
import { readSheet } from "@/lib/sheets/read";
import { finishedLetter, letterIn } from "@/lib/testing/letters";
import { hasLibreOffice, throughLibreOffice } from "@/lib/testing/libre-office";
import { readPdf } from "@/lib/testing/read-pdf";
import { readableName, uniqueNames } from "./file-names";
import { letterPdfs } from "./letter-pdfs";
import { type Sending, sendingZip } from "./sending-zip";

const nothing = new Uint8Array();
const { addressee } = finishedLetter();
const to = (label: string, also: Partial<typeof addressee> = {}) => ({
  addressee: { ...addressee, label, ...also },
});
const three = [
  letterIn("pl", to("PL Sejm")),
  letterIn("uk", to('UA Рада: "комітет"/2', { email: null })),
  letterIn("ja", to("JP 衆議院", { addressLines: [] })),
];
const appeal = Buffer.from("%PDF-1.7 appeal");
/** Both files of the package go to the first two; the third gets another version of one of them alone. */
const packageFiles = async () => [
  { name: "Appeal.pdf", mediaType: "application/pdf", sha256: await keepFile(appeal) },
  {
    name: "appeal.PDF",
    mediaType: "application/pdf",
    sha256: await keepFile(Buffer.from("%PDF-1.7 another")),
  },
];
const sending = async (also: Partial<Sending> = {}): Promise<Sending> =>
  sendingWith(await packageFiles(), also);
const sendingWith = (files: Sending["packageFiles"], also: Partial<Sending>): Sending => ({
  title: "Нагадування, листопад 2026",
  on: "2026-11-28",
  letters: three.map((letter, at) => ({
    letter,
    country: ["PL", "UA", null][at] ?? null,
    channel: "post" as const,
    files: at === 2 ? files.slice(1) : files,
  })),
  packageFiles: files,
  labels: { format: "3x8-70x37", startAt: 2 },
  locale: "en",
  taking: { by: "Olena", on: "2026-11-29" },
  ...also,
});
const archive = async (also: Partial<Sending> = {}) => {
  const bytes = await buffer(await sendingZip(await sending(also)));
  const files = new Map(Object.entries(unzipSync(bytes)));
  const text = (name: string) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(files.get(name));
  return { bytes, files, text };
};
const sha256 = (bytes?: Uint8Array) =>
  createHash("sha256")
    .update(bytes ?? "")
    .digest("hex");

describe("one archive of all that comes out", () => {
  it("has letters, drafts, package, labels, register and what says what is what", async () => {
    const { bytes, files, text } = await archive();
    expect([...files.keys()]).toEqual([
      ...["READ ME.txt", "register.xlsx", "all-letters.pdf", "labels.pdf"],
      ...["letters/1 PL Sejm.pdf", "letters/1 PL Sejm.docx", "eml/1 PL Sejm.eml"],
      ...["letters/2 UA Рада- -комітет--2.pdf", "letters/2 UA Рада- -комітет--2.docx"],
      ...["letters/3 JP 衆議院.pdf", "letters/3 JP 衆議院.docx", "eml/3 JP 衆議院.eml"],
      ...["package/Appeal.pdf", "package/appeal (2).PDF"],
    ]);
    // Programs agree on what is in it.
    const zip = await openZip(bytes);
    for (const [name, content] of files)
      expect(await zip?.read(name, 10_000_000)).toEqual(Buffer.from(content));
    expect(Buffer.from(files.get("package/Appeal.pdf") ?? [])).toEqual(appeal);
    expect(text("READ ME.txt")).toMatch(/^\uFEFFНагадування, листопад 2026\r\n\r\n/);
    expect(text("READ ME.txt")).toContain("No postal address, so no label: JP 衆議院.");
    expect(text("READ ME.txt")).toContain('No e-mail address, so no e-mail: UA Рада: "комітет"/2.');
    expect(text("READ ME.txt")).toContain("3 × 8 on a sheet, 70 × 37 mm each");
    expect((await readPdf(files.get("labels.pdf") ?? nothing)).pages[0]?.pieces[0]?.left).toBeGreaterThan(75);
    expect((await readPdf(files.get("all-letters.pdf") ?? nothing)).pages).toHaveLength(5);
  });

  it("names each PDF in the register by its SHA-256, and attaches it to its draft with the package", async () => {
    const { files } = await archive();
    const xlsx = unzipSync(files.get("register.xlsx") ?? nothing);
    const strings =
      Buffer.from(xlsx["xl/sharedStrings.xml"] ?? []).toString() +
      Buffer.from(xlsx["xl/worksheets/sheet1.xml"] ?? []).toString();
    for (const name of ["1 PL Sejm", "2 UA Рада- -комітет--2", "3 JP 衆議院"]) {
      expect(strings).toContain(sha256(files.get(`letters/${name}.pdf`)));
      expect(strings).toContain(`letters/${name}.pdf`);
    }
    const attached = async (name: string) =>
      (await PostalMime.parse(Buffer.from(files.get(name) ?? []))).attachments.map(
        ({ filename, content }) => [filename, sha256(new Uint8Array(content as ArrayBuffer))],
      );
    expect((await attached("eml/1 PL Sejm.eml")).map(([name]) => name)).toEqual([
      ...["1 PL Sejm.pdf", "Appeal.pdf", "appeal (2).PDF"],
    ]);
    // Each gets its own versions, and no other.
    expect(await attached("eml/3 JP 衆議院.eml")).toEqual(
      (["letters/3 JP 衆議院.pdf", "package/appeal (2).PDF"] as const).map((name) => [
        name.split("/")[1],
        sha256(files.get(name)),
      ]),
    );
  });

  if (hasLibreOffice("calc"))
    it("has a register that LibreOffice opens, with the same texts", async () => {
      const { files } = await archive();
      const csv = String(await throughLibreOffice(files.get("register.xlsx") ?? nothing, "xlsx", "csv"));
      expect(csv.split("\n")[0]).toBe(
        "No.,Date,Our reference,Addressee,Country,Channel,Language,Subject,Enclosures,File,SHA-256 of the PDF",
      );
      expect(csv).toContain(
        `1,2026-11-28,01/12,"Marshal of the Sejm, Sejm Rzeczypospolitej Polskiej",Poland,Post,Polish,`,
      );
      const texts = async (bytes: Uint8Array) =>
        (await readSheet(bytes)).rows.map(({ cells }) => cells.map(textOf));
      expect(await texts(Buffer.from(csv))).toEqual(await texts(files.get("register.xlsx") ?? nothing));
    });

  it("is the same archive for the same sending, whenever it is made", async () => {
    const first = await archive();
    await new Promise((resolve) => setTimeout(resolve, 2_050));
    expect((await archive()).bytes.equals(first.bytes)).toBe(true);
  });

  it("has the PDFs that have gone as they went", async () => {
    const went = new Map([["letter-uk", Buffer.from("%PDF-1.7 as it went")]]);
    const progress: string[] = [];
    const zip = await sendingZip(await sending({ pdfs: went }), {
      onProgress: (done, of) => progress.push(`${done}/${of}`),
    });
    const files = unzipSync(await buffer(zip));
    expect(Buffer.from(files["letters/2 UA Рада- -комітет--2.pdf"] ?? [])).toEqual(went.get("letter-uk"));
    const [pl] = await letterPdfs([three[0] as (typeof three)[0]]);
    expect(Buffer.from(files["letters/1 PL Sejm.pdf"] ?? [])).toEqual(pl?.bytes);
    expect(progress).toEqual(["1/3", "2/3", "3/3"]);
  });

  it("leaves a package that no mail takes out of the drafts, and says so", async () => {
    const large = {
      name: "film.pdf",
      mediaType: "application/pdf",
      sha256: await keepFile(Buffer.alloc(20 * 1024 * 1024)),
    };
    const { files, text } = await archive({
      letters: [{ letter: letterIn("pl", to("PL Sejm")), country: "PL", channel: null, files: [large] }],
      packageFiles: [large],
      locale: "uk",
    });
    expect(text("ПРОЧИТАЙТЕ.txt")).toContain("завеликі для електронної пошти");
    expect(files.get("package/film.pdf")?.length).toBe(20 * 1024 * 1024);
    const draft = await PostalMime.parse(Buffer.from(files.get("eml/1 PL Sejm.eml") ?? []));
    expect(draft.attachments).toHaveLength(1);
  });

  it("without letters has no letters", async () => {
    const { files } = await archive({ letters: [], packageFiles: [], locale: "crh" });
    expect([...files.keys()]).toEqual(["OQUÑIZ.txt", "register.xlsx"]);
  });
});

describe("what is in the way of it", () => {
  const refused = (also: Partial<Sending>) =>
    sending(also)
      .then(sendingZip)
      .catch((error: unknown) => error);

  it("is refused before the first byte", async () => {
    const gone = { name: "gone.pdf", mediaType: "application/pdf", sha256: "0".repeat(64) };
    expect(await refused({ packageFiles: [gone] })).toEqual(
      new Refusal("file-not-here", undefined, { name: "gone.pdf" }),
    );
    expect(await refused({ labels: { format: "3x8-70x37", startAt: 25 } })).toEqual(
      new Refusal("labels-start", "startAt", { count: 24 }),
    );
    expect(
      await refused({
        letters: [
          { letter: letterIn("pl", { ...to("PL"), subject: "🕊" }), country: "PL", channel: null, files: [] },
        ],
      }),
    ).toEqual(new Refusal("unprintable-characters", undefined, { name: "PL", characters: "🕊" }));
  });

  it("ends it where whoever takes it goes away, or a file breaks off", async () => {
    const reader = (await sendingZip(await sending())).getReader();
    expect((await reader.read()).value?.length).toBeGreaterThan(0);
    await reader.cancel();
    expect((await reader.read()).done).toBe(true);
  });
});

describe("names of files", () => {
  it.each([
    ["a/b\\c: d?", "a-b-c- d-.pdf"],
    ["CON", "_CON.pdf"],
    ["x.exe", "x.pdf"],
    [`${"ж".repeat(200)}`, `${"ж".repeat(80)}.pdf`],
    [" \u202Egnp.exe. ", "gnp.pdf"],
    ["", "file.pdf"],
  ])("%s is kept as %s", (title, name) => {
    expect(readableName(title, "application/pdf")).toBe(name);
  });

  it("are told apart on systems that take A and a for the same letter", () => {
    expect(uniqueNames(["a.pdf", "A.pdf", "a (2).pdf", "é.pdf", "é.pdf"])).toEqual([
      ...["a.pdf", "A (2).pdf", "a (2) (2).pdf", "é.pdf", "é (2).pdf"],
    ]);
  });
});
