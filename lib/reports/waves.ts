import type { DeskRecord, PublicDispatch, PublicEntry, PublicRecord } from "@/lib/log/views";
import { rungOn } from "@/lib/standing/conversation";
import { isPackage, type LetterGrounds, letterGrounds } from "@/lib/standing/letter";
import { medianWait } from "./median";
import type { Period, ReportAudience } from "./period";
import { knownOf, responseRate, type Sending, wentOut } from "./sendings";

/** What one wave sent. A package to three countries is three packages; a letter that is none is none. */
export type WaveFigures = ReturnType<typeof waveFigures>[number];

/** The figures of every wave that sent anything, or was to. Drafts are for the campaign itself. */
export function waveFigures(
  known: readonly PublicEntry[],
  sendings: readonly Sending[],
  record: PublicRecord | DeskRecord,
  { from, to }: Period,
  audience: ReportAudience,
) {
  const dispatches = known.filter((entry) => entry.kind === "dispatch");
  const order = [...record.waves.map((wave) => wave.id), null];
  return order
    .map((waveId) => {
      const own = dispatches.filter((entry) => (entry.wave?.id ?? null) === waveId);
      const out = own.filter((entry) => wentOut(entry, to));
      // A reminder, a reply or thanks are none.
      const packages = (entries: readonly PublicDispatch[]) =>
        entries.reduce((sum, entry) => sum + (isPackage(entry) ? entry.countries.length : 0), 0);
      const ofWave = sendings.filter((sending) => sending.waveId === waveId);
      const grounds = out
        .filter(isPackage)
        .flatMap((entry) => entry.countries.map((country) => letterGrounds(entry, country)));
      const on = (wanted: LetterGrounds) => grounds.filter((one) => one === wanted).length;
      return {
        waveId,
        sentInPeriod: packages(out.filter((entry) => rungOn(entry, to).since >= from)),
        sent: packages(out),
        failed: packages(own.filter((entry) => rungOn(entry, to).rung === "delivery_failed")),
        drafted:
          audience === "internal" ? packages(own.filter((entry) => rungOn(entry, to).rung === "drafted")) : 0,
        countries: ofWave.length,
        sendings: ofWave,
        /** By how well it is known that they went there. */
        grounds: { known: on("known"), reported: on("reported"), assumed: on("assumed") },
        packageIds: [...new Set(out.flatMap((entry) => entry.packageId ?? []))].sort(),
        dispatches: out.map((entry) => entry.id),
        rate: responseRate(ofWave),
        median: medianWait(knownOf(ofWave).map((sending) => sending.wait)),
      };
    })
    .filter((wave) => wave.dispatches.length + wave.failed + wave.drafted > 0);
}
