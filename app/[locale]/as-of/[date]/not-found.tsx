import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/public-page";
import { AsOfForm } from "@/components/record-view";
import { pathHeader } from "@/lib/access/paths";
import { isDay } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { formatDate } from "@/lib/i18n/dates";
import { publicRecord } from "@/lib/record/queries";

/** Says why there is no record for the day asked for: it does not exist, has not come, or lies before the first entry. */
export default async function NoSuchDay() {
  const locale = await getLocale();
  const t = await getTranslations("record.asOfForm");
  const asked = decoded(((await headers()).get(pathHeader) ?? "").split("/").at(-1) ?? "").slice(0, 40);
  const now = today();
  const first = (await publicRecord()).entries[0]?.countsFrom ?? now;
  const reason = !isDay(asked)
    ? t("impossible", { date: asked })
    : asked > now
      ? t("future", { date: formatDate(asked, locale) })
      : t("early", { first: formatDate(first, locale) });
  return (
    <PublicPage locale={locale} path="">
      <title>{t("impossibleTitle")}</title>
      <h1>{t("impossibleTitle")}</h1>
      <p className="mt-4 max-w-prose text-lg">{reason}</p>
      <AsOfForm first={first} asOf={now} today={now} locale={locale} />
    </PublicPage>
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
