/** How long a link for choosing a password holds, in hours: someone is invited on a Friday and comes on Monday. */
export const linkHours = 72;
