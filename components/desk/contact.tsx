import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { sites } from "@/lib/open-data/campaign";

/** The tags of messages that name the organisations of the campaign: each name leads to its site. */
export const organisationLinks = {
  ctrc: (name: ReactNode) => (
    <a href={sites.ctrc} hrefLang="en">
      {name}
    </a>
  ),
  mejlis: (name: ReactNode) => <a href={sites.mejlis}>{name}</a>,
};

/** Whom to ask, and where to say that something is wrong. */
export function Contact({ locale }: { locale: Locale }) {
  const t = useTranslations("record");
  return (
    <p className="mt-3 max-w-prose">
      {t.rich("contact", {
        ...organisationLinks,
        report: (text) => <a href={`/${locale}/report-error`}>{text}</a>,
      })}
    </p>
  );
}
