import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ListFiles } from "@/components/desk/list-files";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/access/session";
import { monthAsked, monthOf, monthsLater } from "@/lib/agenda/month";
import { today } from "@/lib/calendar/today";
import { formatDate } from "@/lib/i18n/dates";
import { may } from "@/lib/ledger/rights";
import { agendaOf } from "@/lib/lists/agenda-list";
import { deskRecord } from "@/lib/log/queries";
import { PlanLinks } from "../plan-links";
import { ToComeList } from "../to-come";
import { AgendaList } from "./agenda-list";
import { MonthTable } from "./month-table";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const step =
  "inline-flex min-h-9 items-center rounded-md border border-line-strong bg-surface px-3 text-sm text-ink no-underline hover:bg-sunken aria-[current=true]:bg-sunken aria-[current=true]:font-semibold";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agenda"))("title") };
}

/** What is to come, month by month: as a table of days, and as a list. */
export default async function CalendarPage({ searchParams }: Props) {
  const actor = await requireActor("desk:read");
  const query = await searchParams;
  const t = await getTranslations("agenda");
  const locale = await getLocale();
  const day = today();
  const month = monthAsked(query.month, day);
  const isList = query.show === "list";
  const record = await deskRecord();
  const { weeks, items, inMonth } = await agendaOf(month, day, locale);
  const mayWrite = may(actor.role, "entry:write");
  const name = formatDate(month, locale);
  const href = (of: string, list = isList) =>
    `/desk/calendar?month=${of}${list ? "&show=list" : ""}` as Route;
  return (
    <div className="grid gap-4">
      <PageHead title={t("title")} lead={t("lead")}>
        {mayWrite ? <PlanLinks /> : null}
      </PageHead>
      {typeof query.saved === "string" && record.entry(query.saved) ? (
        <Notice tone="good" live>
          {t("plan.saved")}
        </Notice>
      ) : null}
      <ToComeList entries={record.entries} record={record} mayWrite={mayWrite} passedOnly />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 className="text-xl first-letter:uppercase">{name}</h2>
        <nav aria-label={t("title")} className="flex flex-wrap gap-2">
          <Link href={href(monthsLater(month, -1))} className={step} rel="prev">
            {t("previous")}
          </Link>
          <Link
            href={href(monthOf(day))}
            aria-current={month === monthOf(day) ? "true" : undefined}
            className={step}
          >
            {t("today")}
          </Link>
          <Link href={href(monthsLater(month, 1))} className={step} rel="next">
            {t("next")}
          </Link>
        </nav>
        <nav aria-label={t("show")} className="flex flex-wrap gap-2">
          {[false, true].map((list) => (
            <Link
              key={String(list)}
              href={href(month, list)}
              aria-current={list === isList ? "true" : undefined}
              className={step}
            >
              {t(list ? "list" : "month")}
            </Link>
          ))}
        </nav>
      </div>
      {isList ? null : (
        <MonthTable month={month} weeks={weeks} items={items} today={day} mayWrite={mayWrite} />
      )}
      <div className={isList ? "" : "md:hidden"}>
        <AgendaList items={inMonth} today={day} mayWrite={mayWrite} />
      </div>
      <div className="flex flex-wrap items-center gap-x-6 text-sm">
        <Link href={"/desk/account#calendar" as Route} className="inline-flex min-h-8 items-center">
          {t("subscribe")}
        </Link>
        <ListFiles list="calendar" title={`${t("title")}, ${name}`} query={`month=${month}`} />
      </div>
    </div>
  );
}
