import { withoutHidden } from "@/lib/base/plain-text";
import { extensions, type MediaType } from "./extensions";

/** Ends of names by which a machine chooses the program that opens a file; any other end is a part of the name. */
const otherEnds = new Set(
  (
    "app appx bat bin bmp cab chm cmd com cpl csv dll dmg doc docm dot dotm dotx dylib eps exe gif gz hta htm html " +
    "ico inf ini iso jar jnlp js jse json jsp lnk mht mhtml mp3 mp4 mov msc msi msix msp mst mui odp odg ott ots pages " +
    "php pif potm potx ppam ppsm ppt pptm pptx ps ps1 psd py rar reg rtf scf scr settingcontent-ms sh shb svg swf sys " +
    "tar tgz txt url vb vbe vbs vhd vhdx website wim ws wsc wsf wsh xhtml xla xlam xll xls xlsb xlsm xlt xltm xltx xml " +
    "xps zip 7z"
  ).split(" "),
);
const longestName = 200;

/**
 * The name under which a file is kept, shown and handed out: no folders, nothing that cannot be seen, nothing that a
 * system reads as a command, and at its end what its content is. `letter.exe`, which is a PDF, is `letter.pdf`.
 */
export function keptName(name: string, type: MediaType): string {
  const allowed: readonly string[] = extensions[type];
  const known = new Set([...Object.values(extensions).flat(), ...otherEnds]);
  let stem = plainName(name);
  let end = "";
  for (let match = lastEnd(stem); match; match = lastEnd(stem)) {
    const found = match.toLowerCase();
    if (allowed.includes(found)) {
      end = match;
      stem = stem.slice(0, -match.length - 1);
      break;
    }
    if (!known.has(found)) break;
    // A wrong end, and whatever wrong ones stand before it.
    stem = tidy(stem.slice(0, -match.length - 1));
  }
  const suffix = `.${end || allowed[0]}`;
  // Cut between characters, not within one.
  const short = [...stem].slice(0, longestName - suffix.length).join("");
  return `${unreserved(tidy(short)) || "file"}${suffix}`;
}

/** The end of a name, if it is that of a kind that is kept: what the file says it is. */
export function claimedEnding(name: string): string | null {
  const end = lastEnd(plainName(name))?.toLowerCase() ?? "";
  return Object.values(extensions).some((ends: readonly string[]) => ends.includes(end)) ? end : null;
}

/** How the name of a kept file of that kind ends. */
export const keptEnding = (mediaType: string): string =>
  Object.hasOwn(extensions, mediaType) ? extensions[mediaType as MediaType][0] : "bin";

/** The same for a file as it is stored: names that were kept before this rule are mended when they are told. */
export const toldName = (file: { name: string; mediaType: string }): string =>
  Object.hasOwn(extensions, file.mediaType)
    ? keptName(file.name, file.mediaType as MediaType)
    : plainName(file.name);

const plainName = (name: string): string =>
  tidy(
    withoutHidden((name.split(/[\\/]/).at(-1) ?? "").normalize("NFC"))
      // Not allowed in names on Windows; a colon there even names another stream of the file.
      .replace(/[<>:"|?*]/g, "-"),
  );
/** Dots and spaces at the ends are dropped by Windows, and a dot in front hides the file elsewhere. */
const tidy = (name: string): string => name.replace(/^[\s.]+|[\s.]+$/g, "");
const lastEnd = (name: string): string | null => /.\.([A-Za-z0-9-]{1,20})$/.exec(name)?.[1] ?? null;
/** Names of devices on Windows, whatever follows them. */
const unreserved = (stem: string): string =>
  /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(stem) ? `_${stem}` : stem;
