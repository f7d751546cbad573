import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Contact } from "@/components/desk/contact";
import { CitePage } from "@/components/public/cite-page";
import { CivilDate } from "@/components/public/date";
import { PublicPage } from "@/components/public/public-page";
import { Table } from "@/components/ui/table";
import { today } from "@/lib/calendar/today";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { isLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/public-address";
import { publicRecord, publicStandings } from "@/lib/log/queries";
import { chamberRules, countRecognitions, scopes } from "@/lib/standing/counting";
import { scopeLabel } from "@/lib/wording/scope-label";
import { Examples } from "./examples";

const topics = [
  "counts",
  "doesNotCount",
  "position",
  "stage",
  "conversation",
  "class",
  "dates",
  "certainty",
  "assumed",
  "crimea",
  "corrections",
] as const;

export async function generateMetadata({ params }: PageProps<"/[locale]/methodology">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale });
  return pageMetadata(
    locale,
    "/methodology",
    `${t("record.methodology.title")} – ${t("common.siteName")}`,
    t("record.methodology.lead"),
  );
}

export default async function MethodologyPage({ params }: PageProps<"/[locale]/methodology">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("record.methodology");
  const labels = await getTranslations("labels");
  const counts = await getTranslations("record.counts");
  const record = await publicRecord();
  const now = today();
  // The days on which a count changed, and today.
  const standings = await publicStandings(now);
  const world = countRecognitions(standings, record.targets, now);
  const days = [
    ...new Set([
      ...world.members.map((member) => record.entry(member.because[0] ?? "")?.countsFrom ?? now),
      now,
    ]),
  ];
  const rows = await Promise.all(
    days.map(async (day) => {
      const standings = await publicStandings(day);
      return {
        day,
        joined: world.members.filter((member) => record.entry(member.because[0] ?? "")?.countsFrom === day),
        figures: chamberRules.flatMap((chambers) =>
          scopes.map((scope) => ({
            key: `${chambers}-${scope}`,
            count: countRecognitions(standings, record.targets, day, { scope, chambers }).count,
          })),
        ),
      };
    }),
  );
  return (
    <PublicPage locale={locale} path="/methodology" section="methodology">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-prose text-lg">{t("lead")}</p>
      <section aria-labelledby="table" className="mt-10">
        <h2 id="table">{t("tableTitle")}</h2>
        <div className="mt-4">
          <Table caption={t("tableCaption")}>
            <thead>
              <tr>
                <th scope="col" rowSpan={2}>
                  {t("day")}
                </th>
                <th scope="col" rowSpan={2}>
                  {t("joined")}
                </th>
                {chamberRules.map((chambers) => (
                  <th key={chambers} scope="colgroup" colSpan={scopes.length}>
                    {counts(chambers)}
                  </th>
                ))}
              </tr>
              <tr>
                {chamberRules.flatMap((chambers) =>
                  scopes.map((scope) => (
                    <th key={`${chambers}-${scope}`} scope="col" className="font-normal">
                      {labels(`scope.${scopeLabel(scope, days[0] ?? now, now)}`)}
                    </th>
                  )),
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ day, joined, figures }) => (
                <tr key={day}>
                  <th scope="row" className="whitespace-nowrap">
                    <a href={`/${locale}/as-of/${day}`}>
                      <CivilDate date={day} locale={locale} />
                    </a>
                  </th>
                  <td>{joined.map((member) => countryName(member.country, locale)).join(", ") || "–"}</td>
                  {figures.map(({ key, count }) => (
                    <td key={key} className="tabular-nums">
                      {count}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      </section>
      <div className="mt-10 grid grid-cols-1 gap-8">
        {topics.map((topic) => (
          <section key={topic} aria-labelledby={topic} className="max-w-prose">
            <h2 id={topic}>{t(`${topic}.title`)}</h2>
            <p className="mt-2">
              {t(`${topic}.text`, {
                ...record.patience,
                first: formatDate(record.entries[0]?.countsFrom ?? now, locale),
              })}
            </p>
            <Examples topic={topic} record={record} standings={standings} locale={locale} />
            {topic === "corrections" ? <Contact locale={locale} /> : null}
          </section>
        ))}
      </div>
      <CitePage title={t("title")} path="/methodology" asOf={now} today={now} locale={locale} />
    </PublicPage>
  );
}
