import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { locales } from "./locales";

const folder = path.join(import.meta.dirname, "messages");
const flat = (value: unknown, at = ""): [string, string][] =>
  typeof value === "string"
    ? [[at, value]]
    : Object.entries(value as object).flatMap(([key, item]) => flat(item, at ? `${at}.${key}` : key));
const read = (locale: string, file: string) =>
  flat(JSON.parse(readFileSync(path.join(folder, locale, file), "utf8")));
const variables = (text: string) => {
  const names = new Set<string>();
  const walk = (parts: ReturnType<typeof parse>) => {
    for (const part of parts) {
      if ("value" in part && part.type !== TYPE.literal) names.add(String(part.value));
      if ("options" in part) for (const option of Object.values(part.options)) walk(option.value);
      if ("children" in part) walk(part.children);
    }
  };
  walk(parse(text));
  return [...names].sort();
};

// Names of countries come from the platform, except in Crimean Tatar.
const files = readdirSync(path.join(folder, "en"));

describe("the catalogue", () => {
  it.each(files)("%s has the same messages, with the same variables, in every language", (file) => {
    const english = read("en", file);
    expect(english.length, "an empty namespace").toBeGreaterThan(0);
    for (const locale of locales.slice(1)) {
      const other = new Map(read(locale, file));
      expect([...other.keys()].sort(), `${locale}/${file}`).toEqual(english.map(([key]) => key).sort());
      for (const [key, text] of english)
        expect(variables(other.get(key) ?? ""), `${locale} ${key}`).toEqual(variables(text));
    }
  });

  it.each(locales)("%s has no empty message", (locale) => {
    for (const file of files)
      for (const [key, text] of read(locale, file)) expect(text.trim(), `${file} ${key}`).not.toBe("");
  });
});
