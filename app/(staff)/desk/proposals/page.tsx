import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ListFiles } from "@/components/desk/list-files";
import { PageHead } from "@/components/ui/page-head";
import { formatMoment } from "@/lib/access/moments";
import { requireActor } from "@/lib/access/session";
import { deskRecord } from "@/lib/log/queries";
import type { DeskRecord } from "@/lib/log/views";
import { proposalText } from "@/lib/proposals/describe";
import { openProposals, type ProposalView, settledProposals } from "@/lib/proposals/queries";
import { outcomeText } from "./outcome-text";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proposals.page"))("list") };
}

/** Everything that waits for a second person, and what became of the last ones. */
export default async function ProposalsPage() {
  await requireActor("desk:read");
  const t = await getTranslations("proposals.page");
  const record = await deskRecord();
  const lists = [
    ["open", await openProposals(), t("noneOpen")],
    ["settled", await settledProposals(), t("noneSettled")],
  ] as const;
  return (
    <div className="grid gap-6">
      <PageHead title={t("list")} lead={t("lead")}>
        <ListFiles list="proposals" title={t("list")} />
      </PageHead>
      {lists.map(([name, proposals, none]) => (
        <section key={name} aria-labelledby={name} className="grid gap-2">
          <h2 id={name} className="text-lg">
            {t(name)}
          </h2>
          {proposals.length === 0 ? (
            <p className="text-muted">{none}</p>
          ) : (
            <ul className="rounded-lg border border-line bg-surface">
              {proposals.map((proposal) => (
                <Line key={proposal.id} proposal={proposal} record={record} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

async function Line({ proposal, record }: { proposal: ProposalView; record: DeskRecord }) {
  const t = await getTranslations("proposals.page");
  const locale = await getLocale();
  const { id, outcome, proposer, proposedAt } = proposal;
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 px-3 py-1.5 not-first:border-t not-first:border-line">
      <Link href={`/desk/proposals/${id}` as Route} className="inline-flex min-h-8 items-center font-medium">
        {proposalText(proposal, record, locale)}
      </Link>
      <span className="text-sm text-muted">
        {outcome
          ? await outcomeText(proposal, locale)
          : t("by", { name: proposer.name, date: formatMoment(new Date(proposedAt), locale) })}
      </span>
    </li>
  );
}
