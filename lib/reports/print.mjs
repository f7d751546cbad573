// Sets one report by a template of this folder, named as its argument: JSON on standard input, PDF on standard output. Run by pdf.ts as a process of its own, because
// setting a long report would hold up every other request, and the compiler gives its memory back only on exit.
import fs from "node:fs";
import path from "node:path";
import { accessiblePdf, compilerFor, withoutSuspects } from "../printing/fonts.mjs";

process.stdin.setEncoding("utf8");
let report = "";
for await (const part of process.stdin) report += part;
const template = fs.readFileSync(path.join(import.meta.dirname, `${process.argv[2]}.typ`), "utf8");
const compiler = compilerFor(report, import.meta.dirname);
process.stdout.write(print());

/**
 * PDF/UA-1. Where it cannot be claimed, as with a letter that no font here has, a tagged PDF that says so on its first page;
 * the reason goes to standard error, and pdf.ts notes it.
 */
function print() {
  const document = set({ report });
  try {
    return accessiblePdf(compiler, document);
  } catch (problem) {
    console.error(problem.message);
    return withoutSuspects(compiler.pdf(set({ report, unclaimed: "yes" }), {}));
  }
}

function set(inputs) {
  const compiled = compiler.compile({ mainFileContent: template, inputs });
  if (compiled.result) return compiled.result;
  console.error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []).slice(0, 1_000));
  return process.exit(1);
}
