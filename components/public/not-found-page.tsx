import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { PageStatus } from "./page-status";
import { PublicPage } from "./public-page";

/** Something that the record does not have: says what, in the language of the address, and where to go on. */
export function NotFoundPage({
  locale,
  title,
  detail,
  children,
}: {
  locale: Locale;
  title?: string;
  detail?: string;
  children?: ReactNode;
}) {
  const t = useTranslations("common");
  return (
    <PublicPage locale={locale} path="">
      <title>{title ?? t("notFound")}</title>
      <meta name="robots" content="noindex" />
      <PageStatus code={404} />
      <h1>{title ?? t("notFound")}</h1>
      <p className="mt-4 max-w-prose text-lg">{detail ?? t("notFoundDetail")}</p>
      {children ?? (
        <p className="mt-6">
          <a href={`/${locale}`}>{t("toRecord")}</a>
        </p>
      )}
    </PublicPage>
  );
}
