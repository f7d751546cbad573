/** Which encoding a text without a mark of its own is in: told by what its letters come to. */

/** Encodings that are told apart; each can also be said. */
export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1251",
  "koi8-u",
  "windows-1250",
  "windows-1252",
];

const decode = (bytes, encoding, fatal = false) => new TextDecoder(encoding, { fatal }).decode(bytes);

/**
 * The text of some bytes, and in which encoding they were.
 * @param said the encoding, where somebody has said it
 */
export function decoded(bytes, said) {
  if (encodings.includes(said)) return { text: decode(bytes, said), encoding: said };
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { text: decode(bytes, "utf-8"), encoding: "utf-8" };
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: decode(bytes, "utf-16le"), encoding: "utf-16le" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: decode(bytes, "utf-16be"), encoding: "utf-16be" };
  const wide = wideOf(bytes);
  if (wide) return { text: decode(bytes, wide), encoding: wide };
  try {
    return { text: decode(bytes, "utf-8", true), encoding: "utf-8" };
  } catch {
    const sample = bytes.subarray(0, 200_000);
    const scored = ["windows-1251", "koi8-u", "windows-1252", "windows-1250"].map((encoding) => ({
      encoding,
      score: plausibility(decode(sample, encoding), encoding),
    }));
    const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
    return { text: decode(bytes, best.encoding), encoding: best.encoding };
  }
}

/** UTF-16 without a mark has a zero in every second byte of what separates, and of Latin letters. */
function wideOf(bytes) {
  const sample = bytes.subarray(0, 4000);
  let [even, odd] = [0, 0];
  for (const [at, byte] of sample.entries())
    if (byte === 0) {
      if (at % 2 === 0) even += 1;
      else odd += 1;
    }
  // Cyrillic alone has no zeros, but its separators and line ends do.
  if (odd > sample.length / 40 && odd > even * 4) return "utf-16le";
  if (even > sample.length / 40 && even > odd * 4) return "utf-16be";
  return null;
}

/** What Cyrillic text of Ukrainian and its neighbours has much of. */
const frequent = new Set("оаиінтервслкдмпуязьбгчйхжїюєшщцґф");
/** Pairs of letters that only one of the two Latin encodings makes of its bytes in real words. */
const central =
  /ł|ś|ż|ź|ę|ą|ń(?=[sciok]|(?!\p{L}))|ć(?=[aeiouy]|(?!\p{L}))|ř(?=[aeiouyáéíý]|(?!\p{L}))|ě|ů|č|ő|ű|ă|ţ|ş|đ|ľ|ť|ď|ň/giu;
const western =
  /è(?=[rsmnltgcv]|(?!\p{L}))|ê(?=[tmrnlcv]|(?!\p{L}))|ñ(?=[aoeiu])|ção|ções|são|ão(?!\p{L})|ãe|õe|ø(?=\p{L})|æ(?=\p{L})|å(?=\p{L})|ï(?=[sv])|û(?=[rtl])|[ùòì](?!\p{L})|à(?!\p{L})|œ|ð(?=[aiuns])|þ(?=[aeiój])/giu;

/** How much a text looks like words: what stands within them that does not belong there counts against it. */
function plausibility(text, encoding) {
  const words = text.match(/[^\s,;|"()<>@./\\:\d+-]+/gu) ?? [];
  let score = 0;
  for (const word of words) {
    if (/^[\x20-\x7e]*$/.test(word)) continue;
    // Signs in the middle of a word are letters of another encoding.
    score -=
      6 *
      (
        word.match(
          /(?<=\p{L})[¤¦§©¬®°±¶·¹²³º¼½¾¿¡£¥¢µªˇ˘¸˛˝˙×÷„”‡†‰‹›•¨´¯■░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀]/gu,
        ) ?? []
      ).length;
    score -= 3 * (word.match(/[\u0080-\u009f\uFFFD■░▒▓│┤║╗╝┐└┴┬├─┼╚╔╩╦╠═╬┘┌█▄▌▐▀]/gu) ?? []).length;
    const cyrillic = (word.match(/\p{Script=Cyrillic}/gu) ?? []).length;
    const latin = (word.match(/\p{Script=Latin}/gu) ?? []).length;
    if (encoding === "windows-1251" || encoding === "koi8-u") {
      // A word of one alphabet; in the other encoding small letters become capitals.
      score -= cyrillic > 0 && latin > 0 ? 4 : 0;
      score -= 3 * (word.match(/\p{Ll}\p{Lu}/gu) ?? []).length;
      if (cyrillic >= 2 && latin === 0) {
        const small = [...word.toLowerCase()].filter((letter) => frequent.has(letter)).length;
        score += small - (cyrillic - small) * 2;
        if (/^\p{Lu}?\p{Ll}+$/u.test(word)) score += 3;
        if (/\p{Lu}/u.test(word.slice(1)) && /\p{Ll}/u.test(word)) score -= 4;
      } else if (cyrillic === 1 && word.length > 1) score -= 3;
      continue;
    }
    // A word of accented letters alone is Cyrillic that was read wrongly.
    const accented = (word.match(/[\u00c0-\u024f]/gu) ?? []).length;
    if (accented > 2 && accented > word.length / 2) score -= accented * 2;
    const signs = encoding === "windows-1250" ? central : western;
    const others = encoding === "windows-1250" ? western : central;
    score += 2 * (word.match(signs) ?? []).length - (word.match(others) ?? []).length;
    if (accented > 0) score += 0.5;
  }
  return score;
}
