import { useTranslations } from "next-intl";
import { ConversationText } from "@/components/public/conversation-text";
import { CivilDate } from "@/components/public/date";
import { EntryArticle } from "@/components/public/entry-article";
import { LocalTextSpan } from "@/components/public/local-text";
import { buttonClass } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import type { Day } from "@/lib/calendar/edtf";
import { compareText, countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { entryPath } from "@/lib/log/country-entries";
import type { PublicRecord } from "@/lib/log/views";
import { chamberRules, countRecognitions, scopes } from "@/lib/standing/counting";
import type { CountryCode } from "@/lib/standing/entry";
import { type CountryMovements, type Movement, movementsOf } from "@/lib/standing/movements";
import { type Standing, standingOf } from "@/lib/standing/standing";
import { scopeLabel } from "@/lib/wording/scope-label";

type Standings = ReadonlyMap<CountryCode, Standing>;
type Props = { record: PublicRecord; start: Standings; end: Standings; from: Day; to: Day; locale: Locale };

/** More entries than this are left to the timeline. */
const mostEntries = 40;

/** The date with its day kept beside its month, for a heading, whose lines are balanced. */
const unbroken = (date: Day, locale: Locale) => formatDate(date, locale).replace(" ", "\u00a0");

/** What differs between the evenings of two days: the counts, the countries that moved, what was recorded. */
export function ChangesView(props: Props) {
  const { record, start, end, from, to, locale } = props;
  const t = useTranslations("record.changes");
  const order = compareText(locale);
  const countries = record.countries
    .map(({ code }) => code)
    .sort((a, b) => order(countryName(a, locale), countryName(b, locale)));
  const moved = movementsOf(countries, start, end);
  const has =
    (...axes: string[]) =>
    (country: CountryMovements) =>
      country.movements.some(({ axis }) => axes.includes(axis));
  const decided = moved.filter(has("position", "stage"));
  // Whose parliament did something comes before those whose class alone is another.
  const acted = [
    ...decided,
    ...moved.filter((country) => has("class")(country) && !decided.includes(country)),
  ];
  const spoken = moved.filter((country) => !acted.includes(country));
  const entries = record.entries.filter((entry) => entry.countsFrom > from && entry.countsFrom <= to);
  const corrected = record.entries.flatMap((entry) =>
    entry.corrections
      .filter(({ on }) => on > from && on <= to)
      .map((correction, index) => ({ entry, correction, key: `${entry.id} ${index}` })),
  );
  return (
    <>
      <h1>{t("title", { from: unbroken(from, locale), to: unbroken(to, locale) })}</h1>
      <p className="mt-4 max-w-prose text-lg">
        {t.rich("lead", {
          start: (text) => <a href={`/${locale}/as-of/${from}`}>{text}</a>,
          end: (text) => <a href={`/${locale}/as-of/${to}`}>{text}</a>,
        })}
      </p>
      <section aria-labelledby="counts" className="mt-10">
        <h2 id="counts" className="mb-4">
          {t("counts")}
        </h2>
        <CountChanges {...props} />
      </section>
      <section aria-labelledby="moved" className="mt-12">
        <h2 id="moved" className="mb-4">
          {t("moved")}
        </h2>
        {moved.length === 0 ? <p>{t("noneMoved")}</p> : null}
        {acted.length > 0 ? <Movements moved={acted} caption={t("acted")} {...props} /> : null}
        {spoken.length > 0 ? (
          <details className="mt-4 rounded-lg border border-line bg-surface">
            <summary className="min-h-12 px-4 py-3 font-medium">
              {t("conversations", { count: spoken.length })}
            </summary>
            <Movements moved={spoken} caption={t("conversationsCaption")} {...props} />
          </details>
        ) : null}
      </section>
      <section aria-labelledby="entries" className="mt-12">
        <h2 id="entries">{t("entries", { count: entries.length })}</h2>
        {entries.length > mostEntries ? (
          <p className="mt-2">
            {t("latestOnly", { count: mostEntries })} <a href={`/${locale}/timeline`}>{t("timeline")}</a>
          </p>
        ) : null}
        <div className="mt-5 grid grid-cols-1 gap-8">
          {entries
            .slice(-mostEntries)
            .reverse()
            .map((entry) => (
              <EntryArticle key={entry.id} entry={entry} record={record} locale={locale} showCountries />
            ))}
        </div>
      </section>
      {corrected.length > 0 ? (
        <section aria-labelledby="corrected" className="mt-12">
          <h2 id="corrected">{t("corrected")}</h2>
          <ul className="mt-4 grid gap-2">
            {corrected.map(({ entry, correction, key }) => (
              <li key={key}>
                <CivilDate date={correction.on} locale={locale} />:{" "}
                {entry.countries.map((code) => (
                  <a key={code} href={`/${locale}${entryPath(record, entry, code)}`}>
                    {countryName(code, locale)}, {formatDate(entry.occurredOn, locale)}
                  </a>
                ))}
                . <LocalTextSpan text={correction.reason} locale={locale} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function CountChanges({ record, start, end, from, to, locale }: Props) {
  const t = useTranslations("record.changes");
  const counts = useTranslations("record.counts");
  const labels = useTranslations("labels");
  const rules = scopes.flatMap((scope) => chamberRules.map((chambers) => ({ scope, chambers })));
  return (
    <Table caption={t("countsCaption")}>
      <thead>
        <tr>
          <th scope="col">{t("rule")}</th>
          <th scope="col">
            <CivilDate date={from} locale={locale} />
          </th>
          <th scope="col">
            <CivilDate date={to} locale={locale} />
          </th>
          <th scope="col">{t("difference")}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => {
          const was = countRecognitions(start, record.targets, from, rule);
          const is = countRecognitions(end, record.targets, to, rule);
          const codes = (count: typeof was) => new Set(count.members.map((member) => member.country));
          const [before, after] = [codes(was), codes(is)];
          const names = (countries: Iterable<CountryCode>) =>
            [...countries].map((code) => countryName(code, locale)).join(", ");
          const joined = names([...after].filter((code) => !before.has(code)));
          const left = names([...before].filter((code) => !after.has(code)));
          return (
            <tr key={`${rule.scope}-${rule.chambers}`}>
              <th scope="row">
                {labels(`scope.${scopeLabel(rule.scope, from, to)}`)}
                <span className="block text-sm font-normal text-muted"> {counts(rule.chambers)}</span>
              </th>
              <td className="tabular-nums">{was.count}</td>
              <td className="tabular-nums">{is.count}</td>
              <td>
                {joined ? <span className="block"> + {joined}</span> : null}
                {left ? <span className="block"> − {left}</span> : null}
                {joined || left ? null : <span className="text-muted">{t("unchanged")}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** One side of an arrow, in the words of the record as of that day. */
function Side({ axis, value, standing }: { axis: Movement["axis"]; value: string; standing: Standing }) {
  const labels = useTranslations("labels");
  return axis === "conversation" ? (
    <ConversationText conversation={standing.conversation} />
  ) : (
    labels(`${axis}.${value}` as "class.asked")
  );
}

function Movements({
  moved,
  caption,
  record,
  start,
  end,
  locale,
}: Props & { moved: CountryMovements[]; caption: string }) {
  const t = useTranslations("record.changes");
  const axes = useTranslations("record.country");
  return (
    <Table caption={caption} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t("country")}</th>
          <th scope="col">{t("change")}</th>
        </tr>
      </thead>
      <tbody>
        {moved.map(({ country, movements }) => (
          <tr key={country}>
            <th scope="row">
              <a href={`/${locale}/countries/${country}`}>{countryName(country, locale)}</a>
            </th>
            <td>
              <dl className="grid gap-1">
                {movements.map(({ axis, before, after, because }) => (
                  <div key={axis} className="flex flex-wrap gap-x-2">
                    <dt className="text-muted">{axes(axis)}:</dt>
                    <dd>
                      <Side axis={axis} value={before} standing={standingOf(start, country)} /> →{" "}
                      <strong>
                        <Side axis={axis} value={after} standing={standingOf(end, country)} />
                      </strong>
                      {because.map((id) => {
                        const entry = record.entry(id);
                        return entry ? (
                          <span key={id} className="text-sm">
                            {" "}
                            (
                            <a href={`/${locale}${entryPath(record, entry, country)}`}>
                              {formatDate(entry.occurredOn, locale)}
                            </a>
                            )
                          </span>
                        ) : null;
                      })}
                    </dd>
                  </div>
                ))}
              </dl>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Asks for another period; works without JavaScript. */
export function PeriodForm({
  from,
  to,
  first,
  today,
  locale,
  problem = null,
}: {
  from: Day;
  to: Day;
  first: Day;
  today: Day;
  locale: Locale;
  /** What is wrong with the days asked for. */
  problem?: string | null;
}) {
  const t = useTranslations("record.changes");
  const field = (name: "from" | "to", value: Day) => (
    <div className="grid gap-1">
      <label htmlFor={name} className="font-medium">
        {t(name)}
      </label>
      <input
        id={name}
        name={name}
        type="date"
        required
        min={first}
        max={today}
        defaultValue={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? "period-problem" : undefined}
        className="min-h-11 rounded-md border border-line-strong bg-surface px-3 py-2"
      />
    </div>
  );
  return (
    <form
      action={`/${locale}/changes`}
      method="get"
      aria-labelledby="other-period"
      className="no-print mt-14 grid max-w-2xl gap-3 rounded-lg border border-line bg-surface p-5"
    >
      <h2 id="other-period" className="text-xl">
        {t("other")}
      </h2>
      {problem ? (
        <p id="period-problem" className="font-medium text-danger">
          {problem}
        </p>
      ) : null}
      <div className="flex flex-wrap items-end gap-4">
        {field("from", from)}
        {field("to", to)}
        <button type="submit" className={buttonClass("primary")}>
          {t("show")}
        </button>
      </div>
    </form>
  );
}
