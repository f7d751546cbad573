import type { Day } from "@/lib/calendar/edtf";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/text/translator";
import { type LabelFormatName, labelFormats } from "./label-formats";

/** What is in an archive of letters. */
export type Contents = {
  title: string;
  on: Day;
  labels: LabelFormatName | null;
  /** Whether e-mails hold the package, or the letter alone because it is too large. */
  drafts: "whole" | "alone" | "none";
  hasPackage: boolean;
  /** Who has no e-mail, and who no postal address, by name. */
  withoutEmail: readonly string[];
  withoutAddress: readonly string[];
};

/** A page of text that says what is what, for any program: with the mark and the line ends by which Windows shows it right. */
export function readme(contents: Contents, locale: Locale): { name: string; text: string } {
  const t = translator(locale, "printing");
  const { withoutEmail, withoutAddress } = contents;
  const paragraphs = [
    contents.title,
    t("zip.lead", { date: formatDate(contents.on, locale) }),
    t("zip.letters"),
    t("zip.all"),
    ...(contents.drafts === "none" ? [] : [t("zip.drafts")]),
    ...(contents.drafts === "alone" ? [t("zip.draftsAlone")] : []),
    ...(withoutEmail.length > 0 ? [t("zip.noEmail", { names: withoutEmail.join("; ") })] : []),
    ...(contents.hasPackage ? [t("zip.package")] : []),
    ...(contents.labels ? [t("zip.labels", { format: inWords(contents.labels, locale) })] : []),
    ...(withoutAddress.length > 0 ? [t("zip.noAddress", { names: withoutAddress.join("; ") })] : []),
    t("zip.register"),
    t("zip.private"),
  ];
  return { name: `${t("zip.readme")}.txt`, text: `\uFEFF${paragraphs.join("\r\n\r\n")}\r\n` };
}

/** "3 × 8 on a sheet, 70 × 37 mm each" */
export function inWords(format: LabelFormatName, locale: Locale): string {
  const { columns, rows, width, height } = labelFormats[format];
  const number = new Intl.NumberFormat(locale === "en" ? "en-GB" : "uk-UA");
  return translator(locale, "printing")("zip.format", {
    columns,
    rows,
    width: number.format(width),
    height: number.format(height),
  });
}
