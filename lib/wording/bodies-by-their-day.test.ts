import { describe, expect, it } from "vitest";
import { atOnce } from "@/lib/base/politely";
import { findAbout } from "@/lib/error-reports/about";
import { calendarOf } from "@/lib/feeds/calendar";
import { standingsAnswer } from "@/lib/open-data/build";
import { entryAnswer } from "@/lib/open-data/build-entry";
import { editionOf } from "@/lib/open-data/edition";
import { kindTable, standingTable } from "@/lib/open-data/flat-tables";
import { countryLd } from "@/lib/open-data/json-ld";
import { bodyOf } from "@/lib/reports/describe";
import { progressFigures } from "@/lib/reports/figures";
import { wordingOf } from "@/lib/reports/words";
import { standing, standingOf } from "@/lib/standing/standing";
import { bodies, proceeding } from "@/lib/testing/builders";
import { recordOf, shown } from "@/lib/testing/public-record";
import { entryTitle } from "./entry-title";
import { mapNote } from "./map-countries";
import { standingText } from "./standing-text";

/** The chamber was renamed after it had voted. */
const today = "2026-01-10";
const vote = shown(proceeding("2024-07-12", "adopted", { id: "pl", body: bodies.lower }), "2024-07-15");
const record = recordOf([vote]);
const chamber = record.bodies.get(bodies.lower.id);
if (!chamber || vote.kind !== "proceeding") throw new Error("the record has the vote and its chamber");
chamber.name = { en: "New Chamber" };
chamber.formerNames = [{ name: { en: "Old Chamber" }, nameNative: null, until: "2025-06-30" }];

const standings = standing(record.entries, today, today);
const edition = await editionOf(record, today, today, "https://record.test");
const flat = { record, standings, edition, address: "https://record.test" };
const rule = { scope: "world", chambers: "any" } as const;
const poland = standingOf(standings, "PL");

describe("a body that was renamed stands under the name of the day", () => {
  it.each<[string, () => unknown]>([
    ["in the feed and in citations", () => entryTitle(vote, record, "en")],
    [
      "in the calendar",
      () => calendarOf(record, standings, { locale: "en", appUrl: "https://record.test", today }).events,
    ],
    ["in the sentence on its country", () => standingText(poland, record, today, "en")],
    ["on the map", () => mapNote({ listing: null }, poland, record, "en")],
    ["in an answer of the API", () => entryAnswer(record, vote)],
    ["in a count of the API", () => standingsAnswer(flat, rule).members],
    ["in the table of proceedings", () => atOnce(kindTable(flat, "proceeding").csv()).toString()],
    ["in the table of counts", () => atOnce(standingTable(flat, rule).csv()).toString()],
    ["in the data for search engines", () => countryLd(record, "PL", "en", "https://record.test")],
    [
      "in a report",
      () =>
        bodyOf(
          vote,
          wordingOf(record, progressFigures(record, { from: "2024-01-01", to: today }, "public"), "en"),
        ),
    ],
    ["where a reader reports an error", () => findAbout(record, vote.id, "en")],
  ])("%s", async (_, told) => {
    const text = JSON.stringify(await told());
    expect(text).toContain("Old Chamber");
    expect(text).not.toContain("New Chamber");
  });
});
