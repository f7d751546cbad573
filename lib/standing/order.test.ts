import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atOnce } from "@/lib/base/politely";
import { addDays, firstDay, lastDay, laterDay } from "@/lib/calendar/edtf";
import { bodies, dispatch, note, proceeding, response } from "@/lib/testing/builders";
import type { EntryFacts } from "./entry";
import { inOrder, placedWork } from "./order";

const placed = <Entry extends EntryFacts>(...of: Parameters<typeof placedWork<Entry>>) =>
  atOnce(placedWork(...of));

const ids = (entries: readonly EntryFacts[]) => entries.map((entry) => entry.id);

describe("the order of the log", () => {
  test("on one day as it was logged, whatever the kinds and the ids", () => {
    const question = response("2025-06-02", "asks_us", { id: "z" });
    const letter = dispatch("2025-06-02", "sent", { id: "m" });
    const remark = note("2025-06-02", { id: "a" });
    expect(ids(inOrder([remark, letter, question]))).toEqual(["z", "m", "a"]);
  });

  test("on one day what is answered comes first, even if it was logged last", () => {
    const answer = response("2025-06-02", "acknowledged", { answersId: "letter" });
    const remark = note("2025-06-02");
    const letter = dispatch("2025-06-02", "sent", { id: "letter" });
    expect(ids(inOrder([answer, remark, letter]))).toEqual(["letter", answer.id, remark.id]);
  });

  test("a step of a year stands before the vote that continues it, and counts from that day", () => {
    const committee = proceeding("2024", "committee_adopted", { body: bodies.committee });
    const vote = proceeding("2024-12-18", "adopted", { continuesId: committee.id });
    const reply = response("2024-12-20", "acknowledged");
    const order = placed([reply, vote, committee]);
    expect(order.map(({ id, countsFrom }) => [id, countsFrom])).toEqual([
      [committee.id, "2024-12-18"],
      [vote.id, "2024-12-18"],
      [reply.id, "2024-12-20"],
    ]);
    expect(placed(order)).toEqual(order);
  });

  test("a date is never left for the sake of a link", () => {
    const act = proceeding("2024-12-18", "adopted");
    const earlier = proceeding("2024-12-01", "rescinded", { continuesId: act.id });
    expect(ids(placed([act, earlier]))).toEqual([earlier.id, act.id]);
  });

  test("what does not count makes nothing earlier", () => {
    const letter = dispatch("2019-06");
    const removed = response("2019-06-03", "acknowledged", { answersId: letter.id });
    expect(placed([letter, removed], (entry) => entry !== removed)[1]?.countsFrom).toBe("2019-06-30");
  });
});

const dates = fc
  .tuple(
    fc.integer({ min: 0, max: 40 }).map((days) => addDays("2024-12-01", days)),
    fc.constantFrom(10, 7, 4),
  )
  .map(([day, length]) => day.slice(0, length));

/** Steps that may continue any other one, also in a circle. */
const logs = fc
  .array(fc.record({ on: dates, link: fc.option(fc.nat(9)) }), { maxLength: 10 })
  .map((drafts) =>
    drafts.map(({ on, link }, index) =>
      proceeding(on, "debated", { id: `p${index}`, continuesId: link === null ? null : `p${link}` }),
    ),
  );

test("any log has one order, in which nothing counts from outside its own date", () => {
  fc.assert(
    fc.property(logs, fc.infiniteStream(fc.nat()), (log, keys) => {
      const shuffled = log
        .map((entry) => ({ entry, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ entry }) => entry);
      const order = placed(log);
      expect(placed(shuffled)).toEqual(order);
      expect(placed(order)).toEqual(order);
      expect(ids(order).sort()).toEqual(ids(log).sort());
      for (const [index, { countsFrom, occurredOn }] of order.entries()) {
        expect(countsFrom >= firstDay(occurredOn) && countsFrom <= lastDay(occurredOn)).toBe(true);
        if (index > 0) expect((order[index - 1]?.countsFrom ?? "") <= countsFrom).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test("without circles and contradictions what is continued comes before what continues it", () => {
  fc.assert(
    fc.property(logs, (log) => {
      // Only to those logged before it, and of dates that do not rule it out.
      const begins = new Map<string, string>();
      const chain = log.map((entry) => {
        const earliest = begins.get(entry.continuesId ?? "") ?? "9999";
        const continuesId = earliest <= lastDay(entry.occurredOn) ? entry.continuesId : null;
        const own = firstDay(entry.occurredOn);
        begins.set(entry.id, continuesId ? laterDay(own, earliest) : own);
        return { ...entry, continuesId };
      });
      const places = new Map(placed(chain).map((entry, index) => [entry.id, index]));
      for (const { id, continuesId } of chain)
        if (continuesId) expect(places.get(continuesId)).toBeLessThan(places.get(id) as number);
    }),
    { numRuns: 1000 },
  );
});
