import type { FileRemark } from "./remarks";
import type { Zip } from "./zip";

/** Word and Excel files and their open counterparts: ZIP files of XML parts. */

/** What the main part of these is, its content type says: theirs and `.main+xml`. */
const openXml = [
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
] as const;
const openDocuments = [
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.spreadsheet",
] as const;
type OfficeType = (typeof openXml | typeof openDocuments)[number];

/** So much of one part is looked into, in bytes. */
const longestPart = 16 * 1024 * 1024;
const textOf = async (zip: Zip, name: string): Promise<string | null> =>
  (await zip.read(name, longestPart))?.toString("utf8") ?? null;

/** What kind of office file it is; null when it is none, or one with macros. */
export async function officeTypeOf(zip: Zip): Promise<OfficeType | null> {
  // An open document says what it is in its first part, before anything else.
  if (zip.names.includes("mimetype")) {
    const said = (await textOf(zip, "mimetype"))?.trim();
    const type = openDocuments.find((item) => item === said);
    return type && zip.names.includes("content.xml") && !hasOpenMacros(zip) ? type : null;
  }
  const types = await textOf(zip, "[Content_Types].xml");
  if (types === null || (await hasMacros(zip, types))) return null;
  const [found, ...more] = openXml.filter((type) => types.includes(`"${type}.main+xml"`));
  return found && more.length === 0 ? found : null;
}

/**
 * Whether an Office file holds macros, or may do so. Its parts may have any name: what they are is told by their content
 * types and by the relations between them, and a program goes by those.
 */
async function hasMacros(zip: Zip, types: string): Promise<boolean> {
  if (/macroEnabled|vbaProject|vbaData|activeX|xl4macro|intlMacrosheet|macrosheet/i.test(types)) return true;
  if (zip.names.some((name) => /vbaProject|vbaData|macrosheets\//i.test(name))) return true;
  for (const name of zip.names) {
    if (!name.endsWith(".rels")) continue;
    const relations = await textOf(zip, name);
    // Relations that cannot be read here may still be read by the program that opens the file.
    if (relations === null) return true;
    if (/relationships\/(vbaProject|wordVbaData|xlMacrosheet|xlIntlMacrosheet)/i.test(relations)) return true;
  }
  return false;
}

/** An open document keeps its macros in folders of their own. */
const hasOpenMacros = (zip: Zip): boolean => zip.names.some((name) => /^(Basic|Scripts)\/./.test(name));

/** What a kept office file does when it is opened, or holds. */
export async function remarksOfOffice(zip: Zip): Promise<Set<FileRemark>> {
  const found = new Set<FileRemark>();
  for (const name of zip.names) {
    if (/(^|\/)embeddings\/./i.test(name)) found.add("embedded");
    if (!/\.(xml|rels)$/.test(name)) continue;
    // One part at a time: together they may be larger than the memory.
    const text = await textOf(zip, name);
    if (text === null) found.add("unread");
    else for (const remark of remarksOfPart(name, text)) found.add(remark);
  }
  return found;
}

function remarksOfPart(name: string, text: string): FileRemark[] {
  const remarks: FileRemark[] = [];
  // A field that starts another program to ask it for data, and what is run when something happens.
  if (
    /<w:instrText[^>]*>[^<]*\bDDE(AUTO)?\b/i.test(text) ||
    /w:instr="[^"]*\bDDE(AUTO)?\b/i.test(text) ||
    /<(\w+:)?ddeLink\b|dde-connection|office:dde-source|script:event-listener/i.test(text)
  )
    remarks.push("program");
  if (
    (name.endsWith(".rels") && /relationships\/(oleObject|package|control)"/i.test(text)) ||
    /sun\.star\.oleobject|<draw:object-ole/i.test(text)
  )
    remarks.push("embedded");
  if (name.endsWith(".rels") ? hasExternalRelation(text) : hasExternalLink(text)) remarks.push("external");
  return remarks;
}

/** Links that a reader follows are usual; what a program fetches by itself when the file is opened is not. */
const hasExternalRelation = (text: string): boolean =>
  (text.match(/<Relationship\b[^>]*>/g) ?? []).some(
    (relation) =>
      /TargetMode="External"/i.test(relation) &&
      !/relationships\/hyperlink"/i.test(relation) &&
      // A template on the writer's own disk is named in every other file, and is not there for anyone else.
      !/Target="file:\/\/\/[a-z]:/i.test(relation),
  );

const hasExternalLink = (text: string): boolean =>
  /<(draw:(image|object|plugin)|table:table-source|text:section-source)\b[^>]*xlink:href="(https?:|\/\/|file:)/i.test(
    text,
  );
