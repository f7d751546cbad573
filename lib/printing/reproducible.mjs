import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Programs that read a package from its beginning expect this part first. */
const first = "[Content_Types].xml";

/**
 * The same letter is the same file: ids that were drawn by chance are counted, and every clock says the day of the letter.
 * @param on YYYY-MM-DD
 */
export function reproducible(bytes, on) {
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  const [types, others] = [
    parts.filter(([name]) => name === first),
    parts.filter(([name]) => name !== first),
  ];
  // Ids of links are drawn by chance, and stand where the links are listed.
  const drawn = parts
    .filter(([name]) => name.endsWith(".rels"))
    .flatMap(([, part]) => [...strFromU8(part).matchAll(/ Id="(rId[a-z0-9_-]{15,})"/g)].map(([, id]) => id));
  const counted = new Map(drawn.map((id, index) => [id, `rIdLink${index + 1}`]));
  const same = (name, text) =>
    name === "docProps/core.xml"
      ? text.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${on}T12:00:00Z`)
      : text.replace(/rId[a-z0-9_-]{15,}/g, (id) => counted.get(id) ?? id);
  const [year, month, day] = on.split("-").map(Number);
  // ZIP keeps the time of a clock on the wall; so does a date made of its parts, whatever the time zone.
  const mtime = new Date(year, month - 1, day, 12);
  return zipSync(
    Object.fromEntries(
      [...types, ...others].map(([name, part]) => [
        name,
        [
          /\.(xml|rels)$/.test(name) ? strToU8(same(name, strFromU8(part))) : part,
          { mtime, level: 6, os: 0 },
        ],
      ]),
    ),
  );
}
