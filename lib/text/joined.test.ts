import { expect, it } from "vitest";
import { joined } from "./joined";

it.each<[string, (string | null | undefined | false)[], string]>([
  ["leaves ordinary names alone", ["Sejm", null, "", "Сейм"], "Sejm · Сейм"],
  ["sets names written from the right apart", ["Knesset", "הכנסת"], "Knesset · \u2068הכנסת\u2069"],
  [
    "ends what an old name would turn around, and its lines",
    ["Parliament\u202Egnp\u2067\n", "2025"],
    "\u2068Parliamentgnp\u2069 · 2025",
  ],
  ["lets no name step out of its place", ["\u2069\u202Ea", "b"], "\u2068a\u2069 · b"],
])("a line of names %s", (_, parts, line) => {
  expect(joined(parts, " · ")).toBe(line);
});
