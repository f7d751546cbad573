import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ListFiles } from "@/components/desk/list-files";
import { WriteToThese } from "@/components/desk/write-to-these";
import { AddTaskForm } from "@/components/forms/tasks/add-task";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { may } from "@/lib/ledger/rights";
import { deskRecord } from "@/lib/log/queries";
import { changeable } from "@/lib/saved-views/changeable";
import { listViews } from "@/lib/saved-views/queries";
import { taskFilter, taskQuery } from "@/lib/tasks/filter";
import { countriesOfTasks, listTasks } from "@/lib/tasks/queries";
import { countryChoice } from "../country-choice";
import { staffChoice } from "../staff-choice";
import { ViewButtons } from "../view-buttons";
import { viewHref } from "../view-href";
import { ViewTabs } from "../view-tabs";
import { TaskList } from "./task-list";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const perPage = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tasks.tasks"))("title") };
}

/** All tasks, open or done, everyone's or someone's; the filter stands in the address. */
export default async function TasksPage({ searchParams }: Props) {
  const actor = await requireActor("desk:read");
  const query = await searchParams;
  const t = await getTranslations("tasks.tasks");
  const paging = await getTranslations("desk.paging");
  const common = await getTranslations("common");
  const locale = await getLocale();
  const mayWrite = may(actor.role, "task:write");
  const record = await deskRecord();
  const { names, people, me } = await staffChoice(actor);
  const countries = countryChoice(record, locale);
  const one = (name: string) => (typeof query[name] === "string" ? query[name] : "");
  const filter = taskFilter(query, { people: names, countries: new Set(countries.map(({ id }) => id)), me });
  const { country } = filter;
  const pageAsked = Math.max(1, Math.trunc(Number(one("page"))) || 1);
  const { tasks, count } = await listTasks(filter, pageAsked, perPage);
  const pages = Math.max(1, Math.ceil(count / perPage));
  const shownQuery = taskQuery(filter, me);
  const views = await listViews("tasks", actor.id);
  const open = views.find(({ id }) => id === query.view) ?? null;
  const view = open?.id ?? null;
  const hrefOf = (page: number) => viewHref("tasks", shownQuery, { view, page });
  const entry = record.entry(one("entry"));
  return (
    <div className="grid gap-5">
      <PageHead title={t("title")} lead={t("lead")}>
        {mayWrite ? (
          <AddTaskForm
            primary
            askedBy="add"
            start={{
              ...(country ? { countryCode: country } : {}),
              ...(entry && !entry.removed ? { entryId: entry.id } : {}),
            }}
            people={people}
            me={me}
            countries={countries}
            today={today()}
          />
        ) : null}
      </PageHead>
      <ViewTabs list="tasks" views={views} query={shownQuery} open={open} />
      {/* Its fields keep what was typed: with another filter they are others. */}
      <form key={shownQuery} method="get" className="flex flex-wrap items-end gap-3">
        {view ? <input type="hidden" name="view" value={view} /> : null}
        <Select id="state" name="state" label={t("state")} defaultValue={filter.state}>
          <option value="open">{t("open")}</option>
          <option value="done">{t("done")}</option>
        </Select>
        <Select id="owner" name="owner" label={t("owner")} defaultValue={filter.owner ?? ""}>
          <option value="">{t("everyone")}</option>
          <option value={me}>{t("mine")}</option>
          {[...names].flatMap(([id, name]) =>
            id === me
              ? []
              : [
                  <option key={id} value={id}>
                    {name}
                  </option>,
                ],
          )}
        </Select>
        <Select id="country" name="country" label={t("country")} defaultValue={country ?? ""}>
          <option value="">{t("anyCountry")}</option>
          {countries.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
        <Button type="submit">{t("show")}</Button>
      </form>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p role="status" className="text-sm text-muted">
          {t("count", { count })}
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <ViewButtons
            list="tasks"
            query={shownQuery}
            open={changeable(open, actor)}
            mayShare={may(actor.role, "entry:write")}
            saysWithout={false}
          />
          <WriteToThese role={actor.role} codes={await countriesOfTasks(filter)} />
          <ListFiles list="tasks" title={t("title")} query={shownQuery} />
        </div>
      </div>
      {tasks.length > 0 ? (
        <TaskList tasks={tasks} label={t("title")} names={names} today={today()} mayWrite={mayWrite} />
      ) : pageAsked > pages ? (
        <p>
          <Link href={hrefOf(1) as Route}>{t("back")}</Link>
        </p>
      ) : (
        <p>{filter.state === "open" ? t("emptyOpen") : t("emptyDone")}</p>
      )}
      <Pager
        label={paging("label")}
        page={Math.min(pageAsked, pages)}
        pages={pages}
        hrefOf={hrefOf}
        previous={paging("previous")}
        next={paging("next")}
        position={common("pageOf", { page: Math.min(pageAsked, pages), pages })}
      />
    </div>
  );
}
