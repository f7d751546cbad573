import { EntryKind, type Role } from "@/lib/db/generated/enums";
import { compareText, countryName } from "@/lib/i18n/country-names";
import { countryTerms } from "@/lib/i18n/country-terms";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { may, type Right } from "@/lib/ledger/rights";
import { longestSearch } from "@/lib/log/search";
import { findInIndex, type SearchIndex } from "@/lib/log/search-index";
import type { DeskEntry, DeskRecord } from "@/lib/log/views";
import type { ContactView } from "@/lib/parliaments/fields";
import type { Findable } from "@/lib/text/find";
import { findBySound } from "@/lib/text/find-by-sound";
import { joined } from "@/lib/text/joined";
import { translator } from "@/lib/text/translator";
import { deskTitle } from "@/lib/wording/desk-title";
import { bodyLabel, documentTitle } from "@/lib/wording/names";
import { partnerCountry } from "@/lib/wording/partner-country";
import { placesFor } from "./places";

/** What is found is told in groups, in this order; what has subjects of its own gets its line here. */
export const hitGroups = [
  "countries",
  "acts",
  "tasks",
  "bodies",
  "contacts",
  "partners",
  "documents",
  "entries",
] as const;
export type HitGroupKey = (typeof hitGroups)[number];

/** Something that was found: what it is called, where it is, and where it leads. */
export type Hit = { id: string; href: string; label: string; note: string };
export type HitGroup = { key: HitGroupKey; hits: Hit[]; count: number };

export type Listed = Findable & { id: string; href: string; note: string; right?: Right };
/** Everything but entries, in one language: made anew when the record changes, and searched as it is. */
export type FinderIndex = Record<Exclude<HitGroupKey, "entries" | "tasks">, Listed[]>;
/** What a search reads: that, the words of the log, the record that both are of, and the tasks, which no record holds. */
export type Searchable = {
  record: DeskRecord;
  index: FinderIndex;
  log: SearchIndex;
  tasks: readonly Listed[];
};

/** Who may find the people at a body. */
const mayFindContacts: Right = "contact:write";

/** International bodies have no page of their own: they stand under the list of countries. */
const pageOfBody = (countryCode: string | null, id: string): string =>
  countryCode ? `/desk/countries/${countryCode}#body-${id}` : `/desk/countries#body-${id}`;

export function finderIndex(
  record: DeskRecord,
  contacts: readonly ContactView[],
  locale: Locale,
): FinderIndex {
  const t = translator(locale, "finder");
  const labels = translator(locale, "labels");
  const order = compareText(locale);
  const byLabel = <Item extends { label: string }>(items: Item[]) =>
    items.sort((a, b) => order(a.label, b.label));
  const placeOf = (countryCode: string | null) =>
    countryCode ? countryName(countryCode, locale) : t("what.international");

  const countries = byLabel(
    record.countries.map(({ code }) => ({
      id: code,
      href: `/desk/countries/${code}`,
      label: countryName(code, locale),
      note: "",
      ...countryTerms(code),
    })),
  );
  const bodies = byLabel(
    [...record.bodies.values()].map((body) => ({
      id: body.id,
      href: pageOfBody(body.countryCode, body.id),
      label: bodyLabel(body, locale),
      note: joined([labels(`bodyKind.${body.kind}`), placeOf(body.countryCode)], " · "),
      also: [body, ...body.formerNames].flatMap(({ name, nameNative }) =>
        [...Object.values(name), nameNative].filter((text): text is string => Boolean(text)),
      ),
    })),
  );
  return {
    countries,
    acts: actsOf(countries, locale),
    bodies,
    contacts: contacts.map((contact) => {
      const body = record.bodies.get(contact.bodyId);
      return {
        id: contact.id,
        href: pageOfBody(body?.countryCode ?? null, contact.bodyId),
        label: contact.name || contact.office || t("groups.contacts"),
        note: joined(
          [
            contact.name ? contact.office : null,
            body && bodyLabel(body, locale),
            body?.countryCode && countryName(body.countryCode, locale),
          ],
          " · ",
        ),
        right: mayFindContacts,
      };
    }),
    partners: byLabel(
      record.partners.map(({ id, name, nameNative, countryCode }) => ({
        id,
        href: `/desk/partners/${id}`,
        label: name,
        note: partnerCountry(countryCode, locale),
        also: nameNative ? [nameNative] : [],
      })),
    ),
    documents: [
      ...record.documents.map((document) => ({
        id: document.id,
        href: `/desk/documents#document-${document.id}`,
        label: documentTitle(document, locale).text,
        note: labels(`documentKind.${document.kind}`),
        also: [...Object.values(document.title), document.titleOriginal].filter((text): text is string =>
          Boolean(text),
        ),
      })),
      ...record.packages.map((item) => ({
        id: item.id,
        href: `/desk/documents/packages/${item.id}`,
        label: item.number > 1 ? `${item.label} (${item.number})` : item.label,
        note: t("what.package"),
      })),
    ],
  };
}

/** What can be done: to log something, of a country or not; to add something; to go to a page. */
function actsOf(countries: readonly Listed[], locale: Locale): Listed[] {
  const t = translator(locale, "finder");
  const desk = translator(locale, "desk");
  const log = (kind: EntryKind) => ({
    id: `log-${kind}`,
    href: `/desk/entries/new?kind=${kind}`,
    label: desk(`entry.new.${kind}`),
    note: "",
    also: [t(`acts.also.${kind}`)],
    right: "entry:write" as const,
  });
  const add = (what: "wave" | "document" | "source" | "person", href: string, right: Right): Listed => ({
    id: `add-${what}`,
    href,
    label: t(`acts.${what}`),
    note: "",
    also: [t(`acts.also.${what}`)],
    right,
  });
  const kinds = Object.values(EntryKind).map(log);
  return [
    ...kinds,
    add("wave", "/desk/waves?add", "wave:write"),
    add("document", "/desk/documents?add", "document:write"),
    add("source", "/desk/sources?add", "entry:write"),
    add("person", "/desk/people#add-person", "person:manage"),
    ...placesFor("administrator").map(({ key, href }) => ({
      id: `go-${key}`,
      href,
      label: desk(`nav.${key}`),
      note: t("what.page"),
    })),
    ...kinds.flatMap((act) =>
      countries.map((country) => ({
        ...act,
        id: `${act.id}-${country.id}`,
        href: `${act.href}&country=${country.id}`,
        label: t("acts.logFor", { act: act.label, country: country.label }),
        also: [...act.also, ...(country.also ?? [])],
      })),
    ),
  ];
}

/** How many of a group are told at most. */
type Most = Record<HitGroupKey, number>;
/** In the box of the head, and on a page of its own. */
export const mostInBox: Most = {
  countries: 3,
  acts: 4,
  tasks: 3,
  bodies: 4,
  contacts: 4,
  partners: 3,
  documents: 3,
  entries: 6,
};
export const mostOnPage: Most = {
  countries: 20,
  acts: 12,
  tasks: 30,
  bodies: 30,
  contacts: 30,
  partners: 30,
  documents: 30,
  entries: 50,
};

/** What someone may see of an index; asked once a search, as acts of pages go by the role as well. */
const seen = (items: readonly Listed[], role: Role): Listed[] => {
  const pages = new Set(placesFor(role).map(({ key }) => `go-${key}`));
  return items.filter(
    ({ id, right }) => (!right || may(role, right)) && (!id.startsWith("go-") || pages.has(id)),
  );
};

const hitOf = ({ id, href, label, note }: Listed): Hit => ({ id, href, label, note });

/** Most countries that a found entry is told with. */
const mostNamed = 2;

/** An entry as it is told where it was found: what it is; where and when. */
export function entryHit(entry: DeskEntry, record: DeskRecord, locale: Locale): Hit {
  const t = translator(locale, "finder");
  const named = entry.countries.slice(0, mostNamed).map((code) => countryName(code, locale));
  const others = entry.countries.length - named.length;
  return {
    id: entry.id,
    href: `/desk/entries/${entry.id}`,
    label: deskTitle(entry, record, locale),
    note: joined(
      [
        joined(named, ", "),
        others > 0 ? t("row.others", { count: others }) : null,
        formatDate(entry.occurredOn, locale),
        entry.visibility === "internal" ? t("what.internal") : null,
      ],
      " · ",
    ),
  };
}

/**
 * Everything on the desk that fits the typed words, in groups. Nothing typed: what can be done.
 * @param role what it may not see or do is not found
 */
export function findAnything(
  { record, index, log, tasks }: Searchable,
  { typed, role, locale, most }: { typed: string; role: Role; locale: Locale; most: Most },
): HitGroup[] {
  const text = typed.trim().slice(0, longestSearch);
  if (text === "") {
    const hits = seen(index.acts, role).filter(({ id }) => !/^log-.*-/.test(id));
    return [{ key: "acts", hits: hits.map(hitOf), count: hits.length }];
  }
  return hitGroups.flatMap((key): HitGroup[] => {
    if (key === "entries") {
      const found = findInIndex(log, record, text);
      const hits = found.slice(0, most.entries).map((entry) => entryHit(entry, record, locale));
      return found.length === 0 ? [] : [{ key, count: found.length, hits }];
    }
    const found = findBySound(key === "tasks" ? tasks : seen(index[key], role), text);
    return found.length === 0
      ? []
      : [{ key, count: found.length, hits: found.slice(0, most[key]).map(hitOf) }];
  });
}
