import type { FilledBlock } from "./body";

/** Who writes: what stands at the head and at the end of each letter. */
export type Letterhead = {
  /** The organisation, in the letter's language. */
  name: string;
  /** Its address, telephone and website, a line each. */
  lines: readonly string[];
  /** The bytes of its mark, PNG or JPEG. */
  logo: { mediaType: "image/png" | "image/jpeg"; bytes: Uint8Array } | null;
};

/** One letter to one addressee, with nothing left to fill in: what is printed, sent and kept. */
export type FinishedLetter = {
  /** Tells it from the others of a sending; part of file names: the entry's id, or the addressee's. */
  id: string;
  /** Language tag (BCP 47). */
  language: string;
  letterhead: Letterhead;
  /** Where and when, as it stands on the page: "Kyiv, 28 November 2026". */
  placeAndDate: string;
  ourReference: string | null;
  theirReference: string | null;
  addressee: {
    /** For file names and lists: "PL Sejm". */
    label: string;
    /** Office or person, body, as they stand above the address. */
    nameLines: readonly string[];
    /** The postal address, a line each; none where it is not known. */
    addressLines: readonly string[];
    email: string | null;
  };
  subject: string;
  blocks: readonly FilledBlock[];
  /** Who signs, under the text: a name and an office. */
  signatory: { name: string; office: string | null } | null;
  /** What goes with it: titles of the package's documents in their languages. */
  enclosures: readonly string[];
  /** The same as ids of document versions: exactly these go. Letters from before one could choose do not have it. */
  versions?: readonly string[] | undefined;
};
