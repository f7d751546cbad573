import "server-only";
import { Refusal } from "@/lib/base/refusal";
import type { Locale } from "@/lib/i18n/locales";
import type { FinishedLetter, Letterhead } from "@/lib/letter-texts/finished-letter";
import { translator } from "@/lib/text/translator";
import { makeInChild } from "./in-child";
import {
  type EnvelopeFormatName,
  envelopeFormats,
  type LabelFormatName,
  labelFormats,
  labelsOnSheet,
} from "./label-formats";
import { mostLetters } from "./letter-pdfs";
import { printedLines } from "./printable";
import { refusingInWords } from "./refused";

/** Who is written to by post. */
export type Addressee = Pick<FinishedLetter["addressee"], "label" | "nameLines" | "addressLines">;

/** Whether there is a place that the post can bring a letter to. */
export const hasPostalAddress = ({ addressLines }: Addressee): boolean =>
  addressLines.some((line) => line.trim() !== "");

/**
 * Address labels on A4 sheets, for printing at full size.
 * @param startAt the label of the first sheet to begin with, from 1: those before it are used up
 * @param locale the language of whoever prints them, for the file's title
 * @throws Refusal `labels-start`, `printed-address-missing`, `printed-address-too-long` (a long address shrinks to some
 *   six points first) or `unprintable-characters`
 */
export async function labelSheet(
  addressees: readonly Addressee[],
  format: LabelFormatName,
  startAt: number,
  locale: Locale,
): Promise<Buffer<ArrayBuffer>> {
  const count = labelsOnSheet(format);
  if (!Number.isInteger(startAt) || startAt < 1 || startAt > count)
    throw new Refusal("labels-start", "startAt", { count });
  const labels = printed(addressees).map((label, index) => ({ ...label, place: startAt - 1 + index }));
  const title = translator(locale, "printing")("labels");
  return set("labels", { title, lang: locale, format: labelFormats[format], labels }, addressees);
}

/**
 * Envelopes of that format, a page for each addressee.
 * @param sender who writes, in small type on the left; null for envelopes that have it already
 * @throws Refusal as {@link labelSheet}
 */
export async function envelopes(
  addressees: readonly Addressee[],
  sender: Pick<Letterhead, "name" | "lines"> | null,
  format: EnvelopeFormatName,
  locale: Locale,
): Promise<Buffer<ArrayBuffer>> {
  const data = {
    title: translator(locale, "printing")("envelopes"),
    lang: locale,
    format: envelopeFormats[format],
    sender: sender ? printedLines([sender.name, ...sender.lines]) : [],
    addressees: printed(addressees),
  };
  return set("envelopes", data, addressees);
}

function printed(addressees: readonly Addressee[]): { at: number; lines: string[] }[] {
  if (addressees.length > mostLetters) throw new Refusal("too-many", undefined, { maximum: mostLetters });
  const nowhere = addressees.find((addressee) => !hasPostalAddress(addressee));
  if (nowhere) throw new Refusal("printed-address-missing", undefined, { name: nowhere.label });
  return addressees.map(({ nameLines, addressLines }, at) => ({
    at,
    lines: printedLines([...nameLines, ...addressLines]),
  }));
}

async function set(
  template: string,
  data: unknown,
  addressees: readonly Addressee[],
): Promise<Buffer<ArrayBuffer>> {
  if (addressees.length === 0) throw new Error("there is no addressee to print");
  const named = addressees.map(({ label, nameLines, addressLines }) => ({
    label,
    text: [...nameLines, ...addressLines].join("\n"),
  }));
  const [made] = await refusingInWords(
    () => named,
    () => makeInChild("typeset", [], [{ id: template, template, data }]),
  );
  if (!made) throw new Error(`no ${template}`);
  return made.bytes;
}
