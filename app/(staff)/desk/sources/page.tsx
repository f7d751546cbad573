import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { FileRemarks } from "@/components/desk/file-remarks";
import { ListFiles } from "@/components/desk/list-files";
import { ArchivedList } from "@/components/forms/archived-list";
import { RarelyDone } from "@/components/forms/rarely-done";
import { Button, buttonClass } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { allSources } from "@/lib/desk/all-sources";
import { findSources } from "@/lib/desk/form-options";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { may } from "@/lib/ledger/rights";
import { deskRecord } from "@/lib/log/queries";
import type { DeskRecord } from "@/lib/log/views";
import { listPartners, type PartnerDesk } from "@/lib/partners/queries";
import type { SourceView } from "@/lib/sources/view";
import { joined } from "@/lib/text/joined";
import { choiceTitle } from "@/lib/wording/desk-title";
import { documentTitle } from "@/lib/wording/names";
import { SourceForm } from "./source-form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const perPage = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.sources"))("title") };
}

/** Every source, where it is used, and the place to correct one: its title, publisher, links and kept copy. */
export default async function SourcesPage({ searchParams }: Props) {
  const actor = await requireActor("desk:read");
  const query = await searchParams;
  const t = await getTranslations("desk.sources");
  const tDesk = await getTranslations("desk");
  const words = await getTranslations("bodies.archive");
  const common = await getTranslations("common");
  const locale = await getLocale();
  const tFiles = await getTranslations("files");
  const mayWrite = may(actor.role, "entry:write");
  const day = today();

  const text = typeof query.q === "string" ? query.q.slice(0, 100) : "";
  const fitting = findSources(await allSources(), text);
  const found = fitting.filter(({ archived }) => !archived);
  const archived = fitting.filter((source) => source.archived);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.page)) || 1));
  const shown = found.slice((page - 1) * perPage, page * perPage);
  const uses = usesOf(new Set(shown.map(({ id }) => id)), await deskRecord(), await listPartners(), locale);
  const href = (number: number) => {
    const parts = new URLSearchParams({ ...(text ? { q: text } : {}), page: String(number) });
    return `/desk/sources?${parts}`;
  };

  return (
    <div className="grid gap-5">
      <PageHead title={t("title")} lead={t("lead")}>
        {mayWrite ? <SourceForm today={day} /> : null}
      </PageHead>
      <form
        method="get"
        action="/desk/sources"
        aria-label={t("find")}
        className="grid items-end gap-3 sm:grid-cols-[1fr_auto]"
      >
        <TextField
          id="q"
          name="q"
          label={t("find")}
          hint={tDesk("source.searchHint")}
          defaultValue={text}
          autoComplete="off"
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" tone="primary">
            {tDesk("countries.apply")}
          </Button>
          {text ? (
            <Link href={"/desk/sources" as Route} className={buttonClass()}>
              {tDesk("countries.clear")}
            </Link>
          ) : null}
        </div>
      </form>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p role="status" className="text-sm text-muted">
          {t("result", { count: found.length })}
          {pages > 1 ? `, ${common("pageOf", { page, pages })}` : ""}
        </p>
        <ListFiles
          list="sources"
          title={t("title")}
          query={text ? new URLSearchParams({ q: text }).toString() : ""}
        />
      </div>
      <ul className="rounded-lg border border-line bg-surface">
        {shown.map((source) => {
          const used = uses.get(source.id) ?? [];
          return (
            <li
              key={source.id}
              data-row=""
              className="grid items-center gap-x-4 gap-y-0.5 border-line px-3 py-0.5 text-sm leading-5 not-first:border-t hover:bg-sunken sm:min-h-10 sm:grid-cols-[minmax(0,1fr)_auto]"
            >
              <div className="flex flex-wrap items-baseline gap-x-3">
                <p className="font-medium">
                  {source.url ? (
                    <a href={source.url} rel="noopener noreferrer">
                      {source.title}
                    </a>
                  ) : (
                    source.title
                  )}
                </p>
                <p className="text-xs text-muted">
                  {joined(
                    [
                      source.publisher,
                      source.published && t("published", { date: formatDate(source.published, locale) }),
                      source.accessed && t("accessed", { date: formatDate(source.accessed, locale) }),
                    ],
                    " · ",
                  )}
                </p>
                {source.archiveUrl || source.fileId ? (
                  <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
                    {source.archiveUrl ? (
                      <a href={source.archiveUrl} rel="noopener noreferrer">
                        {t("archived")}
                      </a>
                    ) : null}
                    {source.fileId ? (
                      <Link href={`/desk/files/${source.fileId}` as Route}>
                        {tFiles(source.copyPublished ? "copy.published" : "copy.internal")}
                      </Link>
                    ) : null}
                  </p>
                ) : null}
                <FileRemarks remarks={source.file?.remarks ?? []} />
              </div>
              <div className="flex flex-wrap items-center gap-x-3 sm:justify-end">
                {used.length === 0 ? (
                  <p className="text-sm text-muted">{t("unused")}</p>
                ) : (
                  <details className="text-sm">
                    <summary className="min-h-6">{t("used", { count: used.length })}</summary>
                    <ul className="mt-1 grid gap-1">
                      {used.map((use) => (
                        <li key={use.href}>
                          <Link href={use.href as Route}>{use.label}</Link>
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
                {mayWrite ? (
                  <>
                    <SourceForm
                      existing={{
                        id: source.id,
                        version: source.version,
                        source: {
                          url: source.url ?? "",
                          title: source.title,
                          publisher: source.publisher ?? "",
                          kind: source.kind ?? "",
                          published: source.published ?? "",
                          accessed: source.accessed ?? "",
                          archiveUrl: source.archiveUrl ?? "",
                          fileId: source.fileId ?? "",
                        },
                        fileName: source.file?.name ?? null,
                        remarks: source.file?.remarks ?? [],
                      }}
                      today={day}
                    />
                    <RarelyDone
                      subject="source"
                      id={source.id}
                      version={source.version}
                      name={source.title}
                      others={[]}
                      focusAfter="archived-sources"
                    />
                  </>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
      <Pager
        label={tDesk("paging.label")}
        page={page}
        pages={pages}
        hrefOf={href}
        previous={tDesk("paging.before")}
        next={tDesk("paging.after")}
        position={common("pageOf", { page, pages })}
      />
      <ArchivedList
        id="archived-sources"
        title={words("sources", { count: archived.length })}
        subject="source"
        items={archived.slice(0, perPage).map(({ id, version, title }) => ({ id, version, name: title }))}
        mayBringBack={mayWrite}
        focusAfter="content"
      />
    </div>
  );
}

type Use = { href: string; label: string };

/** Where each source is used: entries that have not been removed, listings, documents, partner organisations. */
function usesOf(
  wanted: ReadonlySet<string>,
  record: DeskRecord,
  partners: readonly PartnerDesk[],
  locale: Locale,
): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  const note = (sources: readonly SourceView[], use: () => Use) => {
    for (const { id } of sources) {
      if (!wanted.has(id)) continue;
      const known = uses.get(id);
      if (known) known.push(use());
      else uses.set(id, [use()]);
    }
  };
  for (const { code, listing } of record.countries)
    if (listing)
      note([...listing.sources, ...listing.contextSources], () => ({
        href: `/desk/countries/${code}#listing`,
        label: countryName(code, locale),
      }));
  for (const document of record.documents)
    note(document.sources, () => ({
      href: `/desk/documents#document-${document.id}`,
      label: documentTitle(document, locale).text,
    }));
  for (const partner of partners)
    note(partner.sources, () => ({ href: `/desk/partners/${partner.id}`, label: partner.name }));
  for (const entry of record.entries)
    if (!entry.removed)
      note(entry.sources, () => ({
        href: `/desk/entries/${entry.id}`,
        label: choiceTitle(entry, record, locale),
      }));
  return uses;
}
