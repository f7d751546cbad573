import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { organisationLinks } from "@/components/desk/contact";
import { lateScript } from "@/lib/base/late-script.mjs";
import { type Locale, locales } from "@/lib/i18n/locales";
import { pageAddress } from "@/lib/i18n/public-address";
import { Footnotes } from "./footnotes";

const sections = ["record", "timeline", "package", "methodology", "data"] as const;
type Section = (typeof sections)[number];
const pathOf: Record<Section, string> = {
  record: "",
  timeline: "/timeline",
  package: "/package",
  methodology: "/methodology",
  data: "/data",
};

/** Header, content and footer of a public page; the language switch stays on the same page. */
export function PublicPage({
  locale,
  path,
  section,
  children,
}: {
  locale: Locale;
  /** Where this page is, after the language. */
  path: string;
  section?: Section;
  children: ReactNode;
}) {
  const t = useTranslations("record");
  const common = useTranslations("common");
  const labels = useTranslations("labels.locale");
  const reports = useTranslations("errorReports");
  const follow = useTranslations("followers.follow");
  const printed = useTranslations("followers");
  return (
    <>
      <header data-part="header" className="site-header border-b border-line bg-surface">
        <div className="h-1.5 bg-sky" aria-hidden="true" />
        <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-8 gap-y-2 px-4 py-3 sm:px-6">
          <a
            href={`/${locale}`}
            className="inline-block py-1 font-serif text-xl font-semibold text-ink no-underline hover:underline"
          >
            {common("siteName")}
          </a>
          <nav aria-label={common("language")} className="min-w-0">
            <ul className="flex flex-wrap gap-1 text-sm">
              {locales.map((item) => (
                <li key={item}>
                  <a
                    href={`/${item}${path}`}
                    hrefLang={item}
                    lang={item}
                    aria-current={item === locale ? "true" : undefined}
                    className="inline-block rounded px-2 py-1.5 aria-[current]:bg-sunken aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
                  >
                    {labels(item)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <nav aria-label={t("nav.label")} className="w-full">
            <ul className="-mx-2 flex flex-wrap gap-x-1">
              {sections.map((item) => (
                <li key={item}>
                  <a
                    href={`/${locale}${pathOf[item]}`}
                    aria-current={item === section ? "page" : undefined}
                    className="inline-block border-b-3 border-transparent px-2 py-1.5 no-underline hover:border-line-strong aria-[current]:border-gold aria-[current]:font-semibold aria-[current]:text-ink"
                  >
                    {t(`nav.${item}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-6xl flex-1 px-4 py-8 sm:px-6 sm:py-12">
        {locale === "crh" ? (
          <p className="mb-6 max-w-prose text-sm text-muted">{common("crhReview")}</p>
        ) : null}
        {children}
        <Footnotes locale={locale} />
      </main>
      <p data-part="imprint" className="on-paper imprint">
        {printed("printed", { address: pageAddress(locale, path) })}
      </p>
      <footer className="no-print border-t border-line bg-sunken text-sm">
        <div className="mx-auto grid max-w-6xl gap-2 px-4 py-6 text-muted sm:px-6">
          <p className="max-w-prose">{t.rich("footer.what", organisationLinks)}</p>
          <p className="max-w-prose">{t("footer.licence")}</p>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            <li>
              <a href={`/feed.atom?lang=${locale}`}>{follow("feed")}</a>
            </li>
            <li>
              <a href={`/calendar.ics?lang=${locale}`}>{follow("calendar")}</a>
            </li>
            <li>
              <a href={`/${locale}/embed`}>{follow("embed")}</a>
            </li>
          </ul>
          <p>
            <a href={`/${locale}/report-error`}>{reports("link")}</a>
          </p>
          <p>
            <a href="/signin" rel="nofollow">
              {t("footer.staff")}
            </a>
          </p>
        </div>
      </footer>
      <script>{lateScript}</script>
    </>
  );
}
