import { z } from "zod";
import { certainlyBefore, lastDay } from "@/lib/calendar/edtf";
import { BodyKind, ChamberRole } from "@/lib/db/generated/enums";
import {
  countryCode,
  id,
  localText,
  optionalAnyEdtf,
  optionalId,
  optionalLine,
  optionalPastEdtf,
  optionalText,
  optionalUrl,
  pastEdtf,
  requiredLine,
  requiredLocalLine,
  requiredLocalText,
  version,
} from "@/lib/fields/fields";
import { SourceInput } from "@/lib/sources/schema";
import { ListingBasis, presentBasis } from "@/lib/standing/basis";

const optionalCountry = z
  .union([countryCode, z.literal("")])
  .nullish()
  .transform((code) => code || null);

/** A list that a body seldom has; none is kept as nothing. */
const listOf = <Row extends z.ZodType>(row: Row) =>
  z
    .array(row)
    .max(40, "too-many")
    .nullish()
    .transform((rows) => (rows && rows.length > 0 ? rows : null));

/** A name that a body had before, and the last day or period of it. */
const FormerName = z.strictObject({
  name: requiredLocalLine(300),
  nameNative: optionalLine(300),
  until: pastEdtf,
});

/** How many seats a body has or had; open where it has no beginning that is known, or no end yet. */
const Seats = z.strictObject({
  count: z
    .union([z.number(), z.string().trim()], "required")
    .refine((value) => value !== "", { error: "required", abort: true })
    .transform(Number)
    .refine((count) => Number.isInteger(count) && count >= 1 && count <= 10_000, "seats"),
  from: optionalAnyEdtf,
  until: optionalAnyEdtf,
});

/** Whoever can be written to or can act. */
export const BodyInput = z
  .strictObject({
    kind: z.enum(BodyKind, "choose"),
    chamberRole: z
      .union([z.enum(ChamberRole, "choose"), z.literal("")])
      .nullish()
      .transform((role) => role || null),
    countryCode: optionalCountry,
    parentId: optionalId,
    name: requiredLocalLine(300),
    nameNative: optionalLine(300),
    formerNames: listOf(FormerName),
    foundedOn: optionalPastEdtf,
    endedOn: optionalPastEdtf,
    seats: listOf(Seats),
    website: optionalUrl,
    remark: localText(1000),
  })
  .superRefine((body, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: path.split("."), message });
    if (body.foundedOn && body.endedOn && certainlyBefore(body.endedOn, body.foundedOn))
      wrong("endedOn", "ended-before-founded");
    for (const [index, former] of (body.formerNames ?? []).entries()) {
      if (body.foundedOn && certainlyBefore(former.until, body.foundedOn))
        wrong(`formerNames.${index}.until`, "before-founding");
      const before = body.formerNames?.[index - 1];
      if (before && lastDay(former.until) <= lastDay(before.until))
        wrong(`formerNames.${index}.until`, "names-in-order");
    }
    for (const [index, seats] of (body.seats ?? []).entries()) {
      if (seats.from && seats.until && certainlyBefore(seats.until, seats.from))
        wrong(`seats.${index}.until`, "until-before-from");
      const before = body.seats?.[index - 1];
      if (before && (!before.until || !seats.from || certainlyBefore(seats.from, before.until)))
        wrong(`seats.${index}.from`, "periods-in-order");
    }
    if (!body.countryCode && body.kind !== "international_assembly") wrong("countryCode", "required");
    if (body.kind === "chamber" && !body.chamberRole) wrong("chamberRole", "choose");
    // A parliament of one chamber acts as a whole; one of two acts through its chambers.
    if (body.kind === "parliament" && body.chamberRole && body.chamberRole !== "only")
      wrong("chamberRole", "chamber-role-of-parliament");
    if (body.kind !== "chamber" && body.kind !== "parliament" && body.chamberRole)
      wrong("chamberRole", "chamber-role-of-parliament");
    if (body.kind === "chamber" && !body.parentId) wrong("parentId", "required");
  });
export type BodyInput = z.infer<typeof BodyInput>;
export const AddBody = z.strictObject({ id: optionalId, body: BodyInput });
export const EditBody = z.strictObject({ id, version, body: BodyInput });

/** A person at a body. */
export const ContactInput = z
  .strictObject({
    bodyId: id,
    name: optionalLine(200),
    office: optionalLine(200),
    address: optionalText(500),
    language: optionalLine(35),
    since: optionalAnyEdtf,
    until: optionalAnyEdtf,
    verifiedOn: optionalPastEdtf,
    verifiedFrom: optionalUrl,
    remark: optionalText(2000),
  })
  .superRefine((contact, context) => {
    if (!contact.name && !contact.office)
      context.addIssue({ code: "custom", path: ["name"], message: "name-or-office" });
    if (contact.since && contact.until && certainlyBefore(contact.until, contact.since))
      context.addIssue({ code: "custom", path: ["until"], message: "until-before-since" });
  });
export type ContactInput = z.infer<typeof ContactInput>;
export const AddContact = z.strictObject({ id: optionalId, contact: ContactInput });
export const EditContact = z.strictObject({ id, version, contact: ContactInput });
export const EraseContact = z.strictObject({ id, version });

/** A diaspora or civic organisation in a country. */
export const PartnerInput = z.strictObject({
  countryCode,
  name: requiredLine(300),
  website: optionalUrl,
  remark: localText(2000),
});
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
    countryCode,
    basis: z.enum({ ...ListingBasis, source: "source" }, "choose").transform(presentBasis),
    since: optionalPastEdtf,
    reasoning: requiredLocalText(4000),
    sources: z
      .array(SourceInput)
      .max(40, "too-many")
      .optional()
      .transform((list) => list ?? []),
    contextSources: z
      .array(SourceInput)
      .max(40, "too-many")
      .optional()
      .transform((list) => list ?? []),
  })
  .superRefine((listing, context) => {
    if (listing.basis !== "assumed" && listing.sources.length === 0)
      context.addIssue({ code: "custom", path: ["sources"], message: "listing-needs-source" });
    if (listing.basis === "assumed" && listing.sources.length > 0)
      context.addIssue({ code: "custom", path: ["basis"], message: "assumed-has-source" });
  });
export type ListingInput = z.infer<typeof ListingInput>;
/** `version` is that of the listing being changed; without it a country is listed anew. */
export const SaveListing = z.strictObject({
  id: optionalId,
  version: version.nullish().transform((number) => number ?? null),
  listing: ListingInput,
});

export const AddCountry = z.strictObject({ code: countryCode });
