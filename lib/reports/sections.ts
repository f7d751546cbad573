import { compareText, countryName } from "@/lib/i18n/country-names";
import { formatNumber } from "@/lib/i18n/dates";
import { nameIn } from "@/lib/i18n/known-names";
import type { PublicEntry } from "@/lib/log/views";
import { chamberRules, type Member, scopes } from "@/lib/standing/counting";
import { formatShare } from "@/lib/text/translator";
import {
  bodyOf,
  closedUnanswered,
  countriesOf,
  country,
  date,
  entryLine,
  lines,
  marks,
  named,
  number,
  plain,
  said,
  sourceMarks,
  story,
  strong,
  voteText,
  type Wording,
} from "./describe";
import type { Silence } from "./figures";
import type { MedianWait } from "./median";
import type { Cell, ReportTable, Section } from "./report";
import { knownOf, type ResponseRate } from "./sendings";

/** The parts of the report after its first page, in order. */
export function sectionsOf(wording: Wording, fingerprint: string): Section[] {
  return [
    countsSection(wording),
    recognitionsSection(wording),
    proceedingsSection(wording),
    packagesSection(wording),
    answersSection(wording),
    nextSection(wording),
    engagementsSection(wording),
    changesSection(wording),
    ...(wording.figures.audience === "internal" ? [notesSection(wording)] : []),
    sourcesSection(wording),
    aboutSection(wording, fingerprint),
  ];
}

const signed = (change: number) => (change > 0 ? `+${change}` : change < 0 ? `−${-change}` : "0");

/** What a rule counts, in words. */
export const ruleText = ({ label }: Wording, scope: string, chambers: string): string =>
  `${label(`scope.${scope}`)}, ${label(`chambers.${chambers}`)}`;

function countsSection(wording: Wording): Section {
  const { t, figures } = wording;
  const rows = scopes.flatMap((scope) =>
    chamberRules.map((chambers): Cell[] => {
      const count = figures.counts.find((one) => one.scope === scope && one.chambers === chambers);
      const start = count?.start.count ?? 0;
      const end = count?.end.count ?? 0;
      const members = count?.end.members ?? [];
      return [
        plain(ruleText(wording, scope, chambers)),
        number(start, wording),
        [{ text: formatNumber(end, wording.locale), tone: "strong" }],
        plain(signed(end - start)),
        members.length > 0
          ? named(
              members.map((member) => member.country),
              wording,
            )
          : plain(t("counts.nobody")),
      ];
    }),
  );
  const members = figures.counts.find((one) => one.scope === "world" && one.chambers === "any")?.end.members;
  return {
    id: "counts",
    heading: t("counts.heading"),
    lead: [t("counts.lead")],
    tables: [
      {
        caption: t("counts.caption"),
        empty: "",
        columns: [
          { label: t("counts.rule"), share: 4 },
          { label: t("counts.start", { date: date(figures.before, wording) }), share: 2, align: "end" },
          { label: t("counts.end", { date: date(figures.period.to, wording) }), share: 2, align: "end" },
          { label: t("counts.change"), share: 1.5, align: "end" },
          { label: t("counts.members"), share: 7 },
        ],
        rows,
      },
      {
        caption: t("counts.membersCaption"),
        empty: t("counts.nobody"),
        columns: actColumns(wording),
        rows: (members ?? []).map((member) => memberRow(member, wording)),
      },
    ],
  };
}

const actColumns = ({ t }: Wording) => [
  { label: t("country"), share: 2 },
  { label: t("counts.recognisedOn"), share: 2 },
  { label: t("counts.act"), share: 5 },
  { label: t("counts.vote"), share: 3 },
  { label: t("counts.chambers"), share: 2 },
];

/** A country's recognition with every act that it rests on. */
function memberRow(member: Member, wording: Wording): Cell[] {
  const { t, record, figures } = wording;
  const acts = member.because.flatMap((id) => record.entry(id) ?? []);
  const position = figures.standings.get(member.country)?.position.position;
  const chambers =
    position === "recognised_by_state"
      ? t("counts.byState")
      : position === "recognised_by_parliament"
        ? t("counts.wholeParliament")
        : position === "recognised_by_one_chamber"
          ? t("counts.oneChamber")
          : "–";
  return [
    [country(member.country, wording)],
    plain(date(member.on, wording)),
    lines(acts.map((act) => entryLine(act, wording))),
    lines(acts.map((act) => plain(act.kind === "proceeding" ? voteText(act.vote, wording) : "–"))),
    plain(chambers),
  ];
}

function recognitionsSection(wording: Wording): Section {
  const { t, figures } = wording;
  const tables: ReportTable[] = [
    {
      caption: t("recognitions.caption"),
      empty: t("recognitions.empty"),
      columns: actColumns(wording),
      rows: figures.joined.map((member) => memberRow(member, wording)),
    },
  ];
  if (figures.left.length > 0)
    tables.push({
      caption: t("recognitions.leftCaption"),
      empty: "",
      columns: actColumns(wording),
      rows: figures.left.map((member) => memberRow(member, wording)),
    });
  return { id: "recognitions", heading: t("recognitions.heading"), lead: [], tables };
}

function changesSection(wording: Wording): Section {
  const { t, label, figures, record, locale } = wording;
  const byName = [...figures.movements].sort((a, b) =>
    compareText(locale)(countryName(a.country, locale), countryName(b.country, locale)),
  );
  return {
    id: "changes",
    heading: t("changes.heading"),
    lead: [t("changes.lead", { date: date(figures.before, wording) })],
    tables: [
      {
        caption: t("changes.caption"),
        empty: t("changes.empty"),
        columns: [
          { label: t("country"), share: 2 },
          { label: t("changes.what"), share: 6 },
          { label: t("changes.because"), share: 5 },
        ],
        rows: byName.map(({ country: code, movements }) => {
          const because = [...new Set(movements.flatMap((movement) => movement.because))];
          return [
            [country(code, wording)],
            lines(
              movements.map((movement) => [
                { text: `${t(`changes.axis.${movement.axis}`)}: `, tone: "muted" as const },
                {
                  text: t("changes.arrow", {
                    before: label(`${movement.axis}.${movement.before}`),
                    after: label(`${movement.axis}.${movement.after}`),
                  }),
                },
              ]),
            ),
            lines(because.flatMap((id) => record.entry(id) ?? []).map((entry) => entryLine(entry, wording))),
          ];
        }),
      },
    ],
  };
}

/** Date, country, a kind cell, the story and the sources: the shape of every list of entries. */
function entryTable(
  entries: readonly PublicEntry[],
  kind: (entry: PublicEntry) => Cell,
  words: { caption: string; empty: string; kind: string; what: string },
  wording: Wording,
): ReportTable {
  const { t } = wording;
  return {
    caption: words.caption,
    empty: words.empty,
    columns: [
      { label: t("date"), share: 2 },
      { label: t("country"), share: 2 },
      { label: words.kind, share: 3 },
      { label: words.what, share: 6.5 },
      { label: t("sources"), share: 1.5 },
    ],
    rows: entries.map((entry) => [
      plain(date(entry.occurredOn, wording)),
      countriesOf(entry, wording),
      kind(entry),
      [...story(entry, wording), ...marks(entry, wording)],
      sourceMarks(entry, wording),
    ]),
  };
}

function proceedingsSection(wording: Wording): Section {
  const { t, label, figures } = wording;
  const kind = (entry: PublicEntry): Cell =>
    entry.kind === "proceeding"
      ? lines([
          [bodyOf(entry, wording)],
          strong(label(`step.${entry.step}`)),
          plain(label(`wording.${entry.wording}`)),
          ...(entry.step === "adopted" || entry.step === "rejected" || entry.vote.kind === "counted"
            ? [[{ text: `${t("counts.vote")}: ${voteText(entry.vote, wording)}`, tone: "muted" as const }]]
            : []),
        ])
      : [];
  return {
    id: "proceedings",
    heading: t("proceedings.heading"),
    lead: [],
    tables: [
      entryTable(
        figures.proceedings,
        kind,
        {
          caption: t("proceedings.caption"),
          empty: t("proceedings.empty"),
          kind: t("proceedings.body"),
          what: t("proceedings.what"),
        },
        wording,
      ),
    ],
  };
}

const waveName = (id: string | null, wording: Wording): Cell => {
  const wave = wording.record.waves.find((one) => one.id === id);
  return [(wave && said(wave.name, wording)) ?? { text: wording.t("packages.noWave") }];
};

function packagesSection(wording: Wording): Section {
  const { t, figures, record } = wording;
  const internal = figures.audience === "internal";
  const tables: ReportTable[] = [
    {
      caption: t("packages.caption"),
      empty: t("packages.empty"),
      columns: [
        { label: t("packages.wave"), share: 4 },
        { label: t("packages.inPeriod"), share: 2, align: "end" },
        { label: t("packages.overall"), share: 2, align: "end" },
        { label: t("packages.failed"), share: 2, align: "end" },
        ...(internal ? [{ label: t("packages.drafted"), share: 2, align: "end" as const }] : []),
        { label: t("packages.basis"), share: 4 },
        { label: t("sources"), share: 2 },
      ],
      rows: figures.waves.map((wave) => {
        const numbers = new Set(
          wave.dispatches.flatMap((id) =>
            (record.entry(id)?.sources ?? []).flatMap((source) => wording.numbers.get(source.id) ?? []),
          ),
        );
        const packages = record.packages.filter((item) => wave.packageIds.includes(item.id));
        return [
          lines([
            waveName(wave.waveId, wording),
            ...packages.map((item) => [{ text: item.label, tone: "muted" as const }]),
          ]),
          number(wave.sentInPeriod, wording),
          number(wave.sent, wording),
          number(wave.failed, wording),
          ...(internal ? [number(wave.drafted, wording)] : []),
          plain(t("packages.basisParts", wave.grounds)),
          [...numbers].sort((a, b) => a - b).map((source) => ({ text: String(source), source })),
        ];
      }),
    },
  ];
  // Which letter went how and under which reference is the campaign's own business.
  if (internal && figures.dispatches.length > 0)
    tables.push(
      entryTable(
        figures.dispatches,
        (entry) =>
          entry.kind === "dispatch"
            ? lines([
                [bodyOf(entry, wording)],
                plain(
                  [
                    wording.label(`rung.${entry.rung}`),
                    entry.channel ? wording.label(`channel.${entry.channel}`) : "",
                  ]
                    .filter(Boolean)
                    .join(", "),
                ),
              ])
            : [],
        {
          caption: t("packages.dispatchesCaption"),
          empty: "",
          kind: t("packages.how"),
          what: t("proceedings.what"),
        },
        wording,
      ),
    );
  return { id: "packages", heading: t("packages.heading"), lead: [t("packages.lead")], tables };
}

function answersSection(wording: Wording): Section {
  const { t, label, figures, locale } = wording;
  const rateRow = (name: Cell, rate: ResponseRate, median: MedianWait): Cell[] => [
    name,
    number(rate.written, wording),
    number(rate.answered, wording),
    number(rate.recognised, wording),
    number(rate.inTouch, wording),
    number(rate.silent, wording),
    number(rate.reported + rate.assumed, wording),
    plain(rate.rate === null ? "–" : formatShare(rate.rate, locale)),
    plain(median.median === null ? t("cards.notReached") : formatNumber(median.median, locale)),
  ];
  const written = figures.waves.filter((wave) => wave.countries > 0);
  const responseTable: ReportTable = {
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
    rows: written.map((wave) => rateRow(waveName(wave.waveId, wording), wave.rate, wave.median)),
  };
  if (written.length > 1)
    responseTable.rows.push(rateRow(strong(t("answers.all")), figures.rate, figures.median));

  const byName = [...figures.answers].sort((a, b) =>
    compareText(locale)(countryName(a.country, locale), countryName(b.country, locale)),
  );
  return {
    id: "answers",
    heading: t("answers.heading"),
    lead: [
      t("answers.lead"),
      ...(knownOf(figures.sendings).length > 0
        ? [
            t("answers.medianNote", {
              count: knownOf(figures.sendings).length,
              answered: figures.median.answered,
              recognised: closedUnanswered(figures),
              open: figures.median.open - closedUnanswered(figures),
            }),
          ]
        : []),
    ],
    tables: [
      responseTable,
      {
        caption: t("answers.natureCaption"),
        empty: t("answers.empty"),
        columns: [
          { label: t("country"), share: 4 },
          { label: t("answers.nature"), share: 4 },
          { label: t("answers.inPeriod"), share: 2, align: "end" },
          { label: t("answers.overall"), share: 2, align: "end" },
        ],
        rows: byName.map((figure) => [
          [country(figure.country, wording)],
          plain(label(`nature.${figure.nature}`)),
          number(figure.inPeriod, wording),
          number(figure.overall, wording),
        ]),
      },
      entryTable(
        figures.responses,
        (entry) =>
          entry.kind === "response"
            ? lines([
                strong(label(`nature.${entry.nature}`)),
                ...(entry.body ? [[bodyOf(entry, wording)]] : []),
              ])
            : [],
        {
          caption: t("answers.listCaption"),
          empty: t("answers.listEmpty"),
          kind: t("answers.nature"),
          what: t("answers.what"),
        },
        wording,
      ),
    ],
  };
}

function engagementsSection(wording: Wording): Section {
  const { t, label, figures } = wording;
  return {
    id: "engagements",
    heading: t("engagements.heading"),
    lead: [],
    tables: [
      entryTable(
        figures.engagements,
        (entry) =>
          entry.kind === "engagement"
            ? lines([
                strong(label(`engagementForm.${entry.engagementForm}`)),
                ...(entry.stance ? [plain(label(`stance.${entry.stance}`))] : []),
                ...(entry.place ? [plain(nameIn(entry.place, wording.locale).text)] : []),
              ])
            : [],
        {
          caption: t("engagements.caption"),
          empty: t("engagements.empty"),
          kind: t("engagements.form"),
          what: t("engagements.what"),
        },
        wording,
      ),
    ],
  };
}

function nextSection(wording: Wording): Section {
  const { t, label, figures } = wording;
  const conversation = (value: string) => plain(label(`conversation.${value}`));
  return {
    id: "next",
    heading: t("next.heading"),
    lead: [t("next.lead", { date: date(figures.period.to, wording), ...figures.patience })],
    tables: [
      {
        caption: t("next.dueCaption"),
        empty: t("next.dueEmpty"),
        columns: [
          { label: t("country"), share: 3 },
          { label: t("date"), share: 3 },
          { label: t("next.days"), share: 1.5, align: "end" },
          { label: t("next.conversation"), share: 4 },
        ],
        rows: figures.due.map((due) => [
          [country(due.country, wording)],
          plain(date(due.on, wording)),
          number(due.days, wording),
          conversation(due.conversation),
        ]),
      },
      {
        caption: t("next.silenceCaption"),
        empty: t("next.silenceEmpty"),
        columns: [
          { label: t("next.since"), share: 2.5 },
          { label: t("next.silent"), share: 1.8, align: "end" },
          { label: t("next.expected"), share: 2.5 },
          { label: t("next.conversation"), share: 2.5 },
          { label: t("next.countries"), share: 7 },
        ],
        rows: alike(figures.silences).map((group) => {
          const [first] = group;
          return [
            plain(date(first.since, wording)),
            number(first.days, wording),
            plain(first.expectedBy ? date(first.expectedBy, wording) : "–"),
            conversation(first.conversation),
            named(
              group.map((silence) => silence.country),
              wording,
            ),
          ];
        }),
      },
    ],
  };
}

/** Countries that have waited alike stand in one row: a wave of forty letters would fill a page otherwise. */
function alike(silences: readonly Silence[]): [Silence, ...Silence[]][] {
  const groups = new Map<string, [Silence, ...Silence[]]>();
  for (const silence of silences) {
    const key = `${silence.since} ${silence.expectedBy} ${silence.conversation}`;
    const group = groups.get(key);
    if (group) group.push(silence);
    else groups.set(key, [silence]);
  }
  return [...groups.values()];
}

function notesSection(wording: Wording): Section {
  const { t, figures } = wording;
  return {
    id: "notes",
    heading: t("notes.heading"),
    lead: [],
    tables: [
      {
        caption: t("notes.caption"),
        empty: t("notes.empty"),
        columns: [
          { label: t("date"), share: 2 },
          { label: t("country"), share: 2 },
          { label: t("notes.note"), share: 8 },
        ],
        rows: figures.notes.map((note) => [
          plain(date(note.occurredOn, wording)),
          countriesOf(note, wording),
          story(note, wording),
        ]),
      },
    ],
  };
}

function sourcesSection(wording: Wording): Section {
  const { t, figures } = wording;
  return {
    id: "sources",
    heading: t("sourceList.heading"),
    lead: [t("sourceList.lead")],
    tables: [
      {
        caption: t("sourceList.caption"),
        empty: t("sourceList.empty"),
        anchors: true,
        columns: [
          { label: t("sourceList.number"), share: 1 },
          { label: t("sourceList.source"), share: 14 },
        ],
        rows: figures.sources.map((source, index) => {
          const facts = [
            source.publisher ? nameIn(source.publisher, wording.locale).text : "",
            source.published ? t("sourceList.published", { date: date(source.published, wording) }) : "",
            source.accessed ? t("sourceList.accessed", { date: date(source.accessed, wording) }) : "",
          ].filter(Boolean);
          return [
            plain(String(index + 1)),
            lines([
              [
                { text: source.title, tone: "strong" },
                ...(facts.length > 0 ? [{ text: `. ${facts.join(", ")}` }] : []),
              ],
              ...(source.url ? [[{ text: source.url, href: source.url }]] : []),
              ...(source.archiveUrl
                ? [
                    [
                      { text: `${t("sourceList.archived")}: `, tone: "muted" as const },
                      { text: source.archiveUrl, href: source.archiveUrl },
                    ],
                  ]
                : []),
            ]),
          ];
        }),
      },
    ],
  };
}

/** What the report was made from, in words; the same for every form. */
export function madeFrom({ t, figures, locale }: Wording, on: string): string {
  if (!figures.changedOn) return t("about.dataNever");
  return figures.revision === null
    ? t("about.dataPublic", { date: on })
    : t("about.dataInternal", { date: on, revision: formatNumber(figures.revision, locale) });
}

function aboutSection(wording: Wording, fingerprint: string): Section {
  const { t, figures } = wording;
  const to = date(figures.period.to, wording);
  const row = (label: string, value: string): Cell[] => [plain(label), plain(value)];
  return {
    id: "about",
    heading: t("about.heading"),
    lead: [],
    tables: [
      {
        caption: t("about.caption"),
        empty: "",
        columns: [
          { label: t("about.item"), share: 3 },
          { label: t("about.value"), share: 9 },
        ],
        rows: [
          row(t("about.campaign"), t("campaign")),
          row(t("about.period"), t("period", { from: date(figures.period.from, wording), to })),
          row(t("about.asOf"), to),
          row(t("about.rule"), t("headlineRule", { date: to })),
          row(t("about.ruleLabel"), t("about.rules", { asked: figures.asked, ...figures.listed })),
          row(t("about.data"), madeFrom(wording, figures.changedOn ? date(figures.changedOn, wording) : "")),
          row(t("about.fingerprint"), fingerprint),
          ...(figures.head ? [row(t("about.head"), figures.head)] : []),
          row(t("about.sameLabel"), t("about.same")),
          row(
            t("about.licence"),
            t(figures.audience === "public" ? "about.licencePublic" : "about.licenceInternal"),
          ),
        ],
      },
    ],
  };
}
