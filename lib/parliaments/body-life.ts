import { certainlyBefore, type Edtf, firstDay, lastDay } from "@/lib/calendar/edtf";
import type { ViewOf } from "@/lib/fields/field";
import type { formerName, seats } from "./fields";

/** A name that a body had before, and the last day or period of it. */
export type FormerName = ViewOf<typeof formerName>;
/** A number of seats and the time it holds: open where it has no known beginning, or no end. */
export type Seats = ViewOf<typeof seats>;
/** When a body was founded and ended, as far as that is known. */
export type Life = { foundedOn: Edtf | null; endedOn: Edtf | null };

/** Why a body can have done nothing on a day, as a key of the `refusals` catalogue; null when it can. */
export const notThereOn = (body: Partial<Life>, on: Edtf): "body-not-founded" | "body-ended" | null =>
  body.foundedOn && certainlyBefore(on, body.foundedOn)
    ? "body-not-founded"
    : body.endedOn && certainlyBefore(body.endedOn, on)
      ? "body-ended"
      : null;

/** The most seats that a body can have had on a day; null where that is not known. */
export function seatsOn(seats: readonly Seats[] | null, on: Edtf): number | null {
  const counts = (seats ?? []).flatMap(({ count, from, until }) =>
    (from && firstDay(from) > lastDay(on)) || (until && lastDay(until) < firstDay(on)) ? [] : [count],
  );
  return counts.length > 0 ? Math.max(...counts) : null;
}
