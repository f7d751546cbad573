"use client";

import { useEffect, useRef } from "react";
import { asksForPalette, follow, keyOf, memory, type Shortcut } from "@/lib/desk/shortcuts";

/** Where keys are text, or belong to what has the focus. */
const typedInto =
  "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable], [role=combobox], [role=listbox], [role=textbox]";

/** Rows of lists and tables: those that can be seen, and hold something to open. */
const rowsOf = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>("main tbody tr, main [data-row]")].filter(
    (row) => row.offsetParent !== null && handleOf(row),
  );
/** What stands for a row: its first link, or what opens it. */
const handleOf = (row: Element): HTMLElement | null =>
  row.querySelector<HTMLElement>("a[href], summary, button");
const rowWithFocus = (): HTMLElement | undefined =>
  rowsOf().find((row) => row.contains(document.activeElement));

function step(by: 1 | -1): void {
  const rows = rowsOf();
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const row = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by];
  const handle = row && handleOf(row);
  handle?.focus();
  row?.scrollIntoView({ block: "nearest" });
}

function edit(): void {
  const edits = (within: ParentNode) => within.querySelectorAll<HTMLElement>('a[href$="/edit"]');
  const row = rowWithFocus();
  const [one, ...others] = row ? edits(row) : edits(document.querySelector("main") ?? document);
  // Of several on a page none is meant more than another.
  if (one && (row || others.length === 0)) one.click();
}

/** A link of the head is pressed, so that a page with unsaved text asks as it does for any link. */
const press = (fits: (link: HTMLAnchorElement) => boolean): void =>
  [...document.querySelectorAll<HTMLAnchorElement>("header a[href]")].find(fits)?.click();

function perform(shortcut: Shortcut, on: { search(): void; help(): void }): void {
  if (shortcut.group === "go") press((link) => link.getAttribute("href") === shortcut.href);
  else if (shortcut.group === "log")
    press(
      (link) => link.search.startsWith(`?kind=${shortcut.kind}`) && link.pathname === "/desk/entries/new",
    );
  else if (shortcut.does === "next") step(1);
  else if (shortcut.does === "previous") step(-1);
  else if (shortcut.does === "open") {
    const row = rowWithFocus();
    if (row) handleOf(row)?.click();
  } else if (shortcut.does === "edit") edit();
  else if (shortcut.does === "search") on.search();
  else on.help();
}

/**
 * Listens to the keys of the desk. Single keys are left alone while something is typed or a window is open, and where
 * they are switched off; the palette opens always.
 */
export function useShortcuts(on: boolean, does: { palette(): void; search(): void; help(): void }): void {
  const latest = useRef(does);
  useEffect(() => {
    latest.current = does;
  });
  useEffect(() => {
    let pressed: readonly string[] = [];
    let at = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const window = document.querySelector("dialog[open], [role=dialog]");
      if (asksForPalette(event)) {
        event.preventDefault();
        if (!window) latest.current.palette();
        return;
      }
      const target = event.target instanceof Element ? event.target : null;
      if (!on || window || target?.closest(typedInto)) return;
      const key = keyOf(event);
      if (!key) return;
      const next = follow(event.timeStamp - at > memory ? [] : pressed, key);
      pressed = next.pressed;
      at = event.timeStamp;
      if (!next.does) return;
      event.preventDefault();
      perform(next.does, latest.current);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [on]);
}
