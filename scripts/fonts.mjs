// Cuts the serif into the files that pages load, and writes the style sheet that names them: npm run fonts
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import subsetFont from "subset-font";

const source = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
);
const folder = path.join(import.meta.dirname, "../app/fonts");

const letters = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));
/** Figures and signs, which headings in any language have. */
const common = [
  ...letters(0x20, 0x7e).filter((sign) => !/[A-Za-z]/.test(sign)),
  ..."\u00a0«»–—‘’“”„…·×→←−№§©°",
];
const english = [...letters(0x41, 0x5a), ...letters(0x61, 0x7a)];
const crimeanTatar = [..."ÂâÇçĞğİıÑñÖöŞşÜü"];
const ukrainian = [...letters(0x410, 0x44f), ..."ЄєІіЇїҐґ"];
const rest = (from, to, held) => letters(from, to).filter((letter) => !held.includes(letter));

/**
 * One file is enough for most pages of a language: figures and signs are in the first of either script, and the page's
 * language says which script comes first (app/globals.css).
 */
const cuts = [
  { file: "latin", family: "Record Latin", text: [...common, ...english, ...crimeanTatar] },
  { file: "latin-more", family: "Record Latin", text: rest(0xa1, 0x17f, [...common, ...crimeanTatar]) },
  { file: "cyrillic", family: "Record Cyrillic", text: [...common, ...ukrainian] },
  { file: "cyrillic-more", family: "Record Cyrillic", text: rest(0x400, 0x45f, ukrainian) },
];

/** The letters as CSS writes them: `U+20-7E, U+A0`. */
function ranges(text) {
  const codes = [...new Set(text)].map((letter) => letter.codePointAt(0)).sort((a, b) => a - b);
  const runs = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code) => code.toString(16).toUpperCase();
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(", ");
}

const rules = ["/* Written by `npm run fonts`, with the files that it names. */"];
fs.mkdirSync(folder, { recursive: true });
for (const { file, family, text } of cuts) {
  const cut = await subsetFont(fs.readFileSync(source), text.join(""), {
    targetFormat: "woff2",
    noHinting: true,
    // Without the letters that ligatures and other languages' forms would add, a file comes in the first answer.
    keepFeatures: ["kern"],
  });
  fs.writeFileSync(path.join(folder, `${file}.woff2`), cut);
  rules.push(`@font-face {
  font-family: "${family}";
  font-style: normal;
  font-weight: 600;
  font-display: swap;
  src: url("./${file}.woff2") format("woff2");
  unicode-range: ${ranges(text)};
}`);
  console.log(`${file}.woff2: ${cut.length} bytes`);
}
fs.writeFileSync(path.join(folder, "serif.css"), `${rules.join("\n")}\n`);
