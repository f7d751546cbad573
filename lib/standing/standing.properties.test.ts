import fc from "fast-check";
import { expect, test } from "vitest";
import { atOnce } from "@/lib/base/politely";
import { addDays, firstDay } from "@/lib/calendar/edtf";
import { proceeding, response } from "@/lib/testing/builders";
import { countries, day, type Logged, log, targets, today } from "@/lib/testing/random-log";
import { rungOn } from "./conversation";
import { countRecognitions, scopes } from "./counting";
import type { EntryFacts } from "./entry";
import { binds, isCollective, letterGrounds } from "./letter";
import { placedWork } from "./order";
import { recognitionStepsWork } from "./recognition-steps";
import { liveStages } from "./stage";
import { type Standing, standing, standingOf } from "./standing";

const placed = <Entry extends EntryFacts>(...of: Parameters<typeof placedWork<Entry>>) =>
  atOnce(placedWork(...of));

const recognitionSteps = (...of: Parameters<typeof recognitionStepsWork>) =>
  atOnce(recognitionStepsWork(...of));

/** Rules that hold whatever is on the log, tried on random logs of a few years and a few countries. */

/** What the public record is made of. */
const published = (entries: Logged[]) =>
  entries.filter((entry) => entry.visibility === "public" && !entry.removed);
const read = (entries: readonly EntryFacts[], asOf: string): Standing[] => {
  const standings = standing(entries, asOf, today);
  return countries.map((country) => standingOf(standings, country));
};
const holds = <Args extends [unknown, ...unknown[]]>(
  arbitraries: { [Key in keyof Args]: fc.Arbitrary<Args[Key]> },
  rule: (...args: Args) => void,
) => fc.assert(fc.property(...arbitraries, rule), { numRuns: 300 });

test("the order of entries does not matter", () => {
  holds([log, day, fc.infiniteStream(fc.nat())], (entries, asOf, keys) => {
    const shuffled = entries
      .map((entry) => ({ entry, key: keys.next().value as number }))
      .sort((a, b) => a.key - b.key)
      .map(({ entry }) => entry);
    expect(read(shuffled, asOf)).toEqual(read(entries, asOf));
  });
});

test("an internal or removed entry never changes public standing", () => {
  holds([log, log, day], (entries, others, asOf) => {
    const hidden = others.map((entry, index) => ({
      ...entry,
      id: `hidden-${entry.id}`,
      ...(index % 2 ? { visibility: "internal" as const } : { removed: true }),
    }));
    expect(read(published([...entries, ...hidden]), asOf)).toEqual(read(published(entries), asOf));
  });
});

test("adding an entry that counts from after the day changes nothing", () => {
  holds([log, log, day], (entries, others, asOf) => {
    const later = others
      .filter((entry) => entry.countsFrom > asOf)
      .map((entry) => ({ ...entry, id: `later-${entry.id}` }));
    expect(read([...entries, ...later], asOf)).toEqual(read(entries, asOf));
  });
});

test("automatic receipts change nothing anywhere", () => {
  holds(
    [log, fc.array(fc.tuple(day, fc.constantFrom(...countries)), { maxLength: 4 }), day],
    (entries, receipts, asOf) => {
      const added = receipts.map(([on, country], index) =>
        response(on, "automatic_receipt", { id: `receipt-${index}`, countries: [country] }),
      );
      expect(standing([...added, ...entries], asOf, today)).toEqual(standing(entries, asOf, today));
    },
  );
});

test("a day after today is answered as of today", () => {
  holds([log, fc.integer({ min: 1, max: 4000 })], (entries, days) => {
    expect(read(entries, addDays(today, days))).toEqual(read(entries, today));
  });
});

test("a count is the length of its member list, and wider rules count no fewer", () => {
  holds([log, day], (entries, asOf) => {
    const standings = standing(entries, asOf, today);
    const counted = (scope: (typeof scopes)[number], chambers: "any" | "all") => {
      const result = countRecognitions(standings, targets, asOf, { scope, chambers });
      expect(result.count).toBe(result.members.length);
      expect(new Set(result.members.map((member) => member.country)).size).toBe(result.count);
      for (const member of result.members) expect(firstDay(member.on) <= asOf).toBe(true);
      return result.count;
    };
    for (const scope of scopes) expect(counted(scope, "all")).toBeLessThanOrEqual(counted(scope, "any"));
    for (const chambers of ["any", "all"] as const) {
      expect(counted("targets", chambers)).toBeLessThanOrEqual(counted("outside-ukraine", chambers));
      expect(counted("outside-ukraine", chambers)).toBeLessThanOrEqual(counted("world", chambers));
    }
  });
});

test("the steps of a count add up to the count of any day", () => {
  const rules = fc.record({
    scope: fc.constantFrom(...scopes),
    chambers: fc.constantFrom("any" as const, "all" as const),
  });
  holds([log, day, rules], (entries, asOf, rule) => {
    const steps = recognitionSteps(entries, targets, today, rule).filter((step) => step.on <= asOf);
    const { count, members } = countRecognitions(standing(entries, asOf, today), targets, asOf, rule);
    expect(steps.at(-1)?.count ?? 0).toBe(count);
    const still = new Set<string>();
    for (const step of steps) {
      for (const member of step.joined) still.add(member.country);
      for (const country of step.left) still.delete(country);
    }
    expect([...still].sort()).toEqual(members.map((member) => member.country).sort());
  });
});

test("rescinding every recognising act undoes recognising from that day on, and not before", () => {
  holds([log, day], (entries, rescindedOn) => {
    const acts = read(entries, rescindedOn).flatMap((one) => one.position.anyChamber?.acts ?? []);
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const rescissions = acts.map((act, index) =>
      proceeding(rescindedOn, "rescinded", {
        id: `rescission-${index}`,
        countries: byId.get(act.entryId)?.countries ?? [],
        body: act.body,
        continuesId: act.entryId,
      }),
    );
    const all = [...entries, ...rescissions];
    for (const one of read(all, rescindedOn)) expect(one.position.anyChamber).toBeNull();
    expect(countRecognitions(standing(all, rescindedOn, today), targets, rescindedOn).count).toBe(0);
    const dayBefore = addDays(rescindedOn, -1);
    expect(read(all, dayBefore)).toEqual(read(entries, dayBefore));
  });
});

test("every reason given is an entry of that country that counts from the day or before", () => {
  holds([log, day], (entries, asOf) => {
    const known = new Map(placed(entries).map((entry) => [entry.id, entry]));
    for (const one of read(entries, asOf)) {
      const reasons = [one.position, one.stage, one.conversation, ...one.waves].flatMap(
        (axis) => axis.because,
      );
      for (const id of [
        ...reasons,
        ...one.classBecause,
        ...(one.position.anyChamber?.acts ?? []).map((act) => act.entryId),
      ]) {
        expect(known.get(id)?.countries).toContain(one.country);
        expect((known.get(id)?.countsFrom ?? "9999") <= asOf).toBe(true);
      }
    }
  });
});

const sentTo = (entries: readonly EntryFacts[], country: string, asOf: string) =>
  placed(entries).filter(
    (entry) =>
      entry.kind === "dispatch" &&
      entry.countries.includes(country) &&
      entry.countsFrom <= asOf &&
      binds(entry) &&
      rungOn(entry, asOf).rung !== "drafted",
  );

test("the class agrees with the axes", () => {
  holds([log, day], (entries, asOf) => {
    for (const one of read(entries, asOf)) {
      const recognised = one.position.position.startsWith("recognised");
      expect(one.class === "recognised").toBe(recognised);
      expect(one.position.anyChamber !== null).toBe(recognised);
      expect(one.oneChamber).toBe(recognised && one.position.allChambers === null);
      if (!recognised) expect(one.class === "under_way").toBe(liveStages.has(one.stage.stage));
      if (one.class === "asked" || one.class === "asked_assumed")
        expect(one.waves.some((wave) => wave.conversation !== "drafted")).toBe(true);
      if (one.class === "not_asked") expect(sentTo(entries, one.country, asOf)).toEqual([]);
      expect(one.classBecause.length === 0).toBe(one.class === "not_asked");
      if (one.position.position === "none_known") expect(one.position.because).toEqual([]);
      else expect(one.position.because.length).toBeGreaterThan(0);
    }
  });
});

test("silence is counted only while they owe an answer", () => {
  holds([log, day], (entries, asOf) => {
    for (const one of read(entries, asOf)) {
      for (const reading of [one.conversation, ...one.waves]) {
        const owing = ["sent", "acknowledged", "referred", "late", "very_late", "dormant"];
        expect(reading.silentDays !== null).toBe(owing.includes(reading.conversation));
        expect(reading.silentDays ?? 0).toBeGreaterThanOrEqual(0);
      }
    }
  });
});

test("silence needs a letter of its own that is known, or an answer of theirs", () => {
  holds([log, day], (entries, asOf) => {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    for (const { country, conversation, waves } of read(entries, asOf))
      for (const { silentDays, because } of [conversation, ...waves]) {
        const [reason] = because.flatMap((id) => byId.get(id) ?? []);
        if (silentDays === null || reason?.kind !== "dispatch") continue;
        expect(letterGrounds(reason, country)).toBe("known");
        if (isCollective(reason)) expect(reason.listings.get(country)).toBe("documented");
      }
  });
});
