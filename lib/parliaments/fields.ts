import { z } from "zod";
import { AddressChannel, BodyKind, ChamberRole, PartnerKind } from "@/lib/db/generated/enums";
import { type Fields, kept, type OwnOf, told } from "@/lib/fields/field";
import {
  choice,
  countryCode,
  countUpTo,
  flag,
  id,
  localText,
  optionalAnyEdtf,
  optionalChoice,
  optionalCountry,
  optionalId,
  optionalLine,
  optionalPastEdtf,
  optionalText,
  optionalUrl,
  pastEdtf,
  requiredLine,
  requiredLocalLine,
  requiredLocalText,
  requiredText,
  rowsOf,
} from "@/lib/fields/fields";
import { language, optionalLanguage } from "@/lib/fields/language";
import { shaped } from "@/lib/fields/shape";
import { ListingBasis, presentBasis } from "@/lib/standing/basis";
import { wrongAddress } from "./address-forms";

/** A name that a body had before. */
export const formerName = {
  name: told(requiredLocalLine(300), "The name.", { answer: "names" }),
  nameNative: told(optionalLine(300), "Its own name then."),
  until: told(pastEdtf, "The last day of the name."),
} satisfies Fields;

/** How many seats a body has or had; open where it has no beginning that is known, or no end yet. */
export const seats = {
  count: told(countUpTo(10_000, "seats"), "How many."),
  from: told(optionalAnyEdtf, "Since when."),
  until: told(optionalAnyEdtf, "Until when; null while it holds."),
} satisfies Fields;

/** Whoever can be written to or can act. Parliaments and their chambers are public knowledge. */
export const body = {
  countryCode: told(optionalCountry, "Its country.", { answer: false, column: "country" }),
  parentId: told(optionalId, "The body that it belongs to.", { answer: "parent", column: "parent" }),
  kind: told(choice(BodyKind), "What it is."),
  chamberRole: told(optionalChoice(ChamberRole), "Which chamber, where it is one.", {
    answer: "chamber",
    column: "chamber",
  }),
  name: told(requiredLocalLine(300), "Its name.", { answer: "names" }),
  nameNative: told(optionalLine(300), "Its own name."),
  formerNames: told(rowsOf(formerName), "Names that it had before, oldest first."),
  foundedOn: told(optionalPastEdtf, "When it was founded, where that is known."),
  endedOn: told(optionalPastEdtf, "When it ended, where it has."),
  seats: told(rowsOf(seats), "Its number of seats by the time it holds, oldest first, where that is known."),
  website: told(optionalUrl, "Its website."),
  remark: told(localText(1000), "A remark.", { answer: false }),
} satisfies Fields;

/** One way to reach someone. Of several of one kind one may be preferred. */
export const address = {
  channel: kept(choice(AddressChannel)),
  address: kept(requiredText(500)),
  remark: kept(optionalLine(200)),
  preferred: kept(flag),
} satisfies Fields;
export type Address = OwnOf<typeof address>;

/** How a letter begins, in one language. */
export const salutation = {
  language: kept(language),
  text: kept(requiredLine(200)),
} satisfies Fields;

/** How someone is written to. What staff have collected of it never leaves the desk. */
const writing = {
  addresses: kept(rowsOf(address, (row) => ({ address: wrongAddress(row) }))),
  preferredChannel: kept(optionalChoice(AddressChannel)),
  /** The language of writing. */
  language: kept(optionalLanguage),
  salutations: kept(rowsOf(salutation)),
  verifiedOn: kept(optionalPastEdtf),
  verifiedFrom: kept(optionalUrl),
} satisfies Fields;

/** How a body is written to, and who presides over it. */
export const correspondence = {
  presidingOfficer: kept(optionalLine(200)),
  ...writing,
} satisfies Fields;
export type Correspondence = OwnOf<typeof correspondence>;

/** What is known of a person at a body: erasing the person empties all of it. */
export const person = {
  name: kept(optionalLine(200)),
  office: kept(optionalLine(200)),
  /** What was noted in one text before there were addresses, until somebody sorts it. */
  address: kept(optionalText(500)),
  ...writing,
  /** The term of office, as far as it is known. */
  since: kept(optionalAnyEdtf),
  until: kept(optionalAnyEdtf),
  remark: kept(optionalText(2000)),
} satisfies Fields;

/** A person at a body: internal only, in every format. */
export const contact = { bodyId: kept(id), ...person } satisfies Fields;
export type ContactView = { id: string; version: number } & OwnOf<typeof contact>;

/** What a form and a sheet say for no country: nothing chosen may be a choice forgotten. */
export const international = "international";
const countryOrNone = shaped(
  { is: "country", optional: true },
  z
    .union([countryCode, z.literal(international).transform(() => null)])
    .nullish()
    .transform((code) => code ?? null),
);

/** A diaspora or civic organisation in a country, or an international one. */
export const partner = {
  countryCode: told(countryOrNone, "Its country; null where it is an international one.", {
    answer: "country",
    column: "country",
  }),
  name: told(requiredLine(300), "Its name."),
  nameNative: told(optionalLine(300), "Its own name."),
  website: told(optionalUrl, "Its website."),
  remark: told(localText(2000), "A remark."),
  /** What it is, what it can do for the campaign and what is known of it never leaves the desk, also of one that is public. */
  kind: kept(optionalChoice(PartnerKind)),
  offers: kept(optionalText(4000)),
  internalNote: kept(optionalText(4000)),
} satisfies Fields;
export type PartnerOwn = OwnOf<typeof partner>;

/** That the campaign asks a country: since when, and on what basis. */
export const listing = {
  countryCode: told(countryCode, "The country.", { answer: false }),
  basis: told(
    shaped(
      { is: "choice", values: ListingBasis, optional: false },
      z.enum({ ...ListingBasis, source: "source" }, "choose").transform(presentBasis),
    ),
    "documented: a source says that a letter or package went there; named: a source has the campaign name the country, or says that its authorities took up the appeal; assumed: neither.",
  ),
  since: told(optionalPastEdtf, "Since when."),
  reasoning: told(requiredLocalText(4000), "Why it is asked."),
} satisfies Fields;
