"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { LanguageChoice } from "../language-choice";
import { SignOut } from "./sign-out";

type Place = {
  href: string;
  key:
    | "today"
    | "countries"
    | "log"
    | "calendar"
    | "waves"
    | "documents"
    | "sources"
    | "errorReports"
    | "reports"
    | "people"
    | "audit";
};

/** The way around the desk. On a phone the places lie behind one button. */
export function DeskHeader({ places, name, role }: { places: Place[]; name: string; role: string }) {
  const t = useTranslations("desk.nav");
  const common = useTranslations("common");
  const path = usePathname();
  const menu = useRef<HTMLDetailsElement>(null);
  const account = useRef<HTMLDetailsElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes what was open on the one before
  useEffect(() => {
    for (const details of [menu.current, account.current]) if (details) details.open = false;
  }, [path]);
  const isHere = (href: string) => (href === "/desk" ? path === href : path.startsWith(href));
  const links = (className: string) =>
    places.map(({ href, key }) => (
      <Link
        key={href}
        href={href as Route}
        aria-current={isHere(href) ? "page" : undefined}
        className={className}
      >
        {t(key)}
      </Link>
    ));
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-surface">
      <div className="mx-auto flex max-w-6xl items-center gap-x-4 px-4 max-sm:gap-x-2">
        <Link
          href={"/desk" as Route}
          className="shrink-0 py-3 font-serif font-semibold text-ink no-underline sm:text-lg"
        >
          {common("siteShort")}
        </Link>
        <nav aria-label={t("label")} className="hidden flex-1 flex-wrap xl:flex">
          {links(
            "border-b-3 border-transparent px-2.5 py-4 text-sm text-ink no-underline hover:bg-sunken aria-[current=page]:border-gold aria-[current=page]:font-semibold",
          )}
        </nav>
        <details ref={account} className="relative ml-auto min-w-0">
          <summary className="flex min-h-11 list-none items-center rounded px-2 text-sm hover:bg-sunken">
            <span className="sm:hidden">{t("account")}</span>
            <span className="max-w-36 truncate max-sm:hidden">{name}</span>
            <span aria-hidden="true" className="ml-1 text-muted">
              ▾
            </span>
          </summary>
          <div className="absolute right-0 z-40 grid w-72 gap-3 rounded-lg border border-line-strong bg-surface p-4 shadow-lg">
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
        <details ref={menu} className="relative xl:hidden">
          <summary className="flex min-h-11 list-none items-center rounded border border-line-strong px-3 text-sm">
            {t("menu")}
          </summary>
          <nav
            aria-label={t("menu")}
            className="absolute right-0 z-40 grid w-60 rounded-lg border border-line-strong bg-surface py-2 shadow-lg"
          >
            {links(
              "flex min-h-11 items-center border-l-3 border-transparent px-4 text-ink no-underline hover:bg-sunken aria-[current=page]:border-gold aria-[current=page]:font-semibold",
            )}
          </nav>
        </details>
      </div>
    </header>
  );
}
