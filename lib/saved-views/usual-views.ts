import { countryViews } from "@/lib/desk/country-views";
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
  countries: countryViews.map((key) => ({ key, query: key === "all" ? "" : `show=${key}` })),
  tasks: [
    { key: "all", query: "" },
    { key: "mine", query: "owner=me" },
    { key: "done", query: "state=done" },
  ],
  activity: [
    { key: "all", query: "" },
    { key: "mine", query: "person=me" },
    { key: "published", query: "deed=published" },
  ],
} as const satisfies Record<ViewList, readonly { key: string; query: string }[]>;
