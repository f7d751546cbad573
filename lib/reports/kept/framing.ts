import "server-only";
import type { Locale } from "@/lib/i18n/locales";
import { inLanguageOf, nameOf } from "@/lib/identity/identity";
import type { ReportFrame } from "@/lib/kept-reports/fields";
import { findIssuedReport, listSavedReports } from "@/lib/kept-reports/queries";
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

/**
 * What stands around the figures of the report that an address names: of a saved one as it is now, of an issued one as it was
 * then. The caller checks the right `report:read`.
 * @returns undefined where it names none, null where there is no such report
 */
export async function framingNamed(
  { saved, issued }: { saved: string | null; issued: string | null },
  language: Locale,
): Promise<Framing | undefined | null> {
  if (issued !== null) {
    const report = await findIssuedReport(issued);
    return report ? (report.frame ?? undefined) : null;
  }
  if (saved === null) return undefined;
  const report = (await listSavedReports()).find(({ id }) => id === saved);
  return report ? framingOf(report, language) : null;
}
