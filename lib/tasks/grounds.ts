import { compare } from "@/lib/base/compare";
import type { Day } from "@/lib/calendar/edtf";
import { dayOf } from "@/lib/calendar/today";
import { knownLetters, lettersToConfirm, type Unconfirmed } from "@/lib/desk/to-confirm";
import type { DeskEntry } from "@/lib/log/views";
import { rungOn } from "@/lib/standing/conversation";
import { type CountryCode, isPlanned } from "@/lib/standing/entry";
import { type ToCome, toCome } from "@/lib/standing/to-come";

/** What the queue goes by among the entries of a record on a day, whoever asks. */
export type Grounds = {
  today: Day;
  toCome: readonly ToCome<DeskEntry>[];
  /** Letters that are written and not sent. */
  drafted: readonly DeskEntry[];
  /** What the public cannot see yet, with the day on which it was logged; what waits longest stands first. */
  unpublished: readonly { entry: DeskEntry; since: Day }[];
  unconfirmed: readonly Unconfirmed[];
  /** The countries to which a letter is known to have gone. */
  written: ReadonlySet<CountryCode>;
};

const kept = new WeakMap<readonly DeskEntry[], Grounds>();

/** Reads all entries once for each state of the record and each day: among 100,000 that is most of what Today takes. */
export function groundsOf(all: readonly DeskEntry[], today: Day): Grounds {
  const known = kept.get(all);
  if (known?.today === today) return known;
  const entries = all.filter((entry) => !entry.removed);
  const drafted: DeskEntry[] = [];
  const unpublished: { entry: DeskEntry; since: Day }[] = [];
  for (const entry of entries) {
    if (entry.visibility === "public" || entry.kind === "note") continue;
    if (entry.kind === "dispatch" && rungOn(entry, today).rung === "drafted") drafted.push(entry);
    // What is only planned is published, if at all, when it has happened.
    else if (!isPlanned(entry)) unpublished.push({ entry, since: dayOf(entry.recordedAt) });
  }
  const grounds: Grounds = {
    today,
    toCome: toCome(entries, today),
    drafted,
    unpublished: unpublished.sort((one, other) => compare(one.since, other.since)),
    unconfirmed: lettersToConfirm(entries, today),
    written: knownLetters(entries, today),
  };
  kept.set(all, grounds);
  return grounds;
}
