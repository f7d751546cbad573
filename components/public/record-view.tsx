import { useTranslations } from "next-intl";
import { formatDate } from "@/lib/i18n/dates";
import type { RecognitionStep } from "@/lib/standing/recognition-steps";
import { headline } from "@/lib/wording/headline";
import { CitePage } from "./cite-page";
import { CountryTables, otherClasses } from "./country-tables";
import { Counts } from "./counts";
import { DayStrip } from "./day-strip";
import { EntryArticle } from "./entry-article";
import { MapSection } from "./map-section";
import { RecognitionChart } from "./recognition-chart";
import type { RecordProps } from "./record-props";

/**
 * The record as of one day: the headline with its rule, the tables, the map, the count over time, the latest
 * developments. What moves with the day is marked by `data-part`: the slider takes it over from the page of that day.
 */
export function RecordView({ steps, ...props }: RecordProps & { steps: RecognitionStep[] }) {
  const { record, standings, asOf, today, locale } = props;
  const t = useTranslations("record");
  const { title, rule } = headline(record, standings, asOf, today, locale);
  const known = record.entries.filter((entry) => entry.countsFrom <= asOf);
  return (
    <>
      <div
        data-part="headline"
        className="grid grid-cols-1 items-start gap-x-12 gap-y-10 lg:grid-cols-[3fr_2fr]"
      >
        <div>
          <p className="mb-3 font-medium text-muted">{t("asOf", { date: formatDate(asOf, locale) })}</p>
          <h1 className="text-[clamp(2rem,1.4rem+2.6vw,3.1rem)]">{title}</h1>
          <p className="mt-3 text-lg font-medium">{rule}.</p>
          <p className="mt-5 max-w-prose text-lg">{t("lead")}</p>
        </div>
        <Counts record={record} standings={standings} asOf={asOf} today={today} locale={locale} />
      </div>
      <DayStrip record={record} asOf={asOf} today={today} locale={locale} />
      <section data-part="tables" aria-labelledby="table" className="mt-12">
        <h2 id="table" className="mb-5">
          {t("table.title")}
        </h2>
        <CountryTables classes={["recognised"]} {...props} />
        <h3 id="others" className="mt-8 mb-3">
          {t("table.others")}
        </h3>
        <CountryTables classes={otherClasses} closed {...props} />
        <p className="mt-4">
          <a href={`/${locale}/countries`}>{t("countryIndex.link")}</a>
        </p>
      </section>
      <MapSection {...props} />
      <section data-part="chart" aria-labelledby="chart" className="mt-14">
        <h2 id="chart">{t("chart.title")}</h2>
        <p className="mt-1 mb-5 max-w-prose text-muted">{t("chart.description")}</p>
        <RecognitionChart steps={steps} upTo={asOf} locale={locale} />
      </section>
      <section data-part="latest" aria-labelledby="latest" className="mt-14">
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
      <div data-part="cite">
        <CitePage
          title={t("tagline")}
          path={asOf === today ? "" : `/as-of/${asOf}`}
          asOf={asOf}
          today={today}
          locale={locale}
        />
      </div>
    </>
  );
}
