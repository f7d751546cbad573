/** Orders texts by their characters, whatever the language; negative when `a` comes first. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
