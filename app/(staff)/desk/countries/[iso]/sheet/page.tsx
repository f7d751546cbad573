import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BackLink } from "@/components/desk/back-link";
import { Button, buttonClass } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/access/session";
import { countryName } from "@/lib/i18n/country-names";
import { isLocale, locales } from "@/lib/i18n/locales";
import { findCountrySheet } from "@/lib/reports/queries";
import { SheetView } from "./sheet-view";

type Props = {
  params: Promise<{ iso: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report.sheet"))("title") };
}

/** A country's sheet as a partner can be given it: public facts only, on the page and as a PDF of one side. */
export default async function CountrySheetPage({ params, searchParams }: Props) {
  await requireActor("report:read");
  const { iso } = await params;
  const asked = (await searchParams).language;
  const own = await getLocale();
  const language = typeof asked === "string" && isLocale(asked) ? asked : own;
  const sheet = await findCountrySheet(iso, language);
  if (!sheet) notFound();
  const t = await getTranslations("report.sheet");
  const labels = await getTranslations("labels.locale");
  return (
    <div className="grid gap-5">
      <div className="grid gap-1">
        <BackLink href={`/desk/countries/${iso}#partners`}>{countryName(iso, own)}</BackLink>
        <PageHead title={t("title")} lead={`${t("lead")} ${t("only")}`} />
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <form method="get" className="flex flex-wrap items-end gap-3">
          <Select id="language" name="language" label={t("language")} defaultValue={language}>
            {locales.map((one) => (
              <option key={one} value={one}>
                {labels(one)}
              </option>
            ))}
          </Select>
          <Button type="submit">{t("show")}</Button>
        </form>
        <a
          href={`/api/desk/country-sheet?${new URLSearchParams({ country: iso, language })}`}
          download
          className={buttonClass("primary")}
        >
          {t("pdf")}
        </a>
      </div>
      <SheetView sheet={sheet} />
    </div>
  );
}
