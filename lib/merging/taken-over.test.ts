import { describe, expect, it } from "vitest";
import { body, correspondence } from "@/lib/parliaments/fields";
import { replaced } from "./pointers";
import { takenOver } from "./taken-over";

const email = (address: string, preferred = false) => ({
  channel: "email",
  address,
  remark: null,
  preferred,
});

describe("what one of two takes over", () => {
  const taken = (into: object, from: object) =>
    takenOver({ ...body, ...correspondence }, into as never, from as never);

  it("is what it leaves empty itself", () =>
    expect(
      taken({ website: "https://a.example" }, { website: "https://b.example", nameNative: "Sejm" }),
    ).toEqual({
      nameNative: "Sejm",
    }));

  it("of a name the languages that it lacks, in its own words where it has them", () =>
    expect(taken({ name: { en: "Embassy" } }, { name: { en: "The embassy", uk: "Посольство" } })).toEqual({
      name: { en: "Embassy", uk: "Посольство" },
    }));

  it("every address that it lacks, and one preferred address of a kind stays preferred", () =>
    expect(
      taken(
        { addresses: [email("a@b.example", true)] },
        { addresses: [email("A@B.example"), email("c@d.example", true)] },
      ),
    ).toEqual({ addresses: [email("a@b.example", true), email("c@d.example")] }));

  it("forms of address in languages of which it has none", () =>
    expect(
      taken(
        { salutations: [{ language: "en", text: "Your Excellency" }] },
        {
          salutations: [
            { language: "en", text: "Dear Sir" },
            { language: "uk", text: "Вельмишановний пане Маршалку" },
          ],
        },
      ),
    ).toEqual({
      salutations: [
        { language: "en", text: "Your Excellency" },
        { language: "uk", text: "Вельмишановний пане Маршалку" },
      ],
    }));

  it("nothing where both say the same", () =>
    expect(taken({ name: { en: "Sejm" } }, { name: { en: "Sejm" } })).toEqual({}));
});

describe("a list with one in the place of another", () => {
  it("keeps its order", () =>
    expect(replaced(["a", "b", "c"], "b", "d")).toEqual([{ id: "a" }, { id: "d" }, { id: "c" }]));
  it("names it once where both were there", () =>
    expect(replaced(["a", "b", "c"], "c", "a")).toEqual([{ id: "a" }, { id: "b" }]));
  it("lets what backs a listing stay more than its context", () =>
    expect(
      replaced(
        [
          { id: "a", context: false },
          { id: "b", context: true },
        ],
        "a",
        "b",
      ),
    ).toEqual([{ id: "b", context: false }]));
});
