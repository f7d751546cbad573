import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BackLink } from "@/components/desk/back-link";
import { SettleProposal, WithdrawProposal } from "@/components/forms/second-person/settle-proposal";
import { Notice } from "@/components/ui/notice";
import { formatMoment } from "@/lib/access/moments";
import { requireActor } from "@/lib/access/session";
import type { Locale } from "@/lib/i18n/locales";
import { may } from "@/lib/ledger/rights";
import { deskRecord } from "@/lib/log/queries";
import { fourEyes } from "@/lib/outreach/queries";
import { countriesOf, proposalText, statesOf } from "@/lib/proposals/describe";
import { findProposal, type ProposalView } from "@/lib/proposals/queries";
import { versionsOf } from "@/lib/subject/versions";
import { outcomeText } from "../outcome-text";
import { Foreseen } from "./foreseen";
import { ProposedChange } from "./proposed-change";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proposals.page"))("title") };
}

/** What somebody proposes, as the public would see it, and what a second person says to it. */
export default async function ProposalPage({ params }: Props) {
  const actor = await requireActor("desk:read");
  const proposal = await findProposal((await params).id);
  if (!proposal) notFound();
  const t = await getTranslations("proposals.page");
  const locale = await getLocale();
  const record = await deskRecord();
  const { subjectType, subjectId } = proposal;
  const versions = await versionsOf(subjectType, subjectId);
  const states = subjectType === "entry" && !proposal.outcome ? statesOf(proposal, versions) : null;
  const mayConfirm = may(actor.role, "entry:publish");
  return (
    <div className="grid max-w-3xl gap-6">
      <div className="grid gap-2">
        <BackLink href="/desk/proposals">{t("list")}</BackLink>
        <h1>{t("title")}</h1>
        <p className="text-lg font-medium">
          {subjectType === "entry" && record.entry(subjectId) ? (
            <Link href={`/desk/entries/${subjectId}` as Route}>{proposalText(proposal, record, locale)}</Link>
          ) : (
            proposalText(proposal, record, locale)
          )}
        </p>
        <p className="text-muted">{await proposedBy(proposal, locale)}</p>
        {proposal.reason ? (
          <p className="max-w-prose whitespace-pre-line">
            <span className="text-muted">{t("reason")}: </span>
            {proposal.reason}
          </p>
        ) : null}
        {proposal.outcome ? (
          <Notice tone={proposal.outcome === "confirmed" ? "good" : "info"}>
            {await outcomeText(proposal, locale)}
          </Notice>
        ) : null}
      </div>
      {states ? <ProposedChange states={states} countries={countriesOf(proposal, record)} /> : null}
      {!proposal.outcome && mayConfirm ? (
        <Foreseen proposal={proposal} actor={actor}>
          {async (outdated) => {
            const own = proposal.proposer.id === actor.id;
            return (
              <>
                {outdated ? <Notice tone="warn">{t("stale", { own: own ? "yes" : "no" })}</Notice> : null}
                {own ? (
                  <>
                    <p>{(await fourEyes()).inForce ? t("ownWaits") : t("notNeeded")}</p>
                    <WithdrawProposal id={proposal.id} version={proposal.version} />
                  </>
                ) : (
                  <SettleProposal id={proposal.id} version={proposal.version} outdated={outdated} />
                )}
              </>
            );
          }}
        </Foreseen>
      ) : null}
    </div>
  );
}

async function proposedBy({ proposer, proposedAt }: ProposalView, locale: Locale): Promise<string> {
  const t = await getTranslations("proposals.page");
  const said = t("by", { name: proposer.name, date: formatMoment(new Date(proposedAt), locale) });
  return proposer.disabled ? `${said} (${t("disabled")})` : said;
}
