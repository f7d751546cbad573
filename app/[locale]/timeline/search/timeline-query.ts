import { z } from "zod";
import { longestSearch, publicKinds, type TimelineFilter } from "@/lib/log/search";
import type { PublicRecord } from "@/lib/log/views";
import { countryAsked } from "@/lib/standing/country-asked";

/** What the address of a filtered timeline may ask for. An empty field of the form asks for nothing. */
const fields = {
  country: countryAsked,
  kind: z.enum(publicKinds),
  year: z.string().regex(/^\d{4}$/),
  q: z.string().max(longestSearch),
  page: z.string().regex(/^[1-9]\d{0,4}$/),
};
type Field = keyof typeof fields;

/**
 * Reads the parameters. What cannot be is left out and named, so that the page can say so and still answer the rest;
 * parameters that are not the timeline's are those of whoever shared the address, and are ignored.
 */
export function timelineQuery(
  asked: Record<string, string | string[] | undefined>,
  record: Pick<PublicRecord, "countries" | "entries">,
): TimelineFilter & { page: number; wrong: Field[] } {
  const wrong: Field[] = [];
  const read = (name: Field): string | undefined => {
    const value = asked[name];
    if (value === undefined || value === "") return undefined;
    const parsed = fields[name].safeParse(value);
    if (parsed.success) return parsed.data;
    wrong.push(name);
    return undefined;
  };
  let country = read("country");
  if (country && !record.entries.some((entry) => entry.countries.includes(country as string))) {
    // A country of the campaign of which nothing is recorded is known; any other is not.
    if (!record.countries.some(({ code }) => code === country)) {
      wrong.push("country");
      country = undefined;
    }
  }
  return {
    country,
    kind: read("kind") as TimelineFilter["kind"],
    year: read("year"),
    q: read("q")?.trim() || undefined,
    page: Number(read("page") ?? 1),
    wrong,
  };
}
