import { entryWord } from "@/lib/wording/entry-kind";
import { country, lines, number, type Part, strong, text } from "../cells";
import { bodyOf } from "../describe";
import { closedUnanswered, medianValue, rateValue } from "../facts";
import type { MedianWait } from "../median";
import type { ReportTable, Section } from "../report";
import { knownOf, type ResponseRate, type Sending } from "../sendings";
import { column, figure, tableOf } from "../table";
import type { WaveFigures } from "../waves";
import { byCountry, type Wording } from "../words";
import { entryTable } from "./entry-table";
import { waveName } from "./wave-name";

/** How those written to have answered: by wave, by country and nature, and one by one. */
export function answersSection(wording: Wording): Section {
  const { t, figures } = wording;
  return {
    id: "answers",
    heading: t("answers.heading"),
    lead: [t("answers.lead"), ...medianNote(figures.sendings, figures.median, wording)],
    tables: [rateTable(figures.waves, wording), natureTable(wording), responseTable(wording)],
  };
}

/** Over what a median was reckoned, and that those still silent are in it. */
export function medianNote(
  sendings: readonly Sending[],
  { answered, open }: MedianWait,
  { t }: Wording,
): string[] {
  const known = knownOf(sendings);
  if (known.length === 0) return [];
  const recognised = closedUnanswered(known);
  return [t("answers.medianNote", { count: known.length, answered, recognised, open: open - recognised })];
}

/** How the countries of each wave have answered; what is known of a letter stands apart from what is reported or assumed. */
export function rateTable(waves: readonly WaveFigures[], wording: Wording): ReportTable {
  const { t, figures } = wording;
  const written = waves.filter((wave) => wave.countries > 0);
  const rows = [
    ...written.map(({ waveId, rate, median }) => ({ name: waveName(waveId, wording), rate, median })),
    ...(written.length > 1
      ? [{ name: strong(text(t("answers.all"))), rate: figures.rate, median: figures.median }]
      : []),
  ];
  return tableOf<{ name: Part; rate: ResponseRate; median: MedianWait }>(
    { caption: t("answers.rateCaption"), empty: t("packages.empty") },
    rows,
    [
      column(t("packages.wave"), 2.6, ({ name }) => [name]),
      figure(t("answers.written"), 1.7, ({ rate }) => [number(rate.written)]),
      figure(t("answers.answered"), 1.9, ({ rate }) => [number(rate.answered)]),
      figure(t("answers.recognised"), 2.2, ({ rate }) => [number(rate.recognised)]),
      figure(t("answers.inTouch"), 1.8, ({ rate }) => [number(rate.inTouch)]),
      figure(t("answers.silent"), 1.6, ({ rate }) => [number(rate.silent)]),
      figure(t("answers.reported"), 1.9, ({ rate }) => [number(rate.reported)]),
      figure(t("answers.assumed"), 1.9, ({ rate }) => [number(rate.assumed)]),
      figure(t("answers.rate"), 1.9, ({ rate }) => [rateValue(rate)]),
      figure(t("answers.median"), 2.1, ({ median }) => [medianValue(median, wording)]),
    ],
  );
}

function natureTable(wording: Wording): ReportTable {
  const { t, label, figures } = wording;
  return tableOf(
    { caption: t("answers.natureCaption"), empty: t("answers.empty") },
    byCountry(figures.answers, (answer) => answer.country, wording),
    [
      column(t("country"), 4, (answer) => [country(answer.country)]),
      column(t("answers.nature"), 4, (answer) => [text(label(`nature.${answer.nature}`))]),
      figure(t("answers.inPeriod"), 2, (answer) => [number(answer.inPeriod)]),
      figure(t("answers.overall"), 2, (answer) => [number(answer.overall)]),
    ],
  );
}

function responseTable(wording: Wording): ReportTable {
  const { t, figures } = wording;
  return entryTable(
    { caption: t("answers.listCaption"), empty: t("answers.listEmpty") },
    figures.responses,
    column(t("answers.nature"), 3, (entry) =>
      lines([
        [strong(text(entryWord(entry, wording.locale)))],
        ...(entry.body ? [[bodyOf(entry, wording)]] : []),
      ]),
    ),
    t("answers.what"),
    wording,
  );
}
