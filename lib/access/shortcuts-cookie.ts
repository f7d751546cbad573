/** Name of the cookie that says whether the single keys of the desk are on in this browser. */
export const shortcutsCookie = "desk-shortcuts";

/** On, unless they have been switched off. */
export const shortcutsAreOn = (cookie: string | undefined): boolean => cookie !== "off";
