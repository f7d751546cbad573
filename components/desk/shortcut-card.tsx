"use client";

import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fragment, useEffect, useRef } from "react";
import { buttonClass } from "@/components/ui/button";
import { type Shortcut, shortcutGroups, shortcuts } from "@/lib/desk/shortcuts";

const Key = ({ children }: { children: string }) => (
  <kbd className="inline-grid min-w-7 place-items-center rounded border border-b-2 border-line-strong bg-sunken px-1.5 font-sans text-sm">
    {children}
  </kbd>
);

/** Every key of the desk and what it does, in the language of the reader. */
export function ShortcutCard({ mayLog, onClose }: { mayLog: boolean; onClose(): void }) {
  const t = useTranslations("finder.keys");
  const desk = useTranslations("desk");
  const common = useTranslations("common");
  // Read from the top: the first thing that can be pressed stands at the end.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const said = (shortcut: Shortcut): string => {
    if (shortcut.group === "go") return desk(`nav.${shortcut.place}`);
    if (shortcut.group === "log") return desk(`entry.new.${shortcut.kind}`);
    return t(shortcut.does);
  };
  return (
    <div className="grid gap-4">
      <h2 ref={heading} tabIndex={-1} className="outline-none">
        {t("title")}
      </h2>
      <p className="text-sm text-muted">{t("lead")}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        {shortcutGroups
          .filter((group) => mayLog || group !== "log")
          .map((group) => (
            <section key={group} className="grid content-start gap-1">
              <h3 className="font-sans text-sm text-muted">{t(`groups.${group}`)}</h3>
              <dl className="grid gap-1 text-sm">
                {shortcuts
                  .filter((shortcut) => shortcut.group === group)
                  .map((shortcut) => (
                    <div key={shortcut.keys.join(" ")} className="flex flex-row-reverse justify-end gap-3">
                      <dd>{said(shortcut)}</dd>
                      <dt className="w-32 shrink-0">
                        {shortcut.keys.map((key, index) => (
                          <Fragment key={key}>
                            {index > 0 ? <span className="px-1 text-xs text-muted">{t("then")}</span> : null}
                            <Key>{key}</Key>
                          </Fragment>
                        ))}
                      </dt>
                    </div>
                  ))}
                {group === "find" ? (
                  <div className="flex flex-row-reverse justify-end gap-3">
                    <dd>{t("palette")}</dd>
                    <dt className="w-32 shrink-0">
                      <Key>Ctrl</Key> <Key>K</Key>
                    </dt>
                  </div>
                ) : null}
              </dl>
            </section>
          ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <button type="button" onClick={onClose} className={buttonClass("primary")}>
          {common("close")}
        </button>
        <Link href={"/desk/account#shortcuts" as Route} onClick={onClose} className={buttonClass()}>
          {t("turnOff")}
        </Link>
      </div>
    </div>
  );
}
