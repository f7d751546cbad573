import { z } from "zod";
import { certainlyBefore, lastDay } from "@/lib/calendar/edtf";
import { inputsOf } from "@/lib/fields/field";
import {
  countryCode,
  id,
  optionalId,
  optionalUrl,
  requiredText,
  version,
  wrongIn,
} from "@/lib/fields/fields";
import { SourceInputs, SourceList } from "@/lib/sources/schema";
import { requireAddresses } from "./addresses";
import { body, contact, correspondence, listing, partner } from "./fields";

/** Whoever can be written to or can act. */
export const BodyInput = z.strictObject(inputsOf(body)).superRefine((given, context) => {
  const wrong = wrongIn(context);
  if (given.foundedOn && given.endedOn && certainlyBefore(given.endedOn, given.foundedOn))
    wrong("endedOn", "ended-before-founded");
  for (const [index, former] of (given.formerNames ?? []).entries()) {
    if (given.foundedOn && certainlyBefore(former.until, given.foundedOn))
      wrong(`formerNames.${index}.until`, "before-founding");
    const before = given.formerNames?.[index - 1];
    if (before && lastDay(former.until) <= lastDay(before.until))
      wrong(`formerNames.${index}.until`, "names-in-order");
  }
  for (const [index, seats] of (given.seats ?? []).entries()) {
    if (seats.from && seats.until && certainlyBefore(seats.until, seats.from))
      wrong(`seats.${index}.until`, "until-before-from");
    const before = given.seats?.[index - 1];
    if (before && (!before.until || !seats.from || certainlyBefore(seats.from, before.until)))
      wrong(`seats.${index}.from`, "periods-in-order");
  }
  if (!given.countryCode && given.kind !== "international_assembly") wrong("countryCode", "required");
  if (given.kind === "chamber" && !given.chamberRole) wrong("chamberRole", "choose");
  // A parliament of one chamber acts as a whole; one of two acts through its chambers.
  if (given.kind === "parliament" && given.chamberRole && given.chamberRole !== "only")
    wrong("chamberRole", "chamber-role-of-parliament");
  if (given.kind !== "chamber" && given.kind !== "parliament" && given.chamberRole)
    wrong("chamberRole", "chamber-role-of-parliament");
  if (given.kind === "chamber" && !given.parentId) wrong("parentId", "required");
});
export type BodyInput = z.infer<typeof BodyInput>;
/** How a body is written to: kept apart from what is public of it. */
export const BodyCorrespondence = z.strictObject(inputsOf(correspondence)).superRefine(requireAddresses);
export const AddBody = z.strictObject({
  id: optionalId,
  body: BodyInput,
  correspondence: BodyCorrespondence.optional(),
});
export const EditBody = z.strictObject({ id, version, body: BodyInput });
export const EditCorrespondence = z.strictObject({ id, version, correspondence: BodyCorrespondence });

/** A person at a body. */
export const ContactInput = z.strictObject(inputsOf(contact)).superRefine((given, context) => {
  const wrong = wrongIn(context);
  if (!given.name && !given.office) wrong("name", "name-or-office");
  if (given.since && given.until && certainlyBefore(given.until, given.since))
    wrong("until", "until-before-since");
  requireAddresses(given, context);
});
export type ContactInput = z.infer<typeof ContactInput>;
export const AddContact = z.strictObject({ id: optionalId, contact: ContactInput });
export const EditContact = z.strictObject({ id, version, contact: ContactInput });
export const EraseContact = z.strictObject({ id, version });
export const LeaveOffice = z.strictObject({ id, version });
/** That what is known of how someone is reached was looked at today, and on which page. */
export const Verify = z.strictObject({ id, version, verifiedFrom: optionalUrl });

/** A diaspora or civic organisation in a country, or an international one. Sources that are not said stay. */
export const PartnerInput = z.strictObject({ ...inputsOf(partner), sources: SourceList.optional() });
export type PartnerInput = z.infer<typeof PartnerInput>;
export const AddPartner = z.strictObject({
  id: optionalId,
  partner: PartnerInput,
  publish: z.boolean().optional(),
});
export const EditPartner = z.strictObject({ id, version, partner: PartnerInput });

/** That the campaign asks this country: since when, on what basis, with which sources. */
export const ListingInput = z
  .strictObject({
    ...inputsOf(listing),
    sources: SourceInputs,
    contextSources: SourceInputs,
  })
  .superRefine((given, context) => {
    const wrong = wrongIn(context);
    const isAssumed = given.basis === "assumed";
    if (!isAssumed && given.sources.length === 0) wrong("sources", "listing-needs-source");
    if (isAssumed && given.sources.length > 0) wrong("basis", "assumed-has-source");
  });
export type ListingInput = z.infer<typeof ListingInput>;
/** `version` is that of the listing being changed; without it a country is listed anew. */
export const SaveListing = z.strictObject({
  id: optionalId,
  version: version.nullish().transform((number) => number ?? null),
  listing: ListingInput,
});

/** Takes a country off the list; the reason is for staff. */
export const RemoveListing = z.strictObject({ id, version, reason: requiredText(1000) });
export const RestoreListing = z.strictObject({ id, version });

export const AddCountry = z.strictObject({ code: countryCode });
