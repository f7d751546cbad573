import { scriptText } from "@/lib/open-data/script-text";

/** What a page says to machines, in the words of schema.org. Data, not a program: no browser runs it. */
export function JsonLdScript({ data }: { data: object }) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: the text cannot close the element, see scriptText
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptText(data) }} />
  );
}
