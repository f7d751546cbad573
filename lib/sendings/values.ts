import type { Day, Edtf } from "@/lib/calendar/edtf";
import { countryIn, dateIn, listIn, localeOf } from "@/lib/i18n/any-language";
import { type Identity, inLanguageOf, nameOf } from "@/lib/identity/identity";
import type { Values } from "@/lib/letter-texts/body";
import type { BodyView } from "@/lib/log/views";
import type { CountryCode } from "@/lib/standing/entry";

/** Whom a letter goes to, as far as is known. */
export type Addressee = {
  country: CountryCode;
  body: Pick<BodyView, "name" | "nameNative">;
  presidingOfficer: string | null;
  contact: { name: string | null; office: string | null } | null;
  /** Forms of address by language; those of the person stand before those of the body. */
  salutations: readonly { language: string; text: string }[];
};

/** What went before between the campaign and a country. */
export type Before = {
  /** Of the last letter that is known to have gone there. */
  letter: { date: Edtf; ourReference: string | null } | null;
  /** What they wrote on their last answer. */
  theirReference: string | null;
};

/** What the record says on the day of sending: for every addressee the same. */
export type Facts = {
  recognisedWorld: number;
  recognisedOutsideUkraine: number;
  recognisedTargets: number;
  askedCountries: number;
  /** Who has recognised, in the order of their acts. */
  recognised: readonly { country: CountryCode; on: Edtf }[];
};

/** A body's name in the language of a letter, else its own name, which every one of its letters understands. */
export function bodyIn(language: string, { name, nameNative }: Addressee["body"]): string | null {
  const locale = localeOf(language);
  return (locale && name[locale]) || nameNative || null;
}

/** What a letter's fields hold for an addressee; a field without a value is not there. */
export function valuesFor(
  language: string,
  to: Addressee,
  before: Before,
  facts: Facts,
  sent: { on: Day; ourReference: string | null },
  identity: Identity,
): Values {
  const [base] = language.split("-");
  const salutation =
    to.salutations.find((one) => one.language === language) ??
    to.salutations.find((one) => one.language.split("-")[0] === base);
  const latest = facts.recognised.at(-1);
  const values: Record<keyof Values, string | null | undefined> = {
    body: bodyIn(language, to.body),
    presidingOfficer: to.presidingOfficer,
    contact: to.contact?.name,
    office: to.contact?.office,
    salutation: salutation?.text,
    country: countryIn(language, to.country),
    date: dateIn(language, sent.on),
    ourReference: sent.ourReference,
    theirReference: before.theirReference,
    earlierLetterDate: before.letter && dateIn(language, before.letter.date),
    earlierLetterReference: before.letter?.ourReference,
    recognisedWorld: String(facts.recognisedWorld),
    recognisedOutsideUkraine: String(facts.recognisedOutsideUkraine),
    recognisedTargets: String(facts.recognisedTargets),
    askedCountries: String(facts.askedCountries),
    recognisedCountries:
      facts.recognised.length > 0
        ? listIn(
            language,
            facts.recognised.map(({ country }) => countryIn(language, country)),
          )
        : null,
    latestCountry: latest && countryIn(language, latest.country),
    latestDate: latest && dateIn(language, latest.on),
    campaign: nameOf(identity, language),
    signatory: inLanguageOf(identity.signatory, language),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as Values;
}
