import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BackLink } from "@/components/desk/back-link";
import { EditingNow } from "@/components/form/editing-now";
import { othersSaid } from "@/lib/access/others-said";
import { requireActor } from "@/lib/access/session";
import { countryName, countryNameLanguage } from "@/lib/i18n/country-names";
import { may } from "@/lib/ledger/rights";
import { deskRecord, deskStandings } from "@/lib/log/queries";
import { listContacts } from "@/lib/parliaments/queries";
import { proposalsAbout } from "@/lib/proposals/queries";
import { sendingOf } from "@/lib/sendings/queries";
import { deskTitle } from "@/lib/wording/desk-title";
import { bodyName, otherLanguage } from "@/lib/wording/names";
import { EntryCard } from "../../countries/[iso]/entry-card";
import { stepsOf } from "../../countries/[iso]/entry-steps";
import { FocusSaved } from "../../countries/[iso]/focus-saved";
import { WaitingProposals } from "../../proposals/waiting";
import { ToComeList } from "../../to-come";
import { asksWhatNext, WhatNext } from "../../what-next";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireActor("desk:read");
  const record = await deskRecord();
  const entry = record.entry((await params).id);
  return { title: entry ? deskTitle(entry, record, await getLocale()) : "" };
}

/** One entry at its own address, with all that can be done with it; removed ones too. */
export default async function EntryPage({ params, searchParams }: Props) {
  const actor = await requireActor("desk:read");
  const { id } = await params;
  const { saved } = await searchParams;
  const record = await deskRecord();
  const entry = record.entry(id);
  if (!entry) notFound();
  const locale = await getLocale();
  const body = entry.body ? record.bodies.get(entry.body.id) : undefined;
  const t = await getTranslations("desk.log");
  const sendingWords = await getTranslations("letters.sending");
  const together = entry.kind === "dispatch" ? await sendingOf(id) : null;
  const [only] = entry.countries;
  return (
    <div className="grid max-w-3xl gap-5">
      <div className="grid gap-2">
        <BackLink href="/desk/log">{t("toLog")}</BackLink>
        <h1>{t("entry")}</h1>
        <EditingNow form={`entry:${id}`} at={await othersSaid(`entry:${id}`, actor.id, locale)} />
        {saved === id && !entry.removed ? (
          <>
            {asksWhatNext(entry) && may(actor.role, "task:write") ? null : <FocusSaved id={id} />}
            <WhatNext entry={entry} country={null} actor={actor} />
          </>
        ) : null}
        {entry.countries.length > 0 ? (
          <ul aria-label={t("countries")} className="flex flex-wrap gap-x-4">
            {entry.countries.map((code) => (
              <li key={code}>
                <Link
                  href={`/desk/countries/${code}` as Route}
                  lang={countryNameLanguage(code, locale)}
                  className="inline-flex min-h-8 items-center"
                >
                  {countryName(code, locale)}
                </Link>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-muted">{t("noCountry")}</p>
        )}
        {body ? (
          <p>
            <Link
              href={`/desk/bodies/${body.id}` as Route}
              lang={otherLanguage(bodyName(body, locale, entry.occurredOn), locale)}
              className="inline-flex min-h-8 items-center"
            >
              {bodyName(body, locale, entry.occurredOn).text || body.id}
            </Link>
          </p>
        ) : null}
      </div>
      {together ? (
        <p>
          <Link href={`/desk/sendings/${together.id}` as Route} className="inline-flex min-h-8 items-center">
            {sendingWords("sentWith", { count: together.count })}
          </Link>
        </p>
      ) : null}
      <WaitingProposals
        proposals={(await proposalsAbout("entry", id)).filter(({ outcome }) => outcome === null)}
        record={record}
      />
      {entry.removed ? null : (
        <ToComeList entries={[entry]} record={record} mayWrite={may(actor.role, "entry:write")} />
      )}
      <EntryCard
        heading="h2"
        entry={entry}
        record={record}
        contacts={await listContacts(entry.countries)}
        steps={
          only && entry.countries.length === 1 ? await stepsOf(record, await deskStandings(), only) : null
        }
        may={{
          write: may(actor.role, "entry:write"),
          publish: may(actor.role, "entry:publish"),
          remove: may(actor.role, "entry:remove"),
        }}
      />
    </div>
  );
}
