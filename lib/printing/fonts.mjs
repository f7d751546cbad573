// The compiler of printed pages, with the fonts that come along. No font of the machine is asked: the same text is the same
// file anywhere. Imported by the processes that set pages, here and in lib/reports.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

// Read by the compiler when it looks for fonts; a font of the same name, in another edition, would come first otherwise.
// biome-ignore lint/style/noProcessEnv: it is no setting of ours, and whoever sets pages needs it
process.env.FONTCONFIG_FILE = path.join(import.meta.dirname, "no-fonts.conf");

const { resolve } = createRequire(import.meta.url);
const serif = (cut) => `@expo-google-fonts/source-serif-4/${cut}/SourceSerif4_${cut}.ttf`;
const dejaVu = (cut) => `dejavu-fonts-ttf/ttf/DejaVu${cut}.ttf`;
const usual = [
  ...["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"].map(serif),
  ...["Serif", "Serif-Italic", "Serif-Bold", "Serif-BoldItalic", "Sans", "Sans-Bold"].map(dejaVu),
];
// Large, and needed by few.
const japanese = ["400Regular", "700Bold"].map(
  (cut) => `@expo-google-fonts/biz-udpmincho/${cut}/BIZUDPMincho_${cut}.ttf`,
);
const needsJapanese = /[\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFFEF]/;

const compilers = new Map();

/**
 * A compiler with the fonts that a text needs, made when it is first needed. Libertinus is in the compiler itself.
 * @param workspace the folder of the templates
 */
export function compilerFor(text, workspace) {
  const fonts = needsJapanese.test(text) ? [...usual, ...japanese] : usual;
  const compiler =
    compilers.get(fonts.length) ??
    NodeCompiler.create({
      workspace,
      fontArgs: [{ fontBlobs: fonts.map((name) => fs.readFileSync(resolve(name))) }],
    });
  compilers.set(fonts.length, compiler);
  return compiler;
}

/**
 * A document as PDF/UA-1.
 * @throws Error with the compiler's own words where that cannot be claimed, as with a letter that no font here has
 */
export const accessiblePdf = (compiler, document) =>
  withoutSuspects(compiler.pdf(document, { pdfStandard: "ua-1" }));

/** Some readers complain of `/Suspects false`, which says no more than nothing does; the places of all else stay. */
export function withoutSuspects(pdf) {
  const bytes = Buffer.from(pdf);
  const said = "/Suspects false";
  const at = bytes.indexOf(said, 0, "latin1");
  if (at >= 0) bytes.fill(" ", at, at + said.length);
  return bytes;
}
