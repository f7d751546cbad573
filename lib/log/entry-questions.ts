import { certainlyBefore, type Edtf } from "@/lib/calendar/edtf";
import type { Entry } from "@/lib/db/generated/client";
import { type LocalText, locales } from "@/lib/i18n/locales";
import type { Question, QuestionKey } from "@/lib/ledger/questions";
import { isCollective } from "@/lib/standing/letter";
import type { EntryInput } from "./schema";

/** A contact's term of office, as far as it is known, and the body that they are of. */
export type Term = { since: Edtf | null; until: Edtf | null; bodyId: string | null };

/** An entry beside the one that is asked about. */
export type OtherEntry = Pick<
  Entry,
  | "id"
  | "occurredOn"
  | "step"
  | "nature"
  | "engagementForm"
  | "titleEnglish"
  | "letterKind"
  | "channel"
  | "rung"
  | "packageId"
  | "ourReference"
> & { countries: readonly string[]; summary: LocalText };

/** What is known around an entry when it is asked about. */
export type Around = {
  /** Other entries of its kind by its body, or by none, on its day. */
  sameDay: readonly OtherEntry[];
  /** Other dispatches of its package, the latest first. */
  sent: readonly OtherEntry[];
  /** The most seats that its body can have had on its day; null where that is not known. */
  seats: number | null;
  /** Of the contact that it names. */
  term: Term | null;
};

type Found = { values?: Question["values"]; other?: OtherEntry };
type EntryQuestion = {
  key: QuestionKey;
  /** The field that it stands at. */
  field: string;
  /** Its answer holds until one of these is changed: an edit of anything else does not ask again. */
  restsOn: readonly string[];
  find(entry: EntryInput, around: Around): Found | null;
};

const same = (a: string | null | undefined, b: string | null | undefined) => (a ?? null) === (b ?? null);
const sameText = (a: LocalText, b: LocalText) => locales.every((locale) => same(a[locale], b[locale]));
const sameCountries = (a: readonly string[], b: readonly string[]) =>
  [...new Set(a)].sort().join() === [...new Set(b)].sort().join();
const found = (other: OtherEntry | undefined, values?: Question["values"]): Found | null =>
  other ? { other, ...(values ? { values } : {}) } : null;

/**
 * What is asked about an entry before it is saved. One more question is one more item here, and its words in the
 * `questions` catalogue.
 */
export const entryQuestions: readonly EntryQuestion[] = [
  {
    // Two votes of one chamber on one day happen; the same vote logged twice happens more often.
    key: "same-act",
    field: "occurredOn",
    restsOn: ["bodyId", "occurredOn", "step"],
    find: (entry, { sameDay }) =>
      entry.kind === "proceeding" ? found(sameDay.find((other) => same(other.step, entry.step))) : null,
  },
  {
    // Several calls or letters on one day are usual: only one that says nothing else is probably the same.
    key: "same-entry",
    field: "occurredOn",
    restsOn: [
      "bodyId",
      "occurredOn",
      "countries",
      "nature",
      "engagementForm",
      "titleEnglish",
      "channel",
      "letterKind",
    ],
    find: (entry, { sameDay }) => {
      if (entry.kind === "proceeding" || entry.kind === "note") return null;
      const among = sameDay.filter(
        (other) => sameCountries(other.countries, entry.countries) && sameText(other.summary, entry.summary),
      );
      if (entry.kind === "response") return found(among.find((other) => same(other.nature, entry.nature)));
      if (entry.kind === "engagement")
        return found(
          among.find(
            (other) =>
              same(other.engagementForm, entry.engagementForm) &&
              same(other.titleEnglish, entry.titleEnglish),
          ),
        );
      // Two letters with the same package are asked about as such.
      return entry.packageId
        ? null
        : found(
            among.find(
              (other) =>
                !other.packageId &&
                same(other.channel, entry.channel) &&
                same(other.letterKind, entry.letterKind) &&
                same(other.ourReference, entry.ourReference),
            ),
          );
    },
  },
  {
    key: "same-package",
    field: "packageId",
    restsOn: ["packageId", "countries", "rung"],
    find: (entry, { sent }) => {
      if (entry.kind !== "dispatch" || !entry.packageId || entry.rung === "drafted") return null;
      const before = sent.find(
        (other) =>
          // A letter that came back was not received: sending it again is the right thing to do.
          (other.rung === "sent" || other.rung === "delivered") &&
          // Of one to many it is seldom known that it went to this country.
          !isCollective(other) &&
          other.countries.some((code) => entry.countries.includes(code)),
      );
      return found(before, before && { date: before.occurredOn });
    },
  },
  {
    key: "more-votes",
    field: "votesFor",
    restsOn: ["bodyId", "occurredOn", "votesFor", "votesAgainst", "votesAbstained", "votesNotVoting"],
    find: (entry, { seats }) => {
      if (entry.kind !== "proceeding" || seats === null) return null;
      const votes = [
        entry.votesFor,
        entry.votesAgainst,
        entry.votesAbstained,
        entry.votesNotVoting,
      ].reduce<number>((sum, count) => sum + (count ?? 0), 0);
      return votes > seats ? { values: { votes, seats } } : null;
    },
  },
  {
    key: "term-over",
    field: "contactId",
    restsOn: ["contactId", "occurredOn"],
    find: (entry, { term }) =>
      entry.kind === "dispatch" && term?.until && certainlyBefore(term.until, entry.occurredOn)
        ? { values: { date: term.until } }
        : null,
  },
  {
    key: "term-not-begun",
    field: "contactId",
    restsOn: ["contactId", "occurredOn"],
    find: (entry, { term }) =>
      entry.kind === "dispatch" && term?.since && certainlyBefore(entry.occurredOn, term.since)
        ? { values: { date: term.since } }
        : null,
  },
  {
    key: "contact-elsewhere",
    field: "contactId",
    restsOn: ["contactId", "bodyId"],
    find: (entry, { term }) =>
      entry.kind === "dispatch" && term?.bodyId && term.bodyId !== entry.bodyId ? {} : null,
  },
];

/**
 * The questions about an entry.
 * @param current the entry as it stands, when it is being changed: what it rests on and has not changed was asked before
 */
export function questionsAbout(
  entry: EntryInput,
  around: Around,
  current: Record<string, unknown> | null,
): Question[] {
  return entryQuestions.flatMap(({ key, field, restsOn, find }) => {
    const asked =
      current && restsOn.every((name) => sameField(current[name], (entry as Record<string, unknown>)[name]));
    const probable = asked ? null : find(entry, around);
    if (!probable) return [];
    const { other, values = {} } = probable;
    return [{ key, field, values, ...(other ? { link: placeOf(other) } : {}) }];
  });
}

const sameField = (before: unknown, after: unknown): boolean => {
  const plain = (value: unknown) =>
    Array.isArray(value) ? [...new Set(value)].sort().join() : String(value ?? "");
  return plain(before) === plain(after);
};

/** Where an entry can be seen at the desk. */
const placeOf = ({ id, countries }: OtherEntry): string =>
  countries[0] ? `/desk/countries/${countries[0]}#entry-${id}` : `/desk/entries/${id}`;
