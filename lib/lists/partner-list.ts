import "server-only";
import { compareText, countryName } from "@/lib/i18n/country-names";
import { type Locale, pickText } from "@/lib/i18n/locales";
import { listPartners, type PartnerDesk } from "@/lib/partners/queries";
import { settings } from "@/lib/settings/settings";
import { translator } from "@/lib/text/translator";
import { type AnyList, type Asked, linkValue } from "./asked";
import type { Column } from "./list";

/** Partner organisations, those of a country where one is asked for; archived ones say so. Nobody's name is in it. */
export async function partnerList({ query, locale }: Asked): Promise<AnyList> {
  const t = translator(locale, "partners");
  const order = compareText(locale);
  const all = await listPartners();
  const country = all.some(({ countryCode }) => countryCode === query.country) ? query.country : undefined;
  return {
    name: "partners",
    title: t("title"),
    narrowed: country ? [{ label: t("country"), value: countryName(country, locale) }] : [],
    columns: partnerColumns(locale),
    rows: all
      .filter(({ countryCode }) => !country || countryCode === country)
      .sort((a, b) => order(countryName(a.countryCode, locale), countryName(b.countryCode, locale))),
    locale,
  };
}

/** The columns of that list. */
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
    column("country", t("country"), 20, ({ countryCode }) => countryName(countryCode, locale)),
    column("kind", t("kind"), 24, ({ kind }) => (kind ? t(`kinds.${kind}`) : null)),
    column("website", t("website"), 40, ({ website }) => linkValue(website)),
    column("visibility", t("visibility"), 12, ({ visibility }) =>
      desk(`documents.${visibility === "public" ? "public" : "internal"}`),
    ),
    column("offers", t("offers"), 50, ({ offers }) => offers),
    column("remark", t("remark"), 50, ({ remark }) => pickText(remark, locale)?.text ?? null),
    column("people", t("peopleCount"), 12, ({ people }) => people),
    column("archived", words("archived"), 10, ({ archived }) => archived),
    column("address", words("log.columns.address"), 44, ({ id }) =>
      linkValue(`${appUrl}/desk/partners/${id}`),
    ),
  ];
}
