"use client";

import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import { useFinder } from "./use-finder";

/**
 * A search box with what fits below it: the arrow keys choose, Enter opens, and without a script it leads to a page. What
 * can be chosen are links, so that a page with unsaved text asks before it is left, as by any other link.
 */
export function FinderBox({
  inputRef,
  within,
  className = "",
  onLeave,
}: {
  inputRef: RefObject<HTMLInputElement | null>;
  /** In a window of its own the list is always open, and offers what can be done before anything is typed. */
  within: "head" | "window";
  className?: string;
  /** Escape, where there is nothing left to close here; or something was opened. */
  onLeave(opened: boolean): void;
}) {
  const t = useTranslations("finder");
  const id = useId();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(within === "window");
  const [active, setActive] = useState(0);
  const { found, failed, look, forget } = useFinder();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (within === "window") look("", "once");
  }, [within, look]);

  const groups = open && found ? found.groups : [];
  const page = `/desk/search?${new URLSearchParams({ q: text.trim() })}`;
  // The last one leads to the page with all of them.
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0) + (open && text.trim() ? 1 : 0);
  const current = found?.text === text && count > 0 ? Math.min(active, count - 1) : -1;
  const option = (index: number) => `${id}-${index}`;

  const close = () => {
    setText("");
    setOpen(within === "window");
    forget();
  };
  const change = (next: string) => {
    setText(next);
    setActive(0);
    const shown = within === "window" || next.trim() !== "";
    setOpen(shown);
    if (shown) look(next, "rest");
    else forget();
  };
  const move = (to: number) => {
    const next = (to + count) % count;
    setActive(next);
    list.current?.querySelector(`#${CSS.escape(option(next))}`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) {
        setOpen(true);
        look(text, "once");
      } else if (count > 0)
        move(Math.max(current, 0) + (event.key === "ArrowDown" ? (current < 0 ? 0 : 1) : -1));
    } else if (event.key === "Enter" && current >= 0) {
      const link = document.getElementById(option(current));
      if (!link) return;
      event.preventDefault();
      link.click();
    } else if (event.key === "Escape") {
      if (within === "head" && (open || text)) {
        event.preventDefault();
        event.stopPropagation();
        close();
      } else onLeave(false);
    }
  };

  let index = -1;
  const row = (href: string, label: string, note: string) => {
    const own = ++index;
    return (
      <Link
        key={href + label}
        id={option(own)}
        href={href as Route}
        role="option"
        aria-selected={own === current}
        tabIndex={-1}
        prefetch={false}
        onMouseMove={() => setActive(own)}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
          close();
          onLeave(true);
        }}
        className="grid min-h-10 content-center rounded px-3 py-1 text-ink no-underline aria-selected:bg-sunken aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-focus sm:min-h-9"
      >
        <span className="truncate text-sm font-medium">{label}</span>
        {note ? <span className="truncate text-xs text-muted">{note}</span> : null}
      </Link>
    );
  };
  const total = found ? found.groups.reduce((sum, group) => sum + group.count, 0) : 0;

  return (
    <search className={`relative ${className}`}>
      <form
        action="/desk/search"
        method="get"
        onSubmit={() => {
          // The answer to what was typed is still to come: the page has it.
          onLeave(true);
        }}
      >
        <input
          ref={inputRef}
          type="search"
          name="q"
          role="combobox"
          aria-label={t("head.search")}
          aria-expanded={open && count > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={current >= 0 ? option(current) : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={200}
          placeholder={within === "window" ? t("head.placeholder") : t("head.short")}
          value={text}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={(event) => {
            if (within === "head" && !list.current?.contains(event.relatedTarget)) setOpen(false);
          }}
          className={`w-full rounded-md border border-line-strong bg-paper px-3 text-ink placeholder:text-muted [&::-webkit-search-cancel-button]:appearance-none ${within === "window" ? "min-h-12" : "min-h-9 text-sm max-lg:min-h-11"}`}
        />
      </form>
      <p role="status" className="sr-only">
        {open && failed
          ? t("results.failed")
          : open && found && found.text === text && text.trim()
            ? t("results.count", { count: total, text: text.trim() })
            : ""}
      </p>
      <div
        ref={list}
        // A press on the list must not take the focus from the box before the link is followed.
        onPointerDown={(event) => event.preventDefault()}
        className={
          within === "window"
            ? "mt-3 min-h-40"
            : `absolute right-0 z-40 mt-1 w-[min(32rem,90vw)] rounded-lg border border-line-strong bg-surface p-2 shadow-lg ${open && (count > 0 || failed) ? "" : "hidden"}`
        }
      >
        {failed ? <p className="px-3 py-2 text-sm text-danger">{t("results.failed")}</p> : null}
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={t("results.title")}
          className={within === "window" ? "" : "max-h-[70vh] overflow-y-auto"}
        >
          {groups.map((group) => (
            <div key={group.key} role="group" aria-labelledby={`${id}-${group.key}`}>
              <p
                id={`${id}-${group.key}`}
                role="presentation"
                className="px-3 pt-2 pb-1 text-xs font-semibold text-muted"
              >
                {t(`groups.${group.key}`)}
                {group.count > group.hits.length ? ` · ${group.count}` : ""}
              </p>
              {group.hits.map((hit) => row(hit.href, hit.label, hit.note))}
            </div>
          ))}
          {open && text.trim() && found
            ? row(
                page,
                total === 0 ? t("results.count", { count: 0, text: text.trim() }) : t("results.all"),
                total === 0 ? t("results.none") : "",
              )
            : null}
        </div>
        {count > 0 ? (
          <p aria-hidden="true" className="px-3 pt-2 text-xs text-muted max-sm:hidden">
            {t("results.keys")}
          </p>
        ) : null}
      </div>
    </search>
  );
}
