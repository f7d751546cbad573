// Sets pages by Typst. Run by in-child.ts as a process of its own, because setting letters would hold up every other request,
// and the compiler gives its memory back only on exit.
import path from "node:path";
import { accessiblePdf, compilerFor } from "./fonts.mjs";
import { doJobs } from "./jobs.mjs";

const folder = import.meta.dirname;

await doJobs(async ({ template, data }, pictures) => {
  const text = JSON.stringify(data);
  const compiler = compilerFor(text, folder);
  for (const [name, { bytes }] of pictures) compiler.mapShadow(path.join(folder, name), bytes);
  const compiled = compiler.compile({
    mainFilePath: path.join(folder, `${template}.typ`),
    inputs: { data: text },
  });
  const document = compiled.result;
  if (!document) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []));
  try {
    return accessiblePdf(compiler, document);
  } finally {
    // What was kept for the letter before last is of no use to the next one.
    compiler.evictCache(2);
  }
});
