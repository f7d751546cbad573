import type { ReactNode } from "react";

type Tone = "info" | "good" | "warn" | "danger";
const tones: Record<Tone, string> = {
  info: "border-sky bg-surface",
  good: "border-good bg-good-surface",
  warn: "border-warn bg-warn-surface",
  danger: "border-danger bg-danger-surface",
};

/** A message set apart from the text; `live` has it announced when it appears. */
export function Notice({
  tone = "info",
  title,
  live,
  children,
}: {
  tone?: Tone;
  title?: string;
  live?: boolean;
  children?: ReactNode;
}) {
  return (
    <div
      className={`rounded-md border-l-4 p-4 ${tones[tone]}`}
      role={live ? (tone === "danger" ? "alert" : "status") : undefined}
    >
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  );
}
