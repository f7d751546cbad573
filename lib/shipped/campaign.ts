import { CampaignFile } from "@/lib/exchange/campaign-file";
import { subjectsOf } from "@/lib/exchange/row-subjects";
import { contentHash } from "@/lib/ledger/chain";
import { shippedCampaign } from "@/prisma/seed/campaign";
import retired from "@/prisma/seed/retired.json";
import type { Retired } from "./plan";

/** The shipped campaign as it now is, parsed anew: who takes it may change it. */
export const shippedNow = (): CampaignFile => CampaignFile.parse(shippedCampaign);

/** A mark of what is shipped of a row, or of why it is no more: another one where that is another. */
export function shippedMark(row: { section: string; id: string }): string {
  const own = subjectsOf(shippedNow()).filter(
    ({ section, rowId }) => section === row.section && rowId === row.id,
  );
  const retired = retiredRows.find(({ ids }) => ids.includes(row.id));
  return contentHash(
    own.length > 0 ? own.map(({ id, content }) => ({ id, content })) : (retired?.reason ?? null),
  );
}

/** What earlier releases shipped and this one does not. */
export const retiredRows = retired as Retired;
