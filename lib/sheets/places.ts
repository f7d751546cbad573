import { Refusal } from "@/lib/base/refusal";
import { locales } from "@/lib/i18n/locales";
import type { BodyView, DeskRecord } from "@/lib/log/views";
import { writtenTo } from "@/lib/parliaments/written-to";
import { countriesNamed } from "@/lib/text/find-countries";
import { folded } from "@/lib/text/fold";

/** Countries and bodies as sheets name them. */
export type Places = {
  /** @throws Refusal where no country, or more than one, is called so; or where it is none of the record */
  country(typed: string, column: string): string;
  /** @throws Refusal where no body of the country is called so, or several are */
  body(country: string | null, typed: string, column: string): string;
  /** Whom a letter to a country goes to unless a sheet says otherwise. */
  addressee(country: string): BodyView | undefined;
  nameOf(id: string): BodyView | undefined;
};

/** What people write before or behind the name of a country. */
const around = /^(the|republic of|kingdom of|республіка|королівство)\s+/iu;

export function placesOf(record: Pick<DeskRecord, "bodies" | "countries">): Places {
  const known = new Set(record.countries.map(({ code }) => code));
  const bodies = [...record.bodies.values()].filter(({ archived }) => !archived);
  const byCountry = new Map<string, BodyView[]>();
  for (const body of bodies) {
    const code = body.countryCode ?? "";
    byCountry.set(code, [...(byCountry.get(code) ?? []), body]);
  }
  const names = new Map(bodies.map((body) => [body.id, namesOf(body)]));
  const countries = new Map<string, string | Refusal>();

  const findCountry = (typed: string): string | Refusal => {
    const text = typed.replace(/\s*\([^)]*\)\s*$/, "").trim();
    const found = countriesNamed(text) ?? countriesNamed(text.replace(around, ""));
    const [code, ...others] = [...(found ?? [])];
    if (!code || others.length > 0)
      return new Refusal("sheet-country", undefined, { value: typed.slice(0, 80) });
    if (!known.has(code))
      return new Refusal("sheet-country-not-known", undefined, { value: typed.slice(0, 80), code });
    return code;
  };
  const within = (country: string | null): readonly BodyView[] =>
    country === null ? bodies : [...(byCountry.get(country) ?? []), ...(byCountry.get("") ?? [])];

  return {
    country(typed, column) {
      const found = countries.get(typed) ?? findCountry(typed);
      countries.set(typed, found);
      if (found instanceof Refusal) throw new Refusal(found.key, column, found.values);
      return found;
    },
    body(country, typed, column) {
      const wanted = folded(typed);
      const among = within(country);
      const same = among.filter(({ id }) => id === typed || names.get(id)?.has(wanted));
      // A part of a name is enough where it is the only one.
      const found =
        same.length > 0 || wanted.length < 4
          ? same
          : among.filter(({ id }) =>
              [...(names.get(id) ?? [])].some(
                (name) =>
                  ` ${name} `.includes(` ${wanted} `) ||
                  (name.length > 3 && ` ${wanted} `.includes(` ${name} `)),
              ),
            );
      const [one, ...others] = found.length > 1 ? nearest(found, wanted, names) : found;
      if (!one) throw new Refusal("sheet-body", column, { value: typed.slice(0, 120) });
      if (others.length > 0)
        throw new Refusal("sheet-bodies", column, { value: typed.slice(0, 120), count: found.length });
      return one.id;
    },
    addressee: (country) => writtenTo(byCountry.get(country) ?? []),
    nameOf: (id) => record.bodies.get(id),
  };
}

/**
 * Of a chamber, its parliament and its committees, which are all named after it, the house whose name says least beside
 * it: "Bundestag" is the German Bundestag. Of several committees none is guessed.
 */
function nearest(
  found: readonly BodyView[],
  wanted: string,
  names: ReadonlyMap<string, Set<string>>,
): readonly BodyView[] {
  const houses = found
    .filter(({ kind }) => kind === "parliament" || kind === "chamber")
    .map((body) => {
      const own = [...(names.get(body.id) ?? [])].filter(
        (name) => name.includes(wanted) || wanted.includes(name),
      );
      return { body, extra: Math.min(...own.map((name) => Math.abs(name.length - wanted.length))) };
    })
    .sort((a, b) => a.extra - b.extra);
  const [first, second] = houses;
  return first && (!second || first.extra < second.extra) ? [first.body] : found;
}

/** Every name of a body, as it is looked for. */
export function namesOf({
  name,
  nameNative,
  formerNames,
}: Pick<BodyView, "name" | "nameNative" | "formerNames">): Set<string> {
  const all = [name, ...formerNames.map((former) => former.name)].flatMap((text) =>
    locales.flatMap((locale) => text[locale] ?? []),
  );
  const native = [nameNative, ...formerNames.map((former) => former.nameNative)];
  return new Set([...all, ...native.flatMap((text) => text ?? [])].map(folded));
}
