import type { PublicDispatch, PublicEntry } from "@/lib/log/views";
import { type Thread, threadsOf } from "@/lib/standing/conversation";
import type { CountryCode } from "@/lib/standing/entry";
import { funnelOf, reachedInWave } from "@/lib/standing/funnel";
import { standingOf } from "@/lib/standing/standing";
import type { ProgressFigures } from "./figures";

type Letter = Extract<PublicEntry, { kind: "dispatch" | "response" }>;

/** What went to one country in a wave, and what came back. */
export type WaveThread = {
  country: CountryCode;
  out: PublicDispatch[];
  back: Exclude<Letter, PublicDispatch>[];
};

const ofCountries = (known: readonly PublicEntry[]): Map<CountryCode, Letter[]> => {
  const own = new Map<CountryCode, Letter[]>();
  for (const entry of known)
    if (entry.kind === "dispatch" || entry.kind === "response")
      for (const country of entry.countries) {
        const letters = own.get(country);
        if (letters) letters.push(entry);
        else own.set(country, [entry]);
      }
  return own;
};

/** The exchange of a wave with each country, by the rules of the conversation. Drafts are for the campaign itself. */
export function waveThreads({ known, period, audience }: ProgressFigures, waveId: string): WaveThread[] {
  const byId = new Map(known.map((entry) => [entry.id, entry]));
  return [...ofCountries(known)].flatMap(([country, letters]) => {
    const thread: Thread | undefined = threadsOf(letters, period.to).threads.find(
      (one) => one.waveId === waveId,
    );
    const entries = (thread?.entries ?? []).flatMap(({ id }) => byId.get(id) ?? []);
    const out = entries
      .filter((entry) => entry.kind === "dispatch")
      .filter(({ rung }) => audience === "internal" || rung !== "drafted");
    if (out.length === 0) return [];
    return [{ country, out, back: entries.filter((entry) => entry.kind === "response") }];
  });
}

/** How far a wave has come: the countries of each step. */
export function waveFunnel({ known, standings, period }: ProgressFigures, waveId: string) {
  const own = ofCountries(known);
  return funnelOf([...own.keys()].sort(), (country) =>
    reachedInWave(own.get(country) ?? [], waveId, standingOf(standings, country), period.to),
  );
}
