import * as enums from "@/lib/db/generated/enums";
import { countryName } from "@/lib/i18n/country-names";
import { type LocalText, locales } from "@/lib/i18n/locales";
import { common } from "@/lib/log/kinds/common";
import type { TellableEntry } from "@/lib/log/tellable";
import type { CountryView } from "@/lib/log/views";
import { listing } from "@/lib/parliaments/fields";
import { ListingBasis } from "@/lib/standing/basis";
import { countryPattern, edtfPattern, inLanguage } from "./fields";
import type { Column } from "./table";

/** Columns that several tables have. */

type Make<Value> = <Row>(name: string, description: string, value: (row: Row) => Value) => Column<Row>;

const typed =
  <Value extends string | number | boolean | null>(
    how: Pick<Column<never>, "type" | "format" | "required">,
  ): Make<Value> =>
  (name, description, value) => ({ name, description, value, ...how });
export const text = typed<string | null>({ type: "string" });
export const address = typed<string | null>({ type: "string", format: "uri" });
export const whole = typed<number | null>({ type: "integer" });
export const yesNo = typed<boolean>({ type: "boolean", required: true });
export const day = typed<string | null>({ type: "date" });
/** A date as precise as it is known; Table Schema has no type for it. */
export const date: typeof text = (name, description, value) => ({
  ...text(name, `${description} YYYY, YYYY-MM or YYYY-MM-DD, as precise as it is known.`, value),
  pattern: edtfPattern,
});
export const country = <Row>(value: (row: Row) => string | null, name = "country"): Column<Row> => ({
  ...text(name, "ISO 3166-1 alpha-2.", value),
  pattern: countryPattern,
});
export const choice = <Row>(
  name: string,
  values: readonly string[] | Record<string, string>,
  description: string,
  value: (row: Row) => string | null,
): Column<Row> => ({
  ...text(name, description, value),
  among: Array.isArray(values) ? values : Object.values(values),
});
/** The same column, never empty. */
export const required = <Row>(column: Column<Row>): Column<Row> => ({ ...column, required: true });

/** One column a language; empty where the text does not exist in it. */
export const local = <Row>(
  name: string,
  description: string,
  value: (row: Row) => LocalText | null | undefined,
): Column<Row>[] =>
  locales.map((locale) =>
    text(`${name}_${locale}`, `${description} ${inLanguage[locale]}`, (row) => value(row)?.[locale] ?? null),
  );

/** A country by its code and its names. */
export const countryColumns = <Row>(code: (row: Row) => string): Column<Row>[] => [
  required(country(code, "code")),
  ...local<Row>("name", "Its name.", (row) =>
    Object.fromEntries(locales.map((locale) => [locale, countryName(code(row), locale)])),
  ),
];

/** What every kind of entry has, but for its links to other tables. */
export const entryColumns: Column<TellableEntry>[] = [
  required(text("id", "The entry's id; it never changes.", (entry) => entry.id)),
  required(date("occurred_on", "When it happened.", (entry) => entry.occurredOn)),
  required(
    day(
      "counts_from",
      "The last day of that period, or the day of what answers or continues it where that is earlier: order and as-of go by it.",
      (entry) => entry.countsFrom,
    ),
  ),
  required(choice("certainty", enums.Certainty, common.certainty.says, (entry) => entry.certainty)),
  text("body", "The id of the body that acted or was written to.", (entry) => entry.body?.id ?? null),
  ...local<TellableEntry>("summary", "What happened.", (entry) => entry.summary),
  day(
    "published_on",
    "When this installation first showed it; not when it happened or became known.",
    (entry) => entry.publishedOn,
  ),
  day("corrected_on", "When a published fact was corrected.", (entry) => entry.correctedOn),
  ...local<TellableEntry>("correction_reason", "Why it was corrected.", (entry) => entry.correctionReason),
];

/** A country as the campaign's list has it. */
export const listingColumns = (targets: ReadonlySet<string>): Column<CountryView>[] => [
  yesNo("target", "Whether the campaign asks this country, by its list of today.", ({ code }) =>
    targets.has(code),
  ),
  choice("listing_basis", ListingBasis, listing.basis.says, (row) => row.listing?.basis ?? null),
  date(
    "listing_since",
    "Since when it is asked; may be after the day of the file, since the list is that of today.",
    ({ listing }) => listing?.since ?? null,
  ),
];

/** The same columns for rows that hold the thing described. */
export const columnsOf = <Row, Inner>(
  columns: readonly Column<Inner>[],
  inner: (row: Row) => Inner,
): Column<Row>[] => columns.map((column) => ({ ...column, value: (row) => column.value(inner(row)) }));
