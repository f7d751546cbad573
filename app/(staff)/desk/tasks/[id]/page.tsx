import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BackLink } from "@/components/desk/back-link";
import { EditTask } from "@/components/forms/tasks/edit-task";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { typedFields } from "@/lib/fields/typed";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { may } from "@/lib/ledger/rights";
import { deskRecord } from "@/lib/log/queries";
import { task as fields } from "@/lib/tasks/fields";
import { findTask } from "@/lib/tasks/queries";
import { joined } from "@/lib/text/joined";
import { deskTitle } from "@/lib/wording/desk-title";
import { countryChoice } from "../../country-choice";
import { staffChoice } from "../../staff-choice";
import { TaskList } from "../task-list";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tasks.tasks"))("one") };
}

/** One task at its own address. */
export default async function TaskPage({ params }: Props) {
  const actor = await requireActor("desk:read");
  const { id } = await params;
  const t = await getTranslations("tasks.tasks");
  const words = await getTranslations("tasks.task");
  const locale = await getLocale();
  const task = await findTask(id.slice(0, 64));
  if (!task) notFound();
  const record = await deskRecord();
  const { people, names, me } = await staffChoice(actor, task.ownerId);
  const partner = record.partners.find((one) => one.id === task.partnerId);
  const entry = task.entryId ? record.entry(task.entryId) : undefined;
  return (
    <div className="grid max-w-2xl gap-4">
      <div className="grid gap-1">
        <BackLink href="/desk/tasks">{t("back")}</BackLink>
        <h1>{task.title}</h1>
        {entry ? (
          <p className="text-sm text-muted">
            {words("entryId")}:{" "}
            <Link href={`/desk/entries/${entry.id}` as Route} className="inline-flex min-h-6 items-center">
              {joined(
                [
                  formatDate(entry.occurredOn, locale),
                  entry.countries.length === 1 && entry.countries[0]
                    ? countryName(entry.countries[0], locale)
                    : "",
                  deskTitle(entry, record, locale),
                ],
                ", ",
              )}
            </Link>
          </p>
        ) : null}
      </div>
      {partner ? (
        <p className="text-sm text-muted">
          {words("partnerId")}:{" "}
          <Link href={`/desk/partners/${partner.id}` as Route} className="inline-flex min-h-6 items-center">
            {partner.name}
          </Link>
        </p>
      ) : null}
      {may(actor.role, "task:write") ? (
        <EditTask
          // What was saved meanwhile is shown.
          key={task.version}
          existing={{ id: task.id, version: task.version, task: typedFields(fields, task) }}
          isDone={task.doneAt !== null}
          people={people}
          me={me}
          countries={countryChoice(record, locale)}
          today={today()}
        />
      ) : (
        <>
          <TaskList tasks={[task]} label={t("one")} names={names} today={today()} mayWrite={false} />
          {task.note ? <p className="whitespace-pre-line">{task.note}</p> : null}
        </>
      )}
    </div>
  );
}
