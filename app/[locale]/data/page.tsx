import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { FollowLinks } from "@/components/follow-links";
import { PublicPage } from "@/components/public-page";
import { Table } from "@/components/ui/table";
import { today } from "@/lib/calendar/today";
import { isLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/public-address";
import { campaign, citation } from "@/lib/open-data/campaign";
import { settings } from "@/lib/settings";

export const revalidate = 600;

const addresses = [
  ["/api/v1/standing", "standing"],
  ["/api/v1/countries", "countries"],
  ["/api/v1/countries/PL", "countryOne"],
  ["/api/v1/proceedings", "proceedings"],
  ["/api/v1/dataset.json", "dataset"],
] as const;

export async function generateMetadata({ params }: PageProps<"/[locale]/data">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale });
  return pageMetadata(locale, "/data", `${t("record.data.title")} – ${t("common.siteName")}`);
}

export default async function DataPage({ params }: PageProps<"/[locale]/data">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("record.data");
  return (
    <PublicPage locale={locale} path="/data" section="data">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-prose text-lg">{t("lead")}</p>
      <div className="mt-8">
        <Table caption={t("addresses")}>
          <thead>
            <tr>
              <th scope="col">{t("address")}</th>
              <th scope="col">{t("what")}</th>
            </tr>
          </thead>
          <tbody>
            {addresses.map(([address, key]) => (
              <tr key={address}>
                <th scope="row">
                  <a href={address}>
                    <code>{address}</code>
                  </a>
                </th>
                <td>{t(key)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <p className="mt-4 max-w-prose">{t("rules")}</p>
      <FollowLinks locale={locale} />
      <h2 className="mt-10">{t("licence")}</h2>
      <p className="mt-2 max-w-prose">
        <a href={campaign.licence.url}>CC BY 4.0</a> – {t("licenceText")}
      </p>
      <h2 className="mt-10">{t("cite")}</h2>
      <p
        className="mt-2 max-w-prose rounded border border-line bg-surface p-4 font-serif break-words"
        lang="en"
      >
        {citation(today(), `${settings().appUrl}/${locale}`)}
      </p>
    </PublicPage>
  );
}
