import { type Field, type Fields, placeOf, valueAt } from "@/lib/fields/field";
import { countryName } from "@/lib/i18n/country-names";
import { inputOf } from "@/lib/log/earlier-version";
import { kinds } from "@/lib/log/kinds/all";
import { common } from "@/lib/log/kinds/common";
import type { DeskEntry } from "@/lib/log/views";
import { folded } from "@/lib/text/fold";
import { bodyLabel } from "@/lib/wording/names";
import {
  type Content,
  choiceFacet,
  dateFacet,
  type Facet,
  first,
  localFacets,
  plainFacet,
  type World,
} from "../facet";
import { noteRead } from "../people";
import { bodyColumn, countryColumn } from "./contacts";
import type { Known } from "./kind";

/** What sheets of entries of any kind have. */

export const dateColumn = {
  key: "occurredOn",
  label: "desk.fields.occurredOn",
  also: "date, day, sent on, sent, date sent, held on, дата, дата відправлення, дата надсилання, відправлено, коли, tarih, künü, datum, data, fecha",
};
export const occurredOn: Facet = {
  ...dateFacet(common.occurredOn, { key: "occurredOn", label: dateColumn.label }),
  columns: [dateColumn],
};
export const certainty = choiceFacet(common.certainty, "certainty", {
  key: "certainty",
  label: "desk.fields.certainty",
  also: "certainty",
});
export const summary = localFacets("summary", "desk.fields.summary", {
  en: "summary in english, summary en",
  uk: "summary in ukrainian, summary uk, підсумок українською",
  crh: "summary in crimean tatar, summary crh",
  any: "summary, description, content, зміст, опис, підсумок, що відбулося, subject, тема",
});
export const internalNote = plainFacet(common.internalNote, {
  key: "internalNote",
  label: "desk.fields.internalNote",
  also: "note, notes, remark, remarks, comment, comments, примітка, примітки, нотатка, нотатки, коментар, resenliş",
});

/** Several countries stand in one cell, parted by whatever people part them by. */
export const countriesFacet: Facet = {
  key: "countries",
  columns: [countryColumn],
  fields: ["countries"],
  read: (values, { places }) => {
    const typed = first(values, "country");
    if (typed === "") return null;
    const whole = tryCountry(typed, places);
    const codes = whole
      ? [whole]
      : typed
          .split(/[,;/\n]+/)
          .flatMap((name) => (name.trim() ? places.country(name.trim(), "country") : []));
    return [...new Set(codes)].sort();
  },
  get: (content) => {
    const codes = (content.countries ?? []) as string[];
    return codes.length > 0 ? [...codes].sort() : null;
  },
  set: (content, value) => {
    content.countries = value ?? [];
  },
  show: (value, { locale }) =>
    ((value ?? []) as string[]).map((code) => countryName(code, locale)).join(", "),
};

function tryCountry(typed: string, places: World["places"]): string | null {
  try {
    return places.country(typed, "country");
  } catch {
    return null;
  }
}

/** The body that acted, was written to or was met, by its name; nothing where none is named. */
export const entryBody: Facet = {
  key: "bodyId",
  columns: [bodyColumn],
  fields: ["bodyId"],
  read: (values, { places }) => {
    const typed = first(values, "body");
    if (typed === "") return null;
    const country = first(values, "country");
    return places.body(country === "" ? null : tryCountry(country, places), typed, "body");
  },
  get: (content) => content.bodyId ?? null,
  set: (content, value) => {
    content.bodyId = value;
  },
  show: (value, { record, locale }) => {
    const body = record.bodies.get(String(value ?? ""));
    return body ? bodyLabel(body, locale) : "";
  },
};

export const initialEntry = (kind: DeskEntry["kind"]): Content => ({
  kind,
  countries: [],
  bodyId: null,
  occurredOn: "",
  certainty: "confirmed",
  summary: {},
  internalNote: null,
  sources: [],
  attachments: [],
});

/** What is stored of an entry as its form would send it. */
export const entryContent = (snapshot: Record<string, unknown>, world: World): Content => ({
  ...inputOf(snapshot),
  internalNote: noteRead(snapshot.internalNote, world),
});

/** The same of an entry of the record. */
export function contentOfEntry(entry: DeskEntry): Content {
  const declared: Fields = { ...common, ...kinds[entry.kind] };
  return {
    kind: entry.kind,
    ...Object.fromEntries(
      Object.entries<Field>(declared).map(([name, field]) => [
        name,
        valueAt(entry, placeOf(name, field)) ?? null,
      ]),
    ),
    countries: [...entry.countries],
    bodyId: entry.body?.id ?? null,
  };
}

/** Entries that may be meant: of these kinds, of the countries that the sheet names, with the marks that a sheet would give them. */
export function knownEntries(
  { record }: World,
  ofKinds: readonly DeskEntry["kind"][],
  contents: readonly Content[],
  marks: (entry: Content) => { sure: string[]; likely: string[] },
): Known[] {
  const countries = new Set(contents.flatMap(({ countries }) => (countries ?? []) as string[]));
  const none = contents.some(({ countries }) => ((countries ?? []) as string[]).length === 0);
  return record.entries.flatMap((entry) => {
    if (entry.removed || !ofKinds.includes(entry.kind)) return [];
    if (entry.countries.length === 0 ? !none : !entry.countries.some((code) => countries.has(code)))
      return [];
    return [{ id: entry.id, version: entry.version, ...marks(contentOfEntry(entry)) }];
  });
}

/** The words of a text, as far as they tell one entry from another. */
export const mark = (text: unknown): string => folded(String(text ?? "")).slice(0, 200);

export const entryHref = (_: Content, id: string): string => `/desk/entries/${id}`;
