import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { DeskRecord } from "@/lib/log/views";
import { proposalText } from "@/lib/proposals/describe";
import type { ProposalView } from "@/lib/proposals/queries";

/** That changes are proposed here and wait for a second person. */
export async function WaitingProposals({
  proposals,
  record,
}: {
  proposals: readonly ProposalView[];
  record: DeskRecord;
}) {
  if (proposals.length === 0) return null;
  const t = await getTranslations("proposals.page");
  const locale = await getLocale();
  return (
    <Notice tone="warn">
      <p>{t("waiting")}</p>
      <ul className="grid gap-1">
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <Link
              href={`/desk/proposals/${proposal.id}` as Route}
              className="inline-flex min-h-8 items-center font-medium"
            >
              {proposalText(proposal, record, locale)}
            </Link>{" "}
            <span className="text-sm text-muted">{proposal.proposer.name}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
