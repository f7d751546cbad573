import "server-only";
import { Refusal } from "@/lib/base/refusal";
import { today } from "@/lib/calendar/today";
import { countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import type { AnyAct } from "@/lib/ledger/act";
import type { Caller } from "@/lib/ledger/caller";
import { lookAheadInPublic } from "@/lib/log/queries";
import type { PublicEntry, PublicRecord } from "@/lib/log/views";
import { changesTheCount, effectOf, type Seen } from "@/lib/standing/effect";
import type { CountryCode } from "@/lib/standing/entry";
import { type Standing, standing as standingsOf } from "@/lib/standing/standing";
import { joined } from "@/lib/text/joined";
import { translator } from "@/lib/text/translator";
import { headline } from "@/lib/wording/headline";
import { scopeLabel } from "@/lib/wording/scope-label";
import { standingText } from "@/lib/wording/standing-text";

/** A figure or a sentence before something is done, and after it. */
export type Moved<Value = string> = { name: string; before: Value; after: Value };

/** What the public would see of an act, in the words of the public pages; nothing of it is done yet. */
export type Preview = {
  /** Whether a second person would have to confirm it. */
  needsSecond: boolean;
  /** Whether it is asked about before it is done: the count or a recognition is concerned, many countries, or people by name. */
  worthALook: boolean;
  /** The sentence over the public record, where it would be another. */
  headline: { before: string; after: string } | null;
  counts: Moved<number>[];
  /** Countries that would stand elsewhere, by name: the class, and the sentence on the country's page. */
  countries: (Moved & { code: CountryCode; sentences: { before: string; after: string } })[];
  /** What would be seen from then on, or no more: of how many countries, and by name of whom. */
  reach: { appears: Reach | null; vanishes: Reach | null };
};
export type Reach = { countries: string[]; people: string[] };

/** Whether it is of many countries, or names people. */
const isWide = ({ appears, vanishes }: Preview["reach"]): boolean =>
  [appears, vanishes].some((one) => one && (one.countries.length > 1 || one.people.length > 0));

/**
 * What the public would see of an act, by trying it out: the rules are those of the public pages.
 * @throws Refusal as the act itself would
 */
export async function previewOf(
  caller: Caller,
  act: AnyAct,
  input: unknown,
  locale: Locale,
): Promise<Preview> {
  const looked = await lookAt(caller, act, input, locale);
  if (looked instanceof Refusal) throw looked;
  return looked.preview;
}

/** The same with the public record as it would be; where the act would be refused, why. */
export async function lookAt(
  caller: Caller,
  act: AnyAct,
  input: unknown,
  locale: Locale,
): Promise<{ preview: Preview; after: PublicRecord } | Refusal> {
  const { outcomes, needsSecond, before, after } = await lookAheadInPublic(caller, [[act, input]]);
  const [outcome] = outcomes;
  if (outcome && !outcome.ok) return outcome.refusal;
  if (!after) throw new Error("what passes is looked at");
  return { preview: inWords(before, after, needsSecond, locale), after };
}

/** What the public sees of a record today. */
export function seenIn({ entries, targets, patience }: PublicRecord): Seen {
  const day = today();
  return { standings: standingsOf(entries, day, day, patience), targets };
}

function inWords(before: PublicRecord, after: PublicRecord, needsSecond: boolean, locale: Locale): Preview {
  const day = today();
  const [was, is] = [seenIn(before), seenIn(after)];
  const { counts, classes, countries } = effectOf(was, is);
  const labels = translator(locale, "labels");
  const rules = translator(locale, "record");
  const headlines = {
    before: headline(before, was.standings, day, day, locale).title,
    after: headline(after, is.standings, day, day, locale).title,
  };
  const sentence = (record: PublicRecord, standing: Standing) => standingText(standing, record, day, locale);
  const reach = reachOf(before, after, locale);
  return {
    needsSecond,
    worthALook: needsSecond || changesTheCount(was, is) || isWide(reach),
    headline: headlines.before === headlines.after ? null : headlines,
    counts: [
      ...counts.map(({ rule, ...count }) => ({
        name: joined(
          [
            labels(`scope.${scopeLabel(rule.scope, day, day)}`),
            rules(`counts.${rule.chambers}`).toLocaleLowerCase(locale),
          ],
          ", ",
        ),
        ...count,
      })),
      ...classes.map(({ class: name, ...count }) => ({ name: labels(`class.${name}`), ...count })),
    ],
    countries: countries.map(({ country, ...moved }) => ({
      code: country,
      name: countryName(country, locale),
      before: labels(`class.${moved.before.class}`),
      after: labels(`class.${moved.after.class}`),
      sentences: { before: sentence(before, moved.before), after: sentence(after, moved.after) },
    })),
    reach,
  };
}

/** Of how many countries the entries are that appear or vanish, and who is named in them. */
function reachOf(before: PublicRecord, after: PublicRecord, locale: Locale): Preview["reach"] {
  const only = (one: PublicRecord, other: PublicRecord): Reach | null => {
    const entries = one.entries.filter(({ id }) => !other.entry(id));
    return entries.length > 0 ? reachIn(entries, locale) : null;
  };
  return { appears: only(after, before), vanishes: only(before, after) };
}

const reachIn = (entries: readonly PublicEntry[], locale: Locale): Reach => ({
  countries: [...new Set(entries.flatMap(({ countries }) => countries))].map((code) =>
    countryName(code, locale),
  ),
  people: [...new Set(entries.flatMap((entry) => (entry.kind === "engagement" ? entry.participants : [])))],
});
