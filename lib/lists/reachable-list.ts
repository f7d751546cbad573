import "server-only";
import { countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import { deskRecord } from "@/lib/log/queries";
import type { DeskRecord } from "@/lib/log/views";
import { inOrderOfUse } from "@/lib/parliaments/addresses";
import { listReachable, type Reachable } from "@/lib/parliaments/queries";
import { translator } from "@/lib/text/translator";
import { bodyLabel } from "@/lib/wording/names";
import { type AnyList, type Asked, dateValue } from "./asked";
import type { Column } from "./list";

/** Everyone who can be written to, the oldest verification first, as the page of contacts has them. */
export async function reachableList({ query, asking, locale }: Asked): Promise<AnyList> {
  const t = translator(locale, "bodies");
  const { bodies, countries } = await deskRecord();
  const country = countries.some(({ code }) => code === query.country) ? query.country : undefined;
  const all = await listReachable(asking.today);
  return {
    name: "addresses",
    title: translator(locale, "lists")("titles.addresses"),
    narrowed: country ? [{ label: t("contacts.country"), value: countryName(country, locale) }] : [],
    columns: columns(bodies, locale),
    rows: all.filter(({ bodyId }) => !country || bodies.get(bodyId)?.countryCode === country),
    locale,
  };
}

function columns(bodies: DeskRecord["bodies"], locale: Locale): Column<Reachable>[] {
  const t = translator(locale, "lists");
  const label = translator(locale, "labels");
  const column = (key: string, width: number, value: Column<Reachable>["value"]): Column<Reachable> => ({
    key,
    header: t(`addresses.${key}`),
    width,
    value,
  });
  return [
    column("country", 20, ({ bodyId }) => {
      const code = bodies.get(bodyId)?.countryCode;
      return code ? countryName(code, locale) : t("contacts.international");
    }),
    column("body", 36, ({ bodyId }) => {
      const body = bodies.get(bodyId);
      return body ? bodyLabel(body, locale) : null;
    }),
    column("name", 28, ({ name }) => name),
    column("office", 28, ({ office }) => office),
    column("addresses", 60, ({ addresses, preferredChannel, address }) => {
      const used = inOrderOfUse(addresses, preferredChannel);
      return used.length > 0
        ? used.map((one) => `${label(`addressChannel.${one.channel}`)}: ${inOneLine(one.address)}`).join("; ")
        : address;
    }),
    column("language", 10, ({ language }) => language),
    column("verifiedOn", 12, ({ verifiedOn }) => dateValue(verifiedOn)),
    column("verifiedFrom", 40, ({ verifiedFrom }) => verifiedFrom),
  ];
}

const inOneLine = (address: string): string => address.replace(/\s*\n\s*/g, ", ");
