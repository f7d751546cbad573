import { plainText } from "@/lib/letter-texts/body";
import type { FinishedLetter } from "@/lib/letter-texts/finished-letter";
import { type PrintableRun, printableBlocks, printedText } from "./printable";

/** What a letter says in an e-mail: from the form of address to whoever signs; what stands around it on paper is left out. */

const signed = ({ signatory, letterhead }: FinishedLetter): string[] =>
  signatory
    ? [
        signatory.name,
        ...(signatory.office ? [signatory.office] : []),
        ...(signatory.office === letterhead.name ? [] : [letterhead.name]),
      ]
    : [letterhead.name];

/** As text without formatting; lines end with a line feed. */
export const mailText = (letter: FinishedLetter): string =>
  `${printedText(plainText(printableBlocks(letter.blocks)))}\n\n${signed(letter).map(printedText).join("\n")}\n`;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character).replaceAll("\n", "<br>");

function inHtml({ text, bold, italic, href }: PrintableRun): string {
  let html = escaped(text);
  if (bold) html = `<b>${html}</b>`;
  if (italic) html = `<i>${html}</i>`;
  return href ? `<a href="${escaped(href)}">${html}</a>` : html;
}

/** As HTML that any mail program shows: no styles, pictures or anything that is fetched. */
export function mailHtml(letter: FinishedLetter): string {
  const runs = (parts: readonly PrintableRun[]) => parts.map(inHtml).join("");
  const blocks = printableBlocks(letter.blocks).map((block) => {
    if (block.is === "list") {
      const name = block.ordered ? "ol" : "ul";
      return `<${name}>\n${block.items.map((item) => `<li>${runs(item)}</li>`).join("\n")}\n</${name}>`;
    }
    const text = runs(block.runs);
    return block.is === "heading" ? `<h2 style="font-size:1em">${text}</h2>` : `<p>${text}</p>`;
  });
  const signature = `<p>${signed(letter).map(printedText).map(escaped).join("<br>")}</p>`;
  return `<!DOCTYPE html>
<html lang="${escaped(letter.language)}">
<head><meta charset="utf-8"><title>${escaped(printedText(letter.subject))}</title></head>
<body>
${[...blocks, signature].join("\n")}
</body>
</html>
`;
}
