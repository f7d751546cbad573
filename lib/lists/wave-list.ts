import "server-only";
import { isSilent } from "@/lib/desk/country-views";
import type { Locale } from "@/lib/i18n/locales";
import { deskRecord, deskStandings } from "@/lib/log/queries";
import type { DeskRecord, WaveView } from "@/lib/log/views";
import type { Standing } from "@/lib/standing/standing";
import { translator } from "@/lib/text/translator";
import { waveName } from "@/lib/wording/names";
import { type AnyList, type Asked, dateValue } from "./asked";
import type { Column } from "./list";

/** A wave, with to how many countries it went, how many answered on the matter and how many are silent. */
export type WaveRow = { wave: WaveView; countries: number; answered: number; silent: number };

/** The waves, the newest first. */
export function waveRows(
  { waves }: Pick<DeskRecord, "waves">,
  standings: ReadonlyMap<string, Standing>,
): WaveRow[] {
  const readings = [...standings.values()].flatMap((standing) => standing.waves);
  return [...waves].reverse().map((wave) => {
    const own = readings.flatMap(({ waveId, conversation }) => (waveId === wave.id ? conversation : []));
    return {
      wave,
      countries: own.filter((conversation) => conversation !== "drafted").length,
      answered: own.filter((conversation) => conversation.startsWith("answered")).length,
      silent: own.filter(isSilent).length,
    };
  });
}

export async function waveList({ locale }: Asked): Promise<AnyList> {
  return {
    name: "waves",
    title: translator(locale, "desk")("waves.title"),
    narrowed: [],
    columns: waveColumns(locale),
    rows: waveRows(await deskRecord(), await deskStandings()),
    locale,
  };
}

function waveColumns(locale: Locale): Column<WaveRow>[] {
  const t = translator(locale, "desk");
  const words = translator(locale, "lists");
  return [
    { key: "name", header: t("waves.name"), width: 40, value: ({ wave }) => waveName(wave, locale) },
    {
      key: "startedOn",
      header: t("waves.startedOn"),
      width: 12,
      value: ({ wave }) => dateValue(wave.startedOn),
    },
    { key: "countries", header: t("waves.countries"), width: 14, value: ({ countries }) => countries },
    { key: "answered", header: t("waves.answered"), width: 14, value: ({ answered }) => answered },
    { key: "silent", header: t("waves.silent"), width: 12, value: ({ silent }) => silent },
    { key: "archived", header: words("archived"), width: 10, value: ({ wave }) => Boolean(wave.archived) },
  ];
}
