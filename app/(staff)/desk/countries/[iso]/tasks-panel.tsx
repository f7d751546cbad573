import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { AddTaskForm } from "@/components/forms/tasks/add-task";
import { Panel } from "@/components/ui/panel";
import type { SignedIn } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { may } from "@/lib/ledger/rights";
import type { DeskRecord } from "@/lib/log/views";
import { listTasks } from "@/lib/tasks/queries";
import { countryChoice } from "../../country-choice";
import { staffChoice } from "../../staff-choice";
import { TaskList } from "../../tasks/task-list";

/** Most tasks that the panel of a country shows; the list of tasks has them all. */
const mostOpen = 10;
const mostDone = 5;

/** The tasks of a country: what is open, and what was done last. */
export async function TasksPanel({
  country,
  record,
  actor,
}: {
  country: string;
  record: DeskRecord;
  actor: SignedIn;
}) {
  const t = await getTranslations("tasks.task");
  const mayWrite = may(actor.role, "task:write");
  const { people, names, me } = await staffChoice(actor);
  const open = await listTasks({ state: "open", owner: null, country }, 1, mostOpen);
  const done = await listTasks({ state: "done", owner: null, country }, 1, mostDone);
  const list = { names, mayWrite, today: today(), narrow: true };
  return (
    <Panel id="tasks" title={t("panel")}>
      {open.count === 0 ? (
        <p className="text-sm">{t("none")}</p>
      ) : (
        <TaskList tasks={open.tasks} label={t("panel")} {...list} />
      )}
      {done.count > 0 ? (
        <details>
          <summary className="min-h-8 text-sm text-muted">{t("doneCount", { count: done.count })}</summary>
          <TaskList tasks={done.tasks} label={t("doneCount", { count: done.count })} {...list} />
        </details>
      ) : null}
      {open.count > mostOpen || done.count > mostDone ? (
        <Link
          href={`/desk/tasks?country=${country}` as Route}
          className="inline-flex min-h-8 items-center text-sm"
        >
          {t("all")}
        </Link>
      ) : null}
      {mayWrite ? (
        <AddTaskForm
          start={{ countryCode: country }}
          people={people}
          me={me}
          countries={countryChoice(record, await getLocale())}
          today={today()}
        />
      ) : null}
    </Panel>
  );
}
