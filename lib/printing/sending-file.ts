import "server-only";
import { createHash } from "node:crypto";
import { Refusal } from "@/lib/base/refusal";
import type { Day } from "@/lib/calendar/edtf";
import { readKeptFile } from "@/lib/files/store";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import type { FinishedLetter } from "@/lib/letter-texts/finished-letter";
import type { Taking } from "@/lib/lists/about";
import { listXlsx } from "@/lib/lists/xlsx";
import { deskRecord } from "@/lib/log/queries";
import type { DeskRecord } from "@/lib/log/views";
import { campaignIdentity, logoOf } from "@/lib/outreach/queries";
import { enclosedWith } from "@/lib/sendings/enclosures";
import { findSending, type SentLetterView } from "@/lib/sendings/queries";
import { translator } from "@/lib/text/translator";
import { emlDraft } from "./eml";
import { readableName } from "./file-names";
import {
  type EnvelopeFormatName,
  envelopeFormatNames,
  type LabelFormatName,
  labelFormatNames,
} from "./label-formats";
import { envelopes, hasPostalAddress, labelSheet } from "./labels";
import { letterDocxs } from "./letter-docx";
import { jointPdf } from "./letter-pdfs";
import type { Progress } from "./making-event";
import { registerList } from "./register-list";
import { finished, logoBytes } from "./send-letters";
import { type PackageFile, sendingZip } from "./sending-zip";

/** What is made of a sending: for the post, for mail programs, for the register. */
export const sendingFiles = ["zip", "pdf", "labels", "envelopes", "register", "docx", "eml"] as const;
export type SendingFile = (typeof sendingFiles)[number];

export type Asked = {
  /** Of which letter, for a file of one letter. */
  letter: string | undefined;
  format: string | undefined;
  /** The first label to print on, from 1. */
  start: string | undefined;
};
/** Who is told how far it is, and by what it is ended. */
type Telling = { tell?: (progress: Progress) => void; signal?: AbortSignal };
export type Made = { name: string; mediaType: string; content: Uint8Array<ArrayBuffer> | ReadableStream };

const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * A file of a sending, made of what was kept when it went; null where there is no such sending or letter.
 * @throws Refusal in words where it cannot be made
 */
export async function fileOfSending(
  id: string,
  what: SendingFile,
  asked: Asked,
  locale: Locale,
  taking: Taking,
  { tell, signal }: Telling = {},
): Promise<Made | null> {
  const sending = await findSending(id);
  if (!sending) return null;
  const record = await deskRecord();
  const logo = await logoBytes(await logoOf((await campaignIdentity()).identity));
  const on = sending.sentOn as Day;
  const title = translator(locale, "letters")("sending.dated", { date: formatDate(on, locale) });
  const letters = sending.letters.map((kept) => {
    const letter = finished(kept.id, kept.content, logo);
    return {
      letter,
      country: record.entry(kept.id)?.countries[0] ?? null,
      channel: sending.channel,
      files: filesWith(record, letter, sending.packageId),
    };
  });
  const one = letters.find(({ letter }) => letter.id === asked.letter)?.letter;
  const byPost = letters.map(({ letter }) => letter.addressee).filter(hasPostalAddress);
  const pdf = (name: string, bytes: Buffer<ArrayBuffer>): Made => ({
    name: readableName(`${title} ${name}`, "application/pdf"),
    mediaType: "application/pdf",
    content: bytes,
  });
  switch (what) {
    case "pdf":
      tell?.({ at: "together" });
      return pdf(
        "",
        await jointPdf(
          letters.map(({ letter }) => letter),
          title,
          { signal },
        ),
      );
    case "labels": {
      if (byPost.length === 0) throw new Refusal("nobody-by-post");
      const bytes = await labelSheet(byPost, labelFormat(asked.format), Number(asked.start ?? 1), locale);
      return pdf("labels", bytes);
    }
    case "envelopes": {
      const [first] = letters;
      if (!first || byPost.length === 0) throw new Refusal("nobody-by-post");
      const format = envelopeFormat(asked.format);
      return pdf("envelopes", await envelopes(byPost, first.letter.letterhead, format, locale));
    }
    case "register": {
      const rows = letters.map((row, at) => ({
        ...row,
        ...{ on, file: null, sha256: sending.letters[at]?.file.sha256 ?? null },
      }));
      const content = await listXlsx(registerList(rows, title, locale), taking);
      return { name: `register-${on}.xlsx`, mediaType: xlsxType, content };
    }
    case "docx": {
      const [made] = one ? await letterDocxs([one], on) : [];
      if (!one || !made) return null;
      return { name: readableName(one.addressee.label, docxType), mediaType: docxType, content: made.bytes };
    }
    case "eml": {
      const kept = sending.letters.find((letter) => letter.id === asked.letter);
      if (!one || !kept) return null;
      const content = await emlDraft(one, await attachmentsOf(kept, record, sending.packageId, one));
      return {
        name: readableName(one.addressee.label, "message/rfc822"),
        mediaType: "message/rfc822",
        content,
      };
    }
    case "zip": {
      const told = (done: number, of: number) =>
        tell?.(done < of ? { at: "letters", done, of } : { at: "together" });
      told(0, letters.length);
      const parts = {
        ...{ title, on, letters, locale, taking },
        pdfs: new Map(await Promise.all(sending.letters.map(keptPdf))),
        packageFiles: filesOf(letters),
        labels: { format: labelFormat(asked.format), startAt: 1 },
      };
      const content = await sendingZip(parts, { signal, onProgress: told });
      return { name: `letters-${on}.zip`, mediaType: "application/zip", content };
    }
  }
}

const labelFormat = (asked: string | undefined): LabelFormatName =>
  labelFormatNames.find((name) => name === asked) ?? (labelFormatNames[0] as LabelFormatName);
const envelopeFormat = (asked: string | undefined): EnvelopeFormatName =>
  envelopeFormatNames.find((name) => name === asked) ?? (envelopeFormatNames[0] as EnvelopeFormatName);

/** @throws Refusal where what went is no longer in the data folder, or is not what went */
async function keptPdf({ id, file }: SentLetterView): Promise<[string, Uint8Array]> {
  const bytes = await readKeptFile(file.sha256);
  if (!bytes || createHash("sha256").update(bytes).digest("hex") !== file.sha256)
    throw new Refusal("file-not-here", undefined, { name: file.name });
  return [id, bytes];
}

type Version = DeskRecord["documents"][number]["versions"][number];
const keptOf = ({ file }: Version): PackageFile[] => (file ? [file] : []);

/** The kept files that went with a letter. */
const filesWith = (record: DeskRecord, letter: FinishedLetter, packageId: string | null): PackageFile[] =>
  enclosedWith(record, letter, packageId).flatMap(({ version }) => keptOf(version));

/** The files that went with any of these letters, each once. */
const filesOf = (letters: readonly { files: readonly PackageFile[] }[]): PackageFile[] => [
  ...new Map(letters.flatMap(({ files }) => files).map((file) => [file.sha256, file])).values(),
];

async function attachmentsOf(
  kept: SentLetterView,
  record: DeskRecord,
  packageId: string | null,
  letter: FinishedLetter,
) {
  const [, pdf] = await keptPdf(kept);
  const files = filesWith(record, letter, packageId);
  const enclosed = await Promise.all(
    files.map(async ({ name, mediaType, sha256 }) => {
      const bytes = await readKeptFile(sha256);
      if (!bytes) throw new Refusal("file-not-here", undefined, { name });
      return { name, mediaType, bytes };
    }),
  );
  return [
    {
      name: readableName(letter.addressee.label, "application/pdf"),
      mediaType: "application/pdf",
      bytes: pdf,
    },
    ...enclosed,
  ];
}
