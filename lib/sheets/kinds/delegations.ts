import "server-only";
import { compare } from "@/lib/base/compare";
import { countryName } from "@/lib/i18n/country-names";
import { type Delegation, delegation, engagement } from "@/lib/log/kinds/engagement";
import { joined } from "@/lib/text/joined";
import { type Content, choiceFacet, type Facet, first, wordAt } from "../facet";
import { countriesFacet } from "./entry-facets";

/** What a sheet of meetings says of single countries: who came, what they promised, where each stood. */

const rowsOf = (content: Content): Delegation[] => (content.delegations ?? []) as Delegation[];
const countriesOf = (content: Content) => (content.countries ?? []) as string[];
const nothing = { attendance: null, stance: null, promise: null };
const ordered = <Row extends { country: string }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((one, other) => compare(one.country, other.country));

/** Says something of countries, beside what is said of them already. */
function say(content: Content, said: readonly (Partial<Delegation> & { country: string })[]): void {
  const rows = new Map(rowsOf(content).map((row) => [row.country, row]));
  for (const { country, ...more } of said)
    rows.set(country, { ...nothing, country, ...rows.get(country), ...more } as Delegation);
  const saying = [...rows.values()].filter((row) => row.attendance || row.stance || row.promise);
  content.delegations = saying.length > 0 ? ordered(saying) : null;
}

const attendance = choiceFacet(
  delegation.attendance,
  "attendance",
  {
    key: "attendance",
    label: "desk.fields.attendance",
    also: "attendance, attended, came, present, присутність, участь, присутні, прибули, iştirak",
  },
  {
    attended:
      "yes, attended, present, confirmed, +, так, був, була, були, присутній, присутні, true, 1, ebet",
    absent: "no, absent, declined, -, –, ні, не був, відсутній, відсутні, false, 0, yoq",
  },
);

type Came = Pick<Delegation, "country" | "attendance" | "promise">;

const cameOf = (content: Content): Came[] =>
  ordered(rowsOf(content).filter((row) => row.attendance || row.promise)).map(
    ({ country, attendance: came, promise }) => ({ country, attendance: came, promise }),
  );

/** What rows say of countries, beside what is known of others, and of these where the rows are silent. */
function together<Row extends { country: string }>(
  known: readonly Row[],
  said: readonly Row[],
  content: Content,
): Row[] {
  const there = new Set(countriesOf(content));
  const rows = new Map(known.filter(({ country }) => there.has(country)).map((row) => [row.country, row]));
  for (const row of said) {
    const words = Object.fromEntries(Object.entries(row).filter(([, word]) => word !== null));
    rows.set(row.country, { ...row, ...rows.get(row.country), ...words });
  }
  return ordered([...rows.values()]);
}

export const cameAndPromised: Facet = {
  key: "delegations",
  columns: [
    ...attendance.columns,
    {
      key: "promise",
      label: "desk.fields.promise",
      also: "promise, commitment, обіцянка, зобов'язання, домовленість",
    },
  ],
  fields: ["delegations"],
  read: (values, world) => {
    const countries = (countriesFacet.read(values, world) ?? []) as string[];
    const came = attendance.read(values, world) as Came["attendance"];
    const promise = first(values, "promise") || null;
    if (!came && !promise) return null;
    return countries.map((country): Came => ({ country, attendance: came, promise }));
  },
  get: (content) => {
    const came = cameOf(content);
    return came.length > 0 ? came : null;
  },
  set: (content, value) => {
    const gone = rowsOf(content).map(({ country }) => ({ country, attendance: null, promise: null }));
    say(content, [...gone, ...((value ?? []) as Came[])]);
  },
  beside: (value, content) => together(cameOf(content), value as Came[], content),
  show: (value, { locale }) =>
    ((value ?? []) as Came[])
      .map(({ country, attendance: came, promise }) =>
        joined(
          [countryName(country, locale), came && wordAt(locale, `labels.attendance.${came}`), promise],
          ": ",
        ),
      )
      .join("; "),
};

const whole = choiceFacet(engagement.stance, "stance", {
  key: "stance",
  label: "desk.fields.stance",
  also: "stance, position, позиція, ставлення",
});

type Stood = { country: string; stance: Delegation["stance"] };
const stood = (content: Content): Stood[] =>
  ordered(rowsOf(content)).flatMap(({ country, stance }) => (stance ? [{ country, stance }] : []));

/** The stance of a meeting; or of each country there, where its rows do not say the same of all. */
export const stances: Facet = {
  ...whole,
  fields: ["stance", "delegations"],
  get: (content) => {
    const each = stood(content);
    return each.length > 0 ? each : (content.stance ?? null);
  },
  set: (content, value) => {
    const each = Array.isArray(value) ? (value as Stood[]) : [];
    say(content, [...rowsOf(content).map(({ country }) => ({ country, stance: null })), ...each]);
    if (!Array.isArray(value)) content.stance = value;
  },
  beside: (value, content) =>
    Array.isArray(value) ? together(stood(content), value as Stood[], content) : value,
  show: (value, world) =>
    Array.isArray(value)
      ? (value as Stood[])
          .map(({ country, stance }) => `${countryName(country, world.locale)}: ${whole.show(stance, world)}`)
          .join("; ")
      : whole.show(value, world),
};

/**
 * Of two rows of one meeting what they say of countries. A stance that only some of them have, or another one, is that of
 * the row's countries: the meeting as a whole had none then.
 */
export function joinDelegations(content: Content, other: Content): void {
  if (content.stance !== other.stance || stood(content).length > 0)
    for (const one of [content, other]) {
      const { stance } = one;
      if (stance)
        say(
          one,
          countriesOf(one).map((country) => ({ country, stance }) as Stood),
        );
      one.stance = null;
    }
  say(content, rowsOf(other));
}
