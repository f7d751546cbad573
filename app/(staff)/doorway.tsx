import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { chooseStaffLanguage } from "@/lib/access/staff-language";
import { locales } from "@/lib/i18n/locales";

/** The frame of the pages before the desk: the name of the site, the languages, one narrow column. */
export async function Doorway({ children }: { children: ReactNode }) {
  const t = await getTranslations("common");
  const labels = await getTranslations("labels.locale");
  const locale = await getLocale();
  return (
    <>
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex max-w-2xl flex-wrap items-center justify-between gap-3 px-4 py-3">
          <a href={`/${locale}`} className="font-serif text-lg font-semibold text-ink no-underline">
            {t("siteShort")}
          </a>
          <form action={chooseStaffLanguage}>
            <fieldset className="flex flex-wrap gap-1">
              <legend className="sr-only">{t("language")}</legend>
              {locales.map((language) => (
                <button
                  key={language}
                  type="submit"
                  name="language"
                  value={language}
                  lang={language}
                  aria-pressed={language === locale}
                  className="min-h-11 rounded border border-line-strong px-2.5 text-sm aria-pressed:border-accent aria-pressed:bg-sunken aria-pressed:font-semibold"
                >
                  {labels(language)}
                </button>
              ))}
            </fieldset>
          </form>
        </div>
      </header>
      <main id="content" className="mx-auto grid max-w-2xl gap-5 px-4 pt-8 pb-16">
        {children}
      </main>
    </>
  );
}
