import { z } from "zod";
import { type Fields, kept } from "@/lib/fields/field";
import { choice, requiredLine } from "@/lib/fields/fields";
import { isQuery } from "./view-query";

/** The lists that views are kept of. */
export const viewLists = {
  log: "log",
  countries: "countries",
  tasks: "tasks",
  activity: "activity",
} as const;
export type ViewList = keyof typeof viewLists;

/** The longest part of an address that is kept: more than any filter of ours has. */
const longestQuery = 2000;

/** A filter of a list, kept under a name. */
export const view = {
  list: kept(choice(viewLists)),
  name: kept(requiredLine(60)),
  /** The part of the address that says what of the list; empty for all of it. */
  query: kept(z.string("required").max(longestQuery, "too-long").refine(isQuery, "not-valid")),
  /** Seen by all staff, and not only by whoever keeps it. */
  shared: kept(z.boolean("required")),
} satisfies Fields;
