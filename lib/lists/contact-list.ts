import { today } from "@/lib/calendar/today";
import { countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import type { DeskRecord } from "@/lib/log/views";
import type { ContactView } from "@/lib/parliaments/fields";
import { contacts } from "@/lib/sheets/kinds/contacts";
import { placesOf } from "@/lib/sheets/places";
import { translator } from "@/lib/text/translator";
import { bodyLabel } from "@/lib/wording/names";
import { facetColumns } from "./facet-columns";
import type { Column } from "./list";

/** The columns of the list of contacts: where they are, and what is known of each, as a sheet that may come back. */
export function contactColumns(record: DeskRecord, locale: Locale): Column<ContactView>[] {
  const t = translator(locale, "lists");
  const bodyOf = (contact: ContactView) => record.bodies.get(contact.bodyId);
  const world = { record, places: placesOf(record), today: today(), locale };
  return [
    {
      key: "country",
      header: t("contacts.country"),
      width: 20,
      value: (contact) => {
        const code = bodyOf(contact)?.countryCode;
        return code ? countryName(code, locale) : t("contacts.international");
      },
    },
    {
      key: "body",
      header: t("contacts.body"),
      width: 36,
      value: (contact) => {
        const body = bodyOf(contact);
        return body ? bodyLabel(body, locale) : null;
      },
    },
    ...facetColumns<ContactView>(contacts.facets, world, ["body"], (contact) => contact),
  ];
}
