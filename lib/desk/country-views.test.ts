import { expect, it } from "vitest";
import { type Conversation, conversations } from "@/lib/standing/conversation";
import type { CountryClass } from "@/lib/standing/standing";
import { countryViews, fitsView } from "./country-views";

it.each<[CountryClass, Conversation, string]>([
  ["asked", "late", "all silent"],
  ["asked", "very_late", "all silent"],
  ["in_dialogue", "dormant", "all silent in_dialogue"],
  ["in_dialogue", "ball_with_us", "all our_turn in_dialogue"],
  ["under_way", "sent", "all under_way"],
  ["recognised", "closed", "all recognised"],
  // What is not known to have been sent is nobody's silence.
  ["asked_assumed", "letter_assumed", "all"],
  ["not_asked", "not_contacted", "all"],
])("%s and %s stands in %s", (countryClass, conversation, views) => {
  const row = { class: countryClass, conversation };
  expect(countryViews.filter((view) => fitsView(row, view)).join(" ")).toBe(views);
});

it("a country whose question is open is in no list of the silent", () => {
  for (const conversation of conversations)
    expect(
      fitsView({ class: "asked", conversation }, "silent") &&
        fitsView({ class: "asked", conversation }, "our_turn"),
    ).toBe(false);
});
