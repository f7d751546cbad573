import type { ReactNode } from "react";

type Tone = "plain" | "good" | "warn" | "danger" | "accent";
const tones: Record<Tone, string> = {
  plain: "border-line-strong text-ink",
  good: "border-good bg-good-surface text-good",
  warn: "border-warn bg-warn-surface text-warn",
  danger: "border-danger bg-danger-surface text-danger",
  accent: "border-accent text-accent",
};

/** A short word set off from the text; the word carries the meaning, the colour only helps. */
export function Badge({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-block whitespace-nowrap rounded border px-1.5 py-0.5 text-xs font-medium ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
