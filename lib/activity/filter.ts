import { type Edtf, firstDay, isEdtf, lastDay } from "@/lib/calendar/edtf";
import { readDate } from "@/lib/fields/read-date";
import { type Deed, deeds } from "./deeds";

/** The kinds of things that an activity is about, as the log names them; those of one word are looked for together. */
export const things = {
  entry: ["entry"],
  body: ["body"],
  contact: ["contact"],
  partner: ["partner", "partnerPerson", "partnerNote"],
  country: ["country", "listing", "plan"],
  task: ["task"],
  document: ["document", "documentVersion", "package"],
  wave: ["wave"],
  letter: ["letterText", "sending", "sentLetter"],
  report: ["savedReport", "issuedReport"],
  source: ["source", "file"],
  errorReport: ["errorReport"],
  mention: ["mention"],
  proposal: ["proposal"],
  import: ["import", "sheetTemplate"],
  account: ["user", "session", "calendar"],
  setting: ["setting", "effect"],
} as const satisfies Record<string, readonly string[]>;
export type Thing = keyof typeof things;
export const thingKeys = Object.keys(things) as readonly Thing[];

/** Stands for whoever asks: a view that is shared is then of each who opens it. */
export const me = "me";

/** Which activity is shown; null does not narrow. */
export type ActivityFilter = {
  /** An id, or {@link me}. */
  person: string | null;
  thing: Thing | null;
  deed: Deed | null;
  country: string | null;
  from: Edtf | null;
  to: Edtf | null;
};
export const activityFields = ["person", "thing", "deed", "country", "from", "to"] as const;

type Query = Readonly<Record<string, string | string[] | undefined>>;

/**
 * A filter as an address says it. What it names and is not there narrows nothing and is told; a date that is none likewise.
 * @param known whom and which countries it may name
 */
export function activityFilter(
  query: Query,
  known: { people: ReadonlySet<string>; countries: ReadonlySet<string> },
): { filter: ActivityFilter; wrong: ("from" | "to")[]; ignored: (keyof ActivityFilter)[] } {
  const ignored: (keyof ActivityFilter)[] = [];
  const wrong: ("from" | "to")[] = [];
  const text = (name: keyof ActivityFilter): string => {
    const value = query[name];
    return typeof value === "string" ? value.trim().slice(0, 100) : "";
  };
  const among = <Value extends string>(
    name: keyof ActivityFilter,
    has: (value: string) => value is Value,
  ): Value | null => {
    const value = text(name);
    if (value === "") return null;
    if (has(value)) return value;
    ignored.push(name);
    return null;
  };
  const date = (name: "from" | "to"): Edtf | null => {
    const typed = text(name);
    if (typed === "") return null;
    const read = readDate(typed).date;
    if (read !== null && isEdtf(read)) return read;
    wrong.push(name);
    return null;
  };
  const filter = {
    person: among("person", (id): id is string => id === me || known.people.has(id)),
    thing: among("thing", (key): key is Thing => thingKeys.includes(key as Thing)),
    deed: among("deed", (key): key is Deed => deeds.includes(key as Deed)),
    country: among("country", (code): code is string => known.countries.has(code)),
    from: date("from"),
    to: date("to"),
  };
  return { filter, wrong, ignored };
}

/** A filter as it stands in an address, always in the same order. */
export function activityQuery(filter: ActivityFilter): URLSearchParams {
  const parts = new URLSearchParams();
  for (const field of activityFields) if (filter[field]) parts.set(field, filter[field]);
  return parts;
}

/** The first and the last day that a filter leaves. */
export const spanOf = ({ from, to }: ActivityFilter) => ({
  first: from && firstDay(from),
  last: to && lastDay(to),
});
