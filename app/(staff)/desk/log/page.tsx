import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ListFiles } from "@/components/desk/list-files";
import { WriteToThese } from "@/components/desk/write-to-these";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { requireActor } from "@/lib/access/session";
import { politely } from "@/lib/base/politely";
import { today } from "@/lib/calendar/today";
import { may } from "@/lib/ledger/rights";
import { columnsAsked, logColumns, usualLogColumns } from "@/lib/lists/log-list";
import { countViews, logWork, sortAsked } from "@/lib/lists/log-rows";
import { knownOf, logFilter } from "@/lib/log/log-filter";
import { deskRecord } from "@/lib/log/queries";
import { changeable } from "@/lib/saved-views/changeable";
import { listViews } from "@/lib/saved-views/queries";
import { LogNew } from "../log-new";
import { ViewButtons } from "../view-buttons";
import { logHref } from "../view-href";
import { ViewTabs } from "../view-tabs";
import { type LogAsked, queryOf } from "./log-address";
import { LogChips } from "./log-chips";
import { LogForm } from "./log-form";
import { LogTable } from "./log-table";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const perPage = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.log"))("title") };
}

/** Every entry, also those of no country and of international bodies: none can be lost from sight. */
export default async function LogPage({ searchParams }: Props) {
  const actor = await requireActor("desk:read");
  const query = await searchParams;
  const t = await getTranslations("desk.log");
  const words = await getTranslations("lists.log");
  const titles = await getTranslations("lists.titles");
  const paging = await getTranslations("desk.paging");
  const common = await getTranslations("common");
  const locale = await getLocale();
  const record = await deskRecord();
  const asking = { userId: actor.id, today: today() };
  const { filter, wrong, ignored } = logFilter(query, knownOf(record));
  const declared = logColumns(record, locale);
  const columns = columnsAsked(query.columns) ?? usualLogColumns;
  const sort = sortAsked(query, declared);
  const asked: LogAsked = { filter, columns, sort };
  const shownQuery = queryOf(asked);

  const views = await listViews("log", actor.id);
  const open = views.find(({ id }) => id === query.view) ?? null;

  const found = await politely(logWork(record, filter, asking, sort, declared, locale));
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.page)) || 1));
  const from = (page - 1) * perPage;
  const shown = found.slice(from, from + perPage);
  const view = open?.id ?? null;
  const sortHref = (key: string) => {
    const turned = sort.key === key && sort.direction === "asc";
    return logHref(queryOf({ ...asked, sort: { key, direction: turned ? "desc" : "asc" } }), { view });
  };
  return (
    <div className="grid gap-4">
      <PageHead title={t("title")} lead={t("lead")}>
        <LogNew role={actor.role} />
      </PageHead>
      <ViewTabs
        list="log"
        views={views}
        query={shownQuery}
        open={open}
        countOf={(queries) => countViews(record, queries, asking)}
      />
      {ignored.length > 0 ? (
        <Notice tone="warn" title={words("ignoredTitle")} live>
          <ul className="text-sm">
            {ignored.map(({ field, value }) => (
              <li key={field}>{words("ignored", { field: words(`filter.${field}`), value })}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {/* Its fields keep what was typed: with another filter they are others. */}
      <LogForm key={shownQuery} record={record} asked={asked} view={view} wrong={wrong} />
      <LogChips asked={asked} record={record} view={view} />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p role="status" className="text-sm text-muted">
          {pages > 1
            ? words("shown", { from: from + 1, to: from + shown.length, count: found.length })
            : t("result", { count: found.length })}
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <ViewButtons
            list="log"
            query={shownQuery}
            open={changeable(open, actor)}
            mayShare={may(actor.role, "entry:write")}
            saysWithout={ignored.length > 0}
          />
          <WriteToThese role={actor.role} codes={[...new Set(found.flatMap(({ countries }) => countries))]} />
          <ListFiles list="log" title={titles("log")} query={shownQuery} />
        </div>
      </div>
      {shown.length > 0 ? (
        <LogTable
          entries={shown}
          columns={columns.flatMap((key) => declared.find((column) => column.key === key) ?? [])}
          sorting={{ now: sort, href: sortHref }}
        />
      ) : null}
      <Pager
        label={paging("label")}
        page={page}
        pages={pages}
        hrefOf={(number) => logHref(shownQuery, { view, page: number })}
        previous={paging("before")}
        next={paging("after")}
        position={common("pageOf", { page, pages })}
      />
    </div>
  );
}
