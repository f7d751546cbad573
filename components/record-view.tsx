import { useTranslations } from "next-intl";
import type { Day } from "@/lib/calendar/edtf";
import { compareText, countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { chamberRules, countRecognitions, scopes } from "@/lib/record/counting";
import type { CountryCode } from "@/lib/record/entry";
import { bodyName } from "@/lib/record/names";
import { type CountryClass, countryClasses, type Standing, standingOf } from "@/lib/record/standing";
import type { CountryView, PublicRecord } from "@/lib/record/views";
import { CivilDate } from "./date";
import { EntryArticle } from "./entry-article";
import { StandingLine } from "./standing-line";
import { buttonClass } from "./ui/button";
import { Table } from "./ui/table";
import { VoteLine } from "./vote-line";
import { WorldMap } from "./world-map";

type Standings = ReadonlyMap<CountryCode, Standing>;
type Props = { record: PublicRecord; standings: Standings; asOf: Day; today: Day; locale: Locale };

/** The record as of one day: the headline with its rule, the table, the map, the latest developments. */
export function RecordView({ record, standings, asOf, today, locale }: Props) {
  const t = useTranslations("record");
  const world = countRecognitions(standings, record.targets, asOf, { scope: "world", chambers: "any" });
  const targets = world.members.filter((member) => record.targets.has(member.country));
  const ukraine = world.members.some((member) => member.country === "UA");
  const known = record.entries.filter((entry) => entry.countsFrom <= asOf);
  return (
    <>
      <div className="grid grid-cols-1 items-start gap-x-12 gap-y-10 lg:grid-cols-[3fr_2fr]">
        <div>
          <p className="mb-3 font-medium text-muted">{t("asOf", { date: formatDate(asOf, locale) })}</p>
          <h1 className="text-[clamp(2rem,1.4rem+2.6vw,3.1rem)]">
            {t("headline", {
              world: world.count,
              targets: targets.length,
              asked: record.targets.size,
              ukraine: ukraine && !record.targets.has("UA") ? "yes" : "no",
              others: world.count - targets.length - (ukraine && !record.targets.has("UA") ? 1 : 0),
            })}
          </h1>
          <p className="mt-5 max-w-prose text-lg">{t("lead")}</p>
        </div>
        <Counts record={record} standings={standings} asOf={asOf} locale={locale} />
      </div>
      <section aria-labelledby="table" className="mt-12">
        <h2 id="table">{t("table.title")}</h2>
        <p className="mt-1 mb-5 text-muted">
          {t("table.skipMap")} <a href="#others">{t("table.others")}</a>
        </p>
        <CountryTables
          classes={["recognised"]}
          record={record}
          standings={standings}
          asOf={asOf}
          locale={locale}
        />
      </section>
      <MapSection record={record} standings={standings} locale={locale} />
      <section aria-labelledby="others" className="mt-14">
        <h2 id="others" className="mb-5">
          {t("table.others")}
        </h2>
        <CountryTables
          classes={countryClasses.filter((item) => item !== "recognised")}
          record={record}
          standings={standings}
          asOf={asOf}
          locale={locale}
        />
      </section>
      <section aria-labelledby="latest" className="mt-14">
        <h2 id="latest">{t("latest.title")}</h2>
        <div className="mt-5 grid grid-cols-1 gap-6">
          {known
            .slice(-4)
            .reverse()
            .map((entry) => (
              <EntryArticle key={entry.id} entry={entry} record={record} locale={locale} showCountries />
            ))}
        </div>
        <p className="mt-6">
          <a href={`/${locale}/timeline`}>{t("latest.all")}</a>
        </p>
      </section>
      <AsOfForm first={record.entries[0]?.countsFrom ?? today} asOf={asOf} today={today} locale={locale} />
    </>
  );
}

function Counts({ record, standings, asOf, locale }: Omit<Props, "today">) {
  const t = useTranslations("record.counts");
  const labels = useTranslations("labels");
  return (
    <section aria-labelledby="counts">
      <h2 id="counts" className="text-xl">
        {t("title")}
      </h2>
      <div className="mt-4">
        <Table caption={t("caption")}>
          <thead>
            <tr>
              <th scope="col">{t("scope")}</th>
              {chamberRules.map((chambers) => (
                <th key={chambers} scope="col">
                  {t(chambers)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scopes.map((scope) => (
              <tr key={scope}>
                <th scope="row">{labels(`scope.${scope}`)}</th>
                {chamberRules.map((chambers) => {
                  const { count, members } = countRecognitions(standings, record.targets, asOf, {
                    scope,
                    chambers,
                  });
                  return (
                    <td key={chambers}>
                      <strong className="font-serif text-2xl tabular-nums">
                        {count > 0 ? <a href="#class-recognised">{count}</a> : count}
                      </strong>
                      {scope === "targets" ? (
                        <span className="text-muted"> / {record.targets.size}</span>
                      ) : null}
                      <span className="block text-xs text-muted">
                        {members.map((member) => countryName(member.country, locale)).join(", ")}
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <p className="mt-2 max-w-prose text-sm text-muted">
        {t.rich("explain", { how: (text) => <a href={`/${locale}/methodology`}>{text}</a> })}
      </p>
    </section>
  );
}

function CountryTables({
  classes,
  record,
  standings,
  asOf,
  locale,
}: Omit<Props, "today"> & { classes: readonly CountryClass[] }) {
  const t = useTranslations("record.table");
  const labels = useTranslations("labels.class");
  const compare = compareText(locale);
  return (
    <div className="grid grid-cols-1 gap-8">
      {classes.map((group) => {
        const members = record.countries
          .filter((country) => standingOf(standings, country.code).class === group)
          .sort((a, b) => compare(countryName(a.code, locale), countryName(b.code, locale)));
        if (members.length === 0) return null;
        const rows = members.map((country) => ({ country, standing: standingOf(standings, country.code) }));
        const caption = t("groupCaption", { label: labels(group), count: members.length });
        return (
          <div key={group} id={`class-${group}`}>
            <h3 className="mb-2">{caption}</h3>
            {group === "recognised" ? (
              <RecognisedTable rows={rows} caption={caption} record={record} asOf={asOf} locale={locale} />
            ) : (
              <OtherTable rows={rows} caption={caption} record={record} asOf={asOf} locale={locale} />
            )}
          </div>
        );
      })}
    </div>
  );
}

type Rows = { country: CountryView; standing: Standing }[];
type TableProps = { rows: Rows; caption: string; record: PublicRecord; asOf: Day; locale: Locale };

/** The country; on a phone with what a wider screen has in a column of its own. */
function CountryCell({ country, locale }: { country: CountryView; locale: Locale }) {
  return (
    <th scope="row">
      <a href={`/${locale}/countries/${country.code}`}>{countryName(country.code, locale)}</a>
      <span className="block text-xs font-normal text-muted sm:hidden">
        <ListingText country={country} />
      </span>
    </th>
  );
}

function ListingText({ country }: { country: CountryView }) {
  const t = useTranslations("record.table");
  if (!country.listing) return t("notTarget");
  return t(country.listing.basis === "assumed" ? "assumed" : "sourced");
}

function RecognisedTable({ rows, caption, record, locale }: TableProps) {
  const t = useTranslations("record");
  const sorted = [...rows].sort((a, b) =>
    (a.standing.position.anyChamber?.countsFrom ?? "") < (b.standing.position.anyChamber?.countsFrom ?? "")
      ? -1
      : 1,
  );
  return (
    <Table caption={caption} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t("table.country")}</th>
          <th scope="col">{t("table.date")}</th>
          <th scope="col">{t("table.body")}</th>
          <th scope="col" className="max-sm:hidden">
            {t("table.vote")}
          </th>
          <th scope="col" className="max-sm:hidden">
            {t("table.listing")}
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ country, standing }) => {
          const act = standing.position.anyChamber?.acts[0];
          const entry = act ? record.entry(act.entryId) : undefined;
          const vote = entry?.kind === "proceeding" ? <VoteLine vote={entry.vote} locale={locale} /> : null;
          const body = act ? bodyName(record.bodies.get(act.body.id), locale) : null;
          return (
            <tr key={country.code}>
              <CountryCell country={country} locale={locale} />
              <td className="tabular-nums sm:whitespace-nowrap">
                {act ? (
                  <a href={`/${locale}/countries/${country.code}#entry-${act.entryId}`}>
                    <CivilDate date={act.on} locale={locale} />
                  </a>
                ) : null}
              </td>
              <td>
                {body ? <span lang={body.lang === locale ? undefined : body.lang}>{body.text}</span> : null}
                {standing.oneChamber ? (
                  <span className="block text-xs text-muted">{t("oneChamber")}</span>
                ) : null}
                <span className="mt-1 block text-xs sm:hidden">{vote}</span>
              </td>
              <td className="max-sm:hidden">{vote}</td>
              <td className="max-sm:hidden">
                <ListingText country={country} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function OtherTable({ rows, caption, record, asOf, locale }: TableProps) {
  const t = useTranslations("record.table");
  const axes = useTranslations("record.country");
  const labels = useTranslations("labels");
  return (
    <Table caption={caption} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t("country")}</th>
          <th scope="col">{t("class")}</th>
          <th scope="col">{t("last")}</th>
          <th scope="col" className="max-sm:hidden">
            {t("listing")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ country, standing }) => (
          <tr key={country.code}>
            <CountryCell country={country} locale={locale} />
            <td>
              {standing.position.position === "none_known" ? null : (
                <StandingLine standing={standing} record={record} asOf={asOf} locale={locale} />
              )}
              {standing.stage.stage === "none" ? null : (
                <span className="block">
                  {axes("stage")}: {labels(`stage.${standing.stage.stage}`)}
                </span>
              )}
              <span className="block text-muted">
                {standing.conversation.silentDays === null
                  ? labels(`conversation.${standing.conversation.conversation}`)
                  : axes("silent", { days: standing.conversation.silentDays })}
              </span>
            </td>
            <td className="tabular-nums sm:whitespace-nowrap">
              {standing.lastEntryOn ? <CivilDate date={standing.lastEntryOn} locale={locale} /> : t("none")}
            </td>
            <td className="whitespace-nowrap max-sm:hidden">
              <ListingText country={country} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function MapSection({ record, standings, locale }: Omit<Props, "asOf" | "today">) {
  const t = useTranslations("record");
  return (
    <section aria-labelledby="map" className="mt-14">
      <h2 id="map">{t("map.title")}</h2>
      <p className="mt-1 mb-5 max-w-prose text-muted">{t("map.description")}</p>
      <WorldMap
        countries={record.countries.map(({ code }) => {
          const standing = standingOf(standings, code);
          const act = standing.position.anyChamber?.acts[0];
          return {
            code,
            name: countryName(code, locale),
            href: `/${locale}/countries/${code}`,
            class: standing.class,
            oneChamber: standing.oneChamber,
            note: act
              ? [
                  ...(standing.oneChamber ? [t("oneChamber")] : []),
                  bodyName(record.bodies.get(act.body.id), locale).text,
                  formatDate(act.on, locale),
                ].join(", ")
              : "",
          };
        })}
      />
    </section>
  );
}

/** Asks for another day; works without JavaScript. */
export function AsOfForm({
  first,
  asOf,
  today,
  locale,
}: {
  first: Day;
  asOf: Day;
  today: Day;
  locale: Locale;
}) {
  const t = useTranslations("record.asOfForm");
  return (
    <form
      action={`/${locale}/as-of`}
      method="get"
      className="no-print mt-14 grid max-w-xl gap-3 rounded-lg border border-line bg-surface p-5"
    >
      <h2>{t("title")}</h2>
      <label htmlFor="as-of" className="font-medium">
        {t("date")}
      </label>
      <p id="as-of-hint" className="-mt-2 text-sm text-muted">
        {t("hint", { first: formatDate(first, locale) })}
      </p>
      <div className="flex flex-wrap gap-3">
        <input
          id="as-of"
          name="date"
          type="date"
          required
          min={first}
          max={today}
          defaultValue={asOf}
          aria-describedby="as-of-hint"
          className="min-h-11 rounded-md border border-line-strong bg-surface px-3 py-2"
        />
        <button type="submit" className={buttonClass("primary")}>
          {t("show")}
        </button>
      </div>
      {asOf !== today ? (
        <p>
          <a href={`/${locale}`}>{t("today")}</a>
        </p>
      ) : null}
    </form>
  );
}
