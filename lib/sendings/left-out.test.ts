import { describe, expect, it } from "vitest";
import type { Conversation } from "@/lib/standing/conversation";
import { type Ground, leftOutBecause, type Planned } from "./left-out";

const conversation = (name: Conversation) => ({
  conversation: name,
  because: [],
  waitingSince: null,
  silentDays: null,
  nextDate: null,
  handSetDate: null,
});
const silent = (also: Partial<Ground> = {}, state: Conversation = "late"): Ground => ({
  standing: { class: "asked", conversation: conversation(state) },
  bodyId: "xx-parliament",
  lastWrittenOn: "2026-01-10",
  earlier: "known",
  packages: [{ id: "package-2025", isKnown: true }],
  ...also,
});
const reminder: Planned = { letterKind: "reminder", packageId: null, sentOn: "2026-06-01", notWithin: 30 };
const parcel: Planned = { ...reminder, letterKind: "package", packageId: "package-2026" };
const standing = (name: Ground["standing"]["class"], state: Conversation = "sent") => ({
  class: name,
  conversation: conversation(state),
});

describe("who is left out of a sending unless somebody puts them in", () => {
  it.each<[string, Ground, Planned, string[]]>([
    ["nobody who is silent, of a reminder", silent(), reminder, []],
    [
      "nobody who was never asked, of a first letter",
      silent({ earlier: null, lastWrittenOn: null }),
      parcel,
      [],
    ],
    ["who has no addressee", silent({ bodyId: null }), reminder, ["no_addressee"]],
    ["who has recognised", silent({ standing: standing("recognised", "closed") }), parcel, ["recognised"]],
    ["who had recognised before", silent({}, "recognised_before"), parcel, ["recognised"]],
    ["where it is under way", silent({ standing: standing("under_way") }), reminder, ["under_way"]],
    ["who waits for an answer of ours", silent({}, "ball_with_us"), reminder, ["our_turn"]],
    [
      "nobody for that, of the answer itself",
      silent({}, "ball_with_us"),
      { ...reminder, letterKind: "answer" },
      [],
    ],
    ["where the last letter came back", silent({}, "delivery_failed"), reminder, ["delivery_failed"]],
    ["who asked for time", silent({}, "waiting_by_agreement"), reminder, ["time_granted"]],
    ["who has answered, of a reminder", silent({}, "answered_neutral"), reminder, ["answered"]],
    ["nobody for an answer, of a new package", silent({}, "answered_neutral"), parcel, []],
    ["who has no letter to be reminded of", silent({ earlier: null }), reminder, ["no_earlier_letter"]],
    ["whose letter is no more than assumed", silent({ earlier: "assumed" }), reminder, ["letter_assumed"]],
    [
      "who got this package in this wave",
      silent({ packages: [{ id: "package-2026", isKnown: true }] }),
      parcel,
      ["package_sent"],
    ],
    [
      "who was written to 29 days before",
      silent({ lastWrittenOn: "2026-05-03" }),
      reminder,
      ["written_lately"],
    ],
    ["nobody written to 30 days before", silent({ lastWrittenOn: "2026-05-02" }), reminder, []],
    [
      "nobody for a day, where none is asked for",
      silent({ lastWrittenOn: "2026-06-01" }),
      { ...reminder, notWithin: 0 },
      [],
    ],
    ["nobody for a letter of a later day", silent({ lastWrittenOn: "2026-07-01" }), reminder, []],
    [
      "for all reasons there are, the weightiest first",
      silent({ lastWrittenOn: "2026-05-30", standing: standing("recognised", "closed"), earlier: "assumed" }),
      reminder,
      ["recognised", "letter_assumed", "written_lately"],
    ],
  ])("%s", (_, ground, planned, expected) => {
    expect(leftOutBecause(ground, planned)).toEqual(expected);
  });
});
