import { useLocale, useTranslations } from "next-intl";
import { chooseStaffLanguage } from "@/lib/access/staff-language";
import { locales } from "@/lib/i18n/locales";

/** Chooses the language of the desk; a plain form, it works without JavaScript. */
export function LanguageChoice({ legendClass }: { legendClass: string }) {
  const t = useTranslations("common");
  const labels = useTranslations("labels.locale");
  const locale = useLocale();
  return (
    <form action={chooseStaffLanguage}>
      <fieldset className="flex flex-wrap gap-1">
        <legend className={legendClass}>{t("language")}</legend>
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
  );
}
