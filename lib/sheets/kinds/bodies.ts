import "server-only";
import { countryName } from "@/lib/i18n/country-names";
import { locales } from "@/lib/i18n/locales";
import type { Step } from "@/lib/ledger/act";
import { addBody, editBody } from "@/lib/parliaments/acts";
import { editCorrespondence } from "@/lib/parliaments/correspondence/acts";
import { body, correspondence } from "@/lib/parliaments/fields";
import { bodySubject } from "@/lib/parliaments/subjects";
import { folded } from "@/lib/text/fold";
import { joined } from "@/lib/text/joined";
import { bodyLabel } from "@/lib/wording/names";
import { addressFacets } from "../addresses";
import { type Content, choiceFacet, dateFacet, type Facet, first, localFacets, plainFacet } from "../facet";
import { namesOf } from "../places";
import type { SheetKind } from "./kind";
import { countryFacet, websiteFacet } from "./partners";

const own = (declared: object, from: Content, empty: Content = {}): Content =>
  Object.fromEntries(Object.keys(declared).map((name) => [name, from[name] ?? empty[name] ?? null]));
const bodyPart = (content: Content) => own(body, content, { name: {}, remark: {} });
const writingPart = (content: Content) => own(correspondence, content);

const parent: Facet = {
  key: "parentId",
  columns: [
    {
      key: "parent",
      label: "sheets.columns.parent",
      also: "belongs to, parent, part of, належить до, у складі, парламент (для палат)",
    },
  ],
  fields: ["parentId"],
  read: (values, { places }) => {
    const typed = first(values, "parent");
    if (typed === "") return null;
    const country = first(values, "country");
    return places.body(country === "" ? null : places.country(country, "country"), typed, "parent");
  },
  get: (content) => content.parentId ?? null,
  set: (content, value) => {
    content.parentId = value;
  },
  show: (value, { record, locale }) => {
    const found = record.bodies.get(String(value ?? ""));
    return found ? bodyLabel(found, locale) : "";
  },
};

const ofBody: readonly Facet[] = [
  countryFacet,
  choiceFacet(
    body.kind,
    "bodyKind",
    {
      key: "kind",
      label: "desk.fields.kind",
      also: "kind, type, category, вид, тип, тип органу, вид органу, tür",
    },
    {
      parliament: "national parliament, парламент країни",
      chamber: "house, chamber of parliament",
      committee: "parliamentary committee, standing committee, постійний комітет",
      ministry: "foreign ministry, мзс",
    },
  ),
  choiceFacet(body.chamberRole, "chamberRole", {
    key: "chamberRole",
    label: "sheets.columns.chamberRole",
    also: "chamber, which chamber, palata, палата, яка палата",
  }),
  ...localFacets("name", "desk.fields.name", {
    en: "name in english, english name, name en, name_en, назва англійською",
    uk: "name in ukrainian, ukrainian name, name uk, name_uk, назва українською",
    crh: "name in crimean tatar, name crh, name_crh, назва кримськотатарською, qırımtatarca adı",
    any: "name, body, body name, institution, organ, orgán, parliament, назва, назва органу, орган, установа, парламент, adı, kurum",
  }),
  plainFacet(body.nameNative, {
    key: "nameNative",
    label: "desk.fields.nameNative",
    also: "native name, original name, own name, назва мовою оригіналу, назва мовою країни, оригінальна назва",
  }),
  parent,
  dateFacet(body.foundedOn, {
    key: "foundedOn",
    label: "sheets.columns.foundedOn",
    also: "founded, since, засновано",
  }),
  websiteFacet,
  ...localFacets("remark", "desk.fields.remark", {
    en: "remark in english",
    uk: "remark in ukrainian",
    crh: "remark in crimean tatar",
    any: "remark, remarks, note, notes, comment, примітка, примітки",
  }),
];
const presiding = plainFacet(correspondence.presidingOfficer, {
  key: "presidingOfficer",
  label: "bodies.addresses.presidingOfficer",
  also: "speaker, president, chair, head, голова, спікер, керівник",
});
const writing: readonly Facet[] = [presiding, ...addressFacets];

/** Every name of it with its country. */
function marks(content: Content): string[] {
  const country = String(content.countryCode ?? "");
  const { name = {}, nameNative } = content as { name?: Record<string, string>; nameNative?: string | null };
  const names = [...locales.map((locale) => name[locale]), nameNative].filter(Boolean) as string[];
  return [...new Set(names.map((text) => `${country} ${folded(text)}`))];
}

export const bodies: SheetKind = {
  name: "bodies",
  right: "body:write",
  subject: bodySubject,
  add: addBody,
  added: (content) => ({ body: bodyPart(content), correspondence: writingPart(content) }),
  contentOf: (snapshot) => ({ ...bodyPart(snapshot), ...writingPart(snapshot) }),
  edits: ({ id, version }, content, changed) => {
    const steps: Step[] = [];
    if (ofBody.some(({ key }) => changed.has(key)))
      steps.push([editBody, { id, version, body: bodyPart(content) }]);
    if (writing.some(({ key }) => changed.has(key)))
      steps.push([
        editCorrespondence,
        { id, version: version + steps.length, correspondence: writingPart(content) },
      ]);
    return steps;
  },
  columns: [],
  telling: ["kind", "nameNative", "name.en", "name.uk", "chamberRole", "parent"],
  facets: [...ofBody, ...writing],
  initial: () => ({ ...bodyPart({}), ...writingPart({}) }),
  complete: (content, _, { places }, fresh) => {
    // A chamber belongs to the parliament of its country.
    if (fresh && content.kind === "chamber" && !content.parentId && content.countryCode) {
      const above = places.addressee(String(content.countryCode));
      if (above?.kind === "parliament") content.parentId = above.id;
    }
  },
  marks: (content) => ({ sure: marks(content), likely: [] }),
  known: ({ record }) =>
    [...record.bodies.values()].flatMap((one) =>
      one.archived
        ? []
        : [
            {
              id: one.id,
              version: 0,
              sure: [...namesOf(one)].map((name) => `${one.countryCode ?? ""} ${name}`),
              likely: [],
            },
          ],
    ),
  prefix: "body",
  label: (content, { locale }) => {
    const { name = {}, nameNative } = content as {
      name?: Record<string, string>;
      nameNative?: string | null;
    };
    const country = content.countryCode ? countryName(String(content.countryCode), locale) : null;
    return joined([name[locale] ?? name.en ?? name.uk ?? name.crh ?? nameNative, country], " · ");
  },
  href: (_, id) => `/desk/bodies/${id}`,
};
