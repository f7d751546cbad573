import "server-only";
import { dayOf } from "@/lib/calendar/today";
import { countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import { deskRecord } from "@/lib/log/queries";
import type { DeskRecord } from "@/lib/log/views";
import { settings } from "@/lib/settings/settings";
import type { TaskView } from "@/lib/tasks/fields";
import { taskFilter } from "@/lib/tasks/filter";
import { listStaff, listTasks } from "@/lib/tasks/queries";
import { translator } from "@/lib/text/translator";
import { deskTitle } from "@/lib/wording/desk-title";
import { type AnyList, type Asked, cutOff, dateValue, linkValue, mostRows } from "./asked";
import type { Column } from "./list";

/** The tasks that the page shows, all of its pages. */
export async function taskList({ query, asking, locale }: Asked): Promise<AnyList> {
  const t = translator(locale, "tasks");
  const record = await deskRecord();
  const names = new Map((await listStaff()).map(({ id, name }) => [id, name]));
  const countries = new Set(record.countries.map(({ code }) => code));
  const filter = taskFilter(query, { people: names, countries, me: asking.userId });
  const { tasks, count } = await listTasks(filter, 1, mostRows);
  return {
    name: "tasks",
    title: t("tasks.title"),
    narrowed: [
      { label: t("tasks.state"), value: t(`tasks.${filter.state}`) },
      ...(filter.owner ? [{ label: t("tasks.owner"), value: names.get(filter.owner) ?? "" }] : []),
      ...(filter.country ? [{ label: t("tasks.country"), value: countryName(filter.country, locale) }] : []),
      ...cutOff(count > mostRows, locale),
    ],
    columns: taskColumns(record, names, locale),
    rows: tasks,
    locale,
  };
}

function taskColumns(
  record: Pick<DeskRecord, "entry" | "bodies" | "documents" | "partners">,
  names: ReadonlyMap<string, string>,
  locale: Locale,
): Column<TaskView>[] {
  const t = translator(locale, "tasks");
  const words = translator(locale, "lists");
  const { appUrl } = settings();
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null);
  const column = (
    key: string,
    header: string,
    width: number,
    value: Column<TaskView>["value"],
  ): Column<TaskView> => ({ key, header, width, value });
  return [
    column("title", t("task.title"), 50, ({ title }) => title),
    column(
      "country",
      t("task.countryCode"),
      20,
      ({ countryCode: code }) => code && countryName(code, locale),
    ),
    column("owner", t("task.ownerId"), 24, ({ ownerId }) => nameOf(ownerId)),
    column("due", t("task.dueOn"), 12, ({ dueOn }) => dateValue(dueOn)),
    column("done", words("tasks.doneOn"), 12, ({ doneAt }) => dateValue(doneAt && dayOf(doneAt))),
    column("doneBy", words("tasks.doneBy"), 24, ({ doneById }) => nameOf(doneById)),
    column("added", words("tasks.added"), 12, ({ addedAt }) => dateValue(dayOf(addedAt))),
    column("entry", t("task.entryId"), 50, ({ entryId }) => {
      const entry = entryId ? record.entry(entryId) : undefined;
      return entry ? deskTitle(entry, record, locale) : null;
    }),
    column("partner", t("task.partnerId"), 40, ({ partnerId }) =>
      partnerId ? (record.partners.find(({ id }) => id === partnerId)?.name ?? null) : null,
    ),
    column("note", t("task.note"), 60, ({ note }) => note),
    column("address", words("log.columns.address"), 44, ({ id }) => linkValue(`${appUrl}/desk/tasks/${id}`)),
  ];
}
