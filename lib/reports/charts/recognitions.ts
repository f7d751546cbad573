import { atOnce } from "@/lib/base/politely";
import { recognitionDrawing } from "@/lib/charts/recognitions";
import { recognitionStepsWork } from "@/lib/standing/recognition-steps";
import { type StepWords, stepWords } from "@/lib/wording/step-words";
import { date, number, text } from "../cells";
import { knownOn } from "../known";
import type { Chart } from "../report";
import { column, figure, tableOf } from "../table";
import type { Wording } from "../words";
import { chartOf } from "./chart-of";

/** How many countries had recognised, from the first to the end of the period: the chart of the public record. */
export function recognitionsChart(wording: Wording): Chart {
  const { t, locale, record, figures } = wording;
  const { to } = figures.period;
  const steps = atOnce(recognitionStepsWork(knownOn(record, to), record.targets, to)).map((step) =>
    stepWords(step, locale),
  );
  const say = (step: StepWords) =>
    t("charts.recognitions.step", { names: step.names.join(", "), date: step.when, count: step.count });
  return chartOf("recognitions", wording, {
    says: steps.map(say).join("; "),
    draw: (room) => recognitionDrawing(steps, to, room),
    table: tableOf(
      {
        caption: t("charts.recognitions.table"),
        empty: t("charts.recognitions.empty"),
      },
      steps,
      [
        column(t("date"), 3, (step) => [date(step.on)]),
        column(t("charts.recognitions.countries"), 7, (step) => [text(step.names.join(", "))]),
        figure(t("charts.recognitions.count"), 2, (step) => [number(step.count)]),
      ],
    ),
  });
}
