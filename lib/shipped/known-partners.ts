import "server-only";
import type { Transaction } from "@/lib/db/client";
import type { CampaignFile } from "@/lib/exchange/campaign-file";
import { folded } from "@/lib/text/fold";

type Named = { countryCode: string | null; name: string; nameNative: string | null; website: string | null };

/** By what an organisation is known again: its names in its country, and the host of its website. */
function marksOf({ countryCode, name, nameNative, website }: Named): string[] {
  const names = [name, nameNative].flatMap((text) => (text ? `${countryCode ?? ""} ${folded(text)}` : []));
  const host = website && URL.canParse(website) ? new URL(website).hostname.replace(/^www\./, "") : null;
  return [...names, ...(host ? [`at ${host}`] : [])];
}

/**
 * Takes new partner organisations out of a file that staff have probably added themselves.
 * @returns the ids of those that were taken out
 */
export async function withoutKnownPartners(file: CampaignFile, tx: Transaction): Promise<string[]> {
  const stored = await tx.partner.findMany({
    select: { id: true, countryCode: true, name: true, nameNative: true, website: true },
  });
  const ids = new Set(stored.map(({ id }) => id));
  const shipped = new Set(file.partners.map(({ id }) => id));
  const known = new Set(stored.filter(({ id }) => !shipped.has(id)).flatMap(marksOf));
  const isKnown = (row: (typeof file.partners)[number]) =>
    !ids.has(row.id) && marksOf(row).some((mark) => known.has(mark));
  const left = file.partners.filter(isKnown).map(({ id }) => id);
  file.partners = file.partners.filter(({ id }) => !left.includes(id));
  return left;
}
