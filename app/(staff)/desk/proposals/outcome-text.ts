import { getTranslations } from "next-intl/server";
import { formatMoment } from "@/lib/access/moments";
import type { Locale } from "@/lib/i18n/locales";
import type { ProposalView } from "@/lib/proposals/queries";

/** What became of a proposal, when, and by whom. */
export async function outcomeText(proposal: ProposalView, locale: Locale): Promise<string> {
  const { outcome, settledAt, settledBy, remark } = proposal;
  if (!outcome || !settledAt) return "";
  const t = await getTranslations("proposals.page.outcome");
  const date = formatMoment(new Date(settledAt), locale);
  return t(outcome, { name: settledBy?.name ?? "", date, reason: remark ?? "" });
}
