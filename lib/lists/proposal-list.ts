import "server-only";
import { dayOf } from "@/lib/calendar/today";
import { countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import { deskRecord } from "@/lib/log/queries";
import type { DeskRecord } from "@/lib/log/views";
import { countriesOf, proposalText } from "@/lib/proposals/describe";
import { openProposals, type ProposalView, settledProposals } from "@/lib/proposals/queries";
import { joined } from "@/lib/text/joined";
import { translator } from "@/lib/text/translator";
import { type AnyList, type Asked, dateValue } from "./asked";
import type { Column } from "./list";

/** What waits for a second person, and what became of the last ones: as many as the page has. */
export async function proposalList({ locale }: Asked): Promise<AnyList> {
  return {
    name: "proposals",
    title: translator(locale, "proposals")("page.list"),
    narrowed: [],
    columns: columns(await deskRecord(), locale),
    rows: [...(await openProposals()), ...(await settledProposals())],
    locale,
  };
}

function columns(record: DeskRecord, locale: Locale): Column<ProposalView>[] {
  const t = translator(locale, "lists");
  const column = (
    key: string,
    width: number,
    value: Column<ProposalView>["value"],
  ): Column<ProposalView> => ({ key, header: t(`proposals.columns.${key}`), width, value });
  return [
    column("what", 60, (proposal) => proposalText(proposal, record, locale)),
    column("countries", 26, (proposal) =>
      joined(
        countriesOf(proposal, record).map((code) => countryName(code, locale)),
        ", ",
      ),
    ),
    column("proposer", 24, ({ proposer }) => proposer.name),
    column("proposedOn", 12, ({ proposedAt }) => dateValue(dayOf(proposedAt))),
    column("reason", 40, ({ reason }) => reason),
    column("outcome", 16, ({ outcome }) => t(`proposals.outcomes.${outcome ?? "waiting"}`)),
    column("settledOn", 12, ({ settledAt }) => dateValue(settledAt && dayOf(settledAt))),
    column("settledBy", 24, ({ settledBy }) => settledBy?.name ?? null),
    column("remark", 40, ({ remark }) => remark),
  ];
}
