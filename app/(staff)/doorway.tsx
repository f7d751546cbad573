import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LanguageChoice } from "./language-choice";

/** The frame of the pages before the desk: the name of the site, the languages, one narrow column. */
export async function Doorway({ children }: { children: ReactNode }) {
  const t = await getTranslations("common");
  const locale = await getLocale();
  return (
    <>
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex max-w-2xl flex-wrap items-center justify-between gap-3 px-4 py-3">
          <a href={`/${locale}`} className="font-serif text-lg font-semibold text-ink no-underline">
            {t("siteShort")}
          </a>
          <LanguageChoice legendClass="sr-only" />
        </div>
      </header>
      <main id="content" className="mx-auto grid max-w-2xl gap-5 px-4 pt-8 pb-16">
        {children}
      </main>
    </>
  );
}
