import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { ImportSheet } from "@/components/forms/sheets/import-sheet";
import { PageHead } from "@/components/ui/page-head";
import { formatMoment } from "@/lib/access/moments";
import { requireActor } from "@/lib/access/session";
import { messages } from "@/lib/i18n/messages";
import { campaignTimeZone } from "@/lib/settings/time-zone";
import { listImports } from "@/lib/sheets/queries";
import { PastImports } from "./past-imports";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sheets"))("title") };
}

/** Takes spreadsheets in, and shows those that were taken. */
export default async function ImportPage() {
  await requireActor("entry:write");
  const t = await getTranslations("sheets");
  const locale = await getLocale();
  const { common, desk, forms, labels, refusals, proposals, questions, sheets } = messages[locale];
  const past = (await listImports()).map(({ takenAt, undoneAt, ...one }) => ({
    ...one,
    taken: formatMoment(new Date(takenAt), locale),
    undone: undoneAt && formatMoment(new Date(undoneAt), locale),
  }));
  return (
    <NextIntlClientProvider
      locale={locale}
      timeZone={campaignTimeZone()}
      messages={{ common, desk, forms, labels, refusals, proposals, questions, sheets }}
    >
      <div className="grid gap-6">
        <PageHead title={t("title")} lead={t("lead")} />
        <ImportSheet />
        <PastImports imports={past} />
      </div>
    </NextIntlClientProvider>
  );
}
