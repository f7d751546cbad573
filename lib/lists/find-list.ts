import "server-only";
import { politely } from "@/lib/base/politely";
import { allSources } from "@/lib/desk/all-sources";
import { countryFilter, countryRows } from "@/lib/desk/country-filter";
import { type DeskRow, deskRow } from "@/lib/desk/desk-rows";
import { findSources } from "@/lib/desk/form-options";
import { compareText, countryName } from "@/lib/i18n/country-names";
import type { Right } from "@/lib/ledger/rights";
import { knownOf, logFilter } from "@/lib/log/log-filter";
import { deskRecord, deskStandings } from "@/lib/log/queries";
import type { DeskEntry } from "@/lib/log/views";
import { listContacts } from "@/lib/parliaments/queries";
import { worldOf } from "@/lib/sheets/world";
import { standingOf } from "@/lib/standing/standing";
import { allPlans } from "@/lib/tasks/queries";
import { translator } from "@/lib/text/translator";
import { bodyLabel, waveName } from "@/lib/wording/names";
import { activityList } from "./activity-list";
import { agendaList } from "./agenda-list";
import type { AnyList, Asked } from "./asked";
import { auditList } from "./audit-list";
import { bodyList } from "./body-list";
import { contactColumns } from "./contact-list";
import { countryColumns, planColumns } from "./country-list";
import { documentList, packageList } from "./document-list";
import { errorReportList } from "./error-report-list";
import { letterColumns, letterRows } from "./letter-list";
import type { Narrowed } from "./list";
import { columnsAsked, logColumns, logNarrowed } from "./log-list";
import { logWork, sortAsked } from "./log-rows";
import { logSheetColumns } from "./log-sheet";
import { packageLanguageList } from "./package-language-list";
import { partnerList } from "./partner-list";
import { peopleList } from "./people-list";
import { proposalList } from "./proposal-list";
import { reachableList } from "./reachable-list";
import { letterTextList, sendingList } from "./sending-list";
import { sourceColumns } from "./source-list";
import { taskList } from "./task-list";
import { waveList } from "./wave-list";

async function logList({ query, asking, locale }: Asked): Promise<AnyList> {
  const record = await deskRecord();
  const columns = logColumns(record, locale);
  const { filter } = logFilter(query, knownOf(record));
  const wanted = columnsAsked(query.columns);
  const sort = sortAsked(query, columns);
  return {
    name: "log",
    title: translator(locale, "lists")("titles.log"),
    narrowed: logNarrowed(filter, record, locale),
    // A page that was set up goes out as it stands; otherwise the file has everything.
    columns: wanted
      ? columns.filter(({ key }) => key === "address" || (wanted as readonly string[]).includes(key))
      : logSheetColumns(await worldOf(record, locale), columns, filter.kind),
    rows: await politely(logWork(record, filter, asking, sort, columns, locale)),
    locale,
  };
}

async function countryList({ query, locale }: Asked): Promise<AnyList> {
  const record = await deskRecord();
  const standings = await deskStandings();
  const t = translator(locale, "lists");
  const desk = translator(locale, "desk");
  const label = translator(locale, "labels");
  const filter = countryFilter(query);
  const every = record.countries.map(({ code, listing }) =>
    deskRow(countryName(code, locale), listing?.basis ?? null, standingOf(standings, code)),
  );
  const narrowed: Narrowed[] = [
    ...(filter.show === "all"
      ? []
      : [{ label: t("countries.view"), value: t(`views.usual.countries.${filter.show}`) }]),
    ...(filter.text ? [{ label: t("countries.search"), value: filter.text }] : []),
    ...(filter.class
      ? [{ label: desk("countries.columns.class"), value: label(`class.${filter.class}`) }]
      : []),
    ...(filter.conversation
      ? [
          {
            label: desk("countries.columns.conversation"),
            value: label(`conversation.${filter.conversation}`),
          },
        ]
      : []),
  ];
  return {
    name: "countries",
    title: t("titles.countries"),
    narrowed,
    columns: [...countryColumns(locale), ...planColumns(await worldOf(record, locale), await allPlans())],
    rows: countryRows(every, filter, compareText(locale)),
    locale,
  };
}

async function letterList({ query, locale }: Asked): Promise<AnyList | null> {
  const record = await deskRecord();
  const wave = record.waves.find(({ id }) => id === query.wave);
  if (!wave) return null;
  return {
    name: "letters",
    title: translator(locale, "lists")("titles.letters", { name: waveName(wave, locale) }),
    narrowed: [],
    columns: letterColumns(record, locale),
    rows: letterRows(record, await deskStandings(), wave.id),
    locale,
  };
}

async function sourceList({ query, locale }: Asked): Promise<AnyList> {
  const t = translator(locale, "lists");
  const text = (query.q ?? "").slice(0, 100);
  return {
    name: "sources",
    title: t("titles.sources"),
    narrowed: text ? [{ label: t("sources.search"), value: text }] : [],
    columns: sourceColumns(locale),
    rows: findSources(await allSources(), text),
    locale,
  };
}

async function contactList({ query, locale }: Asked): Promise<AnyList> {
  const t = translator(locale, "lists");
  const record = await deskRecord();
  const country = record.countries.some(({ code }) => code === query.country) ? query.country : undefined;
  const body = query.body ? record.bodies.get(query.body) : undefined;
  const contacts = await listContacts(record.countries.map(({ code }) => code));
  return {
    name: "contacts",
    title: t("titles.contacts"),
    narrowed: [
      ...(country ? [{ label: t("contacts.country"), value: countryName(country, locale) }] : []),
      ...(body ? [{ label: t("contacts.body"), value: bodyLabel(body, locale) }] : []),
    ],
    columns: contactColumns(await worldOf(record, locale)),
    rows: contacts.filter(
      ({ bodyId }) =>
        (!country || record.bodies.get(bodyId)?.countryCode === country) && (!body || bodyId === body.id),
    ),
    locale,
  };
}

type Declared = {
  right: Right;
  find(asked: Asked): Promise<AnyList | null>;
  /** Where its rows are of countries: of which a row is. */
  // biome-ignore lint/suspicious/noExplicitAny: lists of different rows stand in one table; each reads its own.
  countriesOf?(row: any): readonly (string | null)[];
};
const ofCountry = ({ countryCode }: { countryCode: string | null }) => [countryCode];

/** The lists that can be taken along: the right that each needs, that of its page, and how it is found. */
export const lists: Readonly<Record<string, Declared>> = {
  log: { right: "desk:read", find: logList, countriesOf: ({ countries }: DeskEntry) => countries },
  countries: { right: "desk:read", find: countryList, countriesOf: ({ code }: DeskRow) => [code] },
  letters: { right: "desk:read", find: letterList },
  sources: { right: "desk:read", find: sourceList },
  activity: { right: "desk:read", find: activityList },
  tasks: { right: "desk:read", find: taskList, countriesOf: ofCountry },
  calendar: { right: "desk:read", find: agendaList },
  waves: { right: "desk:read", find: waveList },
  documents: { right: "desk:read", find: documentList },
  packages: { right: "desk:read", find: packageList },
  partners: { right: "desk:read", find: partnerList, countriesOf: ofCountry },
  "package-languages": { right: "desk:read", find: packageLanguageList },
  "letter-texts": { right: "desk:read", find: letterTextList },
  sendings: { right: "desk:read", find: sendingList },
  proposals: { right: "desk:read", find: proposalList },
  "error-reports": { right: "desk:read", find: errorReportList },
  // People's data in a file of one's own: for those who keep it.
  contacts: { right: "contact:write", find: contactList },
  bodies: { right: "contact:write", find: bodyList },
  addresses: { right: "contact:write", find: reachableList },
  people: { right: "person:manage", find: peopleList },
  audit: { right: "audit:read", find: auditList },
};

/** The list of that name; null where there is none. */
export const listNamed = (name: string) => (Object.hasOwn(lists, name) ? (lists[name] ?? null) : null);
