import type { Day } from "@/lib/calendar/edtf";
import { shortLicence, work } from "./campaign";

/** How to cite a public page or file of the record: as a sentence, for BibTeX, and for reference managers. */

export type Citable = {
  kind: "page" | "dataset";
  /** What it is called, in its own language. */
  title: string;
  /** BCP 47, of the title. */
  language: string;
  /** Its canonical address, with scheme and host. */
  address: string;
  /** The day that it speaks of. */
  asOf: Day;
  /** The day on which it was read. */
  accessed: Day;
};

/** The two phrases of a citation that depend on the reader's language. */
export type CitationWords = { asOf(day: Day): string; accessed(day: Day): string };
export const englishWords: CitationWords = {
  asOf: (day) => `as of ${day}`,
  accessed: (day) => `accessed ${day}`,
};

/** The data set as a whole. */
export const citableDataset = (
  appUrl: string,
  asOf: Day,
  accessed: Day,
  address = `${appUrl}/api/v1/dataset.zip`,
): Citable => ({ kind: "dataset", title: work.title, language: "en", address, asOf, accessed });

/** Runs of white space and control characters become one space, invisible signs nothing; letters are NFC. */
const oneLine = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();

/** Cites something public; `csl` is an item of CSL-JSON, which reference managers import. The title may hold any characters. */
export function cite(cited: Citable, words: CitationWords = englishWords) {
  const title = oneLine(cited.title);
  const whole = title === work.title;
  const inWork = whole ? "" : ` ${work.title},`;
  const named = /[.!?…]$/.test(title) ? title : `${title}${whole ? "," : "."}`;
  return {
    text: `${work.publisher}. ${named}${inWork} ${words.asOf(cited.asOf)}. ${cited.address} (${words.accessed(cited.accessed)}). ${shortLicence}.`,
    bibtex: bibtex(cited, title, whole),
    csl: {
      id: citationKey(cited),
      type: cited.kind === "page" ? "webpage" : cited.kind,
      title,
      author: [{ literal: work.publisher }],
      ...(whole ? {} : { "container-title": work.title }),
      publisher: work.publisher,
      issued: dateParts(cited.accessed),
      accessed: dateParts(cited.accessed),
      URL: cited.address,
      language: cited.language,
      note: `As of ${cited.asOf}. ${shortLicence}.`,
    },
  };
}
export type Citation = ReturnType<typeof cite>;

const dateParts = (day: Day) => ({ "date-parts": [day.split("-").map(Number)] });

/** Plain letters, digits and hyphens, as every reader of BibTeX takes them; different for each address and day. */
const citationKey = ({ address, asOf }: Citable): string =>
  ["surgunlik", ...address.replace(/^https?:\/\/[^/]*/i, "").split(/[^A-Za-z0-9]+/), asOf]
    .filter(Boolean)
    .join("-");

const texSpecial: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
};

/** Text that TeX prints as it stands; letters of any script stay themselves. */
export const texText = (text: string): string =>
  text.replace(/[\\{}$&#%_^~]/g, (sign) => texSpecial[sign] ?? "");

/** `url` is read as it stands: what would end the field or the command is written as the address may write it. */
const texAddress = (address: string): string =>
  address.replace(
    /[\\{}\s"<>^`|]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );

function bibtex(cited: Citable, title: string, whole: boolean): string {
  const fields = [
    ["author", `{${texText(work.publisher)}}`],
    ["title", `{${texText(title)}}`],
    ...(whole ? [] : [["howpublished", texText(work.title)]]),
    // Published when it was read, since it may change; the day that it speaks of is in the note.
    ["year", cited.accessed.slice(0, 4)],
    ["date", cited.accessed],
    ["url", texAddress(cited.address)],
    ["urldate", cited.accessed],
    ["langid", cited.language === "uk" ? "ukrainian" : cited.language === "en" ? "english" : ""],
    ["note", `As of ${cited.asOf}. ${shortLicence}.`],
  ].filter(([, value]) => value);
  return `@misc{${citationKey(cited)},\n${fields.map(([name, value]) => `  ${name} = {${value}},`).join("\n")}\n}\n`;
}
