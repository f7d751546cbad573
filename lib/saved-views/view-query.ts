/** Whether a text is a part of an address that holds nothing but names and values, as we write it ourselves. */
export const isQuery = (text: string): boolean => new URLSearchParams(text).toString() === text;
