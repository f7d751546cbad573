import { useLocale, useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { DrawingView } from "@/components/ui/drawing";
import { Table } from "@/components/ui/table";
import { barsDrawing } from "@/lib/charts/bars";
import { type Drawing, type Room, rooms } from "@/lib/charts/drawing";
import type { Locale } from "@/lib/i18n/locales";
import { type Cell, type Run, runsOf, wordsOf } from "@/lib/reports/cells";
import { chartFormats } from "@/lib/reports/chart-choice";
import { barRows } from "@/lib/reports/charts/bar-rows";
import type { Chart, Report, ReportTable } from "@/lib/reports/report";

/**
 * A report on the page: the same words, figures and order as in the printed one.
 * @param chartFile the address of a chart as a file
 */
export function ReportView({ report, chartFile }: { report: Report; chartFile: ChartFileAddress }) {
  const rows = report.bars ? barRows(report.bars) : [];
  const t = useTranslations("report.page");
  const locale = useLocale();
  return (
    <article
      lang={report.language}
      className="grid gap-8 rounded-lg border border-line bg-surface p-4 sm:p-8"
    >
      <header className="grid gap-4">
        {report.letterhead.length > 0 ? (
          <p className="text-sm whitespace-pre-line">{report.letterhead.join("\n")}</p>
        ) : null}
        <p className="text-sm text-muted">{report.campaign}</p>
        <h3 className="text-2xl!">
          {report.title}, {report.period}
        </h3>
        <p className="text-sm font-semibold text-muted">{report.mark}</p>
        <div className="border-l-4 border-gold pl-4">
          <p className="font-serif text-xl font-semibold text-accent">{report.headline}</p>
          <p className="mt-1 text-sm text-muted">{report.headlineRule}</p>
        </div>
        {report.cards.length > 0 ? (
          <dl className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
            {report.cards.map((card) => (
              <div key={card.label} className="flex flex-col rounded-md bg-sunken p-4">
                <dt className="order-2 font-medium">{card.label}</dt>
                <dd className="order-1 font-serif text-2xl font-semibold">
                  {wordsOf(card.value, report.language)}
                </dd>
                <dd className="order-3 text-sm text-muted">{card.detail}</dd>
              </div>
            ))}
          </dl>
        ) : null}
      </header>
      <nav aria-label={t("outline")} lang={locale} className="no-print">
        <p className="text-sm font-semibold text-muted">{t("outline")}</p>
        <ul className="flex flex-wrap gap-x-4" lang={report.language}>
          {report.sections.map(({ id, heading }) => (
            <li key={id}>
              <a href={`#report-${id}`} className="inline-flex min-h-8 items-center text-sm">
                {heading}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {report.bars ? (
        <section className="grid gap-3">
          <h4 className="font-serif text-lg font-semibold">{report.bars.heading}</h4>
          <figure className="max-w-3xl">
            <DrawingView
              name="bars"
              label={report.bars.alternative}
              sizes={inBothSizes((room) => barsDrawing(rows, room, { legend: true }))}
            />
          </figure>
          <ShownTable table={report.bars.table} language={report.language} />
        </section>
      ) : null}
      {report.sections.map((section) => (
        <details key={section.id} id={`report-${section.id}`} open className="grid scroll-mt-24 gap-3">
          <summary className="border-b-2 border-gold pb-1">
            <h4 className="inline font-serif text-xl font-semibold">{section.heading}</h4>
          </summary>
          <div className="mt-3 grid gap-3">
            {section.lead.map((paragraph) => (
              <p key={paragraph} className="max-w-3xl">
                {paragraph}
              </p>
            ))}
            {section.charts?.map((chart) => (
              <ChartFigure key={chart.id} chart={chart} language={report.language} file={chartFile} />
            ))}
            {section.tables.map((table) => (
              <ShownTable key={table.caption} table={table} language={report.language} />
            ))}
          </div>
        </details>
      ))}
    </article>
  );
}

const sized = (wide: Drawing, narrow: Drawing) => [
  { drawing: wide, className: "max-sm:hidden" },
  { drawing: narrow, className: "sm:hidden" },
];
const inBothSizes = (draw: (room: Room) => Drawing) => sized(draw(rooms.wide), draw(rooms.narrow));

type ChartFileAddress = (chart: string, format: (typeof chartFormats)[number]) => string;

/** A chart, its figures as a table, and its files. */
function ChartFigure({ chart, language, file }: { chart: Chart; language: Locale; file: ChartFileAddress }) {
  const t = useTranslations("report.page");
  const locale = useLocale();
  return (
    <>
      <figure className="grid max-w-3xl gap-2">
        <figcaption className="font-semibold">{chart.caption}</figcaption>
        <DrawingView name={chart.id} label={chart.alternative} sizes={sized(chart.drawing, chart.narrow)} />
      </figure>
      <ul className="no-print flex flex-wrap gap-3" lang={locale}>
        {chartFormats.map((format) => (
          <li key={format}>
            <a
              className="inline-block min-h-6 py-1"
              href={file(chart.id, format)}
              aria-label={t("chartFile", { format: format.toUpperCase(), caption: chart.caption })}
            >
              {format.toUpperCase()}
            </a>
          </li>
        ))}
      </ul>
      <ShownTable table={chart.table} language={language} />
    </>
  );
}

function ShownTable({ table, language }: { table: ReportTable; language: Locale }) {
  if (table.rows.length === 0)
    return (
      <p>
        <span className="font-semibold">{table.caption}: </span>
        <span className="text-muted">{table.empty}</span>
      </p>
    );
  const side = (index: number) => (table.columns[index]?.align === "end" ? "text-right tabular-nums" : "");
  return (
    <Table caption={table.caption}>
      <thead>
        <tr>
          {table.columns.map((column, index) => (
            <th key={column.label} scope="col" className={side(index)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a finished report never move
          <tr key={at} id={table.anchors ? `source-${at + 1}` : undefined} className="scroll-mt-24">
            {row.map((cell, index) =>
              index === 0 ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells of a finished report never move
                <th key={index} scope="row" className={side(index)}>
                  <Runs cell={cell} language={language} />
                </th>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells of a finished report never move
                <td key={index} className={`${side(index) || "min-w-32"} [overflow-wrap:anywhere]`}>
                  <Runs cell={cell} language={language} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export const Runs = ({ cell, language }: { cell: Cell; language: Locale }) =>
  runsOf(cell, language).map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a text never move
    <Fragment key={index}>
      {run.line ? <br /> : null}
      {shown(run)}
    </Fragment>
  ));

function shown(run: Run): ReactNode {
  if (run.source !== undefined)
    return (
      <>
        {" "}
        <a
          href={`#source-${run.source}`}
          className="inline-block min-h-6 min-w-6 text-center text-xs leading-6"
        >
          [{run.text}]
        </a>
      </>
    );
  if (run.href && /^https?:\/\//i.test(run.href))
    return (
      <a href={run.href} rel="noreferrer" className="inline-block min-h-6 leading-6 break-all">
        {run.text}
      </a>
    );
  const tone = run.tone === "strong" ? "font-semibold" : run.tone === "muted" ? "text-muted" : undefined;
  return (
    <span lang={run.lang} className={tone}>
      {run.text}
    </span>
  );
}
