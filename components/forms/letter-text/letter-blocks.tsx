import { useTranslations } from "next-intl";
import type { FilledBlock, LetterBlock, LetterRun } from "@/lib/letter-texts/body";

/** The text of a letter to be read, with the names of places that are still to be filled in. */
export function LetterBlocks({ blocks }: { blocks: readonly (LetterBlock | FilledBlock)[] }) {
  return blocks.map((block, index) => {
    // Blocks of a letter have no names.
    const key = index;
    if (block.is !== "list")
      return (
        <p key={key} className={block.is === "heading" ? "font-semibold" : undefined}>
          <Runs runs={block.runs} />
        </p>
      );
    const List = block.ordered ? "ol" : "ul";
    return (
      <List key={key} className={`pl-6 ${block.ordered ? "list-decimal" : "list-disc"}`}>
        {block.items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nor have points of a list
          <li key={at}>
            <Runs runs={item} />
          </li>
        ))}
      </List>
    );
  });
}

function Runs({ runs }: { runs: readonly LetterRun[] }) {
  const names = useTranslations("letters.fields.names");
  return runs.map((run, index) => {
    const look = [run.bold ? "font-semibold" : "", run.italic ? "italic" : ""].filter(Boolean).join(" ");
    const key = index;
    if ("field" in run)
      return (
        <span key={key} className={`merge-field ${look}`}>
          {names(run.field)}
        </span>
      );
    return run.href ? (
      <a key={key} href={run.href} rel="noopener noreferrer" className={look || undefined}>
        {run.text}
      </a>
    ) : (
      <span key={key} className={look || undefined}>
        {run.text}
      </span>
    );
  });
}
