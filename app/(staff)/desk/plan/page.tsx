import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { PlanForm } from "@/components/forms/entry/plan-form";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/access/session";
import { newId } from "@/lib/base/ids";
import { isEdtf } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { EngagementForm } from "@/lib/db/generated/enums";
import { formOptions } from "@/lib/desk/form-options";
import { newDraft } from "@/lib/log/draft";
import { deskRecord } from "@/lib/log/queries";
import type { EntryDraft } from "@/lib/log/schema";
import { plenaryBodies } from "@/lib/parliaments/plenary";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");
const whatOf = (text: string) =>
  text === "vote" ? "vote" : text === "commemoration" ? "commemoration" : "meeting";

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await getTranslations("agenda.plan"))(whatOf(one((await searchParams).what))) };
}

/** A meeting, sitting or vote to come, in the fewest questions. */
export default async function PlanPage({ searchParams }: Props) {
  await requireActor("entry:write");
  const query = await searchParams;
  const t = await getTranslations("agenda.plan");
  const what = whatOf(one(query.what));
  const kind = what === "vote" ? "proceeding" : "engagement";
  const record = await deskRecord();
  const country = one(query.country);
  const countries = record.countries.some(({ code }) => code === country) ? [country] : [];
  const plenary = plenaryBodies(record.bodies.values());
  const day = today();
  const on = one(query.on);
  const draft = {
    ...newDraft(kind, {
      countries,
      bodyId: kind === "proceeding" ? (plenary[country] ?? "") : "",
      on: day,
    }),
    scheduledFor: isEdtf(on) ? on : "",
    ...(what === "vote"
      ? { step: "scheduled", form: "resolution", wording: "recognises_genocide" }
      : { engagementForm: what === "meeting" ? EngagementForm.meeting : EngagementForm.commemoration }),
  } as EntryDraft;
  const full = `/desk/entries/new?kind=${kind}${countries.length > 0 ? `&country=${country}` : ""}`;
  return (
    <div className="grid max-w-2xl gap-5">
      <PageHead title={t(what)} lead={t("lead")} />
      {what === "vote" ? <p className="text-sm text-muted">{t("publicText")}</p> : null}
      <PlanForm
        draft={draft}
        newId={newId()}
        options={await formOptions({ countries }, await getLocale())}
        plenary={plenary}
        today={day}
      />
      <p className="text-sm">
        <Link href={full as Route} className="inline-flex min-h-8 items-center">
          {t("full")}
        </Link>
      </p>
    </div>
  );
}
