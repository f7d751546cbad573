import { getLocale, getTranslations } from "next-intl/server";
import type { PlanPart } from "@/components/forms/tasks/plan-form";
import { PlanInPlace } from "@/components/forms/tasks/plan-in-place";
import type { SignedIn } from "@/lib/access/session";
import { daysBetween } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { formatDate } from "@/lib/i18n/dates";
import { languageName } from "@/lib/i18n/language-names";
import { may } from "@/lib/ledger/rights";
import { findPlan } from "@/lib/tasks/queries";
import { staffChoice } from "../../staff-choice";

/** Who is in charge of a country and what is to happen next, in a line of its head; changed in the same place. */
export async function PlanLine({
  country,
  actor,
  startsAt,
}: {
  country: string;
  actor: SignedIn;
  startsAt: PlanPart | null;
}) {
  const t = await getTranslations("tasks.plan");
  const locale = await getLocale();
  const day = today();
  const plan = await findPlan(country);
  const { people, names, me } = await staffChoice(actor, plan?.ownerId);
  const on = plan?.nextStepOn;
  const line = (
    <dl className="flex min-w-0 flex-wrap gap-x-6 gap-y-1 text-sm">
      <div>
        <dt className="inline text-muted">{t("nextStep")}:</dt>{" "}
        <dd className="inline">
          {plan?.nextStep && on ? (
            <>
              <span className="font-semibold">{plan.nextStep}</span>, {formatDate(on, locale)}
              {on < day ? (
                <span className="font-medium text-warn">
                  {" "}
                  ({t("overdue", { days: daysBetween(on, day) })})
                </span>
              ) : null}
            </>
          ) : (
            t("none")
          )}
        </dd>
      </div>
      <div>
        <dt className="inline text-muted">{t("inCharge")}:</dt>{" "}
        <dd className="inline">{(plan?.ownerId && names.get(plan.ownerId)) || t("nobody")}</dd>
      </div>
      {plan?.ask ? (
        <div className="min-w-0">
          <dt className="inline text-muted">{t("ask")}:</dt>{" "}
          {plan.ask.map(({ language, text }, index) => (
            <dd key={language} className="inline">
              {index > 0 ? " · " : ""}
              <span lang={language}>{text}</span>{" "}
              <span className="text-muted">({languageName(language, locale) ?? language})</span>
            </dd>
          ))}
        </div>
      ) : null}
    </dl>
  );
  if (!may(actor.role, "task:write")) return line;
  return (
    <PlanInPlace
      // What someone else has saved meanwhile is what the form starts from.
      key={plan?.version ?? 0}
      startsAt={startsAt}
      country={country}
      plan={plan}
      people={people}
      me={me}
      today={day}
    >
      {line}
    </PlanInPlace>
  );
}
