// What no XML can hold, or what shows nothing and turns the text around it.
const unwritable = /(?!\n)\p{Cc}|[\uFFFE\uFFFF\u2028-\u202E\u2066-\u2069]|\p{Surrogate}/gu;

/** JSON for a program that writes XML: its texts hold nothing that XML cannot. */
export const readReport = (json) =>
  JSON.parse(json, (_key, value) =>
    typeof value === "string" ? value.replaceAll("\t", " ").replace(unwritable, "") : value,
  );
