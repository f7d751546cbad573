import type { FileRemark } from "./remarks";
import type { Zip } from "./zip";

/** Word and Excel files and their open counterparts: ZIP files of XML parts. */

type OfficeType =
  | "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  | "application/vnd.oasis.opendocument.text"
  | "application/vnd.oasis.opendocument.spreadsheet";

const openDocuments: readonly OfficeType[] = [
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.spreadsheet",
];
const mainParts: Record<string, OfficeType> = {
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml":
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml":
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** So much of one part is looked into. */
const longestPart = 16 * 1024 * 1024;
const textOf = (zip: Zip, name: string): string | null =>
  zip.read(name, longestPart)?.toString("utf8") ?? null;

/** What kind of office file it is; null when it is none, or one with macros. */
export function officeTypeOf(zip: Zip): OfficeType | null {
  // An open document says what it is in its first part, before anything else.
  if (zip.names.includes("mimetype")) {
    const type = openDocuments.find((item) => item === textOf(zip, "mimetype")?.trim());
    return type && zip.names.includes("content.xml") && !hasOpenMacros(zip) ? type : null;
  }
  const types = textOf(zip, "[Content_Types].xml");
  if (types === null || hasMacros(zip, types)) return null;
  const found = Object.keys(mainParts).filter((type) => types.includes(`"${type}"`));
  return found.length === 1 ? (mainParts[found[0] ?? ""] ?? null) : null;
}

/**
 * Whether an Office file holds macros. Its parts may have any name: what they are is told by their content types and by
 * the relations between them, and a program goes by those.
 */
const hasMacros = (zip: Zip, types: string): boolean =>
  /macroEnabled|vbaProject|vbaData|activeX|xl4macro|intlMacrosheet|macrosheet/i.test(types) ||
  zip.names.some((name) => /vbaProject|vbaData|macrosheets\//i.test(name)) ||
  relationsOf(zip).some((part) =>
    /relationships\/(vbaProject|wordVbaData|xlMacrosheet|xlIntlMacrosheet)/i.test(part),
  );

/** An open document keeps its macros in folders of their own. */
const hasOpenMacros = (zip: Zip): boolean => zip.names.some((name) => /^(Basic|Scripts)\/./.test(name));

const relationsOf = (zip: Zip): string[] =>
  zip.names.filter((name) => name.endsWith(".rels")).map((name) => textOf(zip, name) ?? "");

/** What a kept office file does when it is opened, or holds. */
export function remarksOfOffice(zip: Zip): FileRemark[] {
  const remarks: FileRemark[] = [];
  const texts = zip.names.flatMap((name) =>
    /\.(xml|rels)$/.test(name) ? [{ name, text: textOf(zip, name) }] : [],
  );
  if (texts.some(({ text }) => text === null)) remarks.push("unread");
  const has = (pattern: RegExp, of = /./) =>
    texts.some(({ name, text }) => text !== null && of.test(name) && pattern.test(text));
  // A field that starts another program to ask it for data, and what is run when something happens.
  if (
    has(/<w:instrText[^>]*>[^<]*\bDDE(AUTO)?\b/i) ||
    has(/w:instr="[^"]*\bDDE(AUTO)?\b/i) ||
    has(/<(\w+:)?ddeLink\b|dde-connection|office:dde-source|script:event-listener/i)
  )
    remarks.push("program");
  if (
    has(/relationships\/(oleObject|package|control)"/i, /\.rels$/) ||
    has(/sun\.star\.oleobject|<draw:object-ole/i) ||
    zip.names.some((name) => /(^|\/)embeddings\/./i.test(name))
  )
    remarks.push("embedded");
  if (hasExternal(texts)) remarks.push("external");
  return remarks;
}

/** Links that a reader follows are usual; what a program fetches by itself when the file is opened is not. */
function hasExternal(texts: readonly { name: string; text: string | null }[]): boolean {
  return texts.some(({ name, text }) => {
    if (text === null) return false;
    if (name.endsWith(".rels"))
      return (text.match(/<Relationship\b[^>]*>/g) ?? []).some(
        (relation) =>
          /TargetMode="External"/i.test(relation) &&
          !/relationships\/hyperlink"/i.test(relation) &&
          // A template on the writer's own disk is named in every other file, and is not there for anyone else.
          !/Target="file:\/\/\/[a-z]:/i.test(relation),
      );
    return /<(draw:(image|object|plugin)|table:table-source|text:section-source)\b[^>]*xlink:href="(https?:|\/\/|file:)/i.test(
      text,
    );
  });
}
