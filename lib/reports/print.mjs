// Sets one report by a template of this folder, named as its argument: JSON on standard input, PDF on standard output. Run by pdf.ts as a process of its own, because
// setting a long report would hold up every other request, and the compiler gives its memory back only on exit.
import fs from "node:fs";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

process.stdin.setEncoding("utf8");
let report = "";
for await (const part of process.stdin) report += part;
const template = fs.readFileSync(path.join(import.meta.dirname, `${process.argv[2]}.typ`), "utf8");
const compiler = NodeCompiler.create({ workspace: import.meta.dirname });
const compiled = compiler.compile({ mainFileContent: template, inputs: { report } });
const document = compiled.result;
if (!document) {
  console.error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []).slice(0, 1_000));
  process.exit(1);
}
process.stdout.write(print(document));

/**
 * PDF/UA-1. Where it cannot be claimed, as with a letter that no font here has, a tagged PDF without the claim; the reason
 * goes to standard error, and pdf.ts notes it.
 */
function print(document) {
  try {
    return compiler.pdf(document, { pdfStandard: "ua-1" });
  } catch (problem) {
    console.error(problem.message);
    return compiler.pdf(document, {});
  }
}
