import "server-only";
import { dayOf } from "@/lib/calendar/today";
import { countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import { deskRecord } from "@/lib/log/queries";
import type { DeskRecord } from "@/lib/log/views";
import { settings } from "@/lib/settings/settings";
import { tasks as sheet } from "@/lib/sheets/kinds/tasks";
import { worldOf } from "@/lib/sheets/world";
import type { TaskView } from "@/lib/tasks/fields";
import { taskFilter } from "@/lib/tasks/filter";
import { listStaff, listTasks } from "@/lib/tasks/queries";
import { translator } from "@/lib/text/translator";
import { deskTitle } from "@/lib/wording/desk-title";
import { type AnyList, type Asked, cutOff, dateValue, linkValue, mostRows } from "./asked";
import { facetColumns, markColumns } from "./facet-columns";
import type { Column } from "./list";

/** The tasks that the page shows, all of its pages. */
export async function taskList({ query, asking, locale }: Asked): Promise<AnyList> {
  const t = translator(locale, "tasks");
  const record = await deskRecord();
  const names = new Map((await listStaff()).map(({ id, name }) => [id, name]));
  const countries = new Set(record.countries.map(({ code }) => code));
  const filter = taskFilter(query, { people: names, countries, me: asking.userId });
  const world = await worldOf(record, locale);
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
    columns: [
      ...facetColumns<TaskView>(sheet.facets, world, [], (row) => sheet.contentOf(row, world)),
      ...taskColumns(record, names, locale),
      ...markColumns<TaskView>(world, (row) => row),
    ],
    rows: tasks,
    locale,
  };
}

/** What of a task is not changed by a sheet that comes back. */
function taskColumns(
  record: Pick<DeskRecord, "entry" | "bodies" | "documents">,
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
    column("done", words("tasks.doneOn"), 12, ({ doneAt }) => dateValue(doneAt && dayOf(doneAt))),
    column("doneBy", words("tasks.doneBy"), 24, ({ doneById }) => nameOf(doneById)),
    column("added", words("tasks.added"), 12, ({ addedAt }) => dateValue(dayOf(addedAt))),
    column("entry", t("task.entryId"), 50, ({ entryId }) => {
      const entry = entryId ? record.entry(entryId) : undefined;
      return entry ? deskTitle(entry, record, locale) : null;
    }),
    column("address", words("log.columns.address"), 44, ({ id }) => linkValue(`${appUrl}/desk/tasks/${id}`)),
  ];
}
