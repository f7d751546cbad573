/** Views of the log that come with the desk: each its name in the messages, and what stands in the address. */
export const usualViews = [
  { key: "all", query: "" },
  { key: "unpublished", query: "state=internal" },
  { key: "noCountry", query: "country=none" },
  { key: "month", query: "period=month" },
  { key: "mine", query: "author=me" },
] as const;
