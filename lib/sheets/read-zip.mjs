import sax from "sax";
import { fromBufferPromise } from "yauzl";
import { limits, Unreadable } from "./read-grid.mjs";

const mostMembers = 2_000;

/** The members of a spreadsheet. What they unpack to is counted as it comes; no size that a file says of itself is believed. */
export async function openArchive(bytes) {
  const zip = await fromBufferPromise(bytes).catch(() => null);
  if (!zip) throw new Unreadable("sheet-broken");
  if (zip.entryCount > mostMembers) throw new Unreadable("sheet-broken");
  const members = new Map();
  for await (const entry of zip.eachEntry()) {
    // Of two members with one name each program shows another one.
    if (members.has(entry.fileName)) throw new Unreadable("sheet-broken");
    members.set(entry.fileName, entry);
  }
  let left = limits.unpacked;
  return {
    names: [...members.keys()],
    has: (name) => members.has(name),
    /**
     * Reads a member as XML, piece by piece.
     * @param on what is done at the beginning of an element, at its end, and with its text
     */
    async xml(name, on) {
      const entry = members.get(name);
      if (!entry) return false;
      if (entry.isEncrypted?.()) throw new Unreadable("sheet-locked");
      // Only the five entities of XML itself; a document type declares no further ones.
      const parser = sax.parser(true, { strictEntities: true });
      parser.ondoctype = () => {
        throw new Unreadable("sheet-broken");
      };
      parser.onerror = (error) => {
        throw error;
      };
      parser.onopentag = ({ name: tag, attributes }) => on.open?.(local(tag), attributes);
      parser.onclosetag = (tag) => on.close?.(local(tag));
      parser.ontext = (text) => on.text?.(text);
      parser.oncdata = (text) => on.text?.(text);
      const decoder = new TextDecoder("utf-8");
      const stream = await zip.openReadStreamPromise(entry);
      for await (const piece of stream) {
        left -= piece.length;
        if (left < 0) throw new Unreadable("sheet-unpacked", { maximum: limits.unpacked / 1024 / 1024 });
        parser.write(decoder.decode(piece, { stream: true }));
      }
      parser.write(decoder.decode());
      parser.close();
      return true;
    },
  };
}

/** Programs choose their own prefixes for one and the same name. */
const local = (tag) => tag.slice(tag.indexOf(":") + 1);

/** An attribute by its local name. */
export function attribute(attributes, name) {
  for (const [key, value] of Object.entries(attributes)) if (local(key) === name) return value;
  return undefined;
}
