import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ListFiles } from "@/components/desk/list-files";
import { WriteToThese } from "@/components/desk/write-to-these";
import { Badge } from "@/components/ui/badge";
import { Button, buttonClass } from "@/components/ui/button";
import { Select, TextField } from "@/components/ui/field";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { Table } from "@/components/ui/table";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { type CountryFilter, countryFilter, countryQuery, countryRows } from "@/lib/desk/country-filter";
import { deskRow, sortKeys } from "@/lib/desk/desk-rows";
import { compareText, countryName, countryNameLanguage } from "@/lib/i18n/country-names";
import { may } from "@/lib/ledger/rights";
import { deskRecord, deskStandings } from "@/lib/log/queries";
import { listContacts } from "@/lib/parliaments/queries";
import { changeable } from "@/lib/saved-views/changeable";
import { listViews } from "@/lib/saved-views/queries";
import { conversations } from "@/lib/standing/conversation";
import { countryClasses, standingOf } from "@/lib/standing/standing";
import { daysText, dueText } from "@/lib/wording/days";
import { ViewButtons } from "../view-buttons";
import { viewHref } from "../view-href";
import { ViewTabs } from "../view-tabs";
import { BodiesPanel } from "./[iso]/bodies-panel";
import { CountryRow } from "./country-row";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const perPage = 50;
/** The position stands beside the class. */
const columns = sortKeys.filter((key) => key !== "position");
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.countries"))("title") };
}

/** Every country by position, stage, conversation, silence and next date. */
export default async function CountriesPage({ searchParams }: Props) {
  const actor = await requireActor("desk:read");
  const query = await searchParams;
  const t = await getTranslations("desk.countries");
  const paging = await getTranslations("desk.paging");
  const titles = await getTranslations("lists.titles");
  const labels = await getTranslations("labels");
  const lists = await getTranslations("lists.countries");
  const day = today();
  const common = await getTranslations("common");
  const words = await getTranslations("bodies");
  const locale = await getLocale();
  const record = await deskRecord();
  const standings = await deskStandings();

  const filter = countryFilter(query);
  const { sort, direction } = filter;
  const shownQuery = countryQuery(filter);
  const every = record.countries.map(({ code, listing }) =>
    deskRow(countryName(code, locale), listing?.basis ?? null, standingOf(standings, code)),
  );
  const rows = countryRows(every, filter, compareText(locale));
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.page)) || 1));
  const shown = rows.slice((page - 1) * perPage, page * perPage);

  const views = await listViews("countries", actor.id);
  const open = views.find(({ id }) => id === query.view) ?? null;
  const view = open?.id ?? null;
  const href = (changes: Partial<CountryFilter>, page = 1) =>
    viewHref("countries", countryQuery({ ...filter, ...changes }), { view, page });
  const filtered = Boolean(filter.class || filter.conversation || filter.text);

  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h1>{t("title")}</h1>
        <div className="flex flex-wrap gap-2">
          {may(actor.role, "contact:write") ? (
            <Link href={"/desk/contacts" as Route} className={buttonClass()}>
              {words("contacts.title")}
            </Link>
          ) : null}
          {may(actor.role, "listing:write") ? (
            <Link href={"/desk/countries/new" as Route} className={buttonClass()}>
              {words("list.addCountry")}
            </Link>
          ) : null}
        </div>
      </div>
      <ViewTabs
        list="countries"
        views={views}
        query={shownQuery}
        open={open}
        countOf={async (queries) =>
          new Map(
            queries.map((of) => [
              of,
              countryRows(
                every,
                countryFilter(Object.fromEntries(new URLSearchParams(of))),
                compareText(locale),
              ).length,
            ]),
          )
        }
      />
      {/* Its fields keep what was typed: with another filter they are others. */}
      <form
        key={shownQuery}
        method="get"
        action="/desk/countries"
        aria-label={t("filter")}
        className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[1fr_14rem_16rem_auto]"
      >
        <TextField id="q" name="q" label={t("find")} defaultValue={filter.text} autoComplete="off" />
        <Select id="class" name="class" label={t("columns.class")} defaultValue={filter.class ?? ""}>
          <option value="">{t("anyClass")}</option>
          {countryClasses.map((value) => (
            <option key={value} value={value}>
              {labels(`class.${value}`)}
            </option>
          ))}
        </Select>
        <Select
          id="conversation"
          name="conversation"
          label={t("columns.conversation")}
          defaultValue={filter.conversation ?? ""}
        >
          <option value="">{t("anyConversation")}</option>
          {conversations.map((value) => (
            <option key={value} value={value}>
              {labels(`conversation.${value}`)}
            </option>
          ))}
        </Select>
        <div className="sm:hidden">
          <Select id="sort" name="sort" label={t("sort")} defaultValue={sort}>
            {sortKeys.map((key) => (
              <option key={key} value={key}>
                {t(`columns.${key}`)}
              </option>
            ))}
          </Select>
        </div>
        {filter.show === "all" ? null : <input type="hidden" name="show" value={filter.show} />}
        {view ? <input type="hidden" name="view" value={view} /> : null}
        {direction === "asc" ? null : <input type="hidden" name="dir" value={direction} />}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" tone="primary">
            {t("apply")}
          </Button>
          {filtered ? (
            <Link
              href={href({ class: null, conversation: null, text: "" }) as Route}
              className={buttonClass()}
            >
              {t("clear")}
            </Link>
          ) : null}
        </div>
      </form>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p role="status" className="text-sm text-muted">
          {t("result", { count: rows.length })}
          {pages > 1 ? `, ${common("pageOf", { page, pages })}` : ""}
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <ViewButtons
            list="countries"
            query={shownQuery}
            open={changeable(open, actor)}
            mayShare={may(actor.role, "entry:write")}
            saysWithout={false}
          />
          <WriteToThese role={actor.role} codes={rows.map(({ code }) => code)} />
          <ListFiles list="countries" title={t("title")} query={shownQuery} />
        </div>
      </div>
      {shown.length === 0 ? (
        <p>{t("empty")}</p>
      ) : (
        <>
          <ul className="overflow-hidden rounded-lg border border-line bg-surface sm:hidden">
            {shown.map((row) => (
              <li key={row.code} data-row="" className="grid border-line px-3 py-2 not-first:border-t">
                <div className="flex flex-wrap items-center justify-between gap-2">
                  <Link
                    href={`/desk/countries/${row.code}` as Route}
                    lang={countryNameLanguage(row.code, locale)}
                    className="inline-flex min-h-9 items-center font-semibold"
                  >
                    {row.name}
                  </Link>
                  {row.basis === "assumed" ? <Badge tone="warn">{t("assumed")}</Badge> : null}
                </div>
                <p className="text-sm">
                  {labels(`class.${row.class}`)}
                  {row.oneChamber ? ` (${t("oneChamber")})` : ""} ·{" "}
                  {labels(`conversation.${row.conversation}`)}
                </p>
                {row.silentDays === null && !row.nextDate ? null : (
                  <p className="text-sm text-muted">
                    {row.silentDays === null
                      ? ""
                      : `${t("columns.silence")}: ${daysText(row.silentDays, locale)}`}
                    {row.silentDays !== null && row.nextDate ? " · " : ""}
                    {row.nextDate ? `${t("columns.next")}: ${dueText(row.nextDate, day, locale)}` : ""}
                  </p>
                )}
              </li>
            ))}
          </ul>
          <div className="max-sm:hidden">
            <Table caption={t("caption")} captionHidden dense>
              <thead>
                <tr>
                  {columns.map((key) => {
                    const here = key === sort;
                    const next = here && direction === "asc" ? "desc" : "asc";
                    const name = key === "class" ? lists("classAndPosition") : t(`columns.${key}`);
                    return (
                      <th
                        key={key}
                        scope="col"
                        aria-sort={here ? (direction === "asc" ? "ascending" : "descending") : undefined}
                      >
                        <Link
                          href={href({ sort: key, direction: next }) as Route}
                          aria-label={t("sortBy", { column: name })}
                          className="inline-flex min-h-8 items-center gap-1 text-ink"
                        >
                          {name}
                          {here ? (
                            <span aria-hidden="true" className="text-muted">
                              {direction === "asc" ? "↑" : "↓"}
                            </span>
                          ) : null}
                        </Link>
                      </th>
                    );
                  })}
                </tr>
              </thead>
              <tbody>
                {shown.map((row) => (
                  <CountryRow key={row.code} row={row} today={day} />
                ))}
              </tbody>
            </Table>
          </div>
        </>
      )}
      <Pager
        label={paging("label")}
        page={page}
        pages={pages}
        hrefOf={(number) => href({}, number)}
        previous={paging("before")}
        next={paging("after")}
        position={common("pageOf", { page, pages })}
      />
      <p className="text-sm text-muted">{t("assumedExplain")}</p>
      <Panel id="international" title={t("international")}>
        <div className="flex flex-wrap items-center justify-between gap-x-4">
          <p className="text-sm">
            <Link href={"/desk/log?country=none" as Route}>{t("internationalLog")}</Link>
          </p>
          {may(actor.role, "contact:write") ? (
            <div className="flex flex-wrap items-center gap-x-3 text-sm">
              <span className="text-muted">{titles("contacts")}</span>
              <ListFiles list="contacts" title={titles("contacts")} />
              <span className="text-muted">{titles("bodies")}</span>
              <ListFiles list="bodies" title={titles("bodies")} />
            </div>
          ) : null}
        </div>
        <BodiesPanel
          country={null}
          bodies={[...record.bodies.values()].filter((body) => !body.countryCode)}
          contacts={await listContacts([])}
          may={{
            writeBody: may(actor.role, "body:write"),
            writeContact: may(actor.role, "contact:write"),
          }}
          today={today()}
        />
      </Panel>
    </div>
  );
}
