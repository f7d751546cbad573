import { funnelSteps } from "@/lib/standing/funnel";
import { translator } from "@/lib/text/translator";
import { nothing, number, text } from "../cells";
import type { ReportTable, Section } from "../report";
import { column, figure, tableOf } from "../table";
import { waveFunnel } from "../threads";
import { named, type Wording } from "../words";
import { medianNote, rateTable } from "./answers";

/** How far a wave has come, how well its letters are known, and how it was answered. */
export function funnelSection(wording: Wording): Section {
  const { t, figures, subject } = wording;
  const ofWave = figures.waves.filter(({ waveId }) => waveId === subject.wave);
  const [own] = ofWave;
  return {
    id: "funnel",
    heading: t("wave.funnel"),
    lead: [t("wave.funnelLead"), ...(own ? medianNote(own.sendings, own.median, wording) : [])],
    tables: [funnelTable(wording), groundsTable(wording), rateTable(ofWave, wording)],
  };
}

function funnelTable(wording: Wording): ReportTable {
  const { t, figures, subject, locale } = wording;
  const steps = waveFunnel(figures, subject.wave);
  const words = translator(locale, "letters");
  return tableOf(
    { caption: t("wave.funnelCaption") },
    funnelSteps.map((step) => ({ step, countries: steps.get(step) ?? [] })),
    [
      column(t("wave.step"), 3, ({ step }) => [text(words(`funnel.${step}`))]),
      figure(t("changes.number"), 1.5, ({ countries }) => [number(countries.length)]),
      column(t("next.countries"), 9, ({ countries }) =>
        countries.length > 0 ? named(countries, wording) : [nothing],
      ),
    ],
  );
}

/** By how well it is known that a letter went there: nobody is called silent for one that is not known. */
function groundsTable(wording: Wording): ReportTable {
  const { t, figures, subject } = wording;
  const of = (grounds: string) =>
    figures.sendings
      .filter((sending) => sending.waveId === subject.wave && sending.grounds === grounds)
      .map(({ country }) => country);
  return tableOf(
    { caption: t("wave.groundsCaption") },
    (["known", "reported", "assumed"] as const).map((grounds) => ({ grounds, countries: of(grounds) })),
    [
      column(t("packages.basis"), 3, ({ grounds }) => [text(t(`wave.grounds.${grounds}`))]),
      figure(t("changes.number"), 1.5, ({ countries }) => [number(countries.length)]),
      column(t("next.countries"), 9, ({ countries }) =>
        countries.length > 0 ? named(countries, wording) : [nothing],
      ),
    ],
  );
}
