import "server-only";
import { countryName } from "@/lib/i18n/country-names";
import { locales } from "@/lib/i18n/locales";
import { addPartner, editPartner } from "@/lib/parliaments/acts";
import { international, partner } from "@/lib/parliaments/fields";
import { partnerSubject } from "@/lib/parliaments/subjects";
import { folded } from "@/lib/text/fold";
import { joined } from "@/lib/text/joined";
import { type Content, choiceFacet, type Facet, first, localFacets, plainFacet, wordAt } from "../facet";
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

/** The country of a partner organisation; an international one is called so, in any language. */
const partnerCountryFacet: Facet = {
  ...countryFacet,
  read: (values, world) => {
    const typed = folded(first(values, "country"));
    if (locales.some((locale) => folded(wordAt(locale, "partners.international")) === typed))
      return international;
    return countryFacet.read(values, world);
  },
  // Of a new one nothing is said yet.
  get: ({ countryCode }) => (countryCode === "" ? null : (countryCode ?? international)),
  show: (value, world) =>
    value === international
      ? wordAt(world.locale, "partners.international")
      : countryFacet.show(value, world),
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

const fields = Object.keys(partner) as (keyof typeof partner)[];

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
    ...Object.fromEntries(fields.map((field) => [field, snapshot[field] ?? null])),
    remark: snapshot.remark ?? {},
  }),
  edits: (at, partner) => [[editPartner, { ...at, partner }]],
  columns: [],
  telling: ["organisation", "partnerKind", "offers", "internalNote"],
  facets: [
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
    plainFacet(partner.nameNative, {
      key: "nameNative",
      label: "partners.nameNative",
      also: "native name, own name, original name, назва мовою оригіналу, власна назва",
    }),
    partnerCountryFacet,
    choiceFacet(
      partner.kind,
      "partners.kinds",
      {
        key: "partnerKind",
        field: "kind",
        label: "partners.kind",
        also: "kind of organisation, вид організації",
      },
      { civic: "ngo, non-governmental organisation, го, громадська організація" },
    ),
    websiteFacet,
    plainFacet(partner.offers, {
      key: "offers",
      label: "partners.offers",
      also: "offers, can offer, help, чим може допомогти, допомога",
    }),
    ...localFacets("remark", "desk.fields.remark", {
      en: "remark in english",
      uk: "remark in ukrainian, примітка українською",
      crh: "remark in crimean tatar",
      any: "remark, remarks, note, notes, примітка, примітки, опис, description",
    }),
    plainFacet(partner.internalNote, {
      key: "internalNote",
      label: "partners.internalNote",
      also: "internal note, evidence, внутрішня нотатка",
    }),
  ],
  initial: () => ({
    ...Object.fromEntries(fields.map((field) => [field, null])),
    countryCode: "",
    remark: {},
  }),
  marks: (content) => ({
    sure: content.name ? [`name ${String(content.countryCode || null)} ${folded(String(content.name))}`] : [],
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
  label: (content, world) =>
    joined(
      [content.name as string | null, partnerCountryFacet.show(partnerCountryFacet.get(content), world)],
      " · ",
    ),
  href: (_, id) => `/desk/partners/${id}`,
};
