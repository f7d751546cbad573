import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { TaskButtons } from "@/components/forms/tasks/task-buttons";
import { formatMoment } from "@/lib/access/moments";
import { type Day, daysBetween } from "@/lib/calendar/edtf";
import { countryName, countryNameLanguage } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import type { TaskView } from "@/lib/tasks/fields";

type Shared = {
  names: ReadonlyMap<string, string>;
  today: Day;
  mayWrite: boolean;
  /** In a panel of one country: its name is not said again. */
  narrow?: boolean;
};

/** Tasks, each in a line with what can be done with it. */
export function TaskList({
  tasks,
  label,
  ...shared
}: { tasks: readonly TaskView[]; label: string } & Shared) {
  return (
    <ul aria-label={label} className={shared.narrow ? "grid" : "rounded-lg border border-line bg-surface"}>
      {tasks.map((task) => (
        <TaskLine key={task.id} task={task} {...shared} />
      ))}
    </ul>
  );
}

async function TaskLine({ task, names, today, mayWrite, narrow }: { task: TaskView } & Shared) {
  const locale = await getLocale();
  const { id, version, title, countryCode, ownerId, doneAt } = task;
  return (
    <li
      className={`flex flex-wrap items-center gap-x-4 gap-y-1 border-line py-1.5 text-sm not-first:border-t ${narrow ? "" : "px-3 sm:min-h-10"}`}
    >
      <Link
        href={`/desk/tasks/${id}` as Route}
        className="inline-flex min-h-6 min-w-0 flex-1 basis-48 items-center font-medium"
      >
        {title}
      </Link>
      {narrow || !countryCode ? null : (
        <Link
          href={`/desk/countries/${countryCode}` as Route}
          lang={countryNameLanguage(countryCode, locale)}
          className="inline-flex min-h-6 items-center"
        >
          {countryName(countryCode, locale)}
        </Link>
      )}
      <span className={isOver(task, today) ? "font-medium text-warn" : "text-muted"}>
        {await whenOf(task, names, today)}
      </span>
      {doneAt || !ownerId ? null : <span className="text-muted">{names.get(ownerId)}</span>}
      {mayWrite ? (
        <span className="flex flex-wrap gap-1.5">
          <TaskButtons task={{ id, version, title }} isDone={doneAt !== null} />
        </span>
      ) : null}
    </li>
  );
}

const isOver = ({ doneAt, dueOn }: TaskView, today: Day): boolean =>
  doneAt === null && dueOn !== null && dueOn < today;

/** When it was done and by whom, or by when it is to be. */
async function whenOf(task: TaskView, names: ReadonlyMap<string, string>, today: Day): Promise<string> {
  const t = await getTranslations("tasks.task");
  const locale = await getLocale();
  const { doneAt, doneById, dueOn } = task;
  if (doneAt) {
    const name = (doneById && names.get(doneById)) || "–";
    return t("doneOn", { date: formatMoment(doneAt, locale), name });
  }
  if (!dueOn) return t("noDay");
  const date = formatDate(dueOn, locale);
  return isOver(task, today) ? t("overdue", { date, days: daysBetween(dueOn, today) }) : t("due", { date });
}
