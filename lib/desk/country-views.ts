import type { Conversation } from "@/lib/standing/conversation";
import type { DeskRow } from "./desk-rows";

/** The list of countries by what one is after; each is a tab with its number. */
export const countryViews = ["all", "silent", "our_turn", "in_dialogue", "under_way", "recognised"] as const;
export type CountryView = (typeof countryViews)[number];

/** Late, very late and dormant are the degrees of one thing: they owe an answer. */
export const isSilent = (conversation: Conversation): boolean =>
  conversation === "late" || conversation === "very_late" || conversation === "dormant";

/** Whether a country belongs to a view. */
export function fitsView(row: Pick<DeskRow, "class" | "conversation">, view: CountryView): boolean {
  switch (view) {
    case "all":
      return true;
    case "silent":
      return isSilent(row.conversation);
    case "our_turn":
      return row.conversation === "ball_with_us";
    default:
      return row.class === view;
  }
}
