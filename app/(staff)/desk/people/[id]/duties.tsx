import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { HandOnForm } from "@/components/forms/tasks/hand-on-form";
import type { SignedIn } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { countryName, countryNameLanguage } from "@/lib/i18n/country-names";
import { dutiesOf } from "@/lib/tasks/queries";
import { staffChoice } from "../../staff-choice";
import { TaskList } from "../../tasks/task-list";

/** What someone is to do and where they are in charge; all of it is handed on at once. Nothing where there is nothing. */
export async function Duties({
  person: { id, disabled },
  actor,
  startsFocused,
}: {
  person: { id: string; disabled: boolean };
  actor: SignedIn;
  startsFocused: boolean;
}) {
  const t = await getTranslations("tasks.handOn");
  const locale = await getLocale();
  const { tasks, countries } = await dutiesOf(id);
  if (tasks.length + countries.length === 0) return null;
  const { people, names } = await staffChoice(actor);
  return (
    <section
      aria-labelledby="duties"
      className={`grid gap-3 rounded-lg border bg-surface p-4 ${disabled ? "border-warn" : "border-line"}`}
    >
      <h2 id="duties" className="text-lg">
        {t("title")}
      </h2>
      <p className="text-sm">{disabled ? t("disabledLead") : t("lead")}</p>
      {tasks.length > 0 ? (
        <TaskList tasks={tasks} label={t("tasks")} names={names} today={today()} mayWrite={false} narrow />
      ) : null}
      {countries.length > 0 ? (
        <div className="text-sm">
          <h3 className="inline font-sans text-sm font-normal text-muted">{t("countries")}:</h3>
          <ul className="inline-flex flex-wrap gap-x-3 pl-2">
            {countries.map((code) => (
              <li key={code}>
                <Link
                  href={`/desk/countries/${code}` as Route}
                  lang={countryNameLanguage(code, locale)}
                  className="inline-flex min-h-6 items-center"
                >
                  {countryName(code, locale)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <HandOnForm from={id} people={people.filter((one) => one.id !== id)} startsFocused={startsFocused} />
    </section>
  );
}
