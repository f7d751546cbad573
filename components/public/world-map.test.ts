import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import { shapes } from "@/lib/map/shapes";
import { countryClasses } from "@/lib/standing/standing";
import { markup } from "@/lib/testing/markup";
import type { MapCountry } from "./map-country";
import { WorldMap } from "./world-map";

const seed = path.join(import.meta.dirname, "../../prisma/seed/countries.json");
const codes = (JSON.parse(readFileSync(seed, "utf8")) as { code: string }[]).map(({ code }) => code);
const tiny = ["LU", "MT"];

const countries = (locale: Locale): MapCountry[] =>
  codes.map((code, i) => ({
    code,
    name: countryName(code, locale),
    href: `/${locale}/countries/${code}`,
    class: code === "PL" ? "recognised" : (countryClasses[i % countryClasses.length] ?? "asked"),
    oneChamber: code === "PL",
    note: code === "PL" ? "12 July 2024" : "",
  }));
const mapOf = (locale: Locale, list = countries(locale)) =>
  markup(locale, createElement(WorldMap, { countries: list }));

describe("the map", () => {
  it("links every country of the campaign exactly once, by name, class and note", () => {
    const html = mapOf("en");
    expect(codes).toHaveLength(41);
    for (const { code, href } of countries("en"))
      expect(html.split(`href="${href}"`).length - 1, code).toBe(1);
    expect(html).toContain('aria-label="Poland: Recognised, 12 July 2024"');
  });

  it("gives each link something to see, and narrow countries a place of 24 pixels to press", () => {
    const links = [...mapOf("en").matchAll(/<a href="\/en\/countries\/(..)"[\s\S]*?<\/a>/g)];
    expect(links).toHaveLength(41);
    for (const [link, code] of links) {
      const shape = shapes.europe.countries[code as string] ?? shapes.world.countries[code as string];
      expect(link, code).toMatch(/<path [^>]*d="M|wm-marker/);
      if ((shape?.room ?? 0) * 2 < 24)
        expect(link, code).toMatch(/class="wm-press"[^>]*r="(1[2-9]|[2-9]\d)"/);
      if (tiny.includes(code as string)) expect(link, code).toContain("wm-marker");
    }
  });

  it("counts its legend from the countries given, and leaves a country outside the campaign unlinked", () => {
    const html = mapOf(
      "en",
      countries("en").filter(({ code }) => code === "PL"),
    );
    expect(html).toMatch(/Recognised<\/span> <span class="wm-count">1 country/);
    expect(html).toMatch(/Recognised by one chamber of two<\/span> <span class="wm-count">1 country/);
    expect(html).not.toContain("Asked, no answer known");
    expect(html.match(/\/countries\//g)).toHaveLength(1);
  });

  it.each(["en", "uk", "crh"] as const)("says in words that Crimea is Ukraine (%s)", (locale) => {
    expect(mapOf(locale)).toContain(messages[locale].map.crimea);
  });

  it.each(["en", "uk", "crh"] as const)("weighs at most 40 KB compressed (%s)", (locale) => {
    expect(gzipSync(mapOf(locale)).length).toBeLessThan(40_000);
  });
});
