import "server-only";
import { addContact, editContact } from "@/lib/parliaments/acts";
import { person } from "@/lib/parliaments/fields";
import { contactSubject } from "@/lib/parliaments/subjects";
import { folded } from "@/lib/text/fold";
import { joined } from "@/lib/text/joined";
import { bodyLabel } from "@/lib/wording/names";
import { addressFacets } from "../addresses";
import { type Content, dateFacet, type Facet, first, plainFacet, type SheetColumn } from "../facet";
import type { SheetKind } from "./kind";

export const countryColumn: SheetColumn = {
  key: "country",
  label: "desk.fields.country",
  also: "country, state, nation, iso, iso code, country code, країна, держава, код країни, memleket, land, pays, país, paese, kraj, państwo, stát, země, ország, țara, tara, država, valstybė, riik, valsts",
};
export const bodyColumn: SheetColumn = {
  key: "body",
  label: "desk.fields.bodyId",
  also: "body, institution, organisation, organization, parliament, chamber, committee, addressee, орган, установа, організація, парламент, палата, комітет, заклад, адресат, organ, kurum, parlament, institution name, instytucja, urząd, instituce, orgán, organe, órgano, behörde",
};

const nameFacet: Facet = {
  ...plainFacet(person.name, { key: "name", label: "desk.contact.name" }),
  columns: [
    {
      key: "name",
      label: "desk.contact.name",
      also: "name, full name, contact, contact name, contact person, person, піб, п.і.б., ім'я та прізвище, прізвище та ім'я, прізвище ім'я по батькові, контактна особа, особа, ad, ad soyad, isim, name und vorname, nom et prénom, nombre, imię i nazwisko, jméno",
    },
    {
      key: "givenName",
      label: "sheets.columns.givenName",
      also: "first name, given name, forename, ім'я, vorname, prénom, imię, křestní jméno",
    },
    {
      key: "familyName",
      label: "sheets.columns.familyName",
      also: "last name, surname, family name, прізвище, nachname, nom, apellido, nazwisko, příjmení, soyadı",
    },
  ],
  read: (values) => {
    const whole = first(values, "name");
    const [given, family] = [first(values, "givenName"), first(values, "familyName")];
    // "Name" stands for the given name where the family name has a column of its own.
    const text = family === "" ? `${whole} ${given}` : `${given || whole} ${family}`;
    return text.replace(/\s+/g, " ").normalize("NFC").trim() || null;
  },
};

/** At which body someone is: by their country and its name, or at the parliament where no column says so. */
export const bodyFacet: Facet = {
  key: "body",
  columns: [countryColumn, bodyColumn],
  fields: ["bodyId"],
  read: (values, { places }) => {
    const typedCountry = first(values, "country");
    const typedBody = first(values, "body");
    const country = typedCountry === "" ? null : places.country(typedCountry, "country");
    if (typedBody !== "") return places.body(country, typedBody, "body");
    return country === null ? null : (places.addressee(country)?.id ?? null);
  },
  get: (content) => content.bodyId ?? null,
  set: (content, value) => {
    if (value) content.bodyId = value;
  },
  show: (value, { record, locale }) => {
    const body = record.bodies.get(String(value ?? ""));
    return body ? bodyLabel(body, locale) : "";
  },
};

const emailsOf = (content: Content): string[] =>
  ((content.addresses ?? []) as { channel: string; address: string }[]).flatMap(({ channel, address }) =>
    channel === "email" ? address.toLowerCase() : [],
  );

/** The marks of a person: the same name or office at the same body, or the same address of the same person. */
export function contactMarks(content: Content): { sure: string[]; likely: string[] } {
  const name = folded(String(content.name ?? ""));
  const office = folded(String(content.office ?? ""));
  const at = String(content.bodyId ?? "");
  const emails = emailsOf(content);
  const who = name || `office ${office}`;
  return {
    sure: [...(name || office ? [`at ${at} ${who}`] : []), ...emails.map((email) => `mail ${email} ${who}`)],
    // An office has one mailbox for many; a person may have moved to another body.
    likely: [...(name ? [`name ${name}`] : []), ...emails.map((email) => `mail ${email}`)],
  };
}

const fields = Object.keys(person) as (keyof typeof person)[];

export const contacts: SheetKind = {
  name: "contacts",
  right: "contact:write",
  subject: contactSubject,
  add: addContact,
  added: (contact) => ({ contact }),
  contentOf: (snapshot) =>
    Object.fromEntries([...fields, "bodyId"].map((field) => [field, snapshot[field] ?? null])),
  edits: (at, contact) => [[editContact, { ...at, contact }]],
  columns: [],
  telling: ["office", "email", "givenName", "familyName", "phone"],
  facets: [
    bodyFacet,
    nameFacet,
    plainFacet(person.office, {
      key: "office",
      label: "desk.contact.office",
      also: "office, position, role, title, job title, function, посада, роль, vazife, funktion, fonction, cargo, stanowisko, funkce, tisztség, funcţia, funkcija, stilling",
    }),
    ...addressFacets,
    plainFacet(person.address, { key: "otherAddress", field: "address", label: "bodies.addresses.other" }),
    dateFacet(person.since, {
      key: "since",
      label: "desk.contact.since",
      also: "since, from, на посаді з, з",
    }),
    dateFacet(person.until, {
      key: "until",
      label: "desk.contact.until",
      also: "until, to, на посаді до, до",
    }),
    plainFacet(person.remark, {
      key: "remark",
      label: "desk.contact.remark",
      also: "remark, remarks, note, notes, comment, comments, примітка, примітки, нотатки, коментар, bemerkung, uwagi, poznámka",
    }),
  ],
  initial: () => Object.fromEntries(fields.map((field) => [field, null])),
  marks: contactMarks,
  prefix: "contact",
  label: (content, { record, locale }) => {
    const body = record.bodies.get(String(content.bodyId ?? ""));
    const who = joined([content.name as string | null, content.office as string | null], ", ");
    return joined([who || emailsOf(content)[0], body && bodyLabel(body, locale)], " · ");
  },
  href: (content, _, { record }) => {
    const code = record.bodies.get(String(content.bodyId ?? ""))?.countryCode;
    return code ? `/desk/countries/${code}#bodies` : "/desk/countries#international";
  },
};
