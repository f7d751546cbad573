import { nothing, number, text } from "./cells";
import type { Bars } from "./report";
import { column, figure, tableOf } from "./table";
import { dateWords, named, type Wording } from "./words";

/** How many of the countries asked stand in each class, at the start and at the end. */
export function barsOf(wording: Wording): Bars {
  const { t, label, figures } = wording;
  const bar = (when: "start" | "end", on: string) => {
    const segments = figures.classes.map((figure) => ({
      class: figure.class,
      label: label(`class.${figure.class}`),
      count: figure[when].length,
    }));
    const name = t(`bars.${when}`, { date: dateWords(on, wording) });
    const parts = segments
      .filter((segment) => segment.count > 0)
      .map((segment) => `${segment.label} ${segment.count}`)
      .join(", ");
    return { label: name, segments, alternative: t("bars.alternative", { label: name, parts }) };
  };
  const items = [bar("start", figures.before), bar("end", figures.period.to)];
  return {
    heading: t("bars.heading"),
    alternative: items.map((item) => item.alternative).join(". "),
    items,
    table: tableOf({ caption: t("bars.caption") }, figures.classes, [
      column(t("bars.class"), 3, (of) => [text(label(`class.${of.class}`))]),
      figure(items[0]?.label ?? "", 2, (of) => [number(of.start.length)]),
      figure(items[1]?.label ?? "", 2, (of) => [number(of.end.length)]),
      column(t("bars.countries"), 8, (of) => (of.end.length > 0 ? named(of.end, wording) : [nothing])),
    ]),
  };
}
