"use client";

import type { Route } from "next";
import dynamic from "next/dynamic";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { FinderBox } from "./finder-box";
import { PopUp } from "./pop-up";
import { useShortcuts } from "./use-shortcuts";

const ShortcutCard = dynamic(() => import("./shortcut-card").then((module) => module.ShortcutCard), {
  ssr: false,
});

/** The search of the head, on phones a button for it; the palette (Ctrl+K), the keys of the desk and their card. */
export function HeadSearch({ shortcutsOn, mayLog }: { shortcutsOn: boolean; mayLog: boolean }) {
  const t = useTranslations("finder");
  const path = usePathname();
  const inHead = useRef<HTMLInputElement>(null);
  const inWindow = useRef<HTMLInputElement>(null);
  const before = useRef<Element>(null);
  const [shown, setShown] = useState<"palette" | "keys" | null>(null);
  const close = () => setShown(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes what was open on the one before
  useEffect(close, [path]);
  useEffect(() => {
    if (shown === "palette") inWindow.current?.focus();
  }, [shown]);
  useShortcuts(shortcutsOn, {
    palette: () => setShown("palette"),
    help: () => setShown("keys"),
    search: () => {
      if (inHead.current?.offsetParent == null) return setShown("palette");
      before.current = document.activeElement;
      inHead.current.focus();
    },
  });

  return (
    <>
      <FinderBox
        inputRef={inHead}
        within="head"
        className="max-sm:hidden sm:w-44 lg:w-36 lg:min-w-28 lg:flex-1 xl:w-56"
        onLeave={(opened) => {
          inHead.current?.blur();
          if (!opened && before.current instanceof HTMLElement) before.current.focus();
          before.current = null;
        }}
      />
      <Link
        href={"/desk/search" as Route}
        aria-label={t("head.open")}
        aria-haspopup="dialog"
        onClick={(event) => {
          event.preventDefault();
          setShown("palette");
        }}
        className="grid size-11 shrink-0 place-items-center rounded text-ink hover:bg-sunken sm:hidden"
      >
        <svg aria-hidden="true" viewBox="0 0 20 20" className="size-5 fill-none stroke-current stroke-2">
          <circle cx="8.5" cy="8.5" r="5.5" />
          <path d="m13 13 5 5" />
        </svg>
      </Link>
      {shown === "palette" ? (
        <PopUp label={t("head.open")} onClose={close}>
          <FinderBox inputRef={inWindow} within="window" onLeave={close} />
        </PopUp>
      ) : null}
      {shown === "keys" ? (
        <PopUp label={t("keys.title")} onClose={close}>
          <ShortcutCard mayLog={mayLog} onClose={close} />
        </PopUp>
      ) : null}
    </>
  );
}
