import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mentionedIn, nameables, withAccounts, withNames } from "./text";

const people = [
  { id: "a1", name: "Ana" },
  { id: "b2", name: "Ana Lee" },
  { id: "c3", name: "Ельвіра Кримська" },
  { id: "d4", name: "d@tracker.test" },
];
const nameOf = (id: string) => people.find((one) => one.id === id)?.name;

describe("what is typed is kept by account", () => {
  it.each([
    ["@Ana, look", "@[a1], look"],
    ["Ask @Ana Lee.", "Ask @[b2]."],
    ["@Ana Leeds", "@[a1] Leeds"],
    ["@Anastasia", "@Anastasia"],
    ["(@Ельвіра Кримська)", "(@[c3])"],
    ["@Ельвіра", "@Ельвіра"],
    ["@d@tracker.test", "@[d4]"],
    ["office@Ana.example", "office@Ana.example"],
    ["@", "@"],
    ["@[a1] and @Ana", "@[a1] and @[a1]"],
    ["", ""],
  ])("%s", (typed, kept) => expect(withAccounts(typed, people)).toBe(kept));
});

it("is read with the names of today, and whoever is gone has none", () => {
  expect(withNames("@[a1] and @[gone]", nameOf)).toBe("@Ana and @…");
  expect(withNames("@[a1]", () => "Another Name")).toBe("@Another Name");
});

it("names everyone once", () => {
  expect(mentionedIn("@[a1] @[b2] @[a1] a@[c3")).toEqual(["a1", "b2"]);
  expect(mentionedIn(null)).toEqual([]);
});

it("is by address where there is no name, or where two share one", () => {
  expect(
    nameables([
      { id: "1", name: "Ana", email: "one@tracker.test" },
      { id: "2", name: "Ana", email: "two@tracker.test" },
      { id: "3", name: null, email: "three@tracker.test" },
      { id: "4", name: "Lee", email: "four@tracker.test" },
    ]).map(({ name }) => name),
  ).toEqual(["one@tracker.test", "two@tracker.test", "three@tracker.test", "Lee"]);
});

it("what is kept, read and saved again stays the same", () => {
  const part = fc.oneof(
    fc.constantFrom("@Ana", "@Ana Lee", "@[a1]", "@[c3]", "@Ельвіра Кримська", "@", " ", "\n", "x", ", "),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const kept = withAccounts(parts.join(" "), people);
      expect(withAccounts(withNames(kept, nameOf), people)).toBe(kept);
    }),
  );
});
