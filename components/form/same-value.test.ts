import { expect, it } from "vitest";
import { asTyped, sameValue } from "./same-value";

it("what is missing in the stored value is empty in the form, whatever it is there", () => {
  const form = { name: "a", seats: "", remark: { en: "b", uk: "" }, items: ["x"] };
  expect(asTyped(form, { name: "c" })).toEqual({
    name: "c",
    seats: "",
    remark: { en: "", uk: "" },
    items: [],
  });
});

it("a stored number is the text that a form holds of it, zero included", () => {
  expect(asTyped({ votesFor: "12", votesAgainst: "" }, { votesFor: 0, votesAgainst: 7 })).toEqual({
    votesFor: "0",
    votesAgainst: "7",
  });
});

it("what a form does not hold is not compared", () => {
  expect(asTyped({ place: "" }, { place: "Kyiv", version: 3 })).toEqual({ place: "Kyiv" });
});

it("nothing, an empty text and texts in no language are the same to a reader; texts and their order are not", () => {
  expect(sameValue(null, "")).toBe(true);
  expect(sameValue({ en: "" }, undefined)).toBe(true);
  expect(sameValue({ en: "a", uk: "b" }, { uk: "b", en: "a" })).toBe(true);
  expect(sameValue(["a", "b"], ["b", "a"])).toBe(false);
  expect(sameValue("a", "b")).toBe(false);
});
