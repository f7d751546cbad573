import type { Day } from "@/lib/calendar/edtf";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { nameIn } from "@/lib/i18n/known-names";
import type { Locale } from "@/lib/i18n/locales";
import type { PublicEntry, PublicProceeding, PublicRecord } from "@/lib/log/views";
import type { SourceView } from "@/lib/sources/view";
import { countRecognitions } from "@/lib/standing/counting";
import type { CountryCode } from "@/lib/standing/entry";
import { type Standing, standingOf } from "@/lib/standing/standing";
import { joined } from "@/lib/text/joined";
import { translator } from "@/lib/text/translator";
import { campaignOrganisation } from "@/lib/wording/campaign";
import { entryKind } from "@/lib/wording/entry-kind";
import { waveName } from "@/lib/wording/names";
import { sourceTitle } from "@/lib/wording/source-title";
import { standingRuns } from "@/lib/wording/standing-text";
import { bodiesToAsk } from "./bodies-to-ask";
import { type Cell, country, date, link, ordinal, sentence, strong, text, type Value } from "./cells";
import { bodyOf, marks, sourceMarks, voteText } from "./describe";
import type { Naming } from "./words";

/** A part of the sheet: words, and a list of what it says. */
type SheetPart = { id: string; heading: string; lead: string | null; items: Cell[] };

/** One page on a country, made of what everyone may know: for readers of one language, before it takes a form. */
export type CountrySheet = {
  language: Locale;
  /** The country. */
  title: string;
  subtitle: string;
  campaign: string;
  /** Where it stands, in a word and in a sentence. */
  class: string;
  standing: Cell;
  parts: SheetPart[];
  sources: { heading: string; items: Cell[]; more: string | null };
  /** What stands at the foot of the page. */
  foot: { address: string; licence: string /** As in a report. */; unclaimed: string };
};

/** So much fits on one page; what is left out stands on the country's page, to which the sheet leads. */
const most = { acts: 6, waves: 4, sources: 12 };

/**
 * The sheet of a country that is in the record.
 * @param record the public one: nothing else may be put into a sheet that is handed out
 * @param standings of the day `today`, from the same record
 * @param address the country's page on the public record
 */
export function composeCountrySheet(
  record: PublicRecord,
  standings: ReadonlyMap<CountryCode, Standing>,
  code: CountryCode,
  { today, locale, address }: { today: Day; locale: Locale; address: string },
): CountrySheet {
  const t = translator(locale, "report");
  const label = translator(locale, "labels");
  const standing = standingOf(standings, code);
  const acts = actsOf(record, code);
  const rest = standing.position.because.flatMap((id) => record.entry(id) ?? []);
  const letters = standing.waves.slice(-most.waves);
  const grounds = letters.map(({ because }) => because.flatMap((id) => record.entry(id) ?? []));
  const all = sourcesOf([...rest, ...acts, ...grounds.flat()]);
  const sources = all.slice(0, most.sources);
  const naming: Naming = {
    locale,
    t,
    label,
    record,
    numbers: new Map(sources.map(({ id }, index) => [id, index + 1])),
  };
  const marked = (entries: readonly PublicEntry[]): Cell => {
    const seen = new Set<unknown>();
    return entries
      .flatMap((entry) => sourceMarks(entry, naming))
      .filter((mark) => !seen.has(mark.source) && seen.add(mark.source));
  };
  const part = (id: string, lead: string | null, items: Cell[]): SheetPart => ({
    id,
    heading: t(`sheet.${id}`),
    lead,
    items,
  });
  const members = countRecognitions(standings, record.targets, today).members.filter(
    (member) => member.country !== code,
  );
  const whole = standing.class === "recognised" && !standing.oneChamber;
  return {
    language: locale,
    title: countryName(code, locale),
    subtitle: `${t("sheet.forPartners")} · ${t("sheet.asOf", { date: formatDate(today, locale) })}`,
    campaign: t("campaign"),
    class: joined(
      [
        label(`class.${standing.class}`),
        standing.oneChamber ? translator(locale, "record")("oneChamber") : null,
      ],
      ", ",
    ),
    standing: [
      ...standingRuns(standing, record, today, locale).map((run) => text(run.text, run.lang)),
      ...marked(rest),
    ],
    parts: [
      part(
        "acts",
        acts.length === 0 ? t("sheet.noActs") : null,
        acts.map((act) => actLine(act, naming)),
      ),
      part(
        "letters",
        letters.length === 0 ? t("sheet.noLetters") : null,
        letters.map((wave, index) => [
          strong(text(nameOfWave(wave.waveId, naming))),
          text(`: ${label(`conversation.${wave.conversation}`)}`),
          ...marked(grounds[index] ?? []),
        ]),
      ),
      part(
        "others",
        members.length === 0 ? t("sheet.noOthers") : null,
        members.length === 0
          ? []
          : [inARow(members.map(({ country: one, on }) => withDate(country(one), date(on))))],
      ),
      part("asks", t(whole ? "sheet.thanksText" : "sheet.asksText"), [
        [text(translator(locale, "record")(`todo.${standing.oneChamber ? "one_chamber" : standing.class}`))],
      ]),
      part("can", null, [
        whole
          ? [text(t("sheet.canThank"))]
          : [text(`${t("sheet.canMeet")} `), ...inARow(bodiesToAsk(standing, naming))],
        [text(t("sheet.canMark"))],
        [text(`${t("sheet.canPoint")} `), link(address)],
        [text(t("sheet.canTell", { campaign: nameIn(campaignOrganisation, locale).text }))],
      ]),
    ],
    sources: {
      heading: t("sheet.sources"),
      items: sources.map((source, index) => sourceLine(source, index + 1, locale)),
      more: all.length > sources.length ? t("sheet.moreSources") : null,
    },
    foot: { address, licence: t("about.licencePublic"), unclaimed: t("unclaimed") },
  };
}

/** What the country's bodies did on the question, the latest first. */
const actsOf = ({ entries }: PublicRecord, code: CountryCode): PublicProceeding[] =>
  entries
    .filter(
      (entry): entry is PublicProceeding => entry.kind === "proceeding" && entry.countries.includes(code),
    )
    .reverse()
    .slice(0, most.acts);

function actLine(act: PublicProceeding, naming: Naming): Cell {
  const vote = act.vote.kind === "unknown" ? [] : [text(`, ${voteText(act.vote, naming)}`)];
  return [
    strong(date(act.occurredOn)),
    text(`: ${entryKind(act, naming.locale)}, `),
    bodyOf(act, naming),
    ...vote,
    ...marks(act, naming),
    ...sourceMarks(act, naming),
  ];
}

function nameOfWave(waveId: string | null, { record, locale, t }: Naming): string {
  const wave = record.waves.find(({ id }) => id === waveId);
  return wave ? waveName(wave, locale) : t("sheet.outsideWave");
}

const withDate = (what: Value, on: Value): Value => sentence([what, text(" ("), on, text(")")]);

/** Values with commas between, and a full stop. */
const inARow = (values: readonly Value[]): Cell =>
  values.flatMap((value, index) => [value, text(index < values.length - 1 ? ", " : ".")]);

/** The sources of entries, each once, in the order in which they are named. */
function sourcesOf(entries: readonly PublicEntry[]): SourceView[] {
  const found = new Map<string, SourceView>();
  for (const source of entries.flatMap(({ sources }) => sources))
    if (!found.has(source.id)) found.set(source.id, source);
  return [...found.values()];
}

function sourceLine(source: SourceView, place: number, locale: Locale): Cell {
  const publisher = source.publisher ? nameIn(source.publisher, locale).text : null;
  return [
    ordinal(place),
    text(`. ${sourceTitle(source, locale).text}`),
    ...(publisher ? [text(`, ${publisher}`)] : []),
    ...(source.published ? [text(", "), date(source.published)] : []),
    ...(source.url ? [text(". "), link(source.url)] : []),
  ];
}
