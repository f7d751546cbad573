import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ListFiles } from "@/components/desk/list-files";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/access/session";
import { activityFilter, activityQuery } from "@/lib/activity/filter";
import { findNamed, listActivity } from "@/lib/activity/queries";
import { dayOf } from "@/lib/calendar/today";
import { formatDate } from "@/lib/i18n/dates";
import { may } from "@/lib/ledger/rights";
import { deskRecord } from "@/lib/log/queries";
import { changeable } from "@/lib/saved-views/changeable";
import { listViews } from "@/lib/saved-views/queries";
import { ViewButtons } from "../view-buttons";
import { viewHref } from "../view-href";
import { ViewTabs } from "../view-tabs";
import { ActivityForm } from "./activity-form";
import { ActivityRow } from "./activity-row";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const perPage = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activity"))("title") };
}

/** What was done by whom, in words, for everyone at the desk; the log behind it, with its proof, is the audit page. */
export default async function ActivityPage({ searchParams }: Props) {
  const actor = await requireActor("desk:read");
  const query = await searchParams;
  const t = await getTranslations("activity");
  const locale = await getLocale();
  const record = await deskRecord();
  const { people } = await findNamed([]);
  const { filter, wrong, ignored } = activityFilter(query, {
    people: new Set(people.keys()),
    countries: new Set(record.countries.map(({ code }) => code)),
  });
  const asked = Math.trunc(Number(query.before));
  const before = asked >= 1 && asked <= 2_000_000_000 ? asked : null;
  const { batches, next } = await listActivity(filter, actor, { before, perPage });
  const found = await findNamed(batches);
  const shownQuery = activityQuery(filter).toString();
  const views = await listViews("activity", actor.id);
  const open = views.find(({ id }) => id === query.view) ?? null;
  const view = open?.id ?? null;
  const address = (page: number | null): Route => {
    const parts = activityQuery(filter);
    if (page !== null) parts.set("before", String(page));
    return viewHref("activity", parts.toString(), { view }) as Route;
  };
  const days = new Map<string, typeof batches>();
  for (const batch of batches) {
    const day = dayOf(batch.at);
    days.set(day, [...(days.get(day) ?? []), batch]);
  }
  return (
    <div className="grid gap-4">
      <PageHead title={t("title")} lead={t("lead")}>
        {may(actor.role, "audit:read") ? (
          <Link href="/desk/audit" className="inline-flex min-h-9 items-center text-sm">
            {t("audit")}
          </Link>
        ) : null}
      </PageHead>
      <ViewTabs list="activity" views={views} query={shownQuery} open={open} />
      {ignored.length > 0 ? (
        <Notice tone="warn" live>
          {t("ignored", { fields: ignored.map((field) => t(field)).join(", ") })}
        </Notice>
      ) : null}
      {/* Its fields keep what was typed: with another filter they are others. */}
      <ActivityForm
        key={shownQuery}
        filter={filter}
        view={view}
        wrong={wrong}
        people={people}
        countries={record.countries.map(({ code }) => code)}
        seesAccounts={may(actor.role, "audit:read")}
      />
      <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2">
        <ViewButtons
          list="activity"
          query={shownQuery}
          open={changeable(open, actor)}
          mayShare={may(actor.role, "entry:write")}
          saysWithout={ignored.length > 0}
        />
        <ListFiles list="activity" title={t("title")} query={shownQuery} />
      </div>
      {batches.length === 0 ? (
        <div className="grid gap-2 rounded-lg border border-line bg-surface p-4">
          <p role="status">{t("none")}</p>
          <p>
            <Link href="/desk/activity" className="inline-flex min-h-8 items-center">
              {t("clear")}
            </Link>
          </p>
        </div>
      ) : null}
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-labelledby={`day-${day}`} className="grid gap-1">
          <h2 id={`day-${day}`} className="text-base">
            {formatDate(day, locale)}
          </h2>
          <ul className="rounded-lg border border-line bg-surface">
            {ofDay.map((batch) => (
              <ActivityRow key={batch.seq} batch={batch} record={record} found={found} actor={actor} />
            ))}
          </ul>
        </section>
      ))}
      {before !== null || next !== null ? (
        <nav aria-label={t("pages")} className="flex flex-wrap gap-3">
          {before !== null ? (
            <Link href={address(null)} className={buttonClass()}>
              {t("newest")}
            </Link>
          ) : null}
          {next !== null ? (
            <Link href={address(next)} className={buttonClass()} rel="next">
              {t("older")}
            </Link>
          ) : null}
        </nav>
      ) : null}
    </div>
  );
}
