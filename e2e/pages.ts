/** The languages of the record, and its pages that journeys walk in each of them. */
export const languages = ["en", "uk", "crh"] as const;
export const pages = [
  "",
  "/countries/PL",
  "/countries/UA",
  "/timeline",
  "/package",
  "/methodology",
  "/data",
  "/as-of/2019-06-06",
  "/changes/2019-01-01/2025-06-19",
] as const;
