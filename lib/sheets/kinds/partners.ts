import "server-only";
import { countryName } from "@/lib/i18n/country-names";
import { addPartner, editPartner } from "@/lib/parliaments/acts";
import { partner } from "@/lib/parliaments/fields";
import { partnerSubject } from "@/lib/parliaments/subjects";
import { folded } from "@/lib/text/fold";
import { joined } from "@/lib/text/joined";
import { type Content, type Facet, first, localFacets, plainFacet } from "../facet";
import { countryColumn } from "./contacts";
import type { SheetKind } from "./kind";

/** The country of something that has one. */
export const countryFacet: Facet = {
  key: "countryCode",
  columns: [countryColumn],
  fields: ["countryCode"],
  read: (values, { places }) => {
    const typed = first(values, "country");
    return typed === "" ? null : places.country(typed, "country");
  },
  get: (content) => content.countryCode ?? null,
  set: (content, value) => {
    content.countryCode = value;
  },
  show: (value, { locale }) => (value ? countryName(String(value), locale) : ""),
};

/** A web address as people write it, without what comes before its name. */
export const websiteFacet: Facet = {
  ...plainFacet(partner.website, { key: "website", label: "desk.fields.website" }),
  columns: [
    {
      key: "website",
      label: "desk.fields.website",
      also: "website, web, site, url, homepage, link, сайт, вебсайт, веб-сайт, вебсторінка, посилання, sayt",
    },
  ],
  read: (values) => {
    const typed = first(values, "website");
    if (typed === "") return null;
    return /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(typed) ? `https://${typed}` : typed;
  },
};

const host = (content: Content): string[] => {
  const url = String(content.website ?? "");
  return URL.canParse(url) ? [`web ${new URL(url).hostname.replace(/^www\./, "")}`] : [];
};

export const partners: SheetKind = {
  name: "partners",
  right: "body:write",
  subject: partnerSubject,
  add: addPartner,
  added: (partner) => ({ partner }),
  contentOf: (snapshot) => ({
    countryCode: snapshot.countryCode ?? null,
    name: snapshot.name ?? null,
    website: snapshot.website ?? null,
    remark: snapshot.remark ?? {},
  }),
  edits: (at, partner) => [[editPartner, { ...at, partner }]],
  columns: [],
  telling: ["organisation"],
  facets: [
    countryFacet,
    {
      ...plainFacet(partner.name, { key: "organisation", field: "name", label: "desk.fields.name" }),
      columns: [
        {
          key: "organisation",
          label: "desk.fields.name",
          also: "organisation, organization, association, community, diaspora organisation, name of organisation, організація, назва організації, об'єднання, громада, товариство, teşkilât, cemiyet, organizacja, verein, association name",
        },
      ],
    },
    websiteFacet,
    ...localFacets("remark", "desk.fields.remark", {
      en: "remark in english",
      uk: "remark in ukrainian, примітка українською",
      crh: "remark in crimean tatar",
      any: "remark, remarks, note, notes, примітка, примітки, опис, description",
    }),
  ],
  initial: () => ({ countryCode: null, name: null, website: null, remark: {} }),
  marks: (content) => ({
    sure: content.name ? [`name ${String(content.countryCode)} ${folded(String(content.name))}`] : [],
    likely: host(content),
  }),
  known: ({ record }) =>
    record.partners.flatMap((one) =>
      one.archived
        ? []
        : [
            {
              id: one.id,
              version: 0,
              sure: [`name ${one.countryCode} ${folded(one.name)}`],
              likely: host({ website: one.website }),
            },
          ],
    ),
  prefix: "partner",
  label: (content, { locale }) =>
    joined(
      [
        content.name as string | null,
        content.countryCode ? countryName(String(content.countryCode), locale) : null,
      ],
      " · ",
    ),
  href: (content) => `/desk/countries/${String(content.countryCode)}#partners`,
};
