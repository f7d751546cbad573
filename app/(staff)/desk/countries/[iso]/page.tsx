import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ListFiles } from "@/components/desk/list-files";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { may } from "@/lib/ledger/rights";
import { deskRecord, deskStandings } from "@/lib/log/queries";
import { listContacts } from "@/lib/parliaments/queries";
import { countriesOf } from "@/lib/proposals/describe";
import { openProposals } from "@/lib/proposals/queries";
import { dueDate } from "@/lib/standing/conversation";
import { standingOf } from "@/lib/standing/standing";
import { dueText, isOverdue } from "@/lib/wording/days";
import { deskTitle } from "@/lib/wording/desk-title";
import { waveName } from "@/lib/wording/names";
import { WaitingProposals } from "../../proposals/waiting";
import { ToComeList } from "../../to-come";
import { asksWhatNext, WhatNext } from "../../what-next";
import { BodiesPanel } from "./bodies-panel";
import { CountryHead } from "./country-head";
import { EntriesByYear } from "./entries-by-year";
import { EntryCard } from "./entry-card";
import { NextAddressee, stepsOf } from "./entry-steps";
import { FocusSaved } from "./focus-saved";
import { ListingPanel } from "./listing-panel";
import { OpenTarget } from "./open-target";
import { PartnersPanel } from "./partners-panel";
import { PlanLine } from "./plan-line";
import { TasksPanel } from "./tasks-panel";

type Props = {
  params: Promise<{ iso: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const perPage = 50;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { iso } = await params;
  return { title: /^[A-Z]{2}$/.test(iso) ? countryName(iso, await getLocale()) : "" };
}

/** One country with everything on one page: where it stands and why, whom to write to, and the whole log. */
export default async function WorkspacePage({ params, searchParams }: Props) {
  const actor = await requireActor("desk:read");
  const { iso } = await params;
  const query = await searchParams;
  const record = await deskRecord();
  const country = record.countries.find(({ code }) => code === iso);
  if (!country) notFound();
  const locale = await getLocale();
  const t = await getTranslations("desk.workspace");
  const tDesk = await getTranslations("desk");
  const titles = await getTranslations("lists.titles");
  const labels = await getTranslations("labels");
  const standings = await deskStandings();
  const standing = standingOf(standings, iso);
  const steps = await stepsOf(record, standings, iso);
  const due = dueDate(standing.conversation);
  const contacts = await listContacts([iso]);
  const mayWrite = may(actor.role, "entry:write");
  const rights = {
    write: mayWrite,
    publish: may(actor.role, "entry:publish"),
    remove: may(actor.role, "entry:remove"),
  };

  const own = record.entries.filter((entry) => entry.countries.includes(iso)).reverse();
  const log = own.filter((entry) => !entry.removed);
  const removed = own.filter((entry) => entry.removed);
  const pages = Math.max(1, Math.ceil(log.length / perPage));
  const saved = typeof query.saved === "string" ? query.saved : null;
  const savedAt = saved ? log.findIndex((entry) => entry.id === saved) : -1;
  const asked = Number(query.page);
  const page =
    Number.isInteger(asked) && asked >= 1 && asked <= pages
      ? asked
      : savedAt >= 0
        ? Math.floor(savedAt / perPage) + 1
        : 1;
  const shown = log.slice((page - 1) * perPage, page * perPage);
  const savedEntry = log[savedAt];
  const bodies = [...record.bodies.values()].filter((body) => body.countryCode === iso);
  const name = countryName(iso, locale);
  // A listing that has its source now says nothing yet of the letters that were assumed with it.
  const stillAssumed =
    country.listing && country.listing.basis !== "assumed"
      ? log.filter((entry) => entry.kind === "dispatch" && entry.certainty === "assumed")
      : [];

  const why = async (ids: readonly string[]) => {
    const entries = ids.flatMap((id) => record.entry(id) ?? []);
    return entries.map((entry) => {
      const words = `${formatDate(entry.occurredOn, locale)}, ${deskTitle(entry, record, locale)}`;
      return (
        <li key={entry.id}>
          {shown.includes(entry) ? (
            <a href={`#entry-${entry.id}`}>{words}</a>
          ) : (
            <Link href={`/desk/entries/${entry.id}` as Route}>{words}</Link>
          )}
        </li>
      );
    });
  };
  const axes: { label: string; value: string; because: readonly string[]; more?: ReactNode }[] = [
    {
      label: tDesk("countries.columns.class"),
      value: labels(`class.${standing.class}`),
      because: standing.classBecause,
    },
    {
      label: t("position"),
      value: labels(`position.${standing.position.position}`),
      because: standing.position.because,
    },
    {
      label: t("stage"),
      value: standing.stage.stage === "none" ? "–" : labels(`stage.${standing.stage.stage}`),
      because: standing.stage.because,
      more: mayWrite ? (
        <p className="text-sm">
          <Link
            href={
              `/desk/entries/new?${new URLSearchParams({
                kind: "proceeding",
                country: iso,
                ...(standing.stage.because[0] ? { continues: standing.stage.because[0] } : {}),
              })}` as Route
            }
            className="inline-flex min-h-8 items-center"
          >
            {t("logStep")}
          </Link>
        </p>
      ) : null,
    },
    {
      label: t("conversation"),
      value: labels(`conversation.${standing.conversation.conversation}`),
      because: standing.conversation.because,
      more:
        standing.conversation.silentDays !== null && standing.conversation.waitingSince ? (
          <p className="text-sm text-muted">
            {t("silence", { days: standing.conversation.silentDays })},{" "}
            {t("waitingSince", { date: formatDate(standing.conversation.waitingSince, locale) })}
          </p>
        ) : null,
    },
  ];

  return (
    <div className="grid gap-6">
      <div className="grid gap-3">
        <CountryHead country={country} standing={standing} mayWrite={mayWrite}>
          {due ? (
            <time dateTime={due} className={isOverdue(due, today()) ? "text-warn" : "text-muted"}>
              {t("nextDate")}: {dueText(due, today(), locale)}
            </time>
          ) : null}
        </CountryHead>
        <OpenTarget />
        <WaitingProposals
          proposals={(await openProposals()).filter((proposal) =>
            countriesOf(proposal, record).includes(iso),
          )}
          record={record}
        />
        <PlanLine
          country={iso}
          actor={actor}
          startsAt={query.open === "plan" || query.open === "ask" ? query.open : null}
        />
        {savedEntry && !(asksWhatNext(savedEntry) && may(actor.role, "task:write")) ? (
          <FocusSaved id={savedEntry.id} />
        ) : null}
        {savedEntry ? <WhatNext entry={savedEntry} country={iso} actor={actor} /> : null}
      </div>

      <section aria-labelledby="standing" className="grid gap-3">
        <h2 id="standing" className="sr-only">
          {t("standing")}
        </h2>
        <div className="grid gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-2 lg:grid-cols-5">
          {
            await Promise.all(
              axes.map(async ({ label, value, because, more }) => (
                <div key={label} className="grid content-start gap-0.5 bg-surface px-3 py-2">
                  <p className="text-sm text-muted">{label}</p>
                  <p className="leading-snug font-semibold">{value}</p>
                  {more}
                  {because.length > 0 ? (
                    <details className="text-sm">
                      <summary className="min-h-6 text-muted">{t("why")}</summary>
                      <ul className="mt-1 grid gap-1">{await why(because)}</ul>
                    </details>
                  ) : null}
                </div>
              )),
            )
          }
          <div className="grid content-start gap-0.5 bg-surface px-3 py-2">
            <p className="text-sm text-muted">{t("nextDate")}</p>
            <p className="leading-snug font-semibold">{due ? formatDate(due, locale) : "–"}</p>
            {due ? <p className="text-sm text-muted">{dueText(due, today(), locale)}</p> : null}
          </div>
        </div>
      </section>

      <ToComeList entries={log} record={record} mayWrite={mayWrite} />

      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <section aria-labelledby="log" className="grid content-start gap-3">
          <div className="flex flex-wrap items-baseline gap-3">
            <h2 id="log">{t("log")}</h2>
            <p className="text-sm text-muted">{t("logCount", { count: log.length })}</p>
            <Link href={`/desk/log?country=${iso}` as Route} className="text-sm">
              {t("inLog")}
            </Link>
          </div>
          {log.length === 0 ? <p>{t("empty")}</p> : null}
          <EntriesByYear
            entries={shown}
            record={record}
            contacts={contacts}
            may={rights}
            steps={steps}
            saved={savedEntry?.id ?? null}
          />
          <Pager
            label={tDesk("paging.label")}
            page={page}
            pages={pages}
            hrefOf={(number) => `/desk/countries/${iso}?page=${number}#log`}
            previous={tDesk("paging.previous")}
            next={tDesk("paging.next")}
            position={`${page} / ${pages}`}
          />
          {removed.length > 0 ? (
            <details className="rounded-lg border border-line p-4">
              <summary className="min-h-8">{t("removed", { count: removed.length })}</summary>
              <div className="mt-3 grid gap-3">
                {removed.map((entry) => (
                  <EntryCard
                    key={entry.id}
                    entry={entry}
                    record={record}
                    contacts={contacts}
                    may={rights}
                    steps={null}
                  />
                ))}
              </div>
            </details>
          ) : null}
        </section>

        <div className="grid content-start gap-6">
          <TasksPanel country={iso} record={record} actor={actor} />
          <Panel id="bodies" title={tDesk("body.title")}>
            <NextAddressee record={record} country={iso} />
            <BodiesPanel
              country={{ id: iso, label: name }}
              bodies={bodies}
              contacts={contacts}
              may={{
                writeBody: may(actor.role, "body:write"),
                writeContact: may(actor.role, "contact:write"),
              }}
              today={today()}
            />
            {bodies.length > 0 && may(actor.role, "contact:write") ? (
              <ListFiles list="contacts" title={titles("contacts")} query={`country=${iso}`} />
            ) : null}
          </Panel>
          <ListingPanel
            iso={iso}
            name={name}
            listing={country.listing}
            stillAssumed={stillAssumed}
            mayWrite={may(actor.role, "listing:write")}
          />
          <Panel id="waves" title={t("waves")}>
            {standing.waves.length === 0 ? <p className="text-sm">{t("noWaves")}</p> : null}
            <ul className="grid gap-2 text-sm">
              {[...standing.waves].reverse().map((reading) => {
                const wave = record.waves.find(({ id }) => id === reading.waveId);
                return (
                  <li key={reading.waveId ?? "none"} className="flex flex-wrap justify-between gap-2">
                    {wave ? (
                      <Link href={`/desk/waves/${wave.id}` as Route}>{waveName(wave, locale)}</Link>
                    ) : (
                      <span>{t("noWave")}</span>
                    )}
                    <span>{labels(`conversation.${reading.conversation}`)}</span>
                  </li>
                );
              })}
            </ul>
          </Panel>
          <Panel id="partners" title={tDesk("partner.title")}>
            <PartnersPanel
              countryCode={iso}
              partners={record.partners.filter((partner) => partner.countryCode === iso)}
              mayWrite={may(actor.role, "body:write")}
            />
          </Panel>
        </div>
      </div>
    </div>
  );
}
