import { z } from "zod";
import { packagePlace } from "@/lib/documents/fields";
import { DocumentInput, DocumentVersionInput, PackageInput } from "@/lib/documents/schema";
import { inputsOf } from "@/lib/fields/field";
import { countryCode, id, localText, optionalLine } from "@/lib/fields/fields";
import { Confirmed } from "@/lib/ledger/questions";
import { EntryInput } from "@/lib/log/schema";
import { WaveInput } from "@/lib/outreach/schema";
import { BodyInput, ListingInput, PartnerInput } from "@/lib/parliaments/schema";
import { SourceFields } from "@/lib/sources/schema";

const list = <Row extends z.ZodType>(row: Row) => z.array(row).max(10_000, "too-many").default([]);
const publish = z.boolean().default(false);

/**
 * A campaign, or a part of one, as a file: what `npm run import` takes and what the shipped campaign is made of.
 * Every row has an id of its own, so that the same file can come again. `publish` makes a row public; a row that is
 * public already stays so. docs/data.md describes the fields.
 */
export const CampaignFile = z.strictObject({
  /** A name under which it is remembered that this file was loaded. */
  campaign: optionalLine(60),
  countries: list(z.strictObject({ code: countryCode })),
  sources: list(SourceFields.safeExtend({ id, confirmed: Confirmed })),
  bodies: list(BodyInput.safeExtend({ id, confirmed: Confirmed })),
  partners: list(PartnerInput.extend({ id, publish, confirmed: Confirmed })),
  documents: list(
    DocumentInput.extend({
      id,
      publish,
      confirmed: Confirmed,
      versions: list(DocumentVersionInput.extend({ id })),
    }),
  ),
  packages: list(
    PackageInput.extend({
      id,
      publish,
      ...inputsOf(packagePlace),
      number: packagePlace.number.input.default(1),
    }),
  ),
  waves: list(WaveInput.extend({ id })),
  listings: list(ListingInput.safeExtend({ id, confirmed: Confirmed })),
  entries: list(
    z.strictObject({
      id,
      publish,
      entry: EntryInput,
      /** Shown with the correction, where the row changes the facts of a published entry. */
      correctionReason: localText(1000),
      /** Questions that were answered for this row, as in {@link Confirmed}; the other lists have it too. */
      confirmed: Confirmed,
    }),
  ),
});
export type CampaignFile = z.infer<typeof CampaignFile>;

export type Section = Exclude<keyof CampaignFile, "campaign">;
/** The lists of a campaign file, in the order in which they build on one another. */
export const sections = Object.keys(CampaignFile.omit({ campaign: true }).shape) as Section[];

/** With `confirmAll` every question is answered, as if each row had confirmed its own. */
export const ImportRecord = z.strictObject({
  file: CampaignFile,
  confirmAll: z.boolean().optional(),
});
