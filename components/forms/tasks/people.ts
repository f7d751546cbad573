/** Someone to whom something may be given. */
export type Person = { id: string; label: string };

/** What forms that give something to someone may choose from, and who fills them. */
export type People = { people: readonly Person[]; me: string };
