import { actsByStatus } from "@/lib/standing/acts";
import { translator } from "@/lib/text/translator";
import { reportHeadline } from "@/lib/wording/headline";
import { type Cell, country, date, lines, listed, sentence, source, text } from "../cells";
import { entryLine, voteText } from "../describe";
import { countOf } from "../facts";
import type { Section } from "../report";
import { column, tableOf } from "../table";
import type { Wording } from "../words";
import { sourcesOfEntries } from "./where";

/** What one has to know of a country at a meeting, each with its sources. */
export function factsSection(wording: Wording): Section {
  const { t, figures, record, locale } = wording;
  const { members } = countOf(figures, "world", "any").end;
  const acts = members.flatMap(({ because }) => because.flatMap((id) => record.entry(id) ?? []));
  const rows: Fact[] = [
    ...listingFact(wording),
    ...actFacts(wording),
    {
      what: t("recognised.heading"),
      cell: lines([
        [text(reportHeadline(members, record.targets, locale))],
        listed(
          members.map((member) =>
            sentence([country(member.country), text(" ("), date(member.on), text(")")]),
          ),
        ),
      ]),
      sources: sourcesOfEntries(acts, wording),
    },
  ];
  return {
    id: "facts",
    heading: t("brief.facts"),
    lead: [],
    tables: [
      tableOf({ caption: t("brief.factsCaption") }, rows, [
        column(t("about.item"), 3, ({ what }) => [text(what)]),
        column(t("about.value"), 9.5, ({ cell }) => cell),
        column(t("sources"), 2, ({ sources }) => sources),
      ]),
    ],
  };
}

type Fact = { what: string; cell: Cell; sources: Cell };

/** Why the campaign asks it. */
function listingFact({ t, record, subject, locale, numbers }: Wording): Fact[] {
  const listing = record.countries.find(({ code }) => code === subject.country)?.listing;
  const words = translator(locale, "record");
  if (!listing) return [{ what: t("brief.listing"), cell: [text(words("country.notListed"))], sources: [] }];
  const sources = listing.sources.flatMap(({ id }) => numbers.get(id) ?? []);
  return [
    {
      what: t("brief.listing"),
      cell: [text(words(`country.basisNote.${listing.basis}`))],
      sources: sources.map(source),
    },
  ];
}

/** Its own acts that count or come near it. */
function actFacts(wording: Wording): Fact[] {
  const { t, figures, subject } = wording;
  const own = figures.known
    .filter((entry) => entry.kind === "proceeding")
    .filter(({ countries }) => countries.includes(subject.country));
  const { recognising, related, rejected } = actsByStatus(own);
  return (
    [
      ["recognising", recognising],
      ["related", related],
      ["rejected", rejected],
    ] as const
  ).flatMap(([status, acts]) =>
    acts.length === 0
      ? []
      : [
          {
            what: t(`brief.own.${status}`),
            cell: lines(
              acts.map((act) => [
                ...entryLine(act, wording).filter((part) => part.source === undefined),
                ...(act.vote.kind === "unknown" ? [] : [text(`; ${voteText(act.vote, wording)}`)]),
              ]),
            ),
            sources: sourcesOfEntries(acts, wording),
          },
        ],
  );
}
