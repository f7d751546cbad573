import { entryWord } from "@/lib/wording/entry-kind";
import { type Cell, country, lines, number, type Part, strong, text } from "../cells";
import { bodyOf } from "../describe";
import { closedUnanswered, medianValue, rateValue } from "../facts";
import type { MedianWait } from "../median";
import type { ReportTable, Section } from "../report";
import { knownOf, type ResponseRate } from "../sendings";
import { byCountry, type Wording } from "../words";
import { entryTable } from "./entry-table";
import { waveName } from "./wave-name";

/** How those written to have answered: by wave, by country and nature, and one by one. */
export function answersSection(wording: Wording): Section {
  const { t } = wording;
  return {
    id: "answers",
    heading: t("answers.heading"),
    lead: [t("answers.lead"), ...medianNote(wording)],
    tables: [rateTable(wording), natureTable(wording), responseTable(wording)],
  };
}

function medianNote({ t, figures }: Wording): string[] {
  const count = knownOf(figures.sendings).length;
  if (count === 0) return [];
  const recognised = closedUnanswered(figures);
  const { answered, open } = figures.median;
  return [t("answers.medianNote", { count, answered, recognised, open: open - recognised })];
}

function rateTable(wording: Wording): ReportTable {
  const { t, figures } = wording;
  const written = figures.waves.filter((wave) => wave.countries > 0);
  const rateRow = (name: Part, rate: ResponseRate, median: MedianWait): Cell[] => [
    [name],
    [number(rate.written)],
    [number(rate.answered)],
    [number(rate.recognised)],
    [number(rate.inTouch)],
    [number(rate.silent)],
    [number(rate.reported + rate.assumed)],
    [rateValue(rate)],
    [medianValue(median, wording)],
  ];
  return {
    caption: t("answers.rateCaption"),
    empty: t("packages.empty"),
    columns: [
      { label: t("packages.wave"), share: 3.5 },
      { label: t("answers.written"), share: 1.7, align: "end" },
      { label: t("answers.answered"), share: 1.9, align: "end" },
      { label: t("answers.recognised"), share: 2.2, align: "end" },
      { label: t("answers.inTouch"), share: 1.8, align: "end" },
      { label: t("answers.silent"), share: 1.6, align: "end" },
      { label: t("answers.notKnown"), share: 2.2, align: "end" },
      { label: t("answers.rate"), share: 1.9, align: "end" },
      { label: t("answers.median"), share: 2.1, align: "end" },
    ],
    rows: [
      ...written.map((wave) => rateRow(waveName(wave.waveId, wording), wave.rate, wave.median)),
      ...(written.length > 1 ? [rateRow(strong(text(t("answers.all"))), figures.rate, figures.median)] : []),
    ],
  };
}

function natureTable(wording: Wording): ReportTable {
  const { t, label, figures } = wording;
  return {
    caption: t("answers.natureCaption"),
    empty: t("answers.empty"),
    columns: [
      { label: t("country"), share: 4 },
      { label: t("answers.nature"), share: 4 },
      { label: t("answers.inPeriod"), share: 2, align: "end" },
      { label: t("answers.overall"), share: 2, align: "end" },
    ],
    rows: byCountry(figures.answers, (figure) => figure.country, wording).map((figure) => [
      [country(figure.country)],
      [text(label(`nature.${figure.nature}`))],
      [number(figure.inPeriod)],
      [number(figure.overall)],
    ]),
  };
}

function responseTable(wording: Wording): ReportTable {
  const { t, figures } = wording;
  return entryTable(
    figures.responses,
    (entry) =>
      lines([
        [strong(text(entryWord(entry, wording.locale)))],
        ...(entry.body ? [[bodyOf(entry, wording)]] : []),
      ]),
    {
      caption: t("answers.listCaption"),
      empty: t("answers.listEmpty"),
      kind: t("answers.nature"),
      what: t("answers.what"),
    },
    wording,
  );
}
