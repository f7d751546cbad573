import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BackLink } from "@/components/desk/back-link";
import { DeskSources } from "@/components/desk/desk-sources";
import { VisibilityBadge } from "@/components/desk/visibility-badge";
import { ArchiveButton } from "@/components/forms/archive-button";
import { PartnerForm } from "@/components/forms/partner-form";
import { RowDeeds } from "@/components/forms/row-deeds";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { pickText } from "@/lib/i18n/locales";
import { may } from "@/lib/ledger/rights";
import { deskRecord } from "@/lib/log/queries";
import { international } from "@/lib/parliaments/fields";
import { findPartner, listPartners } from "@/lib/partners/queries";
import { partnerCountry } from "@/lib/wording/partner-country";
import { countryChoice } from "../../country-choice";
import { existingPartner } from "../existing-partner";
import { AskedPanel } from "./asked-panel";
import { NotesPanel } from "./notes-panel";
import { PeoplePanel } from "./people-panel";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("partners"))("title") };
}

/** A partner organisation: what it is, who is there, what it did and offered, and what is asked of it next. */
export default async function PartnerPage({ params }: Props) {
  const actor = await requireActor("desk:read");
  const { id } = await params;
  const partner = await findPartner(id.slice(0, 64));
  if (!partner) notFound();
  const t = await getTranslations("partners");
  const locale = await getLocale();
  const mayWrite = may(actor.role, "body:write");
  const { countryCode, version, name, archived } = partner;
  const isPublic = partner.visibility === "public";
  const remark = pickText(partner.remark, locale);
  const others = (await listPartners(countryCode))
    .filter((one) => !one.archived)
    .map((one) => ({ id: one.id, label: one.name }));
  return (
    <div className="grid gap-5">
      <div className="grid gap-1 [overflow-wrap:anywhere]">
        <BackLink href="/desk/partners">{t("back")}</BackLink>
        <h1>{name}</h1>
        {partner.nameNative ? <p className="text-muted">{partner.nameNative}</p> : null}
        <div className="flex flex-wrap items-center gap-2">
          {partner.kind ? <Badge>{t(`kinds.${partner.kind}`)}</Badge> : null}
          <VisibilityBadge isPublic={isPublic} />
          {archived ? <Badge>{t("archived")}</Badge> : null}
        </div>
      </div>
      <Panel id="about" title={t("about")}>
        <div className="flex flex-wrap gap-2">
          <Link
            href={
              countryCode
                ? (`/desk/countries/${countryCode}#partners` as Route)
                : (`/desk/partners?country=${international}` as Route)
            }
            className={buttonClass()}
          >
            {partnerCountry(countryCode, locale)}
          </Link>
          {countryCode && may(actor.role, "report:read") ? (
            <Link href={`/desk/countries/${countryCode}/sheet` as Route} className={buttonClass()}>
              {t("sheet")}
            </Link>
          ) : null}
        </div>
        {partner.website ? (
          <p className="break-all">
            <a href={partner.website} rel="noopener noreferrer">
              {partner.website}
            </a>
          </p>
        ) : null}
        {remark ? <p lang={remark.lang}>{remark.text}</p> : null}
        {partner.offers ? (
          <div>
            <p className="text-sm font-medium">{t("offers")}</p>
            <p className="whitespace-pre-line">{partner.offers}</p>
          </div>
        ) : null}
        {partner.internalNote ? (
          <div>
            <p className="text-sm font-medium">{t("internalNote")}</p>
            <p className="whitespace-pre-line">{partner.internalNote}</p>
          </div>
        ) : null}
        <DeskSources sources={partner.sources} heading={t("sources")} />
        {mayWrite ? (
          <div className="flex flex-wrap gap-2">
            <PartnerForm
              today={today()}
              countries={countryChoice(await deskRecord(), locale)}
              existing={existingPartner(partner)}
            />
            {archived ? (
              <ArchiveButton
                subject="partner"
                id={partner.id}
                version={version}
                name={name}
                archived
                focusAfter="about"
              />
            ) : (
              <RowDeeds
                subject="partner"
                id={partner.id}
                version={version}
                name={name}
                isPublic={isPublic}
                others={others}
                focusAfter="about"
              />
            )}
          </div>
        ) : null}
      </Panel>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <AskedPanel partner={partner} actor={actor} />
        <PeoplePanel partner={partner} maySee={may(actor.role, "contact:write")} />
        <div className="lg:col-span-2">
          <NotesPanel partnerId={partner.id} mayWrite={mayWrite} today={today()} />
        </div>
      </div>
    </div>
  );
}
