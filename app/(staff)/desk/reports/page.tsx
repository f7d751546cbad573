import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { IssueReportButton } from "@/components/forms/reports/issue-report-button";
import { SaveReportButton } from "@/components/forms/reports/save-report-button";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Views } from "@/components/ui/views";
import { requireActor } from "@/lib/access/session";
import { addDays, type Day, firstDay, lastDay } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { compareText, countryName } from "@/lib/i18n/country-names";
import { type Locale, locales } from "@/lib/i18n/locales";
import { listSavedReports } from "@/lib/kept-reports/queries";
import { may } from "@/lib/ledger/rights";
import { publicRecord } from "@/lib/log/queries";
import { framingOf } from "@/lib/reports/kept/framing";
import { possibleParts, usualParts } from "@/lib/reports/kinds";
import { headingOf } from "@/lib/reports/part-names";
import { findReport, findSubjects, findTooLong, findUnknown } from "@/lib/reports/queries";
import { parametersOf, type ReportKind, readChoice, reportKinds } from "@/lib/reports/schema";
import { tooLongText } from "@/lib/reports/too-long-text";
import { translator } from "@/lib/text/translator";
import { waveName } from "@/lib/wording/names";
import { ReportFiles } from "./report-files";
import { type ReportField, ReportForm } from "./report-form";
import { ReportView } from "./report-view";
import { SavedReports } from "./saved-reports";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("report.page");
  return { title: t("title") };
}

const addressOf = (path: string, parameters: Record<string, string>) =>
  `${path}?${new URLSearchParams(parameters)}`;

const given = (value: string | string[] | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

/** Reports: the kinds that there are, what the report is of and for whom, what it says, and the files to take away. */
export default async function ReportsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor("report:read");
  const mayWrite = may(actor.role, "document:write");
  const t = await getTranslations("report");
  const locale = await getLocale();
  const now = today();
  const { saved: savedAsked, ...asked } = await searchParams;
  const savedReports = await listSavedReports();
  const saved = savedReports.find(({ id }) => id === savedAsked) ?? null;
  const kind = reportKinds.find((name) => name === asked.kind) ?? "progress";
  const subjects = await findSubjects();
  const usual = usualParameters(kind, now, locale, subjects);
  const parameters = { ...usual, ...asked };
  const read = readChoice(parameters, now);
  const unknown = "choice" in read ? await findUnknown(read.choice) : null;
  const shown = "choice" in read && !unknown ? read.choice : null;
  const long = shown && (await findTooLong(shown));
  const framing = shown && saved ? await framingOf(saved, shown.language) : undefined;
  const report = shown && !long ? await findReport(shown, framing) : null;
  const ofSaved: Record<string, string> = saved ? { saved: saved.id } : {};
  const fields = await fieldsOf(kind, subjects);
  const errors: Record<string, string> = {};
  if (long) errors[fields[0]?.name ?? "from"] = tooLongText(long, t, locale);
  const issues = "issues" in read ? read.issues : unknown ? [unknown] : [];
  for (const { field, key } of issues) errors[field] ??= t(`error.${key}` as "error.day");
  const words = translator(locale, "report");

  return (
    <div className="grid gap-8">
      <div>
        <h1>{t("page.title")}</h1>
        <p className="mt-2 max-w-3xl text-muted">{t("page.lead")}</p>
      </div>
      <SavedReports reports={savedReports} mayWrite={mayWrite} />
      <Views
        label={t("page.kinds")}
        items={reportKinds.map((name) => ({
          name: t(`kind.${name}.title`),
          count: null,
          href: addressOf("/desk/reports", {
            kind: name,
            language: given(parameters.language) ?? locale,
            audience: given(parameters.audience) ?? "public",
          }),
          current: name === kind,
        }))}
      />
      <p className="-mt-4 max-w-3xl">{t(`kind.${kind}.lead`)}</p>
      {kind === "progress" || kind === "short" ? (
        <nav aria-label={t("page.presets")}>
          <ul className="flex flex-wrap gap-2">
            {(await presets(now, locale)).map(({ name, from, to }) => (
              <li key={name}>
                <a
                  className={buttonClass()}
                  href={addressOf("/desk/reports", {
                    ...(shown ? parametersOf(shown) : usual),
                    from,
                    to,
                  })}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <ReportForm
        key={JSON.stringify(parameters)}
        values={Object.fromEntries(fields.map(({ name }) => [name, String(parameters[name] ?? "")]))}
        fields={fields}
        kept={{ kind, ...ofSaved }}
        parts={{
          all: possibleParts(kind).map((part) => ({ value: part, label: words(headingOf(part)) })),
          usual: [...usualParts(kind)],
          chosen: [...(shown?.parts ?? usualParts(kind))],
        }}
        today={now}
        errors={errors}
        words={{
          form: t("page.form"),
          show: t("page.show"),
          errors: Object.fromEntries(errorKeys.map((key) => [key, t(`error.${key}`)])),
        }}
      />
      {shown && report ? (
        <section aria-labelledby="preview" className="grid gap-4">
          <h2 id="preview">{t("page.preview")}</h2>
          {saved ? <p>{t("saved.shown", { name: saved.name })}</p> : null}
          {shown.audience === "internal" ? <Notice tone="warn">{t("page.internalWarning")}</Notice> : null}
          <ReportFiles choice={shown} also={ofSaved} />
          {mayWrite ? (
            <div className="flex flex-wrap items-center gap-3">
              {saved ? null : <SaveReportButton parameters={parametersOf(shown)} />}
              <IssueReportButton savedReportId={saved?.id ?? null} parameters={parametersOf(shown)} />
              <p id="issue-hint" className="max-w-3xl text-sm text-muted">
                {t("issued.issueHint")}
              </p>
            </div>
          ) : null}
          <ReportView
            report={report}
            chartFile={(chart, format) =>
              addressOf("/api/desk/reports/chart", { ...parametersOf(shown), chart, format })
            }
          />
        </section>
      ) : null}
    </div>
  );
}

/** What the form itself may say of its fields. */
const errorKeys = [
  "day",
  "order",
  "future",
  "choice",
  "required",
  "year",
  "part",
  "country",
  "wave",
  "public-only",
] as const;

type Subjects = Awaited<ReturnType<typeof findSubjects>>;

/** The countries, in the order of their names. */
const countryOptions = ({ countries }: Subjects, locale: Locale) =>
  countries
    .map(({ code }) => ({ value: code, label: countryName(code, locale) }))
    .sort((a, b) => compareText(locale)(a.label, b.label));

/** What is shown before anything is chosen: this year, the last whole year, or today, for everyone. */
function usualParameters(
  kind: ReportKind,
  now: Day,
  language: Locale,
  subjects: Subjects,
): Record<string, string> {
  const readers = { kind, language, audience: "public" };
  if (kind === "country")
    return { ...readers, country: countryOptions(subjects, language)[0]?.value ?? "", on: now };
  if (kind === "wave") return { ...readers, wave: subjects.waves[0]?.id ?? "", on: now };
  if (kind === "annual") return { ...readers, year: String(Number(now.slice(0, 4)) - 1) };
  if (kind === "register" || kind === "embassies") return { ...readers, on: now };
  return { ...readers, from: `${now.slice(0, 4)}-01-01`, to: now };
}

/** What the form asks for a kind of report. */
async function fieldsOf(kind: ReportKind, subjects: Subjects): Promise<ReportField[]> {
  const locale = await getLocale();
  const t = await getTranslations("report.page");
  const labels = await getTranslations("labels.locale");
  const on: ReportField = { name: "on", as: "day", label: t("on"), hint: t("onHint") };
  const of: Record<ReportKind, ReportField[]> = {
    progress: [
      { name: "from", as: "day", label: t("from"), hint: t("dayHint") },
      { name: "to", as: "day", label: t("to"), hint: t("dayHint") },
    ],
    short: [
      { name: "from", as: "day", label: t("from"), hint: t("dayHint") },
      { name: "to", as: "day", label: t("to"), hint: t("dayHint") },
    ],
    annual: [{ name: "year", as: "year", label: t("year") }],
    register: [on],
    embassies: [on],
    country: [
      { name: "country", as: "choice", label: t("country"), options: countryOptions(subjects, locale) },
      on,
    ],
    wave: [
      {
        name: "wave",
        as: "choice",
        label: t("wave"),
        options: subjects.waves.map((wave) => ({ value: wave.id, label: waveName(wave, locale) })),
      },
      on,
    ],
  };
  const audiences = kind === "embassies" ? (["public"] as const) : (["public", "internal"] as const);
  return [
    ...of[kind],
    {
      name: "language",
      as: "choice",
      label: t("language"),
      options: locales.map((value) => ({ value, label: labels(value), lang: value })),
    },
    {
      name: "audience",
      as: "choice",
      label: t("audience"),
      options: audiences.map((value) => ({ value, label: t(value) })),
    },
  ];
}

type Preset = { name: string; from: Day; to: Day };

/** Periods that are asked for most: years, and since the latest wave that the public knows. */
async function presets(now: Day, locale: Locale): Promise<Preset[]> {
  const t = await getTranslations("report.page");
  const year = Number(now.slice(0, 4));
  const wave = (await publicRecord()).waves.findLast((one) => lastDay(one.startedOn) <= now);
  const monthDay = now.slice(4) === "-02-29" ? "-02-28" : now.slice(4);
  return [
    { name: t("thisYear"), from: `${year}-01-01`, to: now },
    { name: t("lastYear"), from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
    { name: t("lastMonths"), from: addDays(`${year - 1}${monthDay}`, 1), to: now },
    ...(wave
      ? [
          {
            name: t("sinceWave", { wave: waveName(wave, locale) }),
            from: firstDay(wave.startedOn),
            to: now,
          },
        ]
      : []),
  ];
}
