import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { JsonLdScript } from "@/components/public/json-ld";
import { PublicPage } from "@/components/public/public-page";
import { RecordView } from "@/components/public/record-view";
import { today } from "@/lib/calendar/today";
import { pictureFor } from "@/lib/feeds/queries";
import { isLocale } from "@/lib/i18n/locales";
import { pageAddress, pageMetadata } from "@/lib/i18n/public-address";
import { publicRecord, publicStandings, publicSteps } from "@/lib/log/queries";
import { siteLd } from "@/lib/open-data/json-ld";

/** "As of today" moves at midnight; a change refreshes the page at once. */
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
  const record = await publicRecord();
  const t = await getTranslations({ locale });
  return (
    <PublicPage locale={locale} path="" section="record">
      <JsonLdScript
        data={siteLd(record, pageAddress(locale, ""), t("common.siteName"), t("record.lead"), locale)}
      />
      <RecordView
        record={record}
        standings={await publicStandings(day)}
        steps={await publicSteps(day)}
        asOf={day}
        today={day}
        locale={locale}
      />
    </PublicPage>
  );
}
