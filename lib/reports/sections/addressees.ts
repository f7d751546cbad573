import type { PublicDispatch } from "@/lib/log/views";
import { rungOn } from "@/lib/standing/conversation";
import { letterGrounds } from "@/lib/standing/letter";
import { standingOf } from "@/lib/standing/standing";
import { conversationText } from "@/lib/wording/conversation-text";
import { dispatchKind, entryWord } from "@/lib/wording/entry-kind";
import { type Cell, country, lines, muted, nothing, text } from "../cells";
import { marks, sourceMarks } from "../describe";
import type { Section } from "../report";
import { column, tableOf } from "../table";
import { type WaveThread, waveThreads } from "../threads";
import { byCountry, dateWords, type Wording } from "../words";

/** A wave country by country: what went when and how, what came back, and how the exchange stands. */
export function addresseesSection(wording: Wording): Section {
  const { t, figures, subject } = wording;
  const threads = byCountry(waveThreads(figures, subject.wave), (one) => one.country, wording);
  return {
    id: "addressees",
    heading: t("wave.addressees"),
    lead: [t("wave.addresseesLead")],
    tables: [
      tableOf({ caption: t("wave.addresseesCaption"), empty: t("packages.empty") }, threads, [
        column(t("country"), 2.3, (one) => [country(one.country)]),
        column(t("wave.out"), 4.5, (one) => lines(one.out.map((letter) => outLine(letter, one, wording)))),
        column(t("wave.back"), 4.5, (one) => backCell(one, wording)),
        column(t("changes.axis.conversation"), 3.5, (one) => [text(stateOf(one, wording))]),
      ]),
    ],
  };
}

function outLine(letter: PublicDispatch, { country: code }: WaveThread, wording: Wording): Cell {
  const { t, label, locale, figures } = wording;
  const { rung, since } = rungOn(letter, figures.period.to);
  const kind = dispatchKind({ ...letter, rung }, locale);
  const channel = letter.channel ? `, ${label(`channel.${letter.channel}`)}` : "";
  const on = dateWords(since === letter.countsFrom ? letter.occurredOn : since, wording);
  const grounds = letterGrounds(letter, code);
  return [
    text(`${on}: ${kind}${channel}`),
    ...(grounds === "known" ? [] : [muted(text(` (${t(`${grounds}Mark`)})`))]),
    ...sourceMarks(letter, wording),
  ];
}

const backCell = ({ back }: WaveThread, wording: Wording): Cell =>
  back.length === 0
    ? [nothing]
    : lines(
        back.map((entry) => [
          text(`${dateWords(entry.occurredOn, wording)}: ${entryWord(entry, wording.locale)}`),
          ...marks(entry, wording),
          ...sourceMarks(entry, wording),
        ]),
      );

/** How the exchange of the wave stands, in the words of the country's page. */
function stateOf({ country: code }: WaveThread, { figures, subject, locale }: Wording): string {
  const reading = standingOf(figures.standings, code).waves.find(({ waveId }) => waveId === subject.wave);
  return reading ? conversationText(reading, locale) : "";
}
