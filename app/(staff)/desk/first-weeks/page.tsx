import type { Metadata, Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ActButton } from "@/components/forms/act-button";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import type { FirstStep } from "@/lib/first-weeks/steps";
import { firstSteps } from "./first-steps";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("letters.firstWeeks"))("title") };
}

/** Where each step is done; backups are made outside of the tracker. */
const ways: Record<Exclude<FirstStep, "backup">, string> = {
  identity: "/desk/settings#identity",
  letters: "/desk/letters",
  register: "/desk/import",
  text: "/desk/letter-texts",
  sending: "/desk/sendings/new",
  administrator: "/desk/people",
};

/** What a new installation needs before the campaign is run from it, step by step. */
export default async function FirstWeeksPage() {
  await requireActor("setting:manage");
  const t = await getTranslations("letters.firstWeeks");
  const { states, said, version, installed } = await firstSteps();
  const day = today();
  const saying = (also: Partial<typeof said>) => ({ version, firstWeeks: { ...said, ...also } });
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHead title={t("title")} lead={t("lead")} />
      <ol id="steps" tabIndex={-1} className="grid gap-3 outline-none">
        {states.map(({ step, state }) => {
          const title = t(`steps.${step}.title`);
          return (
            <li
              key={step}
              className={`grid gap-2 rounded-lg border border-line p-4 ${state === "open" ? "bg-surface" : ""}`}
            >
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <h2 className="text-lg">{title}</h2>
                <Badge>{t(state)}</Badge>
              </div>
              <p>{t(`steps.${step}.text`, { count: installed.unconfirmed })}</p>
              <div className="flex flex-wrap items-center gap-2">
                {step === "backup" ? null : (
                  <Link
                    href={ways[step] as Route}
                    className={buttonClass(state === "open" ? "primary" : "plain")}
                  >
                    {t(`steps.${step}.go`)}
                  </Link>
                )}
                {step === "backup" && state !== "done" ? (
                  <ActButton
                    act="setting:first-weeks"
                    input={saying({ backupsSince: day })}
                    label={t("backups")}
                    name={t("backups")}
                    focusAfter="steps"
                  />
                ) : null}
                {state === "open" ? (
                  <ActButton
                    act="setting:first-weeks"
                    input={saying({ later: [...said.later, step] })}
                    label={t("putOff")}
                    name={t("putOffNamed", { name: title })}
                    focusAfter="steps"
                  />
                ) : null}
                {state === "later" ? (
                  <ActButton
                    act="setting:first-weeks"
                    input={saying({ later: said.later.filter((one) => one !== step) })}
                    label={t("takeUp")}
                    name={t("takeUpNamed", { name: title })}
                    focusAfter="steps"
                  />
                ) : null}
              </div>
            </li>
          );
        })}
      </ol>
      <div>
        <ActButton
          act="setting:first-weeks"
          input={saying({ away: !said.away })}
          label={said.away ? t("back") : t("away")}
          name={said.away ? t("back") : t("away")}
          focusAfter="steps"
        />
      </div>
    </div>
  );
}
