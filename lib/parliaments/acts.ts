import "server-only";
import { newId } from "@/lib/base/ids";
import { Refusal } from "@/lib/base/refusal";
import type { Transaction } from "@/lib/db/client";
import { dropDraftsAbout } from "@/lib/drafts/drafts";
import type { LocalText } from "@/lib/i18n/locales";
import { act, type Context } from "@/lib/ledger/act";
import type { Question } from "@/lib/ledger/questions";
import { archiveAct } from "@/lib/marking/archive";
import { visibilityAct } from "@/lib/marking/visibility";
import { chooseSources, linksIn, sourceLooks } from "@/lib/sources/choose";
import { type KnownPages, knownPages } from "@/lib/sources/same-page";
import type { Change } from "@/lib/subject/change";
import { currentAt, freeId, requireKnown, saved } from "@/lib/subject/saved";
import type { Look } from "@/lib/subject/sight";
import { requireEntriesWithin } from "./entries-within";
import { person } from "./fields";
import { requireContact } from "./known-contact";
import { listedSources } from "./listed-sources";
import { bodyRenamed, lostNames } from "./questions";
import {
  AddBody,
  AddContact,
  AddCountry,
  AddPartner,
  type BodyInput,
  EditBody,
  EditContact,
  EditPartner,
  EraseContact,
  type PartnerInput,
  RemoveListing,
  RestoreListing,
  SaveListing,
} from "./schema";
import { bodySubject, contactSubject, countrySubject, listingSubject, partnerSubject } from "./subjects";

/** Adds a country to the record; {@link saveListing} says that the campaign asks it. */
export const addCountry = act("country:add", {
  right: "listing:write",
  input: AddCountry,
  looks: ({ code }) => [[countrySubject, [code]]],
  decide: async ({ code }, { see }) => {
    if (await see(countrySubject, code)) throw new Refusal("country-known", "code");
    return saved({ subject: countrySubject, id: code, expect: null });
  },
});

/** Adds a body that can be written to or can act. */
export const addBody = act("body:add", {
  right: "body:write",
  input: AddBody,
  looks: ({ id, body }) => [
    [bodySubject, [id, body.parentId]],
    [countrySubject, [body.countryCode]],
  ],
  decide: async (input, { see }) => {
    const id = await freeId(see, bodySubject, input.id);
    await requireBodyPlace(see, id, input.body);
    return saved({
      subject: bodySubject,
      id,
      expect: null,
      data: { ...input.body, ...input.correspondence },
    });
  },
});

/** Saves a body anew. */
export const editBody = act("body:edit", {
  right: "body:write",
  input: EditBody,
  looks: ({ id, body }) => [
    [bodySubject, [id, body.parentId]],
    [countrySubject, [body.countryCode]],
  ],
  decide: async (input, { tx, see, ask }) => {
    await requireBodyPlace(see, input.id, input.body);
    await requireEntriesWithin(tx, [input.id], input.body);
    ask(await renamingOf(tx, input.id, await see(bodySubject, input.id), input.body));
    return saved({ subject: bodySubject, id: input.id, expect: input.version, data: input.body });
  },
});

/** Archives a body, or brings it back. */
export const archiveBody = archiveAct("body:archive", "body:write", bodySubject);

/** Notes a person at a body: internal only, in every format. */
export const addContact = act("contact:add", {
  right: "contact:write",
  input: AddContact,
  looks: ({ id, contact }) => [
    [contactSubject, [id]],
    [bodySubject, [contact.bodyId]],
  ],
  decide: async (input, { see }) => {
    const id = await freeId(see, contactSubject, input.id);
    await requireBody(see, input.contact.bodyId);
    return saved({ subject: contactSubject, id, expect: null, data: input.contact });
  },
});

/** Saves a contact anew. */
export const editContact = act("contact:edit", {
  right: "contact:write",
  input: EditContact,
  looks: ({ id, contact }) => [
    [contactSubject, [id]],
    [bodySubject, [contact.bodyId]],
  ],
  decide: async (input, { see }) => {
    await requireContact(see, input.id, input.version);
    await requireBody(see, input.contact.bodyId);
    return saved({
      subject: contactSubject,
      id: input.id,
      expect: input.version,
      data: input.contact,
    });
  },
});

/** Erases a person for good: all personal fields, and every version that was kept of them. */
export const eraseContact = act("contact:erase", {
  right: "contact:write",
  input: EraseContact,
  decide: async (input, { tx, see, now }) => {
    await requireContact(see, input.id, input.version);
    await dropDraftsAbout(tx, `contact:${input.id}`);
    const blank = Object.fromEntries(Object.keys(person).map((field) => [field, null]));
    return saved({
      subject: contactSubject,
      id: input.id,
      expect: input.version,
      act: "contact:erase",
      data: { ...blank, erasedAt: now },
      erase: true,
    });
  },
});

const partnerPages = (inputs: readonly { partner: PartnerInput }[], tx: Transaction) =>
  knownPages(
    tx,
    inputs.flatMap(({ partner }) => linksIn(partner.sources ?? [])),
  );
const partnerLooks = ({ id, partner }: { id: string | null; partner: PartnerInput }): Look[] => [
  [partnerSubject, [id]],
  [countrySubject, [partner.countryCode]],
  ...sourceLooks(partner.sources ?? []),
];

/** Adds a partner organisation; internal unless published at once. */
export const addPartner = act("partner:add", {
  right: "body:write",
  input: AddPartner,
  looks: partnerLooks,
  gather: partnerPages,
  takeIn: (pages, changes) => pages.takeIn(changes),
  decide: async (input, context, pages) => {
    const id = await freeId(context.see, partnerSubject, input.id);
    const { data, links, sourceChanges } = await partnerWritten(input.partner, context, pages);
    const visibility = input.publish ? "public" : "internal";
    return saved(
      { subject: partnerSubject, id, expect: null, data: { ...data, visibility }, ...links },
      sourceChanges,
    );
  },
});

/** Saves a partner organisation anew. Where nothing is said of its sources they stay. */
export const editPartner = act("partner:edit", {
  right: "body:write",
  input: EditPartner,
  looks: partnerLooks,
  gather: partnerPages,
  takeIn: (pages, changes) => pages.takeIn(changes),
  decide: async (input, context, pages) => {
    const { data, links, sourceChanges } = await partnerWritten(input.partner, context, pages);
    return saved(
      { subject: partnerSubject, id: input.id, expect: input.version, data, ...links },
      sourceChanges,
    );
  },
});

/** Makes a partner organisation public, or internal again. */
export const setPartnerVisibility = visibilityAct("partner:visibility", "body:write", partnerSubject);

/** Archives a partner organisation, or brings it back. An archived one is not shown to the public. */
export const archivePartner = archiveAct("partner:archive", "body:write", partnerSubject);

/** Lists a country as one that the campaign asks, or saves its listing anew. */
export const saveListing = act("listing:save", {
  right: "listing:write",
  input: SaveListing,
  looks: ({ id, listing }) => [
    [listingSubject, [id]],
    [countrySubject, [listing.countryCode]],
    ...sourceLooks([...listing.sources, ...listing.contextSources]),
  ],
  gather: async (inputs, tx) => ({
    listed: await listedCountries(
      tx,
      inputs.map(({ listing }) => listing.countryCode),
    ),
    pages: await knownPages(
      tx,
      inputs.flatMap(({ listing }) => linksIn([...listing.sources, ...listing.contextSources])),
    ),
  }),
  takeIn: ({ listed, pages }, changes, { listing }) => {
    pages.takeIn(changes);
    for (const { subject, id } of changes)
      if (subject === listingSubject) listed.set(listing.countryCode, id);
  },
  decide: async (input, context, { listed, pages }) => {
    const { sources, contextSources, ...data } = input.listing;
    await requireCountry(context.see, data.countryCode);
    const existing = listed.get(data.countryCode);
    const before = existing ? await context.see(listingSubject, existing) : null;
    // Listed anew, a country that was taken off the list goes on with the listing that it had.
    const again = input.version === null && before?.removedAt ? Number(before.version) : null;
    const id = again === null ? (input.id ?? existing ?? newId()) : (existing ?? newId());
    if (input.version === null && existing && again === null)
      throw new Refusal("already-listed", "countryCode");
    if (input.version !== null && existing !== id) throw new Refusal("not-found");
    if (input.version !== null && before?.removedAt) throw new Refusal("off-the-list");
    const backing = await chooseSources(context, pages, sources, "sources");
    const around = await chooseSources(
      context,
      pages,
      contextSources,
      "contextSources",
      backing.sourceChanges,
    );
    const change: Change = {
      subject: listingSubject,
      id,
      expect: input.version ?? again,
      act: input.version === null ? "listing:add" : "listing:edit",
      data: { ...data, ...(again === null ? {} : { removedAt: null, removalReason: null }) },
      links: { sources: listedSources(backing.sourceIds, around.sourceIds) },
    };
    return saved(change, [...backing.sourceChanges, ...around.sourceChanges]);
  },
});

/** Takes a country off the list, with a reason; {@link restoreListing} undoes it. What was sent there stays on the log. */
export const removeListing = act("listing:remove", {
  right: "listing:write",
  input: RemoveListing,
  decide: async ({ id, version, reason }, { see, now }) => {
    const current = await currentAt(see, listingSubject, { id, version });
    if (current.removedAt) throw new Refusal("off-the-list");
    return saved({
      subject: listingSubject,
      id,
      expect: version,
      data: { removedAt: now, removalReason: reason },
    });
  },
});

/** Puts a country back on the list as it stood there. */
export const restoreListing = act("listing:restore", {
  right: "listing:write",
  input: RestoreListing,
  decide: async (input, { see }) => {
    const current = await currentAt(see, listingSubject, input);
    if (!current.removedAt) throw new Refusal("already-listed");
    const data = { removedAt: null, removalReason: null };
    return saved({ subject: listingSubject, id: input.id, expect: input.version, data });
  },
});

/** The listings of these countries, by country; those that were taken off the list among them. */
async function listedCountries(tx: Transaction, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.targetListing.findMany({
    where: { countryCode: { in: [...new Set(codes)] } },
    select: { id: true, countryCode: true },
  });
  return new Map(rows.map(({ id, countryCode }) => [countryCode, id]));
}

/** Asks whether a change of a body's names is a correction, where its entries would stand under another name. */
async function renamingOf(
  tx: Transaction,
  id: string,
  current: Record<string, unknown> | null,
  body: BodyInput,
): Promise<Question[]> {
  if (!current) return [];
  const nameNative = (current.nameNative as string | undefined) ?? null;
  const lost = lostNames({ name: current.name as LocalText, nameNative }, body);
  const entries = lost.length > 0 ? await tx.entry.count({ where: { bodyId: id, removedAt: null } }) : 0;
  return bodyRenamed(lost, entries);
}

/** What is written of a partner organisation: its columns, and its sources where they are said. */
async function partnerWritten(
  { sources, ...data }: PartnerInput,
  context: Context,
  pages: KnownPages,
): Promise<{ data: Record<string, unknown>; links: Pick<Change, "links">; sourceChanges: Change[] }> {
  await requireCountry(context.see, data.countryCode);
  if (!sources) return { data, links: {}, sourceChanges: [] };
  const { sourceIds, sourceChanges } = await chooseSources(context, pages, sources);
  return { data, links: { links: { sources: sourceIds.map((id) => ({ id })) } }, sourceChanges };
}

type See = Context["see"];

const requireCountry = (see: See, code: string | null) =>
  requireKnown(see, countrySubject, code, ["country-unknown", "countryCode"]);
const requireBody = (see: See, id: string) => requireKnown(see, bodySubject, id, ["body-unknown", "bodyId"]);

/** Its country exists, and the body it belongs to is another one, of the same country, not below itself. */
async function requireBodyPlace(see: See, id: string, body: BodyInput): Promise<void> {
  await requireCountry(see, body.countryCode);
  const seen = new Set([id]);
  for (let parentId = body.parentId; parentId; ) {
    if (seen.has(parentId)) throw new Refusal("parent-below-itself", "parentId");
    seen.add(parentId);
    const parent = await see(bodySubject, parentId);
    if (!parent) throw new Refusal("body-unknown", "parentId");
    if ((parent.countryCode ?? null) !== body.countryCode)
      throw new Refusal("body-of-other-country", "parentId");
    parentId = (parent.parentId as string | undefined) ?? null;
  }
}
