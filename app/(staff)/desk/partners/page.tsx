import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { CountryFilter } from "@/components/desk/country-filter";
import { ListFiles } from "@/components/desk/list-files";
import { ListTable } from "@/components/desk/list-table";
import { PartnerForm } from "@/components/forms/partner-form";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { may } from "@/lib/ledger/rights";
import { partnerColumns } from "@/lib/lists/partner-list";
import { deskRecord } from "@/lib/log/queries";
import { international } from "@/lib/parliaments/fields";
import { listPartners } from "@/lib/partners/queries";
import { byPartnerCountry, isOfCountry, partnerCountry } from "@/lib/wording/partner-country";
import { countryChoice } from "../country-choice";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const shownColumns = ["name", "country", "kind", "visibility", "offers"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("partners"))("title") };
}

/** All partner organisations; those of a country, or the international ones, where that is chosen. */
export default async function PartnersPage({ searchParams }: Props) {
  const actor = await requireActor("desk:read");
  const query = await searchParams;
  const t = await getTranslations("partners");
  const locale = await getLocale();
  const record = await deskRecord();
  const all = (await listPartners()).filter(({ archived }) => !archived).sort(byPartnerCountry(locale));
  const codes = [...new Set(all.map(({ countryCode }) => countryCode))].map((code) => ({
    code: code ?? international,
    name: partnerCountry(code, locale),
  }));
  const country = codes.find(({ code }) => code === query.country)?.code ?? null;
  const rows = all.filter(isOfCountry(country));
  const columns = partnerColumns(locale);
  return (
    <div className="grid gap-5">
      <PageHead title={t("title")} lead={t("lead")}>
        {may(actor.role, "body:write") ? (
          <PartnerForm
            primary
            today={today()}
            {...(country && country !== international
              ? { countryCode: country }
              : { countries: countryChoice(record, locale) })}
          />
        ) : null}
      </PageHead>
      <CountryFilter
        page="/desk/partners"
        label={t("country")}
        any={t("anyCountry")}
        countries={codes}
        country={country}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p role="status" className="text-sm text-muted">
          {t("count", { count: rows.length })}
        </p>
        <ListFiles
          list="partners"
          title={t("title")}
          query={country ? new URLSearchParams({ country }).toString() : ""}
        />
      </div>
      {rows.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ListTable
          caption={t("title")}
          headings={shownColumns.flatMap((key) => {
            const column = columns.find((one) => one.key === key);
            return column ? [{ key, header: column.header, className: widths[key] }] : [];
          })}
          rows={rows}
          keyOf={({ id }) => id}
          cell={(row, key) =>
            key === "name" ? (
              <Link
                href={`/desk/partners/${row.id}` as Route}
                className="inline-flex min-h-6 items-center font-medium"
              >
                {row.name}
              </Link>
            ) : (
              String(columns.find((one) => one.key === key)?.value(row) ?? "")
            )
          }
        />
      )}
    </div>
  );
}

const widths: Record<(typeof shownColumns)[number], string> = {
  name: "min-w-48",
  country: "min-w-28",
  kind: "min-w-32",
  visibility: "min-w-24",
  offers: "min-w-56",
};
