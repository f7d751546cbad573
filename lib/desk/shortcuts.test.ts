import { describe, expect, it } from "vitest";
import { asksForPalette, follow, keyOf, shortcuts } from "./shortcuts";

const press = (key: string, code = "", more = {}) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe("a key is understood", () => {
  it.each([
    ["on a Latin keyboard", press("g", "KeyG"), "g"],
    ["in a Ukrainian layout by its place", press("п", "KeyG"), "g"],
    ["on a keyboard that is laid out otherwise by its letter", press("g", "KeyU"), "g"],
    ["the slash", press("/", "Slash"), "/"],
    ["the slash's key in a Ukrainian layout", press(".", "Slash"), "/"],
    ["the question mark wherever it is", press("?", "Digit7"), "?"],
    ["not the full stop of a Latin keyboard", press(".", "Period"), null],
    ["not with a modifier", press("g", "KeyG", { ctrlKey: true }), null],
    ["not a capital letter", press("G", "KeyG"), null],
    ["not an arrow", press("ArrowDown", "ArrowDown"), null],
  ])("%s", (_what, event, key) => {
    expect(keyOf(event)).toBe(key);
  });

  it.each([
    ["Ctrl+K", press("k", "KeyK", { ctrlKey: true }), true],
    ["Cmd+K", press("k", "KeyK", { metaKey: true }), true],
    ["Ctrl+K in a Ukrainian layout", press("л", "KeyK", { ctrlKey: true }), true],
    ["K alone", press("k", "KeyK"), false],
    ["with Alt", press("k", "KeyK", { ctrlKey: true, altKey: true }), false],
  ])("the palette: %s", (_what, event, asks) => {
    expect(asksForPalette(event)).toBe(asks);
  });
});

describe("keys one after the other", () => {
  const after = (text: string) => {
    let pressed: readonly string[] = [];
    let done: unknown = null;
    for (const key of text.split(" ")) {
      const next = follow(pressed, key);
      pressed = next.pressed;
      done = next.does && "href" in next.does ? next.does.href : (next.does?.keys.join(" ") ?? null);
    }
    return done;
  };
  it.each([
    ["g c", "/desk/countries"],
    ["g t", "/desk"],
    ["n a", "n a"],
    ["j", "j"],
    ["g", null],
    ["g x", null],
    // Whoever changes their mind begins anew.
    ["g g l", "/desk/log"],
    ["n g l", "/desk/log"],
    ["g j", "j"],
  ])("%s", (keys, does) => {
    expect(after(keys)).toBe(does);
  });

  it("no shortcut is the beginning of another, and none is there twice", () => {
    const all = shortcuts.map(({ keys }) => keys.join(" "));
    expect(new Set(all).size).toBe(all.length);
    for (const one of all)
      for (const other of all) if (one !== other) expect(other.startsWith(`${one} `)).toBe(false);
  });
});
