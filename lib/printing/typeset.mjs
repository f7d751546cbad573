// Sets pages by Typst. Run by in-child.ts as a process of its own, because setting letters would hold up every other request,
// and the compiler gives its memory back only on exit.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { doJobs } from "./jobs.mjs";

const folder = import.meta.dirname;
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

/** A compiler with the fonts that a text needs, made when it is first needed. */
function compilerFor(text) {
  const fonts = needsJapanese.test(text) ? [...usual, ...japanese] : usual;
  const compiler =
    compilers.get(fonts.length) ??
    NodeCompiler.create({
      workspace: folder,
      fontArgs: [{ fontBlobs: fonts.map((name) => fs.readFileSync(resolve(name))) }],
    });
  compilers.set(fonts.length, compiler);
  return compiler;
}

await doJobs(async ({ template, data }, pictures) => {
  const text = JSON.stringify(data);
  const compiler = compilerFor(text);
  for (const [name, { bytes }] of pictures) compiler.mapShadow(path.join(folder, name), bytes);
  const compiled = compiler.compile({
    mainFilePath: path.join(folder, `${template}.typ`),
    inputs: { data: text },
  });
  const document = compiled.result;
  if (!document) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []));
  try {
    return compiler.pdf(document, { pdfStandard: "ua-1" });
  } finally {
    // What was kept for the letter before last is of no use to the next one.
    compiler.evictCache(2);
  }
});
