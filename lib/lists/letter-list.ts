import { countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import type { DeskEntry, DeskRecord } from "@/lib/log/views";
import { dueDate, type WaveReading } from "@/lib/standing/conversation";
import type { Standing } from "@/lib/standing/standing";
import { translator } from "@/lib/text/translator";
import { entryBody } from "@/lib/wording/names";
import type { Column, Value } from "./list";

type Dispatch = Extract<DeskEntry, { kind: "dispatch" }>;
/** A letter of a wave to one country, and what has come of it. */
export type LetterRow = {
  country: string;
  entry: Dispatch;
  reading: WaveReading | null;
};

/** The letters of a wave, one row for each country that one went to. */
export const letterRows = (
  record: DeskRecord,
  standings: ReadonlyMap<string, Standing>,
  waveId: string,
): LetterRow[] =>
  record.entries.flatMap((entry) =>
    entry.kind !== "dispatch" || entry.removed || entry.wave?.id !== waveId
      ? []
      : entry.countries.map((country) => ({
          country,
          entry,
          reading: standings.get(country)?.waves.find((wave) => wave.waveId === waveId) ?? null,
        })),
  );

/** The columns of the letters of a wave. */
export function letterColumns(record: DeskRecord, locale: Locale): Column<LetterRow>[] {
  const t = translator(locale, "lists");
  const label = translator(locale, "labels");
  const date = (text: string | null): Value => (text ? { date: text } : null);
  const column = (key: string, width: number, value: (row: LetterRow) => Value): Column<LetterRow> => ({
    key,
    header: t(`letters.columns.${key}`),
    width,
    value,
  });
  return [
    column("country", 22, ({ country }) => countryName(country, locale)),
    column("body", 36, ({ entry }) => entryBody(entry, record, locale)?.text ?? null),
    column("date", 12, ({ entry }) => date(entry.occurredOn)),
    column("channel", 16, ({ entry }) => entry.channel && label(`channel.${entry.channel}`)),
    column("rung", 18, ({ entry }) => label(`rung.${entry.rung}`)),
    column("rungOn", 12, ({ entry }) => date(entry.rungOn)),
    column("certainty", 16, ({ entry }) => label(`certainty.${entry.certainty}`)),
    column("together", 14, ({ entry }) => entry.countries.length > 1),
    column("conversation", 28, ({ reading }) => reading && label(`conversation.${reading.conversation}`)),
    column("silence", 12, ({ reading }) => reading?.silentDays ?? null),
    column("next", 14, ({ reading }) => date(reading && dueDate(reading))),
    column("ourReference", 18, ({ entry }) => entry.ourReference),
    column("theirReference", 18, ({ entry }) => entry.theirReference),
  ];
}
