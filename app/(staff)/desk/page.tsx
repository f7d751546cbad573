import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { knownLetters, lettersToConfirm } from "@/lib/desk/to-confirm";
import { type TaskKind, tasksOf } from "@/lib/desk/todo";
import { countGivenUp } from "@/lib/effects/queries";
import { countOpenErrorReports } from "@/lib/error-reports/queries";
import { compareText, countryName, countryNameLanguage } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { may } from "@/lib/ledger/rights";
import { deskRecord, deskStandings } from "@/lib/log/queries";
import { countUndecided } from "@/lib/shipped/queries";
import { countRecognitions } from "@/lib/standing/counting";
import { LogNew } from "./log-new";
import { ToComeList } from "./to-come";

/** Longest list shown of one kind of task; the list of countries has them all. */
const most = 10;

/** What is no delay of anybody's. */
const calm: ReadonlySet<TaskKind> = new Set(["drafted", "due_soon"]);

/** Where the list of countries shows everything of one kind. */
const listOf: Partial<Record<TaskKind, string>> = {
  our_turn: "conversation=ball_with_us",
  delivery_failed: "conversation=delivery_failed",
  very_late: "sort=silence&dir=desc",
  late: "conversation=late",
  due_soon: "sort=next&dir=asc",
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.today"))("title") };
}

/** What waits for a hand today, and where the campaign stands. */
export default async function TodayPage() {
  const actor = await requireActor("desk:read");
  const t = await getTranslations("desk.today");
  const labels = await getTranslations("labels");
  const reports = await getTranslations("errorReports.desk");
  const locale = await getLocale();
  const day = today();
  const record = await deskRecord();
  const standings = await deskStandings();
  const openReports = await countOpenErrorReports();
  const entries = record.entries.filter((entry) => !entry.removed);
  const tasks = tasksOf(standings.values(), entries, (id) => record.entry(id), day);
  const world = countRecognitions(standings, record.targets, day).count;
  const targets = countRecognitions(standings, record.targets, day, {
    scope: "targets",
    chambers: "any",
  }).count;
  const all = countRecognitions(standings, record.targets, day, { scope: "world", chambers: "all" }).count;
  const written = knownLetters(entries, day);
  const contacted = [...record.targets].filter((code) => written.has(code)).length;
  const date = formatDate(day, locale);
  const order = compareText(locale);
  const waiting = [...tasks]
    .filter(([, list]) => list.length > 0)
    .map(([kind, list]) => {
      // Those that waited equally long stand in the order of their names.
      const named = list.map((task) => ({ ...task, name: countryName(task.country, locale) }));
      named.sort(
        (a, b) =>
          (b.days ?? -1) - (a.days ?? -1) || ((a.on ?? "") === (b.on ?? "") ? order(a.name, b.name) : 0),
      );
      return [kind, named] as const;
    });
  const alone = waiting.length === 1;
  const undecided = await countUndecided();
  const effects = await getTranslations("desk.effects");
  const givenUp = may(actor.role, "setting:manage") ? await countGivenUp() : 0;
  const unconfirmed = lettersToConfirm(entries, day);
  const reported = unconfirmed.filter(({ grounds }) => grounds === "reported").length;

  return (
    <div className="grid gap-8">
      <PageHead title={t("title")} lead={t("lead", { date })}>
        <LogNew role={actor.role} />
      </PageHead>

      <section aria-labelledby="counts" className="grid gap-2">
        <h2 id="counts" className="sr-only">
          {t("counts")}
        </h2>
        <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line lg:grid-cols-4">
          {[
            [world, t("world")],
            [targets, t("targets", { total: record.targets.size })],
            [all, t("allChambers")],
            [contacted, t("contacted")],
          ].map(([figure, name]) => (
            <div key={name} className="flex flex-col-reverse justify-end gap-1 bg-surface p-4">
              <dt className="text-sm text-muted">{name}</dt>
              <dd className="font-serif text-3xl leading-none font-semibold tabular-nums">{figure}</dd>
            </div>
          ))}
        </dl>
        <p className="text-sm text-muted">{t("rule", { date })}</p>
      </section>

      {openReports > 0 ? (
        <Notice tone="warn">
          <Link href={"/desk/error-reports" as Route} className="inline-flex min-h-8 items-center">
            {reports("waiting", { count: openReports })}
          </Link>
        </Notice>
      ) : null}
      {givenUp > 0 ? (
        <Notice tone="warn">
          <Link href={"/desk/effects" as Route} className="inline-flex min-h-8 items-center">
            {effects("waiting", { count: givenUp })}
          </Link>
        </Notice>
      ) : null}
      <ToComeList entries={record.entries} record={record} mayWrite={may(actor.role, "entry:write")} />
      {undecided > 0 && may(actor.role, "listing:write") ? (
        <Notice tone="info">
          <Link href={"/desk/shipped" as Route} className="inline-flex min-h-8 items-center">
            {t("shipped", { count: undecided })}
          </Link>
        </Notice>
      ) : null}
      {unconfirmed.length > 0 ? (
        <section
          aria-labelledby="task-to_confirm"
          className="grid gap-2 rounded-lg border border-line bg-surface p-4"
        >
          <div className="flex items-baseline justify-between gap-3">
            <h2 id="task-to_confirm" className="text-lg">
              {t("tasks.to_confirm")}
            </h2>
            <Badge>{unconfirmed.length}</Badge>
          </div>
          <p className="text-sm text-muted">{t("explain.to_confirm")}</p>
          {may(actor.role, "listing:write") ? (
            <p>
              <Link href={"/desk/letters" as Route} className="inline-flex min-h-8 items-center font-medium">
                {t("confirm", { reported, assumed: unconfirmed.length - reported })}
              </Link>
            </p>
          ) : null}
        </section>
      ) : null}
      {waiting.length + openReports + unconfirmed.length + givenUp === 0 ? <p>{t("nothing")}</p> : null}
      <div className={`grid items-start gap-6 ${alone ? "" : "lg:grid-cols-2"}`}>
        {waiting.map(([kind, list]) => (
          <section
            key={kind}
            aria-labelledby={`task-${kind}`}
            className="grid gap-2 rounded-lg border border-line bg-surface p-4"
          >
            <div className="flex items-baseline justify-between gap-3">
              <h2 id={`task-${kind}`} className="text-lg">
                {t(`tasks.${kind}`)}
              </h2>
              <Badge tone={calm.has(kind) ? "plain" : "warn"}>{list.length}</Badge>
            </div>
            <p className="text-sm text-muted">{t(`explain.${kind}`, record.patience)}</p>
            <ul className={alone ? "gap-x-8 lg:columns-2" : "grid"}>
              {list.slice(0, alone ? 2 * most : most).map((task) => (
                <li
                  key={`${task.country} ${task.entryId}`}
                  className="flex min-h-11 break-inside-avoid flex-wrap items-center justify-between gap-x-4 border-t border-line py-1.5"
                >
                  <Link
                    href={
                      `/desk/countries/${task.country}${task.entryId ? `#entry-${task.entryId}` : ""}` as Route
                    }
                    lang={countryNameLanguage(task.country, locale)}
                    className="inline-flex min-h-8 items-center font-medium"
                  >
                    {task.name}
                  </Link>
                  <span className="text-sm text-muted tabular-nums">
                    {task.days !== null && kind !== "due_soon" && kind !== "agreed_date_reached"
                      ? t("silent", { days: task.days })
                      : task.on
                        ? t(kind === "due_soon" ? "due" : "since", { date: formatDate(task.on, locale) })
                        : labels("conversation.drafted")}
                  </span>
                </li>
              ))}
            </ul>
            {list.length > (alone ? 2 * most : most) ? (
              <Link href={`/desk/countries?${listOf[kind] ?? ""}` as Route} className="text-sm">
                {t("more", { count: list.length - (alone ? 2 * most : most) })}
              </Link>
            ) : null}
          </section>
        ))}
      </div>
    </div>
  );
}
