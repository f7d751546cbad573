import type { ComponentProps } from "react";

type Tone = "primary" | "plain" | "danger";

const base =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-md border px-4 py-2 font-medium no-underline disabled:cursor-not-allowed disabled:opacity-60";
const tones: Record<Tone, string> = {
  primary: "border-accent bg-accent text-accent-ink hover:brightness-110",
  plain: "border-line-strong bg-surface text-ink hover:bg-sunken",
  danger: "border-danger bg-danger-surface text-danger hover:brightness-95",
};

/** Classes of a button, for links that look like one. */
export const buttonClass = (tone: Tone = "plain"): string => `${base} ${tones[tone]}`;

/** A button; 44 px high, so that a thumb hits it. */
export function Button({
  tone = "plain",
  className = "",
  type = "button",
  ...rest
}: ComponentProps<"button"> & { tone?: Tone }) {
  return <button type={type} className={`${buttonClass(tone)} ${className}`} {...rest} />;
}
