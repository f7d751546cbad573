import { expect, it } from "vitest";
import { shippedNow } from "@/lib/shipped/campaign";
import { nameIn } from "./known-names";

const file = shippedNow();
const names = new Set([
  ...file.entries.flatMap(({ entry }) =>
    entry.kind === "engagement" ? [...entry.participants, ...(entry.place ? [entry.place] : [])] : [],
  ),
  ...file.documents.flatMap(({ issuedBy }) => issuedBy ?? []),
]);

it("every place, participant and issuer that is shipped has a name in Ukrainian, in its letters", () => {
  expect(names.size).toBeGreaterThan(100);
  for (const name of names) {
    expect(nameIn(name, "uk").lang, name).toBe("uk");
    expect(nameIn(name, "uk").text).toMatch(/\p{Script=Cyrillic}/u);
    expect(nameIn(name, "crh")).toEqual({ text: name, lang: "en" });
  }
});

it("what staff type stays as they typed it", () => {
  expect(nameIn("Хтось", "uk")).toEqual({ text: "Хтось", lang: undefined });
});
