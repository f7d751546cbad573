import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Report } from "./report";
import { template } from "./template";

/** One compiler for the process: making it reads every font of the machine. */
const shared = globalThis as { reportCompiler?: NodeCompiler };

/** A link is printed only when it leads to the web; anything else stays text. */
const isWebAddress = (address: string) => /^https?:\/\//i.test(address);

/**
 * Prints a report as a tagged PDF (PDF/UA-1, unless a text holds a letter that no font here has; then without that
 * claim). The same report gives the same bytes: the file carries no clock time, and its ids come from its content.
 * @throws Error with the compiler's own words when the page cannot be set
 */
export function printPdf(report: Report): Buffer {
  shared.reportCompiler ??= NodeCompiler.create();
  const compiler = shared.reportCompiler;
  const input = JSON.stringify(report, (key, value) =>
    key === "href" && !isWebAddress(String(value)) ? undefined : value,
  ).normalize("NFC");
  const compiled = compiler.compile({ mainFileContent: template, inputs: { report: input } });
  try {
    const document = compiled.result;
    if (!document) throw new Error(`the report could not be set: ${problems(compiled)}`);
    try {
      return compiler.pdf(document, { pdfStandard: "ua-1" });
    } catch {
      return compiler.pdf(document, {});
    }
  } finally {
    // What was set is not kept: reports differ, and memory would only grow.
    compiler.evictCache(0);
  }
}

function problems(compiled: ReturnType<NodeCompiler["compile"]>): string {
  const found = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
  return JSON.stringify(found).slice(0, 1_000);
}
