import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/access/session";
import { countryCodes } from "@/lib/i18n/country-codes";
import { compareText, countryName } from "@/lib/i18n/country-names";
import { countryTerms } from "@/lib/i18n/country-terms";
import { deskRecord } from "@/lib/log/queries";
import { AddCountryForm } from "./add-country-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bodies.list"))("addCountry") };
}

/** Adds a country to the record: any that is not there yet. */
export default async function AddCountryPage() {
  await requireActor("listing:write");
  const t = await getTranslations("bodies.list");
  const locale = await getLocale();
  const order = compareText(locale);
  const known = new Set((await deskRecord()).countries.map(({ code }) => code));
  const options = [...countryCodes]
    .filter((code) => !known.has(code))
    .map((code) => ({ id: code, label: countryName(code, locale), ...countryTerms(code) }))
    .sort((a, b) => order(a.label, b.label));
  return (
    <div className="grid max-w-xl gap-5">
      <PageHead title={t("addCountry")} lead={t("addCountryLead")} />
      <AddCountryForm options={options} />
    </div>
  );
}
