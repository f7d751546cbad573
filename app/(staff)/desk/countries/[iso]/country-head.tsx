import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { EntryKind } from "@/lib/db/generated/enums";
import { countryName, countryNameLanguage } from "@/lib/i18n/country-names";
import type { CountryView } from "@/lib/log/views";
import type { Standing } from "@/lib/standing/standing";

/** The head of a country's page: its name, where it stands, what comes next and what can be logged. It stays in sight. */
export async function CountryHead({
  country,
  standing,
  mayWrite,
  children,
}: {
  country: CountryView;
  standing: Standing;
  mayWrite: boolean;
  /** What comes next. */
  children?: ReactNode;
}) {
  const t = await getTranslations("desk.workspace");
  const tDesk = await getTranslations("desk");
  const labels = await getTranslations("labels");
  const locale = await getLocale();
  const { code } = country;
  return (
    <div className="sticky top-12 z-20 -mx-4 flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-paper px-4 py-1.5 max-sm:static">
      <h1 lang={countryNameLanguage(code, locale)} className="text-xl sm:text-2xl">
        {countryName(code, locale)}
      </h1>
      <Badge tone={standing.class === "recognised" ? "good" : "plain"}>
        {labels(`class.${standing.class}`)}
      </Badge>
      {country.listing?.basis === "assumed" ? <Badge tone="warn">{tDesk("countries.assumed")}</Badge> : null}
      <div className="text-sm">{children}</div>
      <div className="ml-auto flex items-center gap-3">
        <Link
          href={`/${locale}/countries/${code}` as Route}
          className="inline-flex min-h-8 items-center text-sm"
        >
          {t("publicPage")}
        </Link>
        {mayWrite ? (
          <details className="relative">
            <summary className={`${buttonClass("primary")} list-none py-1 text-sm sm:min-h-9`}>
              <span aria-hidden="true">+</span> {t("logNew")}
            </summary>
            <nav
              aria-label={t("logNew")}
              className="absolute right-0 z-20 mt-1 grid w-64 rounded-lg border border-line-strong bg-surface py-2 shadow-lg"
            >
              {Object.values(EntryKind).map((kind) => (
                <Link
                  key={kind}
                  href={`/desk/entries/new?kind=${kind}&country=${code}` as Route}
                  className="flex min-h-11 items-center px-4 text-ink no-underline hover:bg-sunken"
                >
                  {tDesk(`entry.new.${kind}`)}
                </Link>
              ))}
            </nav>
          </details>
        ) : null}
      </div>
    </div>
  );
}
