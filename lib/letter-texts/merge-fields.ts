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
  /** What this parliament is asked to do next, in the words that its country's plan has in the letter's language. */
  nextAsk: "addressee",
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
  /** In how many of the world all chambers or the state have, and in how many only one of two chambers. */
  recognisedAllChambers: "record",
  recognisedOneChamber: "record",
  /** The count of the world in a sentence, and whom it is made of; only in the languages of the record. */
  headline: "record",
  headlineRule: "record",
  /** The countries that have recognised, by name, and each with its day. */
  recognisedCountries: "record",
  recognisedDates: "record",
  /** The country that recognised last: which of its bodies, by what act, on which day. */
  latestCountry: "record",
  latestBody: "record",
  latestAct: "record",
  latestDate: "record",
  /** The public page of the figures of the day of sending. */
  figuresPage: "record",
  /** All that their parliament has done, step by step; only in the languages of the record. */
  theirSteps: "theirs",
  /** The act by which they have recognised, or condemned or commemorated. */
  theirAct: "theirs",
  theirActBody: "theirs",
  theirActDate: "theirs",
  /** Their country's page of the public record. */
  theirPage: "theirs",
  campaign: "campaign",
  signatory: "campaign",
} as const;

export type MergeField = keyof typeof mergeFields;
/** Where a field's value comes from. */
export type FieldOrigin = (typeof mergeFields)[MergeField];

export const mergeFieldNames = Object.keys(mergeFields) as MergeField[];
