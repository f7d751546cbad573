import { describe, expect, it } from "vitest";
import { addressBy, inOrderOfUse } from "./addresses";
import type { Address } from "./fields";
import { AddContact, BodyCorrespondence } from "./schema";

const at = (channel: Address["channel"], address: string, also: Partial<Address> = {}): Address => ({
  channel,
  address,
  remark: null,
  preferred: false,
  ...also,
});
const problems = (given: object): string[] => {
  const parsed = BodyCorrespondence.safeParse(given);
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
};

describe("addresses", () => {
  it.each([
    ["an e-mail address", at("email", "office@parliament.example"), []],
    ["one with a name around it", at("email", "Office <office@parliament.example>"), ["one-email"]],
    ["two in one field", at("email", "a@b.example, c@d.example"), ["one-email"]],
    ["one of a domain in Cyrillic", at("email", "канцелярія@парламент.укр"), []],
    ["a postal address of several lines", at("post", "Wiejska 4/6/8\n00-902 Warszawa"), []],
    ["a form by its address", at("online_form", "https://parliament.example/contact"), []],
    ["a form that is no address", at("online_form", "see their page"), ["web-address"]],
    ["a phone number", at("phone", "+48 22 694 25 00"), []],
    ["one with an extension", at("phone", "(022) 694-25-00 дод. 12"), []],
    ["words for a phone number", at("phone", "ask the secretary"), ["phone-number"]],
    ["an embassy in words", at("embassy", "By the embassy in Kyiv, Mykhailivska 10"), []],
  ])("%s", (_, address, expected) => {
    expect(problems({ addresses: [address] })).toEqual(expected.map((key) => `addresses.0.address ${key}`));
  });

  it("of two of one kind one is preferred at most", () => {
    const both = [
      at("email", "a@b.example", { preferred: true }),
      at("email", "c@d.example", { preferred: true }),
    ];
    expect(problems({ addresses: both })).toEqual(["addresses.1.preferred one-preferred"]);
  });

  it("the same twice is refused", () =>
    expect(problems({ addresses: [at("email", "a@b.example"), at("email", "A@b.example")] })).toEqual([
      "addresses.1.address listed-twice",
    ]));

  it("the preferred way needs an address", () =>
    expect(problems({ addresses: [at("email", "a@b.example")], preferredChannel: "post" })).toEqual([
      "preferredChannel preferred-without-address",
    ]));

  it("those of the preferred way come first, and the preferred one among them", () => {
    const all = [
      at("email", "a@b.example"),
      at("email", "c@d.example", { preferred: true }),
      at("post", "A street"),
    ];
    expect(inOrderOfUse(all, "post").map(({ address }) => address)).toEqual([
      "A street",
      "c@d.example",
      "a@b.example",
    ]);
    expect(addressBy(all, "email")?.address).toBe("c@d.example");
    expect(addressBy(all, "phone")).toBeNull();
  });
});

describe("the language of writing", () => {
  const said = (language: string) => {
    const parsed = AddContact.safeParse({ contact: { bodyId: "b", name: "A", language } });
    return parsed.success
      ? parsed.data.contact.language
      : parsed.error.issues.map((issue) => [
          issue.message,
          issue.code === "custom" ? issue.params?.instead : null,
        ]);
  };
  it.each([
    ["a tag", "uk", "uk"],
    ["one with a region, however it is written", "pt_br", "pt-BR"],
    ["nothing", "", null],
    ["a name in Ukrainian, with what to write", "англійська", [["language-instead", "en"]]],
    ["a name in English", "Polish", [["language-instead", "pl"]]],
    ["a name in Crimean Tatar", "Türk tili", [["language-instead", "tr"]]],
    ["a country's code", "UA", [["language-instead", "uk"]]],
    ["a code that is none", "xx", [["language", undefined]]],
    ["words", "either of the two", [["language", undefined]]],
  ])("%s", (_, typed, expected) => expect(said(typed)).toEqual(expected));
});
