import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { isLocale } from "@/lib/i18n/locales";

export const dynamic = "force-dynamic";

/** Any other address under a language is unknown, and says so in that language. */
export default async function Unknown({ params }: PageProps<"/[locale]/[...unknown]">) {
  const { locale } = await params;
  if (isLocale(locale)) setRequestLocale(locale);
  notFound();
}
