import { atOnce } from "@/lib/base/politely";
import type { Day } from "@/lib/calendar/edtf";
import type { BodyView, PublicEntry, PublicRecord } from "@/lib/log/views";
import type { SourceView } from "@/lib/sources/view";
import type { EntryFacts } from "@/lib/standing/entry";
import { placedWork } from "@/lib/standing/order";
import { usualPatience } from "@/lib/standing/patience";
import { bodies } from "./builders";

/** A public entry of the given facts, published on a day; what is not said is empty. */
export function shown(facts: EntryFacts, publishedOn: Day, also: Record<string, unknown> = {}): PublicEntry {
  const common = {
    certainty: "confirmed",
    summary: { en: "What happened" },
    sources: [] as SourceView[],
    publishedOn,
    correctedOn: null,
    correctionReason: null,
  };
  const own = {
    dispatch: { channel: null },
    response: {},
    engagement: { title: {}, participants: [], place: null, stance: null },
    proceeding: {
      titleOriginal: null,
      title: {},
      reference: null,
      vote: { kind: "unknown", for: null, against: null, abstained: null, notVoting: null, remark: {} },
      clauseOriginal: null,
      clauseLanguage: null,
      clause: {},
    },
    note: {},
  }[facts.kind];
  const { correctedOn: on, correctionReason: reason } = { ...common, ...also };
  const corrections = on ? [{ on, reason: reason ?? {} }] : [];
  return { ...common, corrections, ...own, ...facts, ...also } as PublicEntry;
}

/** A public record of these entries; every country of theirs is one that the campaign asks. */
export function recordOf(entries: PublicEntry[]): PublicRecord {
  const sorted = atOnce(placedWork(entries));
  const codes = [...new Set(entries.flatMap((entry) => entry.countries))].sort();
  return {
    revision: 1,
    head: null,
    countries: codes.map((code) => ({ code, listing: null })),
    targets: new Set(codes),
    bodies: new Map(
      Object.values(bodies).map((body): [string, BodyView] => [
        body.id,
        {
          ...body,
          countryCode: "PL",
          name: { en: body.id },
          nameNative: null,
          formerNames: [],
          foundedOn: null,
          endedOn: null,
          seats: [],
          website: null,
          remark: {},
        },
      ]),
    ),
    entries: sorted,
    entry: (id) => sorted.find((entry) => entry.id === id),
    publisher: null,
    patience: usualPatience,
    waves: [],
    documents: [],
    packages: [],
    partners: [],
  };
}
