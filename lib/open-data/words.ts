/** What the words of the record mean, said once for the JSON answers and the tables. */

export const certaintyText =
  "confirmed: an official source of the body itself (of a dispatch: the campaign's own), or two independent ones; reported: one source that is neither; assumed: none.";
