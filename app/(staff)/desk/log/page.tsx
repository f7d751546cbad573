import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { requireActor } from "@/lib/access/session";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { pickText } from "@/lib/i18n/locales";
import { filterLog, logFilter } from "@/lib/log/log-filter";
import { deskRecord } from "@/lib/log/queries";
import type { DeskEntry } from "@/lib/log/views";
import { joined } from "@/lib/text/joined";
import { deskTitle } from "@/lib/wording/desk-title";
import { LogNew } from "../log-new";
import { ToComeList } from "../to-come";
import { LogForm } from "./log-form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const perPage = 50;
/** Of an entry of thirty countries so many are named in the list. */
const mostNamed = 3;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.log"))("title") };
}

/** Every entry, also those of no country and of international bodies: none can be lost from sight. */
export default async function LogPage({ searchParams }: Props) {
  const actor = await requireActor("desk:read");
  const query = await searchParams;
  const t = await getTranslations("desk.log");
  const paging = await getTranslations("desk.paging");
  const common = await getTranslations("common");
  const record = await deskRecord();
  const { filter, wrong } = logFilter(query);
  const found = filterLog(record, filter);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.page)) || 1));
  const shown = found.slice((page - 1) * perPage, page * perPage);
  const locale = await getLocale();
  const titles = shown.map((entry) => deskTitle(entry, record, locale));
  const hrefOf = (number: number) => {
    const parts = new URLSearchParams();
    for (const [name, value] of Object.entries(filter)) if (value) parts.set(name, value);
    if (number > 1) parts.set("page", String(number));
    return `/desk/log${parts.size ? `?${parts}` : ""}`;
  };
  return (
    <div className="grid gap-5">
      <PageHead title={t("title")} lead={t("lead")}>
        <LogNew role={actor.role} />
      </PageHead>
      {page === 1 && !Object.values(filter).some(Boolean) ? (
        <ToComeList entries={record.entries} record={record} />
      ) : null}
      <LogForm record={record} filter={filter} wrong={wrong} />
      <p role="status" className="text-sm text-muted">
        {t("result", { count: found.length })}
        {pages > 1 ? ` · ${common("pageOf", { page, pages })}` : ""}
      </p>
      {shown.length > 0 ? (
        <ul aria-label={t("title")} className="rounded-lg border border-line bg-surface">
          {shown.map((entry, index) => (
            <LogRow key={entry.id} entry={entry} title={titles[index] ?? ""} />
          ))}
        </ul>
      ) : null}
      <Pager
        label={paging("label")}
        page={page}
        pages={pages}
        hrefOf={hrefOf}
        previous={paging("previous")}
        next={paging("next")}
        position={common("pageOf", { page, pages })}
      />
    </div>
  );
}

/** An entry in two lines. */
async function LogRow({ entry, title }: { entry: DeskEntry; title: string }) {
  const t = await getTranslations("desk.log");
  const card = await getTranslations("desk.card");
  const locale = await getLocale();
  const { countries } = entry;
  const named = countries.slice(0, mostNamed).map((code) => countryName(code, locale));
  const where =
    countries.length === 0
      ? t("noCountry")
      : countries.length > mostNamed
        ? t("moreCountries", { names: joined(named, ", "), count: countries.length - mostNamed })
        : joined(named, ", ");
  const summary = pickText(entry.summary, locale);
  return (
    <li className="grid gap-x-4 gap-y-1 border-line px-4 py-2 [overflow-wrap:anywhere] not-first:border-t sm:grid-cols-[8rem_minmax(0,1fr)_auto]">
      <time dateTime={entry.occurredOn} className="text-sm text-muted tabular-nums sm:pt-0.5">
        {formatDate(entry.occurredOn, locale)}
      </time>
      <div className="grid">
        <Link
          href={`/desk/entries/${entry.id}` as Route}
          className="inline-flex min-h-6 items-center font-medium"
        >
          {title}
        </Link>
        <span className="text-sm">{where}</span>
        {summary ? (
          <span lang={summary.lang} className="line-clamp-1 text-sm text-muted">
            {summary.text}
          </span>
        ) : null}
      </div>
      <div className="flex flex-wrap content-start items-center gap-2 sm:justify-end">
        {entry.removed ? <Badge tone="danger">{t("states.removed")}</Badge> : null}
        {entry.visibility === "public" ? (
          <Badge tone="good">{card("public")}</Badge>
        ) : (
          <Badge>{card("internal")}</Badge>
        )}
        <span className="text-xs text-muted">{entry.author ?? card("shippedWith")}</span>
      </div>
    </li>
  );
}
