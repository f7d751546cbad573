import { describe, expect, it } from "vitest";
import { generatePassword } from "./generate-password";
import { isGuessable } from "./password-rules";
import { AddPerson, emailAddress } from "./schema";

const keysOf = (password: string) =>
  AddPerson.safeParse({ email: "a@tracker.test", role: "viewer", password }).error?.issues.map(
    (issue) => issue.message,
  ) ?? [];

describe("a password", () => {
  it.each([
    "passwordpassword",
    "Password 123456 !",
    "crimeantatar1944",
    "Qırım-Mejlis-2014",
    "Sürgünlik 18 1944!",
    "геноцид геноцид 1944",
    "qwertyuiopasdfgh",
    "йцукенгшщзхїфівапр",
    "aaaaaaaaaaaaaaaaaaaa",
    "ababababababababab",
    "01234567890123456789",
  ])("%s is refused as easy to guess", (password) => expect(isGuessable(password)).toBe(true));

  it.each([
    "a long enough phrase for the first",
    "three herons over Kerch at dusk",
    "Сім чайок над протокою",
    "test-password-123456-x",
  ])("%s is taken", (password) => expect(isGuessable(password)).toBe(false));

  it("has 15 to 256 characters", () => {
    expect(keysOf("heron over Kerc")).toEqual([]);
    expect(keysOf("heron over Ker")).toEqual(["password-too-short"]);
    expect(keysOf("heron over Kerch ".repeat(16))).toEqual(["password-too-long"]);
    expect(keysOf("")).toEqual(["required"]);
  });

  it("made here is taken, and never the same", () => {
    const made = Array.from({ length: 50 }, generatePassword);
    expect(new Set(made).size).toBe(50);
    for (const password of made) expect(keysOf(password)).toEqual([]);
  });
});

describe("an address to sign in with", () => {
  it("does not depend on case, spaces around it or look-alike forms", () => {
    expect(emailAddress.parse("  Name@Tracker.TEST ")).toBe("name@tracker.test");
    expect(emailAddress.parse("name＠tracker.test")).toBe("name@tracker.test");
  });
  it.each([
    "",
    "name",
    "name@",
    "a b@tracker.test",
    "name@tracker.test\nbcc: x",
    `${"a".repeat(260)}@b.test`,
  ])("is not %j", (text) => expect(emailAddress.safeParse(text).success).toBe(false));
});
