import { expect, it } from "vitest";
import { textOf } from "./utf8";

/** "Кримські татари" as an old program saves it. */
const windows1251 = [
  0xca, 0xf0, 0xe8, 0xec, 0xf1, 0xfc, 0xea, 0xb3, 0x20, 0xf2, 0xe0, 0xf2, 0xe0, 0xf0, 0xe8,
];
const utf8 = [...new TextEncoder().encode("Кримські татари")];

it.each<[string, number[], string | null]>([
  ["UTF-8", utf8, "Кримські татари"],
  ["UTF-8 with a byte order mark", [0xef, 0xbb, 0xbf, ...utf8], "Кримські татари"],
  ["Windows-1251", windows1251, null],
  ["UTF-16", [0xff, 0xfe, 0x41, 0x00], null],
  ["half a character at the end", utf8.slice(0, 1), null],
  ["nothing", [], ""],
])("%s is read whole or not at all", (_, bytes, text) => {
  expect(textOf(Uint8Array.from(bytes))).toBe(text);
});
