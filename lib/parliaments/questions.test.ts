import { describe, expect, it } from "vitest";
import { bodyRenamed, lostNames } from "./questions";

const before = { name: { en: "Parliament of Finland", uk: "Парламент Фінляндії" }, nameNative: "Eduskunta" };
const after = { ...before, formerNames: null };

describe("the names that a change of a body would lose", () => {
  it.each<[string, Parameters<typeof lostNames>[1], string[]]>([
    ["none while they stay", after, []],
    [
      "none when a language is added",
      { ...after, name: { ...after.name, crh: "Finlândiya parlamentı" } },
      [],
    ],
    [
      "one that is written anew",
      { ...after, name: { ...after.name, en: "Eduskunta" } },
      ["Parliament of Finland"],
    ],
    ["one that is taken out", { ...after, name: { en: "Parliament of Finland" } }, ["Парламент Фінляндії"]],
    ["its own one", { ...after, nameNative: "Riksdagen" }, ["Eduskunta"]],
    [
      "none that becomes a former one",
      {
        name: { en: "Assembly", uk: "Збори" },
        nameNative: "Eduskunta",
        formerNames: [{ name: before.name, nameNative: null, until: "2025" }],
      },
      [],
    ],
  ])("%s", (_, changed, lost) => {
    expect(lostNames(before, changed)).toEqual(lost);
  });

  it("are asked about while an entry stands under them", () => {
    expect(bodyRenamed(["Sejm"], 3)).toMatchObject([
      { key: "body-renamed", values: { name: "Sejm", entries: 3 } },
    ]);
    expect(bodyRenamed(["Sejm"], 0)).toEqual([]);
    expect(bodyRenamed([], 3)).toEqual([]);
  });
});
