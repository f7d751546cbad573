import { describe, expect, test } from "vitest";
import { EntryKind } from "@/lib/db/generated/enums";
import { inSight, mostInSight } from "./in-sight";

const nowhere = { countries: [], bodyId: "" };
const inGermany = { countries: ["DE"], bodyId: "" };
const atTheBundestag = { countries: ["DE"], bodyId: "de-bundestag" };

describe("what the form of an entry asks in sight", () => {
  test.each([
    ["dispatch", nowhere, ["countries", "bodyId", "occurredOn", "channel", "attachments"]],
    ["dispatch", inGermany, ["bodyId", "occurredOn", "channel", "attachments", "letterKind"]],
    ["dispatch", atTheBundestag, ["bodyId", "occurredOn", "channel", "attachments", "letterKind"]],
    ["response", nowhere, ["countries", "nature", "answersId", "occurredOn", "attachments"]],
    ["response", inGermany, ["nature", "answersId", "occurredOn", "attachments", "summary"]],
    ["engagement", nowhere, ["engagementForm", "occurredOn", "countries", "titles", "summary"]],
    ["engagement", inGermany, ["engagementForm", "occurredOn", "countries", "titles", "summary"]],
    ["proceeding", nowhere, ["bodyId", "step", "occurredOn", "wording", "form"]],
    ["proceeding", atTheBundestag, ["step", "occurredOn", "wording", "form", "sources"]],
    ["note", nowhere, ["countries", "note", "occurredOn"]],
    ["note", inGermany, ["note", "occurredOn"]],
  ] as const)("%s, opened with %j", (kind, start, questions) => {
    expect(inSight({ kind, ...start })).toEqual(questions);
  });

  test("never more than five, and when it happened is always among them", () => {
    for (const kind of Object.values(EntryKind))
      for (const start of [nowhere, inGermany, atTheBundestag, { countries: [], bodyId: "pace" }]) {
        const questions = inSight({ kind, ...start });
        expect(questions.length).toBeLessThanOrEqual(mostInSight);
        expect(questions).toContain("occurredOn");
      }
  });
});
