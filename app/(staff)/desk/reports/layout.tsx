import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { messages } from "@/lib/i18n/messages";
import { campaignTimeZone } from "@/lib/settings/time-zone";

/** Reports have words of their own, which the other pages of the desk do without. */
export default async function ReportsLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const { bodies, common, desk, forms, labels, proposals, questions, refusals, report } = messages[locale];
  const { saved, issued, parts } = report;
  return (
    <NextIntlClientProvider
      locale={locale}
      timeZone={campaignTimeZone()}
      messages={{
        ...{ bodies, common, desk, forms, labels, proposals, questions, refusals },
        report: { saved, issued, parts },
      }}
    >
      {children}
    </NextIntlClientProvider>
  );
}
