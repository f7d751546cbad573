import type { Citation } from "@/lib/open-data/cite";

/** A citation as a sentence, and behind it for BibTeX and for reference managers. Works without scripts. */
export function CitationBlock({
  citation,
  labels,
}: {
  citation: Citation;
  labels: { bibtex: string; csl: string };
}) {
  return (
    <div className="grid max-w-prose grid-cols-1 gap-3">
      <p className="rounded border border-line bg-surface p-4 break-words">{citation.text}</p>
      {[
        { label: labels.bibtex, text: citation.bibtex.trimEnd() },
        { label: labels.csl, text: JSON.stringify([citation.csl], null, 2) },
      ].map(({ label, text }) => (
        <details key={label} className="no-print">
          <summary className="w-fit py-1 text-accent underline">{label}</summary>
          <pre
            className="mt-2 rounded border border-line bg-sunken p-4 text-sm break-words whitespace-pre-wrap"
            translate="no"
          >
            {text}
          </pre>
        </details>
      ))}
    </div>
  );
}
