"use client";

import { useTranslations } from "next-intl";
import type { LetterBody, LetterRun } from "@/lib/letter-texts/body";

/** A letter's text before its editor is there: it can be read, and whoever enters it gets the editor. */
export function PlainLetter({
  id,
  label,
  language,
  body,
  onEnter,
}: {
  id: string;
  label: string;
  language: string;
  body: LetterBody;
  onEnter(): void;
}) {
  return (
    <div className="grid gap-1">
      <span className="font-medium">{label}</span>
      <div
        id={id}
        role="textbox"
        aria-multiline="true"
        aria-label={label}
        lang={language}
        tabIndex={0}
        onFocus={onEnter}
        className="letter-text rounded-md border border-line-strong bg-surface"
      >
        {body.map((block, index) => {
          const key = index;
          if (block.is === "list") {
            const List = block.ordered ? "ol" : "ul";
            return (
              <List key={key}>
                {block.items.map((item, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <li key={at}>
                    <Runs runs={item} />
                  </li>
                ))}
              </List>
            );
          }
          return (
            <p key={key} className={block.is === "heading" ? "text-lg font-semibold" : undefined}>
              <Runs runs={block.runs} />
            </p>
          );
        })}
      </div>
    </div>
  );
}

function Runs({ runs }: { runs: readonly LetterRun[] }) {
  const names = useTranslations("letters.fields.names");
  return runs.map((run, index) => {
    const look = [run.bold ? "font-semibold" : "", run.italic ? "italic" : ""].filter(Boolean).join(" ");
    const key = index;
    return "field" in run ? (
      <span key={key} className={`merge-field ${look}`}>
        {names(run.field)}
      </span>
    ) : (
      <span key={key} className={look || undefined}>
        {run.text}
      </span>
    );
  });
}
