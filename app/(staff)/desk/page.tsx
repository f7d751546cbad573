import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { requireActor } from "@/lib/access/session";
import { dayOf, today } from "@/lib/calendar/today";
import { writersBeside } from "@/lib/drafts/drafts";
import { countGivenUp } from "@/lib/effects/queries";
import { listOpenErrorReports } from "@/lib/error-reports/queries";
import { formatDate } from "@/lib/i18n/dates";
import { listSavedReports } from "@/lib/kept-reports/queries";
import { may } from "@/lib/ledger/rights";
import { deskRecord, deskStandings } from "@/lib/log/queries";
import { countriesOf, proposalText } from "@/lib/proposals/describe";
import { openProposals } from "@/lib/proposals/queries";
import { countUndecided } from "@/lib/shipped/queries";
import { inChange } from "@/lib/tasks/in-change";
import { allPlans, listStaff, openTasks } from "@/lib/tasks/queries";
import { queueOf } from "@/lib/tasks/queue";
import { alikeBy, countRows, ownedBy, rowsOf, singly } from "@/lib/tasks/queue-rows";
import { FirstWeeksLine } from "./first-weeks/first-weeks-line";
import { LogNew } from "./log-new";
import { Mentions } from "./mentions";
import { QueueFigures } from "./queue-figures";
import { QueueList, stepsOfRows } from "./queue-list";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const perPage = 50;
const tab =
  "inline-flex min-h-9 items-center rounded-md border border-transparent px-3 text-sm no-underline aria-[current=page]:border-line-strong aria-[current=page]:bg-surface aria-[current=page]:font-semibold aria-[current=page]:text-ink";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.today"))("title") };
}

/** The day's work as one queue: what to do, where, on what grounds, since when, whose it is, and what settles it. */
export default async function TodayPage({ searchParams }: Props) {
  const actor = await requireActor("desk:read");
  const query = await searchParams;
  const t = await getTranslations("tasks.queue");
  const words = await getTranslations("desk.today");
  const paging = await getTranslations("desk.paging");
  const common = await getTranslations("common");
  const locale = await getLocale();
  const day = today();
  const record = await deskRecord();
  const standings = await deskStandings();
  const staff = await listStaff();
  const items = queueOf({
    record,
    standings,
    tasks: await openTasks(),
    plans: await allPlans(),
    reports: await listOpenErrorReports(),
    proposals: (await openProposals()).map((proposal) => ({
      id: proposal.id,
      text: proposalText(proposal, record, locale),
      countries: countriesOf(proposal, record),
      on: dayOf(proposal.proposedAt),
      proposerId: proposal.proposer.id,
      entryId: proposal.subjectType === "entry" ? proposal.subjectId : null,
    })),
    dueReports: (await listSavedReports()).flatMap(({ id, name, dueSince, today: parameters }) =>
      dueSince
        ? [
            {
              name,
              since: dueSince,
              href: `/desk/reports?${new URLSearchParams({ ...parameters, saved: id })}`,
            },
          ]
        : [],
    ),
    givenUp: await countGivenUp(),
    undecided: await countUndecided(),
    disabled: new Set(staff.flatMap(({ id, disabled }) => (disabled ? id : []))),
    today: day,
    who: actor,
  });
  const mine = ownedBy(items, actor.id);
  const whose = query.whose === "mine" ? "mine" : "all";
  const only = typeof query.only === "string" ? query.only.slice(0, 100) : null;
  const addressOf = (also: Record<string, string | null>) => {
    const parts = Object.entries({ whose: whose === "mine" ? "mine" : null, ...also }).flatMap(
      ([name, value]) => (value ? [[name, value]] : []),
    );
    return `/desk${parts.length > 0 ? `?${new URLSearchParams(parts)}` : ""}`;
  };
  const chosen = whose === "mine" ? mine : items;
  const rows = only ? singly(alikeBy(chosen, only)) : rowsOf(chosen, (key) => addressOf({ only: key }));
  const everyRow = countRows(items);
  const myRows = countRows(mine);
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.page)) || 1));
  const shown = rows.slice((page - 1) * perPage, page * perPage);

  return (
    <div className="grid gap-4">
      <PageHead title={words("title")} lead={words("lead", { date: formatDate(day, locale) })}>
        <LogNew role={actor.role} />
      </PageHead>
      <QueueFigures record={record} standings={standings} day={day} />
      {may(actor.role, "setting:manage") ? <FirstWeeksLine /> : null}
      <Mentions record={record} names={new Map(staff.map(({ id, name }) => [id, name]))} me={actor.id} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 className="text-lg">{only ? t("onlyTitle") : t("title")}</h2>
        {only ? (
          <Link href={addressOf({}) as Route} className="inline-flex min-h-9 items-center text-sm">
            {t("all")}
          </Link>
        ) : (
          <nav aria-label={t("whose")} className="flex gap-1 rounded-md bg-sunken p-0.5">
            {(
              [
                ["all", "/desk", t("everyones", { count: everyRow })],
                ["mine", "/desk?whose=mine", t("mine", { count: myRows })],
              ] as const
            ).map(([value, href, label]) => (
              <Link
                key={value}
                href={href as Route}
                aria-current={whose === value ? "page" : undefined}
                className={tab}
              >
                {label}
              </Link>
            ))}
          </nav>
        )}
        <Link href={"/desk/tasks" as Route} className="inline-flex min-h-9 items-center text-sm sm:ml-auto">
          {t("allTasks")}
        </Link>
      </div>
      {rows.length > 0 ? (
        <QueueList
          rows={shown}
          steps={may(actor.role, "entry:write") ? await stepsOfRows(shown, record, standings) : new Map()}
          record={record}
          names={new Map(staff.map(({ id, name }) => [id, name]))}
          me={actor.id}
          today={day}
          changing={inChange(shown, record, await writersBeside(actor.id))}
        />
      ) : (
        <div className="grid gap-2 rounded-lg border border-line bg-surface p-4">
          <p>
            {only
              ? t("emptyOnly")
              : whose === "mine"
                ? t("emptyMine", { others: everyRow })
                : t("emptyEveryone")}
          </p>
          <p className="flex flex-wrap gap-x-4">
            <Link
              href={"/desk/countries?sort=silence&dir=desc" as Route}
              className="inline-flex min-h-8 items-center"
            >
              {t("countriesBySilence")}
            </Link>
            <Link href={"/desk/tasks" as Route} className="inline-flex min-h-8 items-center">
              {t("allTasks")}
            </Link>
          </p>
        </div>
      )}
      <Pager
        label={paging("label")}
        page={page}
        pages={pages}
        hrefOf={(number) => addressOf({ only, page: String(number) })}
        previous={paging("previous")}
        next={paging("next")}
        position={common("pageOf", { page, pages })}
      />
    </div>
  );
}
