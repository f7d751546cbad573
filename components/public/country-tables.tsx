import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { Day } from "@/lib/calendar/edtf";
import { compareText, countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import { entryPath } from "@/lib/log/country-entries";
import type { CountryView, PublicRecord } from "@/lib/log/views";
import { type CountryClass, countryClasses, type Standing, standingOf } from "@/lib/standing/standing";
import { bodyName } from "@/lib/wording/names";
import { BodyName } from "./body-name";
import { ConversationText } from "./conversation-text";
import { CivilDate } from "./date";
import type { RecordProps } from "./record-props";
import { StandingLine } from "./standing-line";
import { VoteLine } from "./vote-line";

/** The classes of those that have not recognised. */
export const otherClasses = countryClasses.filter((item) => item !== "recognised");

/**
 * The countries of some classes, a table for each.
 * @param closed each table folded away under its caption, which a link to `#class-…` unfolds
 */
export function CountryTables({
  classes,
  record,
  standings,
  asOf,
  locale,
  closed = false,
}: Omit<RecordProps, "today"> & { classes: readonly CountryClass[]; closed?: boolean }) {
  const t = useTranslations("record.table");
  const labels = useTranslations("labels.class");
  const compare = compareText(locale);
  return (
    <div className={`grid grid-cols-1 ${closed ? "gap-2" : "gap-8"}`}>
      {classes.map((group) => {
        const members = record.countries
          .filter((country) => standingOf(standings, country.code).class === group)
          .sort((a, b) => compare(countryName(a.code, locale), countryName(b.code, locale)));
        if (members.length === 0) return null;
        const rows = members.map((country) => ({ country, standing: standingOf(standings, country.code) }));
        const caption = t("groupCaption", { label: labels(group), count: members.length });
        const shown = { rows, caption, record, asOf, locale };
        return closed ? (
          <details
            key={group}
            id={`group-${group}`}
            className="group rounded-lg border border-line bg-surface"
          >
            <summary className="flex min-h-12 items-center gap-3 px-4 py-2">
              <span aria-hidden="true" className="text-muted group-open:rotate-90">
                ›
              </span>
              <h4 className="font-medium">{caption}</h4>
            </summary>
            <div id={`class-${group}`} className="border-t border-line">
              <ClassTable group={group} {...shown} />
            </div>
          </details>
        ) : (
          <div key={group} id={`class-${group}`}>
            <h3 className="mb-2">{caption}</h3>
            <ClassTable group={group} {...shown} />
          </div>
        );
      })}
    </div>
  );
}

type Rows = { country: CountryView; standing: Standing }[];
type TableProps = { rows: Rows; caption: string; record: PublicRecord; asOf: Day; locale: Locale };

const ClassTable = ({ group, ...shown }: TableProps & { group: CountryClass }) =>
  group === "recognised" ? <RecognisedTable {...shown} /> : <OtherTable {...shown} />;

/**
 * Columns by the room that the table has, not the screen: at double text a wide screen has little. What has no column stands
 * within another, so that nothing is cut and nothing is left out.
 */
const wide = "hidden @3xl:table-cell";
const notWide = "@3xl:hidden";
const middling = "hidden @md:table-cell";
const narrow = "@md:hidden";

/** The country; where there is little room with what has a column of its own otherwise. */
function CountryCell({ country, locale }: { country: CountryView; locale: Locale }) {
  return (
    <th scope="row">
      <a href={`/${locale}/countries/${country.code}`}>{countryName(country.code, locale)}</a>
      <span className={`block text-xs font-normal text-muted ${notWide}`}>
        {" "}
        <ListingText country={country} />
      </span>
    </th>
  );
}

function LastEntry({ standing: { lastEntryDate }, locale }: { standing: Standing; locale: Locale }) {
  const t = useTranslations("record.table");
  return lastEntryDate ? <CivilDate date={lastEntryDate} locale={locale} /> : t("none");
}

function ListingText({ country }: { country: CountryView }) {
  const t = useTranslations("record.table");
  if (!country.listing) return t("notTarget");
  return t(country.listing.basis);
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
          <th scope="col" className={middling}>
            {t("table.date")}
          </th>
          <th scope="col">{t("table.body")}</th>
          <th scope="col" className={wide}>
            {t("table.vote")}
          </th>
          <th scope="col" className={wide}>
            {t("table.listing")}
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ country, standing }) => {
          const act = standing.position.anyChamber?.acts[0];
          const entry = act ? record.entry(act.entryId) : undefined;
          const vote = entry?.kind === "proceeding" ? <VoteLine vote={entry.vote} locale={locale} /> : null;
          const date =
            act && entry ? (
              <a href={`/${locale}${entryPath(record, entry, country.code)}`}>
                <CivilDate date={act.on} locale={locale} />
              </a>
            ) : null;
          const body = act ? bodyName(record.bodies.get(act.body.id), locale, act.on) : null;
          return (
            <tr key={country.code}>
              <CountryCell country={country} locale={locale} />
              <td className={`tabular-nums ${middling} @3xl:whitespace-nowrap`}>{date}</td>
              <td>
                <span className={`block tabular-nums ${narrow}`}>{date}</span>{" "}
                {body ? <BodyName of={body} locale={locale} /> : null}
                {standing.oneChamber ? (
                  <span className="block text-xs text-muted"> {t("oneChamber")}</span>
                ) : null}
                <span className={`mt-1 block text-xs ${notWide}`}> {vote}</span>
              </td>
              <td className={wide}>{vote}</td>
              <td className={wide}>
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
          <th scope="col" className={middling}>
            {t("last")}
          </th>
          <th scope="col" className={wide}>
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
                  {" "}
                  {axes("stage")}: {labels(`stage.${standing.stage.stage}`)}
                </span>
              )}
              <span className="block text-muted">
                {" "}
                <ConversationText conversation={standing.conversation} />
              </span>
              <span className={`block ${narrow}`}>
                {" "}
                {t("last")}: <LastEntry standing={standing} locale={locale} />
              </span>
            </td>
            <td className={`tabular-nums ${middling} @3xl:whitespace-nowrap`}>
              <LastEntry standing={standing} locale={locale} />
            </td>
            <td className={wide}>
              <ListingText country={country} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
