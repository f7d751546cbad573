import type { ViewList } from "./fields";

/** Views that come with the desk: each its name in the messages, and what stands in the address. */
export const usualViews = {
  log: [
    { key: "all", query: "" },
    { key: "unpublished", query: "state=internal" },
    { key: "noCountry", query: "country=none" },
    { key: "month", query: "period=month" },
    { key: "mine", query: "author=me" },
  ],
  activity: [
    { key: "all", query: "" },
    { key: "mine", query: "person=me" },
    { key: "published", query: "deed=published" },
  ],
} as const satisfies Record<ViewList, readonly { key: string; query: string }[]>;
