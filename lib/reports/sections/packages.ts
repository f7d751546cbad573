import type { PublicDispatch } from "@/lib/log/views";
import { type Cell, lines, muted, number, source, text } from "../cells";
import { bodyOf } from "../describe";
import type { ReportTable, Section } from "../report";
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
  const internal = figures.audience === "internal";
  return {
    caption: t("packages.caption"),
    empty: t("packages.empty"),
    columns: [
      { label: t("packages.wave"), share: 4 },
      { label: t("packages.inPeriod"), share: 2, align: "end" },
      { label: t("packages.overall"), share: 2, align: "end" },
      { label: t("packages.failed"), share: 2, align: "end" },
      ...(internal ? [{ label: t("packages.drafted"), share: 2, align: "end" as const }] : []),
      { label: t("packages.basis"), share: 4 },
      { label: t("sources"), share: 2 },
    ],
    rows: figures.waves.map((wave) => [
      lines([
        [waveName(wave.waveId, wording)],
        ...wording.record.packages
          .filter((item) => wave.packageIds.includes(item.id))
          .map((item) => [muted(text(item.label))]),
      ]),
      [number(wave.sentInPeriod)],
      [number(wave.sent)],
      [number(wave.failed)],
      ...(internal ? [[number(wave.drafted)]] : []),
      [text(t("packages.basisParts", wave.grounds))],
      sourcesOf(wave, wording),
    ]),
  };
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
    figures.dispatches,
    (entry) => lines([[bodyOf(entry, wording)], [text(how(entry))]]),
    {
      caption: t("packages.dispatchesCaption"),
      empty: "",
      kind: t("packages.how"),
      what: t("proceedings.what"),
    },
    wording,
  );
}
