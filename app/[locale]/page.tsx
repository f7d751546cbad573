import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PublicPage } from "@/components/public-page";
import { RecordView } from "@/components/record/record-view";
import { today } from "@/lib/calendar/today";
import { pictureFor } from "@/lib/followers/queries";
import { isLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/public-address";
import { publicRecord, publicStandings, publicSteps } from "@/lib/record/queries";

/** "As of today" moves at midnight; a change refreshes the page at once. */
export const revalidate = 600;

export async function generateMetadata({ params }: PageProps<"/[locale]">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale });
  return pageMetadata(
    locale,
    "",
    `${t("common.siteName")} – ${t("record.tagline")}`,
    t("record.lead"),
    await pictureFor(locale, { kind: "record" }),
  );
}

export default async function RecordPage({ params }: PageProps<"/[locale]">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const day = today();
  return (
    <PublicPage locale={locale} path="" section="record">
      <RecordView
        record={await publicRecord()}
        standings={await publicStandings(day)}
        steps={await publicSteps(day)}
        asOf={day}
        today={day}
        locale={locale}
      />
    </PublicPage>
  );
}
