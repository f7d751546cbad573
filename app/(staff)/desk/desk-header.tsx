"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef } from "react";
import { HeadSearch } from "@/components/desk/head-search";
import { LogMenu } from "@/components/desk/log-menu";
import { isAt, type Place } from "@/lib/desk/places";
import { LanguageChoice } from "../language-choice";
import { SignOut } from "./sign-out";

const inMenu =
  "flex min-h-11 items-center border-l-3 border-transparent px-4 text-ink no-underline hover:bg-sunken aria-[current=page]:border-gold aria-[current=page]:font-semibold";
const inHead =
  "flex items-center border-b-3 border-transparent px-2 pt-[3px] text-sm whitespace-nowrap text-ink no-underline hover:bg-sunken aria-[current=page]:border-gold aria-[current=page]:font-semibold";

type Props = { places: Place[]; name: string; role: string; mayLog: boolean; shortcutsOn: boolean };

/** The head of every page of the desk: the way around, the search, and what can be logged. One line, at any width. */
export function DeskHeader({ places, name, role, mayLog, shortcutsOn }: Props) {
  const t = useTranslations("desk.nav");
  const finder = useTranslations("finder.head");
  const common = useTranslations("common");
  const path = usePathname();
  const menu = useRef<HTMLDetailsElement>(null);
  const more = useRef<HTMLDetailsElement>(null);
  const log = useRef<HTMLDetailsElement>(null);
  const account = useRef<HTMLDetailsElement>(null);
  useFoldAway([menu, more, log, account], path);
  const links = (list: Place[], className: string) =>
    list.map(({ href, key }) => (
      <Link
        key={key}
        href={href as Route}
        aria-current={isAt(path, href) ? "page" : undefined}
        className={className}
      >
        {t(key)}
      </Link>
    ));
  const behind = places.filter((place) => place.behindMore);
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-surface">
      <div className="mx-auto flex min-h-12 max-w-6xl items-center gap-x-3 px-4 max-sm:gap-x-1.5 max-sm:px-2">
        <Link
          href={"/desk" as Route}
          className="min-w-0 py-2 font-serif sm:shrink-0 leading-tight font-semibold whitespace-nowrap text-ink no-underline max-sm:max-w-28 max-sm:truncate max-sm:text-sm max-[340px]:hidden"
        >
          {common("siteShort")}
        </Link>
        <nav aria-label={t("label")} className="hidden self-stretch lg:flex">
          {links(
            places.filter((place) => !place.behindMore),
            inHead,
          )}
          {behind.length > 0 ? (
            <details ref={more} className="relative flex self-stretch [&::details-content]:self-end">
              <summary
                className={`${inHead} h-full list-none`}
                aria-current={behind.some(({ href }) => isAt(path, href)) ? "page" : undefined}
              >
                {finder("more")}
                <span aria-hidden="true" className="ml-1 text-muted">
                  ▾
                </span>
              </summary>
              <div className="absolute top-full left-0 z-40 grid w-64 rounded-lg border border-line-strong bg-surface py-2 shadow-lg">
                {links(behind, inMenu)}
              </div>
            </details>
          ) : null}
        </nav>
        <div className="ml-auto flex min-w-0 items-center gap-x-2 max-sm:gap-x-1 lg:flex-1 lg:justify-end">
          <HeadSearch shortcutsOn={shortcutsOn} mayLog={mayLog} />
          {mayLog ? (
            <LogMenu menu={log} country={/^\/desk\/countries\/([A-Z]{2})$/.exec(path)?.[1] ?? null} />
          ) : null}
          <details ref={account} className="relative min-w-0 sm:shrink-0">
            <summary className="flex min-h-11 list-none items-center rounded px-2 text-sm hover:bg-sunken max-sm:px-1.5">
              <span className="min-w-0 truncate sm:hidden">{t("account")}</span>
              <span className="max-w-20 truncate max-sm:hidden xl:max-w-36">{name}</span>
              <span aria-hidden="true" className="ml-1 text-muted">
                ▾
              </span>
            </summary>
            <div className="absolute right-0 z-40 grid w-72 gap-3 rounded-lg border border-line-strong bg-surface p-4 shadow-lg max-sm:-right-16">
              <p className="text-sm text-muted">{t("signedInAs", { name, role })}</p>
              <Link href={"/desk/account" as Route} className="inline-flex min-h-11 items-center">
                {t("account")}
              </Link>
              <Link href={"/desk/settings" as Route} className="inline-flex min-h-11 items-center">
                {t("settings")}
              </Link>
              <LanguageChoice legendClass="mb-1 text-sm text-muted" />
              <SignOut />
            </div>
          </details>
          <details ref={menu} className="relative shrink-0 lg:hidden">
            <summary className="flex min-h-11 list-none items-center rounded border border-line-strong px-3 text-sm max-sm:px-2">
              {t("menu")}
            </summary>
            <nav
              aria-label={t("menu")}
              className="absolute right-0 z-40 grid w-64 rounded-lg border border-line-strong bg-surface py-2 shadow-lg"
            >
              {links(places, inMenu)}
            </nav>
          </details>
        </div>
      </div>
    </header>
  );
}

/** What is folded out in the head folds away on a new page, when another opens, on a press beside it, and by Escape. */
function useFoldAway(all: RefObject<HTMLDetailsElement | null>[], path: string): void {
  const latest = useRef(all);
  useEffect(() => {
    latest.current = all;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes what was open on the one before
  useEffect(() => {
    for (const { current } of latest.current) if (current) current.open = false;
  }, [path]);
  useEffect(() => {
    const closeBut = (kept: Node | null) => {
      for (const { current } of latest.current)
        if (current?.open && !current.contains(kept)) current.open = false;
    };
    const onPress = (event: Event) => closeBut(event.target instanceof Node ? event.target : null);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      for (const { current } of latest.current)
        if (current?.open && current.contains(document.activeElement)) {
          current.open = false;
          current.querySelector("summary")?.focus();
        }
    };
    document.addEventListener("pointerdown", onPress);
    document.addEventListener("focusin", onPress);
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("pointerdown", onPress);
      document.removeEventListener("focusin", onPress);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
}
