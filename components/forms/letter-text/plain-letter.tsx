"use client";

import type { LetterBody } from "@/lib/letter-texts/body";
import { LetterBlocks } from "./letter-blocks";

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
        <LetterBlocks blocks={body} />
      </div>
    </div>
  );
}
