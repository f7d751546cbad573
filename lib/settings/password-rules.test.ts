import { describe, expect, it } from "vitest";
import { generatePassword } from "@/lib/access/generate-password";
import { AddPerson, emailAddress } from "@/lib/access/schema";
import { passwordProblem } from "./password-rules";

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
    "correct horse battery staple",
    "Correct-Horse-Battery-Staple-1",
    "to be or not to be",
    "To be, or not to be: that is the question",
    "the quick brown fox jumps over the lazy dog",
    "may the force be with you",
    "Slava Ukraini! Heroiam slava!",
    "Слава Україні! Героям слава!",
    "Ще не вмерла України",
    "crimean tatar people",
    "Crimean Tatar Mejlis 2026",
    "crimean tatars forever",
    "crimea is ukraine 2014",
    "Kyiv2026Kyiv2026",
    "iloveukraine2022",
    "letmeinletmeinplease",
    "recognition tracker",
    "recognition-tracker-2026",
    "Recognition Tracker 2026!",
    "genocide recognition 1944",
    "administrator@tracker.test",
    "Winter2026Winter2026",
    "Summer 2026 Summer",
    "p4ssw0rd p4ssw0rd",
    "P@ssw0rd P@ssw0rd",
    "1qaz2wsx3edc4rfv",
    "qazwsxedcrfvtgb",
    "qwe asd zxc qwe asd",
    "18051944180519441805",
    "18 May 1944 18 May 1944",
    "this is my password",
    "my secret password 1",
    "i forgot my password",
    "changemechangeme",
    "administratoradministrator",
    "admin admin admin admin",
    "mypasswordis12345",
    "Crimean Tatar Resource Center",
    "crtc campaign 2026",
    "never forget 1944",
    "password of the campaign",
    "welcome to the tracker",
    "thisisasecretpassword",
    "happy new year 2026",
    "Monday Tuesday Wednesday",
    "january february march",
    "one two three four five",
    "ant etkenmen milletimge",
    "Ey güzel Qırım 1944",
    "1944-05-18 Qırım",
    "Banana banana banana",
    "abcdefghijklmnop",
    "zyxwvutsrqponmlk",
    "Stalin deportation 1944",
    "Sevastopol Simferopol",
    "Bağçasaray Aqmescit 2026",
    "parliament resolution 2026",
    "letmeinletmeinletmein",
  ])("%s is refused as easy to guess", (password) =>
    expect(passwordProblem(password)).toBe("password-guessable"),
  );

  it.each([
    "a long enough phrase for the first",
    "another phrase that is long enough",
    "a long enough phrase for measuring",
    "three herons over Kerch at dusk",
    "three herons over the strait at dusk",
    "four cormorants on the old sea wall",
    "seven herons cross the lake",
    "Сім чайок над протокою",
    "test-password-123456-x",
    "heron over Kerc",
    "long enough to be one",
    "A secret for tests alone, long enough",
    "walnut ladder copper 88 Tuesday",
    "my grandmother baked chebureki on rainy days",
    "Бабуся пекла янтики щосуботи зранку",
    "qartanam cumaertesi çiberek pişire edi",
    "kettle7 Moon! fence",
    "sturdy lamp under green bridge",
    "first administrator phrase 2026 x",
  ])("%s is taken", (password) => expect(passwordProblem(password)).toBeNull());

  it.each([
    "oksana.petrenko@mejlis-rada.org",
    "Oksana Petrenko 1987",
    "Оксана Петренко 1987!",
    "kolo-rady kolo rady 5",
  ])("%s is refused to whom it names", (password) => {
    const owner = { email: "oksana.petrenko@kolo-rady.org", name: "Оксана Петренко" };
    expect(passwordProblem(password, owner)).toMatch(/^password-(personal|guessable)$/);
  });

  it("is held against whose it is to be, in the form too", () => {
    const person = { email: "oksana.petrenko@example.org", role: "viewer", password: "Oksana Petrenko 7" };
    expect(AddPerson.safeParse(person).error?.issues).toMatchObject([
      { path: ["password"], message: "password-personal" },
    ]);
  });

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
