/** What the words of the record mean, said once for the JSON answers and the tables. */

export const listingBasisText =
  "documented: a source says that a letter or package went there; named: a source has the campaign name the country, or says that its authorities took up the appeal; assumed: neither.";

export const certaintyText =
  "confirmed: an official source of the body itself (of a dispatch: the campaign's own), or two independent ones; reported: one source that is neither; assumed: none.";

export const sourceKindText =
  "official: a parliament, government or intergovernmental body; press; campaign: the campaign's own organisations; other. Null where nobody has said so.";
