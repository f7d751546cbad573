import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { messages } from "@/lib/i18n/messages";
import "../globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { default: t("siteShort"), template: `%s – ${t("siteShort")}` },
    robots: { index: false, follow: false },
    referrer: "same-origin",
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** The page frame of everything behind the sign-in. Never cached: its policy carries a nonce of each request. */
export default async function StaffRoot({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce");
  const locale = await getLocale();
  const { access, common, refusals } = messages[locale];
  return (
    <html lang={locale}>
      <head>{nonce ? <meta property="csp-nonce" content="" nonce={nonce} /> : null}</head>
      <body className="min-h-dvh">
        <NextIntlClientProvider locale={locale} timeZone="UTC" messages={{ access, common, refusals }}>
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
