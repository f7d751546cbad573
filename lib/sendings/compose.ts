import type { Day } from "@/lib/calendar/edtf";
import { dateIn } from "@/lib/i18n/any-language";
import { type Identity, inLanguageOf, nameOf } from "@/lib/identity/identity";
import { fillIn, type Values } from "@/lib/letter-texts/body";
import type { TextInLanguage } from "@/lib/letter-texts/fields";
import type { LetterContent } from "@/lib/letter-texts/letter-content";
import type { MergeField } from "@/lib/letter-texts/merge-fields";
import { addressBy } from "@/lib/parliaments/addresses";
import type { Address } from "@/lib/parliaments/fields";
import { type Enclosure, titlesOf } from "./enclosures";
import { bodyIn } from "./recorded";
import { type Addressee, type Before, valuesFor } from "./values";

/**
 * The text for an addressee: in their language, else in English, else the first there is.
 * @param wanted the language in which they are written to, where that is known
 */
export function textFor(texts: readonly TextInLanguage[], wanted: string | null): TextInLanguage | null {
  const base = (tag: string) => tag.split("-")[0];
  const of = (language: string) =>
    texts.find((text) => text.language === language) ??
    texts.find((text) => base(text.language) === base(language));
  return (wanted && of(wanted)) || of("en") || texts[0] || null;
}

/** All that a letter to one addressee is made of. */
export type Ingredients = {
  text: TextInLanguage;
  to: Addressee & { addresses: readonly Address[] | null };
  before: Before;
  /** What the record says on the day, in the language of the text. */
  recorded: Values;
  sent: { on: Day; ourReference: string | null };
  identity: Identity;
  /** What goes with it. */
  enclosed: readonly Enclosure[];
};

/** A letter to one addressee, and the fields for which there is nothing to fill in. */
export function composed({ text, to, before, recorded, sent, identity, enclosed }: Ingredients): {
  content: LetterContent;
  missing: MergeField[];
} {
  const { language, subject, body } = text;
  const values = valuesFor(language, to, before, recorded, sent, identity);
  const { blocks, missing } = fillIn(body, values);
  const bodyName = bodyIn(language, to.body) ?? "";
  const post = addressBy(to.addresses, "post");
  const place = inLanguageOf(identity.place, language);
  const signatory = inLanguageOf(identity.signatory, language);
  const lines = [inLanguageOf(identity.address, language), identity.phone, identity.email, identity.website];
  return {
    content: {
      id: to.country,
      language,
      letterhead: {
        name: nameOf(identity, language),
        lines: lines.flatMap((line) => (line ? line.split("\n") : [])),
      },
      placeAndDate: [place, dateIn(language, sent.on)].filter(Boolean).join(", "),
      ourReference: sent.ourReference,
      theirReference: before.theirReference,
      addressee: {
        label: `${to.country} ${bodyName}`.trim(),
        nameLines: [
          to.contact?.name ?? (to.contact?.office ? null : to.presidingOfficer),
          to.contact?.office,
          bodyName,
        ].filter((line): line is string => Boolean(line)),
        addressLines: post?.address.split("\n") ?? [],
        email: addressBy(to.addresses, "email")?.address ?? null,
      },
      subject,
      blocks,
      signatory: signatory
        ? { name: signatory, office: inLanguageOf(identity.signatoryOffice, language) || null }
        : null,
      enclosures: titlesOf(enclosed, language),
      versions: enclosed.map(({ id }) => id),
    },
    missing,
  };
}

/** The next number after a reference that ends in one: "01-12/145" → "01-12/146"; null where it ends in none. */
export function nextReference(reference: string): string | null {
  const found = /^(.*?)(\d+)(\D*)$/s.exec(reference);
  if (!found) return null;
  const [, head = "", number = "", tail = ""] = found;
  return `${head}${String(BigInt(number) + 1n).padStart(number.length, "0")}${tail}`;
}

/** References for so many letters, from the first on; none where the first ends in no number. */
export function references(first: string | null, count: number): (string | null)[] {
  const all: (string | null)[] = [];
  for (let one = first; all.length < count; one = one && nextReference(one)) all.push(one);
  return all;
}
