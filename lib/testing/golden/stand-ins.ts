/**
 * Puts stand-ins in the place of what is drawn by chance in the tables of a backup, and of what follows from it:
 *
 * - ids that no caller can choose: the names given with them, or VERSION for the id of a kept version;
 * - the keys of people's versions, hashes of passwords and marks of secret columns;
 * - the hashes that link the audit log, and those of contents that are keyed or hold a drawn id.
 *
 * The content hashes of all other versions stay: the way in which content is hashed is held by them. Rows stand in the
 * order of their keys, except in tables where an id had a stand-in: those are sorted by their text.
 * @param tables rows as JSON, one a line, by the name of the table's file
 */
export function withStandIns(
  tables: ReadonlyMap<string, string>,
  drawn: ReadonlyMap<string, string>,
): Map<string, string> {
  const rows = (table: string) => (tables.get(`${table}.ndjson`) ?? "").split("\n").filter(Boolean);
  const uncertain = new Set<string>();
  for (const row of rows("Seal").map((line) => JSON.parse(line)))
    uncertain.add(`${row.subjectType} ${row.subjectId}`);
  for (const line of rows("Version")) {
    const { subjectType, subjectId, number } = JSON.parse(line);
    if ([...drawn.keys()].some((id) => line.includes(id)))
      uncertain.add(`${subjectType} ${subjectId} ${number}`);
  }
  const contentHash = (line: string): string => {
    const { subjectType, subjectId, number } = JSON.parse(line);
    const subject = `${subjectType} ${subjectId}`;
    return uncertain.has(subject) || uncertain.has(`${subject} ${number}`)
      ? line.replace(/"contentHash": "\w+"/, '"contentHash": "CONTENT-HASH"')
      : line;
  };
  const own: Record<string, (line: string) => string> = {
    "AuditLine.ndjson": (line) =>
      contentHash(line)
        .replace(/"hash": "\w+"/, '"hash": "HASH"')
        .replace(/"previousHash": "\w+"/, '"previousHash": "HASH"'),
    "Seal.ndjson": (line) => line.replace(/"key": "[\w-]+"/, '"key": "KEY"'),
    "User.ndjson": (line) => line.replace(/"passwordHash": "[^"]+"/, '"passwordHash": "PASSWORD-HASH"'),
    "Version.ndjson": (line) =>
      line.replace(/"id": "\w+"/, '"id": "VERSION"').replace(/"(\w+Mark)": "\w+"/g, '"$1": "MARK"'),
  };
  const result = new Map<string, string>();
  for (const [name, text] of tables) {
    const plain = own[name] ?? ((line: string) => line);
    const before = text.split("\n").filter(Boolean);
    const after = before.map((line) => named(plain(line), drawn));
    const keyStoodIn =
      name === "Version.ndjson" || after.some((line, index) => line !== plain(before[index] ?? ""));
    // Lines of the log are in the order of their numbers, which nobody draws.
    const sorted = keyStoodIn && name !== "AuditLine.ndjson" ? after.sort() : after;
    result.set(name, sorted.map((line) => `${line}\n`).join(""));
  }
  return result;
}

/** A text with the name of everything whose id was drawn in the place of the id. */
export function named(text: string, drawn: ReadonlyMap<string, string>): string {
  let result = text;
  for (const [id, name] of drawn) result = result.replaceAll(id, name);
  return result;
}
