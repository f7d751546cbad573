import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/access/session";
import { addDays, type Day, firstDay, lastDay } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { locales } from "@/lib/i18n/locales";
import { publicRecord } from "@/lib/log/queries";
import { findReport, findTooLong } from "@/lib/reports/queries";
import { type ReportChoice, readChoice, reportFormats } from "@/lib/reports/schema";
import { tooLongText } from "@/lib/reports/too-long-text";
import { waveName } from "@/lib/wording/names";
import { ReportForm } from "./report-form";
import { ReportView } from "./report-view";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("report.page");
  return { title: t("title") };
}

const addressOf = (path: string, choice: ReportChoice, more: Record<string, string> = {}) =>
  `${path}?${new URLSearchParams({ ...choice, ...more })}`;

/** The progress report: its period and readers, what it says, and the files to take away. */
export default async function ReportsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  await requireActor("report:read");
  const t = await getTranslations("report");
  const labels = await getTranslations("labels.locale");
  const locale = await getLocale();
  const now = today();
  const usual: ReportChoice = {
    from: `${now.slice(0, 4)}-01-01`,
    to: now,
    language: locale,
    audience: "public",
  };
  const given = { ...usual, ...(await searchParams) };
  const read = readChoice(given, now);
  const shown = "choice" in read ? read.choice : null;
  const long = shown && (await findTooLong(shown));
  const report = shown && !long ? await findReport(shown) : null;
  const errors: Record<string, string> = {};
  if (long) errors.from = tooLongText(long, t, locale);
  if ("issues" in read)
    for (const { field, key } of read.issues) errors[field] ??= t(`error.${key}` as "error.day");

  return (
    <div className="grid gap-8">
      <div>
        <h1>{t("page.title")}</h1>
        <p className="mt-2 max-w-3xl text-muted">{t("page.lead")}</p>
      </div>
      <nav aria-label={t("page.presets")}>
        <ul className="flex flex-wrap gap-2">
          {(await presets(now, locale)).map((preset) => (
            <li key={preset.name}>
              <a
                className={buttonClass()}
                href={addressOf("/desk/reports", { ...(shown ?? usual), from: preset.from, to: preset.to })}
              >
                {preset.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ReportForm
        key={JSON.stringify(given)}
        values={{
          from: String(given.from),
          to: String(given.to),
          language: shown?.language ?? usual.language,
          audience: shown?.audience ?? usual.audience,
        }}
        today={now}
        errors={errors}
        languages={locales.map((value) => ({ value, label: labels(value) }))}
        words={{
          form: t("page.form"),
          from: t("page.from"),
          to: t("page.to"),
          dayHint: t("page.dayHint"),
          language: t("page.language"),
          audience: t("page.audience"),
          public: t("page.public"),
          internal: t("page.internal"),
          show: t("page.show"),
          errors: {
            day: t("error.day"),
            order: t("error.order"),
            future: t("error.future"),
            choice: t("error.choice"),
            required: t("error.required"),
          },
        }}
      />
      {shown && report ? (
        <section aria-labelledby="preview" className="grid gap-4">
          <h2 id="preview">{t("page.preview")}</h2>
          {shown.audience === "internal" ? <Notice tone="warn">{t("page.internalWarning")}</Notice> : null}
          <ul aria-label={t("page.download")} className="flex flex-wrap items-center gap-3">
            {reportFormats.map((format) => (
              <li key={format}>
                <a
                  className={buttonClass(format === "pdf" ? "primary" : "plain")}
                  href={addressOf("/api/desk/reports", shown, { format })}
                >
                  {t(`page.${format}`)}
                </a>
              </li>
            ))}
            <li className="text-sm text-muted">{t("page.csvHint")}</li>
          </ul>
          <ReportView report={report} />
        </section>
      ) : null}
    </div>
  );
}

type Preset = { name: string; from: Day; to: Day };

/** Periods that are asked for most: years, and since the latest wave that the public knows. */
async function presets(now: Day, locale: (typeof locales)[number]): Promise<Preset[]> {
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
