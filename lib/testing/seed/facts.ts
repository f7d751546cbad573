import { lastDay } from "@/lib/calendar/edtf";
import type { ActingBody, EntryFacts, Listings } from "@/lib/standing/entry";
import { drawing } from "./draw";

const noListings: Listings = new Map();
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** `count` codes of the shape of ISO 3166-1 alpha-2. */
export const codes = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letters[Math.floor(index / 26)]}${letters[index % 26]}`);

/** A log with every kind of entry, spread over countries and eleven years. */
export function syntheticLog(count: number, countries: string[], seed = 1944): EntryFacts[] {
  const { next, pick } = drawing(seed);
  const entries: EntryFacts[] = [];
  for (let index = 0; index < count; index++) {
    const country = pick(countries);
    const year = 2015 + Math.floor(next() * 11);
    const month = String(1 + Math.floor(next() * 12)).padStart(2, "0");
    const day = String(1 + Math.floor(next() * 28)).padStart(2, "0");
    const occurredOn = next() < 0.1 ? `${year}-${month}` : `${year}-${month}-${day}`;
    const role = pick(["only", "lower", "upper"] as const);
    const body: ActingBody = {
      id: `${country}-${role}`,
      kind: role === "only" ? "parliament" : "chamber",
      chamberRole: role,
      parentId: null,
    };
    const dated = {
      id: `e${index}`,
      countries: [country],
      body,
      occurredOn,
      countsFrom: lastDay(occurredOn),
      loggedAs: index,
    };
    // Own fields go before the spread: objects made the other way round are read many times slower by V8.
    const kind = next();
    if (kind < 0.35) {
      const wave = pick(["2019", "2022", "2025"]);
      entries.push({
        kind: "dispatch",
        wave: { id: wave, startedOn: wave },
        rung: pick(["drafted", "sent", "sent", "delivered", "delivery_failed"] as const),
        letterKind: "package",
        packageId: null,
        repliesToId: null,
        rungOn: null,
        certainty: "confirmed",
        listings: noListings,
        replyExpectedBy: null,
        ...dated,
      });
    } else if (kind < 0.65) {
      entries.push({
        kind: "response",
        nature: pick([
          "automatic_receipt",
          "acknowledged",
          "referred",
          "asks_us",
          "supportive",
          "neutral",
          "declined",
        ] as const),
        waitUntil: null,
        answersId: null,
        alsoAnswers: [],
        referredToId: null,
        ...dated,
      });
    } else if (kind < 0.8)
      entries.push({
        kind: "engagement",
        engagementForm: "meeting",
        topic: "on_recognition",
        scheduledFor: null,
        calledOffOn: null,
        ...dated,
      });
    else if (kind < 0.95) {
      entries.push({
        kind: "proceeding",
        step: pick([
          "tabled",
          "referred",
          "committee_adopted",
          "debated",
          "adopted",
          "rejected",
          "lapsed",
        ] as const),
        form: "resolution",
        wording: pick(["recognises_genocide", "condemns", "commemorates", "other"] as const),
        scheduledFor: null,
        calledOffOn: null,
        continuesId: null,
        ...dated,
      });
    } else entries.push({ kind: "note", ...dated });
  }
  return entries;
}
