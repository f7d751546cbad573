import "server-only";
import type { Locale } from "@/lib/i18n/locales";
import { inLanguageOf, nameOf } from "@/lib/identity/identity";
import type { ReportFrame } from "@/lib/kept-reports/fields";
import { campaignIdentity } from "@/lib/outreach/queries";
import type { Framing } from "../frame";

/** What stands around the figures of a saved report, and who signs it. The caller checks the right `report:read`. */
export async function framingOf(frame: ReportFrame, language: Locale): Promise<Framing> {
  const { identity } = await campaignIdentity();
  const lines = (text: string) => text.split("\n").filter(Boolean);
  return {
    frame,
    publisher: {
      letterhead: [nameOf(identity, language), ...lines(inLanguageOf(identity.address, language))],
      signatory: inLanguageOf(identity.signatory, language),
      signatoryOffice: inLanguageOf(identity.signatoryOffice, language),
    },
  };
}
