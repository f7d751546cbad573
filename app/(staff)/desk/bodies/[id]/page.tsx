import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ListFiles } from "@/components/desk/list-files";
import { buttonClass } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { requireActor } from "@/lib/access/session";
import { politely } from "@/lib/base/politely";
import { today } from "@/lib/calendar/today";
import { countryName } from "@/lib/i18n/country-names";
import { may } from "@/lib/ledger/rights";
import { logColumns, usualLogColumns } from "@/lib/lists/log-list";
import { logWork, usualSort } from "@/lib/lists/log-rows";
import { knownOf, logFilter, logQuery } from "@/lib/log/log-filter";
import { deskRecord } from "@/lib/log/queries";
import { listContacts } from "@/lib/parliaments/queries";
import { joined } from "@/lib/text/joined";
import { bodyLabel, bodyName, otherLanguage } from "@/lib/wording/names";
import { BodiesPanel } from "../../countries/[iso]/bodies-panel";
import { LogTable } from "../../log/log-table";
import { ToComeList } from "../../to-come";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const perPage = 50;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireActor("desk:read");
  const body = (await deskRecord()).bodies.get((await params).id);
  return { title: body ? bodyLabel(body, await getLocale()) : "" };
}

/** One body with its log and its contacts; of an international one, which no country's page has, the page of its own. */
export default async function BodyPage({ params, searchParams }: Props) {
  const actor = await requireActor("desk:read");
  const { id } = await params;
  const query = await searchParams;
  const record = await deskRecord();
  const body = record.bodies.get(id);
  if (!body) notFound();
  const locale = await getLocale();
  const t = await getTranslations("lists.bodies");
  const titles = await getTranslations("lists.titles");
  const labels = await getTranslations("labels");
  const paging = await getTranslations("desk.paging");
  const common = await getTranslations("common");
  const { countryCode } = body;
  const day = today();
  const mayWrite = may(actor.role, "entry:write");
  const columns = logColumns(record, locale);
  const { filter } = logFilter({ body: id }, knownOf(record));
  const asking = { userId: actor.id, today: day };
  const entries = await politely(logWork(record, filter, asking, usualSort, columns, locale));
  const pages = Math.max(1, Math.ceil(entries.length / perPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.page)) || 1));
  const shown = entries.slice((page - 1) * perPage, page * perPage);
  const contacts = (await listContacts(countryCode ? [countryCode] : [])).filter(
    (contact) => contact.bodyId === id,
  );
  const named = bodyName(body, locale, null);
  const newEntry = `/desk/entries/new?${countryCode ? `country=${countryCode}&` : ""}body=${id}`;
  return (
    <div className="grid gap-5">
      <PageHead
        title={bodyLabel(body, locale)}
        lang={otherLanguage(named, locale)}
        lead={joined(
          [
            labels(`bodyKind.${body.kind}`),
            countryCode && countryName(countryCode, locale),
            t("entries", { count: entries.length }),
          ],
          " · ",
        )}
      >
        <div className="flex flex-wrap gap-2">
          {countryCode ? (
            <Link href={`/desk/countries/${countryCode}` as Route} className={buttonClass()}>
              {countryName(countryCode, locale)}
            </Link>
          ) : null}
          {mayWrite ? (
            <Link href={newEntry as Route} className={buttonClass("primary")}>
              {t("logNew")}
            </Link>
          ) : null}
        </div>
      </PageHead>
      <ToComeList entries={entries} record={record} mayWrite={mayWrite} />
      <Panel id="body" title={t("about")}>
        <BodiesPanel
          country={countryCode ? { id: countryCode, label: countryName(countryCode, locale) } : null}
          bodies={[body]}
          contacts={contacts}
          may={{
            writeBody: may(actor.role, "body:write"),
            writeContact: may(actor.role, "contact:write"),
          }}
          today={day}
          ofOne
        />
        {contacts.length > 0 && may(actor.role, "contact:write") ? (
          <ListFiles list="contacts" title={titles("contacts")} query={`body=${id}`} />
        ) : null}
      </Panel>
      <section aria-labelledby="log" className="grid gap-3">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id="log">{t("log")}</h2>
          <div className="flex flex-wrap items-center gap-x-4">
            <Link
              href={`/desk/log?${logQuery(filter)}` as Route}
              className="inline-flex min-h-8 items-center text-sm"
            >
              {t("inLog")}
            </Link>
            <ListFiles list="log" title={titles("log")} query={logQuery(filter).toString()} />
          </div>
        </div>
        {shown.length > 0 ? (
          <LogTable
            entries={shown}
            columns={usualLogColumns.flatMap((key) => columns.find((column) => column.key === key) ?? [])}
          />
        ) : (
          <p>{t("none")}</p>
        )}
        <Pager
          label={paging("label")}
          page={page}
          pages={pages}
          hrefOf={(number) => `/desk/bodies/${id}?page=${number}#log`}
          previous={paging("previous")}
          next={paging("next")}
          position={common("pageOf", { page, pages })}
        />
      </section>
    </div>
  );
}
