import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import "../../globals.css";
import "../embed.css";

/** Other sites show them; search engines find the record itself. */
export const metadata: Metadata = { robots: { index: false } };

/**
 * Documents for other sites' frames. Their addresses are `/embed/map?lang=…` and `/embed/count?lang=…`: the language
 * comes into the path by a rewrite (next.config.js), since a layout knows no query.
 */
export default async function FrameLayout({ children, params }: LayoutProps<"/embed/[lang]">) {
  const { lang } = await params;
  const locale = isLocale(lang) ? lang : defaultLocale;
  setRequestLocale(locale);
  return (
    <html lang={locale}>
      <body className="frame">{children}</body>
    </html>
  );
}
