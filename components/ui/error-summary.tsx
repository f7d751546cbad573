"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { focusField } from "./focus-field";

export type SummaryItem = { href: string; text: string };

/** What is wrong with a form, at its top, with a link to each field. Takes the focus whenever `attempt` changes. */
export function ErrorSummary({
  title,
  items,
  text,
  attempt,
  children,
}: {
  title: string;
  items: SummaryItem[];
  /** What is wrong with no field in particular. */
  text?: string | null;
  attempt: number;
  children?: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each failed attempt moves the focus, also with the same errors
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: "start" });
  }, [attempt]);
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="scroll-mt-24 rounded-md border-2 border-danger bg-danger-surface p-4"
    >
      <p className="font-semibold">{title}</p>
      {text ? <p>{text}</p> : null}
      {children}
      <ul className="mt-2 grid gap-1 empty:hidden">
        {items.map((item) => (
          <li key={`${item.href} ${item.text}`}>
            <a
              href={item.href}
              className="text-danger"
              onClick={(event) => {
                if (focusField(item.href.slice(1))) event.preventDefault();
              }}
            >
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
