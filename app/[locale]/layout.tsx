import type { Viewport } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Publisher } from "@/components/public/publisher";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import { publicRecord } from "@/lib/log/queries";
import "../globals.css";

/** Made for who asks; what stands before the framework keeps them for as long as they hold (server/public-pages.ts). */
export const dynamic = "force-dynamic";

/** The colours of the page around it, on a phone. */
export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#0f161c" },
  ],
};

export default async function RecordLayout({ children, params }: LayoutProps<"/[locale]">) {
  const { locale } = await params;
  // An unknown language is not found by the page itself, which a layout can only be around.
  const language = isLocale(locale) ? locale : defaultLocale;
  setRequestLocale(language);
  const { publisher } = await publicRecord();
  const t = await getTranslations({ locale: language, namespace: "common" });
  return (
    <html lang={language}>
      <body className="flex min-h-dvh flex-col">
        <a href="#content" className="absolute -top-24 left-2 z-20 bg-surface p-3 focus:top-2">
          {t("skipToContent")}
        </a>
        {children}
        {publisher ? <Publisher publisher={publisher} locale={language} /> : null}
      </body>
    </html>
  );
}
