import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CivilDate } from "@/components/public/date";
import { LocalTextSpan } from "@/components/public/local-text";
import type { Day } from "@/lib/calendar/edtf";
import { Certainty } from "@/lib/db/generated/enums";
import { compareText, countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import { entryPath } from "@/lib/log/country-entries";
import type { PublicEntry, PublicRecord } from "@/lib/log/views";
import { listingBases } from "@/lib/standing/basis";
import { conversations } from "@/lib/standing/conversation";
import type { CountryCode } from "@/lib/standing/entry";
import { positions } from "@/lib/standing/position";
import { stages } from "@/lib/standing/stage";
import { countryClasses, type Standing, standingOf } from "@/lib/standing/standing";
import { entryWord } from "@/lib/wording/entry-kind";
import { listedBy } from "@/lib/wording/listed-by";

type Props = {
  record: PublicRecord;
  standings: ReadonlyMap<CountryCode, Standing>;
  locale: Locale;
};

/** Most countries or acts that one example names; the pages of the record name all. */
const most = 12;

/** What a rule gives in the record as it is today: never typed, and each leads to what it rests on. */
export function Examples({ topic, ...props }: Props & { topic: string }) {
  const labels = useTranslations("labels");
  const { record, standings } = props;
  const by = (values: readonly string[], group: string, of: (standing: Standing) => string) => (
    <Groups
      {...props}
      groups={values.map((value) => ({
        label: labels(`${group}.${value}` as "class.asked"),
        codes: record.countries.flatMap(({ code }) =>
          of(standingOf(standings, code)) === value ? code : [],
        ),
      }))}
    />
  );
  switch (topic) {
    case "doesNotCount":
      return <UncountedActs {...props} />;
    case "position":
      return by(positions, "position", ({ position }) => position.position);
    case "stage":
      return by(stages, "stage", ({ stage }) => stage.stage);
    case "conversation":
      return by(conversations, "conversation", ({ conversation }) => conversation.conversation);
    case "class":
      return by(countryClasses, "class", (standing) => standing.class);
    case "dates":
      return <ReducedDates {...props} />;
    case "certainty":
      return <Certainties {...props} />;
    case "assumed": {
      const listed = listedBy(record.countries);
      const groups = listingBases.map((basis) => ({ label: labels(`basis.${basis}`), codes: listed[basis] }));
      return <Groups {...props} groups={groups} />;
    }
    default:
      return null;
  }
}

function Example({ title, children }: { title?: string; children: ReactNode }) {
  const t = useTranslations("record.methodology.examples");
  return (
    <div className="mt-3 border-l-4 border-line pl-4 text-sm">
      <p className="font-medium">{title ?? t("today")}</p>
      {children}
    </div>
  );
}

/** Each value with its countries; one that no country has is left out. */
function Groups({ groups, locale }: Props & { groups: { label: string; codes: CountryCode[] }[] }) {
  const t = useTranslations("record.table");
  const order = compareText(locale);
  return (
    <Example>
      <dl className="mt-1 grid gap-1">
        {groups
          .filter(({ codes }) => codes.length > 0)
          .map(({ label, codes }) => (
            <div key={label}>
              <dt className="inline font-medium">{t("groupCaption", { label, count: codes.length })}</dt>
              <dd className="inline">
                {" · "}
                {[...codes]
                  .sort((a, b) => order(countryName(a, locale), countryName(b, locale)))
                  .slice(0, most)
                  .map((code, index) => (
                    <span key={code}>
                      {index > 0 ? ", " : null}
                      <a href={`/${locale}/countries/${code}`}>{countryName(code, locale)}</a>
                    </span>
                  ))}
                {codes.length > most ? " …" : null}
              </dd>
            </div>
          ))}
      </dl>
    </Example>
  );
}

function Acts({
  entries,
  record,
  locale,
  after,
}: Props & {
  entries: readonly PublicEntry[];
  after?: (entry: PublicEntry) => ReactNode;
}) {
  const labels = useTranslations("labels");
  const international = useTranslations("record.entry");
  return (
    <ul className="mt-1 grid gap-1">
      {entries.slice(0, most).map((entry) => (
        <li key={entry.id}>
          <a href={`/${locale}${entryPath(record, entry)}`}>
            <CivilDate date={entry.occurredOn} locale={locale} />
          </a>
          {", "}
          {entry.countries.length === 0
            ? international("international")
            : entry.countries
                .slice(0, 3)
                .map((code) => countryName(code, locale))
                .join(", ")}
          {entry.kind === "proceeding" ? (
            <>
              {": "}
              <LocalTextSpan text={entry.title} locale={locale} />{" "}
              <span className="text-muted">
                ({entryWord(entry, locale).toLocaleLowerCase(locale)},{" "}
                {labels(`wording.${entry.wording}`).toLocaleLowerCase(locale)})
              </span>
            </>
          ) : null}
          {after?.(entry)}
        </li>
      ))}
    </ul>
  );
}

/** Adopted acts that no count takes in. */
function UncountedActs(props: Props) {
  const t = useTranslations("record.methodology.examples");
  const counted = new Set(
    [...props.standings.values()].flatMap(({ position }) =>
      (position.anyChamber?.acts ?? []).map((act) => act.entryId),
    ),
  );
  const entries = props.record.entries.filter(
    (entry) =>
      entry.kind === "proceeding" &&
      (entry.step === "adopted" || entry.step === "committee_adopted") &&
      !counted.has(entry.id),
  );
  if (entries.length === 0) return null;
  return (
    <Example title={t("acts")}>
      <Acts {...props} entries={entries.toReversed()} />
    </Example>
  );
}

/** Entries whose day is not known, with the day from which they count. */
function ReducedDates(props: Props) {
  const t = useTranslations("record.methodology.examples");
  const entries = props.record.entries.filter(
    ({ kind, occurredOn, countsFrom }) => kind === "proceeding" && occurredOn !== (countsFrom as Day),
  );
  if (entries.length === 0) return null;
  return (
    <Example title={t("dates")}>
      <Acts
        {...props}
        entries={entries.toReversed()}
        after={({ countsFrom }) => (
          <>
            {" · "}
            {t.rich("date", { day: () => <CivilDate date={countsFrom} locale={props.locale} /> })}
          </>
        )}
      />
    </Example>
  );
}

/** How many entries are how certain. */
function Certainties({ record }: Props) {
  const t = useTranslations("record.methodology.examples");
  const labels = useTranslations("labels.certainty");
  return (
    <Example>
      <ul className="mt-1">
        {Object.values(Certainty).map((certainty) => {
          const count = record.entries.filter((entry) => entry.certainty === certainty).length;
          return count > 0 ? (
            <li key={certainty}>
              {labels(certainty)}: {t("entries", { count })}
            </li>
          ) : null;
        })}
      </ul>
    </Example>
  );
}
