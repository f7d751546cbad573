import type { Day } from "@/lib/calendar/edtf";
import { countryIn, dateIn, listIn, localeOf } from "@/lib/i18n/any-language";
import { formatDate } from "@/lib/i18n/dates";
import { type Locale, pickText } from "@/lib/i18n/locales";
import type { Values } from "@/lib/letter-texts/body";
import type { PublicProceeding, PublicRecord } from "@/lib/log/views";
import { countRecognitions } from "@/lib/standing/counting";
import type { CountryCode, EntryId } from "@/lib/standing/entry";
import type { Position } from "@/lib/standing/position";
import type { Standing } from "@/lib/standing/standing";
import { translator } from "@/lib/text/translator";
import { entryWord, scheduledText } from "@/lib/wording/entry-kind";
import { headline } from "@/lib/wording/headline";
import { entryBody, namesOn } from "@/lib/wording/names";

/**
 * What letters say of the record: only what the public can read there too. Names, dates and figures there are in every language;
 * sentences only in those of the record, and a letter in another has to have its own.
 */

type Record = Pick<PublicRecord, "targets" | "bodies" | "entries" | "entry">;
/** The whole address of a public page. */
type PageAddress = (locale: Locale, path: string) => string;
type Standings = ReadonlyMap<CountryCode, Standing>;

/** What the fields of a letter hold; those without a value are left out. */
export const filled = (values: { [Field in keyof Values]: string | null | undefined }): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as Values;

/** A body's name in the language of a letter, else its own name, which every one of its letters understands. */
export function bodyIn(
  language: string,
  { name, nameNative }: { name: { [locale in Locale]?: string }; nameNative: string | null },
): string | null {
  const locale = localeOf(language);
  return (locale && name[locale]) || nameNative || null;
}

/**
 * The count on the day of sending, with its rule, and who has recognised: for every addressee the same.
 * @param standings those of the day `asOf`
 */
export function recordValues(
  record: Record,
  standings: Standings,
  asOf: Day,
  today: Day,
  language: string,
  address: PageAddress,
): Values {
  const locale = localeOf(language);
  const count = (scope: "world" | "outside-ukraine" | "targets", chambers: "any" | "all" = "any") =>
    countRecognitions(standings, record.targets, asOf, { scope, chambers });
  const world = count("world");
  const whole = count("world", "all").count;
  const said = locale && headline(record, standings, asOf, today, locale);
  const countries = world.members.map(({ country, on }) => ({
    name: countryIn(language, country),
    date: dateIn(language, on),
  }));
  const latest = countries.at(-1);
  const act = actOf(record, world.members.at(-1)?.because[0]);
  return filled({
    recognisedWorld: String(world.count),
    recognisedOutsideUkraine: String(count("outside-ukraine").count),
    recognisedTargets: String(count("targets").count),
    askedCountries: String(record.targets.size),
    recognisedAllChambers: String(whole),
    recognisedOneChamber: String(world.count - whole),
    headline: said?.title,
    headlineRule: said?.rule,
    recognisedCountries:
      countries.length > 0
        ? listIn(
            language,
            countries.map(({ name }) => name),
          )
        : null,
    recognisedDates:
      countries.length > 0
        ? listIn(
            language,
            countries.map(({ name, date }) => `${name} (${date})`),
          )
        : null,
    latestCountry: latest?.name,
    latestDate: latest?.date,
    latestBody: act && actBody(record, act, language),
    latestAct: act && actTitle(act, language),
    figuresPage: address(locale ?? "en", `/as-of/${asOf}`),
  });
}

/** Positions whose act a letter may thank for: a rejection is not among them. */
const goodPositions: ReadonlySet<Position> = new Set<Position>([
  "recognised_by_state",
  "recognised_by_parliament",
  "recognised_by_one_chamber",
  "related_resolution",
  "related_statement",
]);

/** What the record says on the day of what an addressee's own country has done. */
export function countryValues(
  record: Record,
  standings: Standings,
  country: CountryCode,
  asOf: Day,
  language: string,
  address: PageAddress,
): Values {
  const locale = localeOf(language);
  const steps = record.entries.filter(
    (entry): entry is PublicProceeding =>
      entry.kind === "proceeding" && entry.countries.includes(country) && entry.countsFrom <= asOf,
  );
  const position = standings.get(country)?.position;
  const act =
    position && goodPositions.has(position.position) ? actOf(record, position.because.at(-1)) : undefined;
  return filled({
    theirSteps:
      locale && steps.length > 0 ? steps.map((step) => stepInWords(record, step, locale)).join("; ") : null,
    theirActBody: act && actBody(record, act, language),
    theirAct: act && actTitle(act, language),
    theirActDate: act && dateIn(language, act.occurredOn),
    theirPage: address(locale ?? "en", `/countries/${country}`),
  });
}

/** A step with what was done, by whom and when: without the word for it a motion that was tabled reads like an act. */
function stepInWords(record: Record, step: PublicProceeding, locale: Locale): string {
  const form = translator(locale, "labels")(`form.${step.form}`);
  const title = pickText(step.title, locale)?.text ?? step.titleOriginal ?? form;
  const done = scheduledText(step, locale) ?? entryWord(step, locale);
  return [`${title} – ${done}`, entryBody(step, record, locale)?.text, formatDate(step.occurredOn, locale)]
    .filter(Boolean)
    .join(", ");
}

function actOf(record: Record, id: EntryId | undefined): PublicProceeding | undefined {
  const entry = id ? record.entry(id) : undefined;
  return entry?.kind === "proceeding" ? entry : undefined;
}

/** An act's title as it is cited: translated where the record has it in the letter's language, else its own. */
function actTitle({ title, titleOriginal }: PublicProceeding, language: string): string | null {
  const locale = localeOf(language);
  return (locale && title[locale]) || titleOriginal || pickText(title, locale ?? "en")?.text || null;
}

/** Under the name that the body had then. */
function actBody(record: Record, act: PublicProceeding, language: string): string | null {
  const body = act.body ? record.bodies.get(act.body.id) : undefined;
  return body ? bodyIn(language, namesOn(body, act.occurredOn)) : null;
}
