import fc from "fast-check";
import { addDays } from "@/lib/calendar/edtf";
import type { Visibility } from "@/lib/db/generated/enums";
import { Certainty, LetterKind, Nature, Rung, Step, Topic, Wording } from "@/lib/db/generated/enums";
import type { EntryFacts, Listings } from "@/lib/standing/entry";
import { bodies, dispatch, engagement, note, proceeding, response } from "./builders";

/** Random logs of a few years and a few countries, for rules that hold whatever is on the log. */

export const countries = ["CA", "CZ", "PL", "UA"];
export const targets: ReadonlySet<string> = new Set(["CA", "CZ", "PL"]);
export const today = "2026-11-23";

/** On what the campaign lists them. */
export const listings: Listings = new Map([
  ["CA", "documented"],
  ["CZ", "named"],
  ["PL", "assumed"],
]);

/** A day of those years. */
export const day = fc.integer({ min: 0, max: 2880 }).map((days) => addDays("2019-01-01", days));
const date = fc.tuple(day, fc.constantFrom(10, 10, 10, 7, 4)).map(([full, length]) => full.slice(0, length));
const of = <Value extends string>(values: Record<string, Value>) => fc.constantFrom(...Object.values(values));

export type Logged = EntryFacts & { visibility: Visibility; removed: boolean };

const draft = fc.record({
  // Weighted, so that entries meet one another: most in one country, many of them steps towards recognition.
  kind: fc.constantFrom("dispatch", "response", "response", "engagement", "proceeding", "proceeding", "note"),
  on: date,
  country: fc.constantFrom("PL", "PL", "PL", ...countries),
  /** Of a dispatch: whether all that is known is that a package went to all of them. */
  collective: fc.constantFrom(false, false, true),
  certainty: fc.constantFrom(Certainty.confirmed, Certainty.confirmed, ...Object.values(Certainty)),
  topic: fc.option(of(Topic)),
  body: fc.constantFrom(...Object.values(bodies)),
  letterKind: fc.option(of(LetterKind)),
  rung: of(Rung),
  rungOn: fc.option(date),
  replyExpectedBy: fc.option(day),
  wave: fc.constantFrom(null, { id: "w1", startedOn: "2019" }, { id: "w2", startedOn: "2025-03" }),
  nature: of(Nature),
  waitUntil: fc.option(day),
  step: fc.oneof(fc.constant(Step.adopted), of(Step)),
  wording: fc.oneof(fc.constant(Wording.recognises_genocide), of(Wording)),
  form: fc.constantFrom("resolution", "statement", "petition", "motion"),
  /** Which of the earlier entries it points at, as a share of the list. */
  link: fc.option(fc.double({ min: 0, max: 0.999, noNaN: true })),
  /** Of a response: whether it answers another letter too. */
  several: fc.boolean(),
  visibility: fc.constantFrom("public", "public", "internal"),
  removed: fc.constantFrom(false, false, false, true),
});

/** A log in the order of logging, some of it internal or removed. */
export const log = fc.array(draft, { maxLength: 14 }).map((drafts) => {
  const entries: Logged[] = [];
  for (const [index, one] of drafts.entries()) {
    const also = { id: `e${String((index * 7) % 20).padStart(2, "0")}`, countries: [one.country] };
    const candidates = entries.filter(
      (entry) =>
        entry.countries.includes(one.country) &&
        ((one.kind === "response" && entry.kind === "dispatch") ||
          (one.kind === "dispatch" && entry.kind === "response") ||
          (one.kind === "proceeding" && entry.kind === "proceeding")),
    );
    const at = one.link === null ? -1 : Math.floor(one.link * candidates.length);
    const linked = candidates[at]?.id ?? null;
    const second = linked && one.several ? (candidates[at + 1]?.id ?? null) : null;
    entries.push({
      ...entryOf(one, also, linked, second),
      visibility: one.visibility as Visibility,
      removed: one.removed,
    });
  }
  return entries;
});

type Draft = typeof draft extends fc.Arbitrary<infer Value> ? Value : never;

function entryOf(
  one: Draft,
  also: { id: string; countries: string[] },
  linked: string | null,
  second: string | null,
): EntryFacts {
  switch (one.kind) {
    case "dispatch": {
      const { wave, rungOn, replyExpectedBy, certainty, letterKind } = one;
      const to = one.collective ? countries : also.countries;
      return dispatch(one.on, one.rung, {
        ...also,
        ...{ wave, rungOn, replyExpectedBy, certainty, letterKind, listings, countries: to },
        repliesToId: linked,
      });
    }
    case "response":
      return response(one.on, one.nature, {
        ...also,
        waitUntil: one.waitUntil,
        answersId: linked,
        alsoAnswers: second ? [second] : [],
      });
    case "engagement":
      return engagement(one.on, { ...also, topic: one.topic });
    case "note":
      return note(one.on, also);
    default: {
      const { wording, body } = one;
      const form = one.form as "resolution";
      return proceeding(one.on, one.step, { ...also, wording, body, form, continuesId: linked });
    }
  }
}
