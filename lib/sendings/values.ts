import type { Day, Edtf } from "@/lib/calendar/edtf";
import { countryIn, dateIn } from "@/lib/i18n/any-language";
import { type Identity, inLanguageOf, nameOf } from "@/lib/identity/identity";
import type { Values } from "@/lib/letter-texts/body";
import type { BodyView } from "@/lib/log/views";
import type { CountryCode } from "@/lib/standing/entry";
import { bodyIn, filled } from "./recorded";

/** A text in each of some languages. */
type InSomeLanguages = readonly { language: string; text: string }[];

/** Whom a letter goes to, as far as is known. */
export type Addressee = {
  country: CountryCode;
  body: Pick<BodyView, "name" | "nameNative">;
  presidingOfficer: string | null;
  contact: { name: string | null; office: string | null } | null;
  /** Forms of address; those of the person stand before those of the body. */
  salutations: InSomeLanguages;
  /** What they are asked to do next. */
  asks: InSomeLanguages;
};

/** What went before between the campaign and a country. */
export type Before = {
  /** Of the last letter that is known to have gone there. */
  letter: { date: Edtf; ourReference: string | null } | null;
  /** What they wrote on their last answer. */
  theirReference: string | null;
};

/** The text in a letter's language, or in the same language of another place; never in another one. */
function inItsLanguage(texts: InSomeLanguages, language: string): string | undefined {
  const [base] = language.split("-");
  const found =
    texts.find((one) => one.language === language) ??
    texts.find((one) => one.language.split("-")[0] === base);
  return found?.text;
}

/**
 * What a letter's fields hold for an addressee; a field without a value is not there.
 * @param recorded what the record says on the day, in that language
 */
export const valuesFor = (
  language: string,
  to: Addressee,
  before: Before,
  recorded: Values,
  sent: { on: Day; ourReference: string | null },
  identity: Identity,
): Values => ({
  ...recorded,
  ...filled({
    body: bodyIn(language, to.body),
    presidingOfficer: to.presidingOfficer,
    contact: to.contact?.name,
    office: to.contact?.office,
    salutation: inItsLanguage(to.salutations, language),
    country: countryIn(language, to.country),
    nextAsk: inItsLanguage(to.asks, language),
    date: dateIn(language, sent.on),
    ourReference: sent.ourReference,
    theirReference: before.theirReference,
    earlierLetterDate: before.letter && dateIn(language, before.letter.date),
    earlierLetterReference: before.letter?.ourReference,
    campaign: nameOf(identity, language),
    signatory: inLanguageOf(identity.signatory, language),
  }),
});
