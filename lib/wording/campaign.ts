/** Whose record it is, as sources name it; `nameIn` says it in the reader's language. */
export const campaignOrganisation = "Crimean Tatar Resource Center";
