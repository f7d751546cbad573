import { type Fields, told } from "@/lib/fields/field";
import { localText, optionalId, optionalLine, optionalUrl } from "@/lib/fields/fields";
import { viewReader } from "@/lib/fields/view";
import type { LocalText } from "@/lib/i18n/locales";

/** The key under which it is kept among the settings. */
export const publisherKey = "publisher";

/** Who runs the campaign, as far as the public site names it. */
export const publisher = {
  name: told(localText(200), "The organisation."),
  /** Street, town, country, as on an envelope. */
  address: told(localText(400), "Its postal address."),
  website: told(optionalUrl, "Its website."),
  logoFileId: told(optionalId, "Its mark."),
  /** A name, an office or both. */
  pressContact: told(localText(200), "Whom journalists turn to."),
  pressEmail: told(optionalLine(254), "The address for journalists."),
  pressPhone: told(optionalLine(40), "The telephone for journalists."),
} satisfies Fields;

/** Who runs the campaign, for the public; only what an administrator has chosen to show. */
export type PublisherView = {
  name: LocalText;
  address: LocalText;
  website: string | null;
  logo: { sha256: string; mediaType: string } | null;
  pressContact: LocalText;
  pressEmail: string | null;
  pressPhone: string | null;
};

const read = viewReader(publisher, ["logoFileId"]);

/** What is shown, from what is kept under {@link publisherKey}; null while nothing is. */
export function publisherIn(kept: unknown): PublisherView | null {
  const row = (kept && typeof kept === "object" ? kept : {}) as Record<string, unknown>;
  if (Object.keys(row).length === 0) return null;
  return { ...read(row), logo: (row.logo as PublisherView["logo"]) ?? null };
}

/** Where the mark is to be had: an address of its own for each, so that it may be kept for ever. */
export const logoPath = ({ sha256, mediaType }: NonNullable<PublisherView["logo"]>): string =>
  `/logo/${sha256.slice(0, 20)}.${mediaType === "image/png" ? "png" : "jpg"}`;
