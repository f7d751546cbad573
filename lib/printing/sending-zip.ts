import "server-only";
import { createHash } from "node:crypto";
import { strToU8, unzipSync, zipSync } from "fflate";
import { Refusal } from "@/lib/base/refusal";
import type { Day } from "@/lib/calendar/edtf";
import { extensions, type MediaType } from "@/lib/files/extensions";
import { toldName } from "@/lib/files/file-name";
import { keptFileStream, readKeptFile } from "@/lib/files/store";
import type { Locale } from "@/lib/i18n/locales";
import type { FinishedLetter } from "@/lib/letter-texts/finished-letter";
import type { Taking } from "@/lib/lists/about";
import { listXlsx } from "@/lib/lists/xlsx";
import { type Attachment, emlPieces, fitsMail, mailAddress } from "./eml";
import { numberedTitle, readableName, uniqueNames } from "./file-names";
import type { Made, Options } from "./in-child";
import type { LabelFormatName } from "./label-formats";
import { hasPostalAddress, labelSheet } from "./labels";
import { letterDocxs } from "./letter-docx";
import { jointPdf, letterPdfs } from "./letter-pdfs";
import { type Contents, readme } from "./readme";
import { type RegisterRow, registerList } from "./register-list";
import { type ZipMember, zipStream } from "./zip-stream";

/** A file of the package as it is kept. */
export type PackageFile = { name: string; mediaType: string; sha256: string };

export type Sending = {
  /** What it is called, for people. */
  title: string;
  /** The day of the letters: what the archive and the documents in it say. */
  on: Day;
  letters: readonly {
    letter: FinishedLetter;
    country: string | null;
    channel: RegisterRow["channel"];
    /** Which of the package's files go with it. */
    files: readonly Pick<PackageFile, "sha256">[];
  }[];
  /** PDFs that have gone already, by the letters' ids: they go along as they went. The others are printed. */
  pdfs?: ReadonlyMap<string, Uint8Array>;
  packageFiles: readonly PackageFile[];
  labels: { format: LabelFormatName; startAt: number };
  /** In the language of whoever takes it along. */
  locale: Locale;
  taking: Taking;
};

/** What drafts may come to all together, in bytes: each holds its files of the package. */
const mostInDrafts = 1024 ** 3;

/**
 * All that comes out of a sending, as one ZIP archive: letters as PDF and DOCX, e-mail drafts, the package, labels, the register, one
 * PDF for the printer and a page that says what is what. All that may be refused is made before this resolves; the archive is then
 * written as fast as it is taken, and is never whole in the memory or on the disk. The same sending is the same archive.
 * @param options its progress is that of the letters; what is made of them together comes after the last of them
 * @throws Refusal in words where a letter or an address cannot be printed, or a file of the package is not there
 */
export async function sendingZip(
  sending: Sending,
  options: Options = {},
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const { on, packageFiles } = sending;
  const letters = sending.letters.map(({ letter }) => letter);
  const sizes = await sizesOf(packageFiles);
  for (const { addressee } of letters) if (addressee.email) mailAddress(addressee.email);
  const printed = await print(sending, letters, options);
  const names = namesFor(letters, packageFiles);
  const register = await registerXlsx(sending, printed.pdfs, names.pdf);

  const sizeOf = new Map(packageFiles.map(({ sha256 }, at) => [sha256, sizes[at] ?? 0]));
  const byMail = sending.letters
    .filter(({ letter }) => letter.addressee.email)
    .map(({ files }) => files.map(({ sha256 }) => sizeOf.get(sha256) ?? 0));
  const longestPdf = Math.max(0, ...printed.pdfs.map(({ byteLength }) => byteLength));
  const together = byMail.flat().reduce((sum, size) => sum + size, 0);
  const alone = byMail.some((own) => !fitsMail([...own, longestPdf])) || together > mostInDrafts;
  const attached = alone || byMail.length === 0 ? [] : await attachments(packageFiles, names.package);
  const attachedTo = (at: number) => {
    const own = new Set(sending.letters[at]?.files.map(({ sha256 }) => sha256));
    return attached.filter((_, index) => own.has(packageFiles[index]?.sha256 ?? ""));
  };

  const page = readme(contentsOf(sending, printed.labels !== null, alone), sending.locale);
  function* members(): Generator<ZipMember> {
    yield { name: page.name, content: strToU8(page.text) };
    yield { name: "register.xlsx", content: register };
    if (printed.all) yield { name: "all-letters.pdf", content: printed.all };
    if (printed.labels) yield { name: "labels.pdf", content: printed.labels };
    for (const [at, letter] of letters.entries()) {
      const pdf = {
        name: names.pdf[at] ?? "",
        mediaType: "application/pdf",
        bytes: printed.pdfs[at] ?? nothing,
      };
      yield { name: `letters/${pdf.name}`, content: pdf.bytes };
      yield { name: `letters/${names.docx[at]}`, content: printed.docxs[at]?.bytes ?? nothing };
      if (!letter.addressee.email) continue;
      yield { name: `eml/${names.eml[at]}`, content: () => emlPieces(letter, [pdf, ...attachedTo(at)]) };
    }
    for (const [at, file] of packageFiles.entries())
      yield { name: `package/${names.package[at]}`, content: () => keptFile(file) };
  }
  return takenAsWanted(zipStream(members(), on));
}

const nothing = new Uint8Array();

type Printed = {
  pdfs: Uint8Array[];
  docxs: Made[];
  all: Uint8Array | null;
  labels: Uint8Array | null;
};

/** Everything that is set on pages; each of them may be refused. */
async function print(
  { title, on, pdfs: kept = new Map(), labels: { format, startAt }, locale }: Sending,
  letters: readonly FinishedLetter[],
  { onProgress, signal }: Options,
): Promise<Printed> {
  const toPrint = letters.filter(({ id }) => !kept.has(id));
  const made = new Map((await letterPdfs(toPrint, { signal })).map(({ id, bytes }) => [id, bytes]));
  // A letter is counted once it is there in both forms.
  const docxs = await letterDocxs(letters, on, { signal, onProgress });
  const all = letters.length > 0 ? await jointPdf(letters, title, { signal }) : null;
  const byPost = letters.map(({ addressee }) => addressee).filter(hasPostalAddress);
  const labels = byPost.length > 0 ? await labelSheet(byPost, format, startAt, locale) : null;
  signal?.throwIfAborted();
  return { pdfs: letters.map(({ id }) => kept.get(id) ?? made.get(id) ?? nothing), docxs, all, labels };
}

function namesFor(letters: readonly FinishedLetter[], packageFiles: readonly PackageFile[]) {
  const titles = letters.map(({ addressee }, at) => numberedTitle(addressee.label, at, letters.length));
  const named = (type: MediaType) => uniqueNames(titles.map((text) => readableName(text, type)));
  return {
    pdf: named("application/pdf"),
    docx: named("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    eml: named("message/rfc822"),
    package: uniqueNames(packageFiles.map((file) => readableName(toldName(file), mediaTypeOf(file)))),
  };
}

async function registerXlsx(
  { letters, title, on, locale, taking }: Sending,
  pdfs: readonly Uint8Array[],
  names: readonly string[],
): Promise<Uint8Array> {
  const rows = letters.map(
    (letter, at): RegisterRow => ({
      ...letter,
      on,
      file: `letters/${names[at]}`,
      sha256: createHash("sha256")
        .update(pdfs[at] ?? nothing)
        .digest("hex"),
    }),
  );
  return withoutClock(await listXlsx(registerList(rows, title, locale), taking), on);
}

function contentsOf(
  { title, on, letters, labels, packageFiles }: Sending,
  hasLabels: boolean,
  alone: boolean,
): Contents {
  const addressees = letters.map(({ letter }) => letter.addressee);
  const names = (without: (addressee: FinishedLetter["addressee"]) => boolean) =>
    addressees.filter(without).map(({ label }) => label);
  const withoutEmail = names(({ email }) => !email);
  const hasPackage = packageFiles.length > 0;
  return {
    title,
    on,
    labels: hasLabels ? labels.format : null,
    drafts: withoutEmail.length === letters.length ? "none" : alone && hasPackage ? "alone" : "whole",
    hasPackage,
    withoutEmail,
    withoutAddress: names((addressee) => !hasPostalAddress(addressee)),
  };
}

/** Nothing is made before it is asked for; who goes away ends it. */
function takenAsWanted(
  pieces: AsyncGenerator<Uint8Array<ArrayBuffer>, void, void>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await pieces.return();
      },
    },
    { highWaterMark: 0 },
  );
}

/** How long the files of the package are, in bytes. */
const sizesOf = (files: readonly PackageFile[]): Promise<number[]> =>
  Promise.all(
    files.map(async ({ sha256, name }) => {
      const found = await keptFileStream(sha256);
      if (!found) throw new Refusal("file-not-here", undefined, { name });
      return found.bytes;
    }),
  );

const attachments = (files: readonly PackageFile[], names: readonly string[]): Promise<Attachment[]> =>
  Promise.all(
    files.map(async ({ sha256, mediaType, name }, at) => {
      const bytes = await readKeptFile(sha256);
      if (!bytes) throw new Refusal("file-not-here", undefined, { name });
      return { name: names[at] ?? name, mediaType, bytes };
    }),
  );

async function* keptFile({ sha256, name }: PackageFile): AsyncGenerator<Uint8Array> {
  const found = await keptFileStream(sha256);
  if (!found) throw new Refusal("file-not-here", undefined, { name });
  yield* found.stream();
}

const mediaTypeOf = ({ mediaType }: PackageFile): MediaType => {
  if (!Object.hasOwn(extensions, mediaType)) throw new Error(`no file of ${mediaType} is kept`);
  return mediaType as MediaType;
};

/** A spreadsheet says when it was packed; this one says the day of its letters. */
function withoutClock(xlsx: Uint8Array, on: Day): Uint8Array {
  const [year, month, day] = on.split("-").map(Number) as [number, number, number];
  return zipSync(unzipSync(xlsx), { mtime: new Date(year, month - 1, day, 12), level: 6, os: 0 });
}
