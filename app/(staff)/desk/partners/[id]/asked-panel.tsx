import { getLocale, getTranslations } from "next-intl/server";
import { AddTaskForm } from "@/components/forms/tasks/add-task";
import { Panel } from "@/components/ui/panel";
import type { SignedIn } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { may } from "@/lib/ledger/rights";
import { deskRecord } from "@/lib/log/queries";
import type { PartnerDesk } from "@/lib/partners/queries";
import { listTasks } from "@/lib/tasks/queries";
import { countryChoice } from "../../country-choice";
import { staffChoice } from "../../staff-choice";
import { TaskList } from "../../tasks/task-list";

const most = 20;

/** What a partner organisation is asked for: tasks with a day and somebody in charge, so that they come up on Today. */
export async function AskedPanel({
  partner,
  actor,
}: {
  partner: Pick<PartnerDesk, "id" | "countryCode">;
  actor: SignedIn;
}) {
  const t = await getTranslations("partners.asked");
  const mayWrite = may(actor.role, "task:write");
  const { people, names, me } = await staffChoice(actor);
  const of = { owner: null, country: null, partner: partner.id };
  const open = await listTasks({ ...of, state: "open" }, 1, most);
  const done = await listTasks({ ...of, state: "done" }, 1, most);
  const list = { names, mayWrite, today: today(), narrow: true };
  return (
    <Panel id="asked" title={t("title")}>
      <p className="text-sm text-muted">{t("lead")}</p>
      {open.count === 0 ? (
        <p className="text-sm">{t("none")}</p>
      ) : (
        <TaskList tasks={open.tasks} label={t("title")} {...list} />
      )}
      {done.count > 0 ? (
        <details>
          <summary className="min-h-8 text-sm text-muted">{t("done", { count: done.count })}</summary>
          <TaskList tasks={done.tasks} label={t("done", { count: done.count })} {...list} />
        </details>
      ) : null}
      {mayWrite ? (
        <AddTaskForm
          start={{
            ...(partner.countryCode ? { countryCode: partner.countryCode } : {}),
            partnerId: partner.id,
          }}
          people={people}
          me={me}
          countries={countryChoice(await deskRecord(), await getLocale())}
          today={today()}
        />
      ) : null}
    </Panel>
  );
}
