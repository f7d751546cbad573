import { isCompound } from "./compound";
import type { MediaType } from "./extensions";
import { isMessage } from "./message";
import { officeTypeOf } from "./office";
import { isOutlookMessage } from "./outlook";
import { openZip } from "./zip";

const startsWith = (bytes: Uint8Array, first: readonly number[], at = 0) =>
  first.every((byte, index) => bytes[at + index] === byte);
const ascii = (text: string) => [...text].map((sign) => sign.charCodeAt(0));

const heicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"].map(ascii);

/**
 * What a file is, from its own first bytes: a name or a header can say anything. A file that is several things at once
 * is what it begins with; of a PDF that means at its very first byte, where readers would also take one further in.
 * Office files with macros, and templates, are not among those kept.
 * @returns null when it is none of the kinds that are kept
 */
export async function mediaTypeOf(bytes: Uint8Array): Promise<MediaType | null> {
  if (startsWith(bytes, ascii("%PDF-"))) return "application/pdf";
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "image/png";
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return "image/jpeg";
  if (startsWith(bytes, ascii("RIFF")) && startsWith(bytes, ascii("WEBP"), 8)) return "image/webp";
  if (startsWith(bytes, ascii("II*\0")) || startsWith(bytes, ascii("MM\0*"))) return "image/tiff";
  if (startsWith(bytes, ascii("ftyp"), 4) && heicBrands.some((brand) => startsWith(bytes, brand, 8)))
    return "image/heic";
  if (isCompound(bytes)) return isOutlookMessage(bytes) ? "application/vnd.ms-outlook" : null;
  const zip = await openZip(bytes);
  if (zip) return officeTypeOf(zip);
  return isMessage(bytes) ? "message/rfc822" : null;
}
