import { barsDrawing } from "@/lib/charts/bars";
import type { Role } from "@/lib/charts/drawing";
import { Nature } from "@/lib/db/generated/enums";
import { formatNumber } from "@/lib/i18n/dates";
import { isHuman, threadsOf } from "@/lib/standing/conversation";
import { number, wordsOf } from "../cells";
import { knownByCountry } from "../known";
import type { Chart } from "../report";
import { waveName } from "../sections/wave-name";
import { column, figure, tableOf } from "../table";
import type { Wording } from "../words";
import { chartOf } from "./chart-of";

/** From what is most to what says least. Automatic receipts are nothing here, as everywhere. */
const roles: Partial<Record<Nature, Role>> = {
  [Nature.supportive]: "class-recognised",
  [Nature.neutral]: "class-related_act",
  [Nature.declined]: "class-declined",
  [Nature.asks_us]: "class-in_dialogue",
  [Nature.asks_for_time]: "class-under_way",
  [Nature.referred]: "class-one_chamber",
  [Nature.acknowledged]: "class-asked",
};
const natures = Object.keys(roles) as Nature[];

/** As many bars as one looks at. */
const mostWaves = 16;

type Wave = { waveId: string | null; counts: Map<Nature, number> };

/** How those written to have answered, by wave; one response of a country to a wave is one. */
export function naturesChart(wording: Wording): Chart {
  const { t, label, locale } = wording;
  const waves = answersByWave(wording);
  const nameOf = ({ waveId }: Wave) => wordsOf(waveName(waveId, wording), locale);
  const segmentsOf = ({ counts }: Wave) =>
    natures.map((nature) => ({
      role: roles[nature] ?? ("muted" as const),
      label: label(`nature.${nature}`),
      count: counts.get(nature) ?? 0,
    }));
  const rows = waves.map((wave) => ({ label: nameOf(wave), segments: segmentsOf(wave) }));
  const occurring = natures.filter((nature) => waves.some(({ counts }) => counts.has(nature)));
  return chartOf("natures", wording, {
    says: rows
      .map((row) => {
        const parts = row.segments.filter(({ count }) => count > 0);
        return `${row.label}: ${parts.map((part) => `${part.label} ${formatNumber(part.count, locale)}`).join(", ")}`;
      })
      .join("; "),
    // The latest; the table has them all.
    draw: (room) => barsDrawing(rows.slice(-mostWaves), room, { legend: true }),
    table: tableOf({ caption: t("charts.natures.table"), empty: t("answers.empty") }, waves, [
      column(t("packages.wave"), 4, ({ waveId }) => [waveName(waveId, wording)]),
      ...occurring.map((nature) =>
        figure<Wave>(label(`nature.${nature}`), 2, ({ counts }) => [number(counts.get(nature) ?? 0)]),
      ),
    ]),
  });
}

/** The responses of each wave that has any, in the order of the waves. */
function answersByWave({ record, figures }: Wording): Wave[] {
  const { to } = figures.period;
  const waves = new Map<string | null, Wave>(
    [...record.waves.map(({ id }) => id), null].map((waveId) => [waveId, { waveId, counts: new Map() }]),
  );
  for (const own of knownByCountry(record, to).values()) {
    const letters = own.filter((entry) => entry.kind === "dispatch" || entry.kind === "response");
    const { threads, unasked } = threadsOf(letters, to);
    // What came before any letter answers none.
    for (const { waveId, entries } of [...threads, { waveId: null, entries: unasked }]) {
      const counts = (waves.get(waveId) ?? waves.get(null))?.counts;
      for (const entry of entries) {
        if (entry.kind !== "response" || !isHuman(entry)) continue;
        counts?.set(entry.nature, (counts.get(entry.nature) ?? 0) + 1);
      }
    }
  }
  return [...waves.values()].filter(({ counts }) => counts.size > 0);
}
