/**
 * What can be filled into a letter, for each addressee anew. Each says where it comes from: an addressee without it is named
 * before anything is sent, with the place where it can be added.
 */
export const mergeFields = {
  /** The body, in the letter's language where it has a name in it, else by its own name. */
  body: "addressee",
  presidingOfficer: "addressee",
  contact: "addressee",
  office: "addressee",
  /** The form of address in the letter's language. */
  salutation: "addressee",
  country: "addressee",
  /** The day of sending. */
  date: "letter",
  ourReference: "letter",
  /** Of their last answer. */
  theirReference: "earlier",
  earlierLetterDate: "earlier",
  earlierLetterReference: "earlier",
  /** How many countries have recognised, of all in the world, by any chamber. */
  recognisedWorld: "record",
  /** The same, Ukraine left out. */
  recognisedOutsideUkraine: "record",
  /** How many of the countries that the campaign asks. */
  recognisedTargets: "record",
  askedCountries: "record",
  /** The countries that have recognised, by name. */
  recognisedCountries: "record",
  /** The country that recognised last, and on which day. */
  latestCountry: "record",
  latestDate: "record",
  campaign: "campaign",
  signatory: "campaign",
} as const;

export type MergeField = keyof typeof mergeFields;
/** Where a field's value comes from. */
export type FieldOrigin = (typeof mergeFields)[MergeField];

export const mergeFieldNames = Object.keys(mergeFields) as MergeField[];
