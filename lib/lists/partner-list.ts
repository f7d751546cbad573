import "server-only";
import type { Locale } from "@/lib/i18n/locales";
import { deskRecord } from "@/lib/log/queries";
import { international } from "@/lib/parliaments/fields";
import { listPartners, type PartnerDesk } from "@/lib/partners/queries";
import { settings } from "@/lib/settings/settings";
import { partners } from "@/lib/sheets/kinds/partners";
import { worldOf } from "@/lib/sheets/world";
import { joined } from "@/lib/text/joined";
import { translator } from "@/lib/text/translator";
import { byPartnerCountry, isOfCountry, partnerCountry } from "@/lib/wording/partner-country";
import { type AnyList, type Asked, linkValue } from "./asked";
import { facetColumns, markColumns } from "./facet-columns";
import type { Column } from "./list";

/** Partner organisations, those of a country where one is asked for; archived ones say so. Nobody's name is in it. */
export async function partnerList({ query, locale }: Asked): Promise<AnyList> {
  const world = await worldOf(await deskRecord(), locale);
  const t = translator(locale, "partners");
  const all = await listPartners();
  const country = query.country && all.some(isOfCountry(query.country)) ? query.country : null;
  return {
    name: "partners",
    title: t("title"),
    narrowed: country
      ? [
          {
            label: t("country"),
            value: partnerCountry(country === international ? null : country, locale),
          },
        ]
      : [],
    columns: [
      ...facetColumns<PartnerDesk>(partners.facets, world, [], (row) => partners.contentOf(row, world)),
      ...partnerColumns(locale).filter(({ key }) => beside.has(key)),
      ...markColumns<PartnerDesk>(world, (row) => row),
    ],
    rows: all.filter(isOfCountry(country)).sort(byPartnerCountry(locale)),
    locale,
  };
}

/** What is not changed by a sheet that comes back. */
const beside = new Set(["visibility", "sources", "people", "archived", "address"]);

/** The columns of that list as the page shows it, and what stands beside them. */
export function partnerColumns(locale: Locale): Column<PartnerDesk>[] {
  const t = translator(locale, "partners");
  const words = translator(locale, "lists");
  const desk = translator(locale, "desk");
  const { appUrl } = settings();
  const column = (
    key: string,
    header: string,
    width: number,
    value: Column<PartnerDesk>["value"],
  ): Column<PartnerDesk> => ({ key, header, width, value });
  return [
    column("name", t("name"), 50, ({ name }) => name),
    column("country", t("country"), 20, ({ countryCode }) => partnerCountry(countryCode, locale)),
    column("kind", t("kind"), 24, ({ kind }) => (kind ? t(`kinds.${kind}`) : null)),
    column("visibility", t("visibility"), 12, ({ visibility }) =>
      desk(`documents.${visibility === "public" ? "public" : "internal"}`),
    ),
    column("offers", t("offers"), 50, ({ offers }) => offers),
    column("sources", t("sources"), 40, ({ sources }) =>
      sources.map(({ title, url }) => joined([title, url], ": ")).join("\n"),
    ),
    column("people", t("peopleCount"), 12, ({ people }) => people),
    column("archived", words("archived"), 10, ({ archived }) => archived),
    column("address", words("log.columns.address"), 44, ({ id }) =>
      linkValue(`${appUrl}/desk/partners/${id}`),
    ),
  ];
}
