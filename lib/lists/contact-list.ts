import { countryName } from "@/lib/i18n/country-names";
import type { ContactView } from "@/lib/parliaments/fields";
import type { World } from "@/lib/sheets/facet";
import { contacts } from "@/lib/sheets/kinds/contacts";
import { translator } from "@/lib/text/translator";
import { bodyLabel } from "@/lib/wording/names";
import { facetColumns, markColumns } from "./facet-columns";
import type { Column } from "./list";

/** The columns of the list of contacts: where they are, and what is known of each, as a sheet that may come back. */
export function contactColumns(world: World): Column<ContactView>[] {
  const { record, locale } = world;
  const t = translator(locale, "lists");
  const bodyOf = (contact: ContactView) => record.bodies.get(contact.bodyId);
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
    ...markColumns<ContactView>(world, (contact) => contact),
  ];
}
