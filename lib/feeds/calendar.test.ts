import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type Locale, locales } from "@/lib/i18n/locales";
import type { PublicEntry } from "@/lib/log/views";
import { standing } from "@/lib/standing/standing";
import { bodies, dispatch, engagement, proceeding } from "@/lib/testing/builders";
import { recordOf, shown } from "@/lib/testing/public-record";
import { calendarOf } from "./calendar";
import { icsOf } from "./ics";

const today = "2025-01-10";
function calendar(entries: PublicEntry[], locale: Locale = "en") {
  const record = recordOf(entries);
  return calendarOf(record, standing(entries, today, today), {
    locale,
    appUrl: "https://record.test",
    today,
  });
}
const vote = shown(proceeding("2024-07-12", "adopted", { id: "pl", body: bodies.lower }), "2024-07-15");
const daysOf = (entries: PublicEntry[]) =>
  calendar(entries)
    .events.filter((event) => !event.uid.startsWith("day-"))
    .map(({ day, yearly }) => [day, yearly]);

describe("the calendar", () => {
  it("has the days that the campaign keeps, each year", () => {
    const kept = calendar([vote]).events.filter((event) => event.uid.startsWith("day-"));
    expect(kept.map((event) => event.day.slice(5))).toEqual(["08-09", "06-26", "05-18"]);
    expect(kept.every((event) => event.yearly)).toBe(true);
  });

  it.each<[Locale, string, string]>([
    ["en", "Day of Remembrance of Victims of the Genocide of the Crimean Tatar People", "Ukraine’s day"],
    ["uk", "День пам’яті жертв геноциду кримськотатарського народу", "Україна"],
    ["crh", "Qırımtatar halqınıñ soyqırımı qurbanlarını hatırlav künü", "Ukrainanıñ künü"],
  ])(
    "names 18 May in %s as Ukraine does since it set the day, and says whose day it is",
    (locale, name, whose) => {
      const day = calendar([vote], locale).events.find((event) => event.uid.startsWith("day-05-18"));
      expect(day).toMatchObject({ title: name, day: "2016-05-18", text: expect.stringContaining(whose) });
    },
  );

  it("has the anniversary of each recognition that holds, and of no other act", () => {
    expect(daysOf([vote])).toEqual([["2024-07-12", true]]);
    expect(calendar([vote]).events.find((event) => event.day === "2024-07-12")?.title).toBe(
      "Poland recognised the deportation of the Crimean Tatar people as genocide (lower, 12 July 2024)",
    );
    expect(daysOf([shown(proceeding("2024-07-12", "adopted", { wording: "condemns" }), today)])).toEqual([]);
    const undone = shown(
      proceeding("2024-12-01", "rescinded", { body: bodies.lower, continuesId: "pl" }),
      today,
    );
    expect(daysOf([vote, undone])).toEqual([]);
  });

  it("has scheduled votes, also those to come, and engagements once", () => {
    expect(
      daysOf([
        shown(proceeding("2025-05-18", "scheduled"), today),
        shown(engagement("2024-03-01"), today),
        shown(dispatch("2024-02-01"), today),
      ]),
    ).toEqual([
      ["2024-03-01", false],
      ["2025-05-18", false],
    ]);
  });

  it("has nothing of what is not known to the day", () => {
    expect(
      daysOf([shown(proceeding("2024-07", "adopted"), today), shown(engagement("2023"), today)]),
    ).toEqual([]);
  });
});

const parse = (text: string) => new ICAL.Component(ICAL.parse(text));

describe("the calendar as iCalendar", () => {
  const corrected = shown(engagement("2024-03-01", { id: "talk" }), "2024-03-02", {
    correctedOn: "2024-04-05",
    place: "Київ, Україна; зала 2",
    summary: { en: "One\nTwo, with a comma; and \\ a backslash" },
  });

  it.each(locales)("is read by a parser, the same each time, in %s", (locale) => {
    const text = icsOf(calendar([vote, corrected], locale));
    expect(icsOf(calendar([vote, corrected], locale))).toBe(text);
    const events = parse(text).getAllSubcomponents("vevent");
    expect(events).toHaveLength(5);
    const uids = events.map((event) => event.getFirstPropertyValue("uid"));
    expect(new Set(uids).size).toBe(5);
    for (const event of events) {
      for (const required of ["uid", "dtstamp", "dtstart", "dtend", "summary"])
        expect(event.getFirstPropertyValue(required), required).toBeTruthy();
      const { startDate, duration } = new ICAL.Event(event);
      expect(startDate.isDate).toBe(true);
      expect(duration.days).toBe(1);
    }
  });

  it("dates an event by when the public last learned of it, and counts its correction", () => {
    const event = parse(icsOf(calendar([vote, corrected])))
      .getAllSubcomponents("vevent")
      .find((item) => item.getFirstPropertyValue("uid") === "entry-talk@surgunlik-recognition-record");
    expect(String(event?.getFirstPropertyValue("dtstamp"))).toBe("2024-04-04T21:00:00Z");
    expect(event?.getFirstPropertyValue("sequence")).toBe(1);
    expect(event?.getFirstPropertyValue("location")).toBe("Київ, Україна; зала 2");
    expect(event?.getFirstPropertyValue("description")).toBe("One\nTwo, with a comma; and \\ a backslash");
  });

  it("comes back each year on the same day", () => {
    const event = parse(icsOf(calendar([vote])))
      .getAllSubcomponents("vevent")
      .find((item) => String(item.getFirstPropertyValue("uid")).startsWith("day-05-18"));
    const days = new ICAL.Event(event).iterator();
    expect([days.next(), days.next()].map(String)).toEqual(["2016-05-18", "2017-05-18"]);
  });

  it("comes back on the last day of February for an act of a leap day", () => {
    const leap = shown(proceeding("2024-02-29", "adopted", { id: "fi", body: bodies.lower }), "2024-03-01");
    const event = parse(icsOf(calendar([leap])))
      .getAllSubcomponents("vevent")
      .find((item) => String(item.getFirstPropertyValue("uid")).startsWith("recognition-"));
    const days = new ICAL.Event(event).iterator();
    expect(Array.from({ length: 5 }, () => String(days.next()))).toEqual([
      "2024-02-29",
      "2025-02-28",
      "2026-02-28",
      "2027-02-28",
      "2028-02-29",
    ]);
  });

  it("has no line over 75 bytes and loses no character, whatever a text holds", () => {
    const character = fc.constantFrom("a", " ", "ї", "ñ", "😀", ",", ";", "\\", "\n", '"', ":");
    fc.assert(
      fc.property(
        fc.array(character, { maxLength: 200 }).map((parts) => `x${parts.join("")}x`),
        (place) => {
          const text = icsOf(calendar([shown(engagement("2024-03-01", { id: "talk" }), today, { place })]));
          for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(text).not.toMatch(/[^\r]\n/);
          const event = parse(text)
            .getAllSubcomponents("vevent")
            .find((item) => item.getFirstPropertyValue("uid") === "entry-talk@surgunlik-recognition-record");
          expect(event?.getFirstPropertyValue("location")).toBe(place);
        },
      ),
    );
  });
});
