import type { ComponentProps, MouseEvent } from "react";

type Tone = "primary" | "plain" | "danger";

const base =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-md border px-4 py-2 font-medium no-underline disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60";
const tones: Record<Tone, string> = {
  primary: "border-accent bg-accent text-accent-ink hover:brightness-110",
  plain: "border-line-strong bg-surface text-ink hover:bg-sunken",
  danger: "border-danger bg-danger-surface text-danger hover:brightness-95",
};

/** Classes of a button, for links that look like one. */
export const buttonClass = (tone: Tone = "plain"): string => `${base} ${tones[tone]}`;

/**
 * A button; 44 px high, so that a thumb hits it.
 * @param busy whether pressing it does nothing, since what it does is under way or done: it keeps the focus, which one that
 *   is disabled would lose
 */
export function Button({
  tone = "plain",
  className = "",
  type = "button",
  busy,
  onClick,
  ...rest
}: ComponentProps<"button"> & { tone?: Tone; busy?: boolean | undefined }) {
  const pressed =
    busy === undefined
      ? { onClick }
      : {
          "aria-disabled": busy,
          onClick: (event: MouseEvent<HTMLButtonElement>) => {
            if (busy) event.preventDefault();
            else onClick?.(event);
          },
        };
  return <button type={type} className={`${buttonClass(tone)} ${className}`} {...pressed} {...rest} />;
}
