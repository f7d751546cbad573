import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byAge, type PackageChange, packageBefore, packageChanges } from "./package-changes";
import { itemsOf, movedTo, type Placed, placesOf, versionsFor } from "./places";

/** `appeal:en` is the English version of the appeal, `act` one whose language nobody has said. */
const placed = (id: string): Placed => {
  const [documentId = "", language = null] = id.split(":");
  return { id, documentId, language };
};
const list = (text: string): Placed[] => text.split(" ").filter(Boolean).map(placed);

describe("an addressee of a package", () => {
  it.each([
    ["gets the version in their language", "appeal:en appeal:de", "de", "appeal:de"],
    ["gets it in English where theirs is missing", "appeal:de appeal:en", "fr", "appeal:en"],
    ["gets the first where English is missing as well", "appeal:uk appeal:de", "fr", "appeal:uk"],
    ["gets what there is where nobody has said its language", "act", "fr", "act"],
    [
      "gets the language of the region before another of the same language",
      "a:pt a:pt-BR",
      "pt-BR",
      "a:pt-BR",
    ],
    ["gets another region's before English", "a:en a:pt-BR", "pt", "a:pt-BR"],
    ["gets a tag however it is written", "a:en a:pt-br", "PT-BR", "a:pt-br"],
    ["gets each document for itself", "a:en a:de b:en c:de", "de", "a:de b:en c:de"],
    ["gets them in the order of the first version of each", "a:en b:en a:de", "de", "a:de b:en"],
    ["gets English by its region too", "a:de a:en-GB", "fr", "a:en-GB"],
    ["gets nothing of an empty package", "", "de", ""],
    ["gets the earlier of two versions in their language", "a:de a:de-AT a:en", "de", "a:de"],
  ])("%s", (_, items, language, got) => {
    expect(versionsFor(list(items), language).map(({ id }) => id)).toEqual(list(got).map(({ id }) => id));
  });

  const packages = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      documentId: fc.constantFrom("a", "b", "c", "d"),
      language: fc.constantFrom(null, "en", "en-GB", "de", "uk", "pt-BR", "crh"),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  );

  it("gets exactly one version of each document, and none that is not in the package", () => {
    fc.assert(
      fc.property(packages, fc.constantFrom("en", "de", "uk", "pt", "crh", "ja"), (items, language) => {
        const got = versionsFor(items, language);
        expect(got.map(({ documentId }) => documentId)).toEqual([
          ...new Set(items.map(({ documentId }) => documentId)),
        ]);
        for (const version of got) expect(items).toContain(version);
      }),
    );
  });

  it("gets their language whenever the package has it", () => {
    fc.assert(
      fc.property(packages, fc.constantFrom("en", "de", "uk"), (items, language) => {
        for (const version of versionsFor(items, language))
          if (items.some((item) => item.documentId === version.documentId && item.language === language))
            expect(version.language).toBe(language);
      }),
    );
  });

  it("finds the same however the versions of a document lie in the list", () => {
    fc.assert(
      fc.property(packages, (items) => {
        const ids = itemsOf(placesOf(items));
        const again = ids.flatMap((id) => items.filter((item) => item.id === id));
        expect([...ids].sort()).toEqual(items.map(({ id }) => id).sort());
        expect(versionsFor(again, "de")).toEqual(versionsFor(items, "de"));
      }),
    );
  });
});

it("a package from before there were places has one for each of its documents, in its order", () => {
  expect(placesOf(list("appeal:en act:uk law")).map(({ versions }) => versions.map(({ id }) => id))).toEqual([
    ["appeal:en"],
    ["act:uk"],
    ["law"],
  ]);
});

describe("the order", () => {
  it.each([
    ["up", 2, 1, "a c b d"],
    ["down", 1, 2, "a c b d"],
    ["to the top", 3, 0, "d a b c"],
    ["to the end", 0, 3, "b c d a"],
    ["past the end", 0, 9, "b c d a"],
    ["nowhere", 1, 1, "a b c d"],
    ["of what is not there", 9, 0, "a b c d"],
  ])("moves %s", (_, from, to, after) => {
    expect(movedTo(["a", "b", "c", "d"], from, to).join(" ")).toBe(after);
  });
  it("loses nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), fc.integer(), (items, from, to) => {
        expect(movedTo(items, from, to).sort()).toEqual([...items].sort());
      }),
    );
  });
});

describe("the difference to the package before", () => {
  const said = (change: PackageChange): string => {
    if (change.kind === "moved") return `${change.documentId} ${change.from}→${change.to}`;
    if (change.kind === "replaced")
      return `${change.documentId} ${change.before.join("+")}⇒${change.after.join("+")}`;
    return `${change.kind} ${change.versions.join("+")}`;
  };
  it.each([
    ["is none where nothing has changed", "a:en b:en", "a:en b:en", []],
    ["names what came", "a:en", "a:en b:en b:de", ["came b:en+b:de"]],
    ["names what went", "a:en b:en", "b:en", ["went a:en"]],
    ["names a newer version", "a:en b:2019", "a:en b:2025", ["b b:2019⇒b:2025"]],
    ["names a further language", "a:en", "a:en a:de", ["a ⇒a:de"]],
    ["names one that was moved, not all that it passed", "a b c d", "d a b c", ["d 4→1"]],
    ["names one of two that changed places", "a b", "b a", ["a 1→2"]],
    ["moves nothing where one came before it", "a b", "x a b", ["came x"]],
    ["moves nothing where one went before it", "x a b", "a b", ["went x"]],
    ["names both of one that was moved and replaced", "a:1 b c", "b c a:2", ["a a:1⇒a:2", "a 1→3"]],
    ["is all that came where there was nothing", "", "a b", ["came a", "came b"]],
  ])("%s", (_, before, after, changes) => {
    expect(packageChanges(list(before), list(after)).map(said)).toEqual(changes);
  });
});

describe("the package that one is compared with", () => {
  const of = (id: string, previousId: string | null = null, archived = false) => ({
    id,
    previousId,
    ...(archived ? { archived: true as const } : {}),
  });
  const day = (text: string) => new Date(`2026-11-${text}`);
  const ages = new Map([
    ["z", day("01")],
    ["m", day("02")],
    ["a", day("03")],
  ]);
  const comparedWith = (id: string, all: ReturnType<typeof of>[]) => {
    const inOrder = byAge(all, ages);
    const item = inOrder.find((one) => one.id === id);
    return item && packageBefore(item, inOrder)?.id;
  };
  it("is the one that it replaces", () => {
    expect(comparedWith("a", [of("a", "z"), of("m"), of("z")])).toBe("z");
  });
  it("else the one that was put together before it, whatever its id", () => {
    expect(comparedWith("a", [of("a"), of("m"), of("z")])).toBe("m");
    expect(comparedWith("m", [of("a"), of("m"), of("z")])).toBe("z");
  });
  it("is none of those that are archived, unless it replaces it", () => {
    expect(comparedWith("a", [of("a"), of("m", null, true), of("z")])).toBe("z");
    expect(comparedWith("a", [of("a", "m"), of("m", null, true), of("z")])).toBe("m");
  });
  it("is nothing of the first", () => {
    expect(comparedWith("z", [of("a"), of("z")])).toBeUndefined();
  });
});
