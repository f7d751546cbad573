import type { ExistingPartner } from "@/components/forms/partner-fields";
import { knownSource } from "@/lib/desk/form-options";
import { typedFields } from "@/lib/fields/typed";
import { sourceDraft } from "@/lib/log/draft";
import { partner as fields, international } from "@/lib/parliaments/fields";
import type { PartnerDesk } from "@/lib/partners/queries";

/** A partner organisation as its form holds it. */
export const existingPartner = (partner: PartnerDesk): ExistingPartner => ({
  id: partner.id,
  version: partner.version,
  partner: {
    ...typedFields(fields, partner),
    countryCode: partner.countryCode ?? international,
    sources: partner.sources.map(sourceDraft),
  },
  sources: partner.sources.map(knownSource),
});
