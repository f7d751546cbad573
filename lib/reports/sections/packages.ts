import type { PublicDispatch } from "@/lib/log/views";
import { type Cell, lines, muted, number, source, text } from "../cells";
import { bodyOf } from "../describe";
import type { ReportTable, Section } from "../report";
import { column, figure, tableOf } from "../table";
import type { WaveFigures } from "../waves";
import type { Wording } from "../words";
import { entryTable } from "./entry-table";
import { waveName } from "./wave-name";

/** What was sent, by wave; for the campaign itself also letter by letter. */
export function packagesSection(wording: Wording): Section {
  const { t, figures } = wording;
  // Which letter went how and under which reference is the campaign's own business.
  const byLetter = figures.audience === "internal" && figures.dispatches.length > 0;
  return {
    id: "packages",
    heading: t("packages.heading"),
    lead: [t("packages.lead")],
    tables: [waveTable(wording), ...(byLetter ? [letterTable(wording)] : [])],
  };
}

function waveTable(wording: Wording): ReportTable {
  const { t, figures } = wording;
  const drafted = figure<WaveFigures>(t("packages.drafted"), 2, (wave) => [number(wave.drafted)]);
  return tableOf({ caption: t("packages.caption"), empty: t("packages.empty") }, figures.waves, [
    column(t("packages.wave"), 4, (wave) => waveCell(wave, wording)),
    figure(t("packages.inPeriod"), 2, (wave) => [number(wave.sentInPeriod)]),
    figure(t("packages.overall"), 2, (wave) => [number(wave.sent)]),
    figure(t("packages.failed"), 2, (wave) => [number(wave.failed)]),
    ...(figures.audience === "internal" ? [drafted] : []),
    column(t("packages.basis"), 4, (wave) => [text(t("packages.basisParts", wave.grounds))]),
    column(t("sources"), 2, (wave) => sourcesOf(wave, wording)),
  ]);
}

/** A wave by its name, with the packages that it sent. */
function waveCell({ waveId, packageIds }: WaveFigures, wording: Wording): Cell {
  const sent = wording.record.packages.filter(({ id }) => packageIds.includes(id));
  return lines([[waveName(waveId, wording)], ...sent.map(({ label }) => [muted(text(label))])]);
}

/** The sources of all that a wave sent, each once, by their numbers. */
function sourcesOf(wave: WaveFigures, { record, numbers }: Wording): Cell {
  const found = wave.dispatches.flatMap((id) =>
    (record.entry(id)?.sources ?? []).flatMap((one) => numbers.get(one.id) ?? []),
  );
  return [...new Set(found)].sort((a, b) => a - b).map(source);
}

function letterTable(wording: Wording): ReportTable {
  const { t, label, figures } = wording;
  const how = ({ rung, channel }: PublicDispatch) =>
    [label(`rung.${rung}`), ...(channel ? [label(`channel.${channel}`)] : [])].join(", ");
  return entryTable(
    { caption: t("packages.dispatchesCaption") },
    figures.dispatches,
    column(t("packages.how"), 3, (entry) => lines([[bodyOf(entry, wording)], [text(how(entry))]])),
    t("proceedings.what"),
    wording,
  );
}
