import { expect, it } from "vitest";
import { askedText } from "./asked-text";

it.each([
  ["date=%202019-06-06%20", "2019-06-06"],
  ["date=", ""],
  ["other=1", ""],
  [`date=${"x".repeat(30)}`, "x".repeat(20)],
  [`date=${"x".repeat(19)}%F0%9F%98%80y`, `${"x".repeat(19)}😀`],
])("%s is asked as %j, and can be written into an address", (query, asked) => {
  expect(askedText(new URLSearchParams(query), "date")).toBe(asked);
  expect(() => encodeURIComponent(asked)).not.toThrow();
});
