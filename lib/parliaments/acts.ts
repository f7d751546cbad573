import "server-only";
import { newId } from "@/lib/base/ids";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import type { Transaction } from "@/lib/db/client";
import { dropDraftsAbout } from "@/lib/drafts/drafts";
import type { LocalText } from "@/lib/i18n/locales";
import { act, type Context } from "@/lib/ledger/act";
import type { Question } from "@/lib/ledger/questions";
import { visibilityAct } from "@/lib/ledger/visibility";
import { chooseSources, linksIn, sourceLooks } from "@/lib/sources/choose";
import { knownPages } from "@/lib/sources/same-page";
import type { Change } from "@/lib/subject/change";
import { freeId, requireKnown, saved } from "@/lib/subject/saved";
import { type Life, notThereOn } from "./body-life";
import { person } from "./fields";
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
  SaveListing,
} from "./schema";
import { bodySubject, contactSubject, countrySubject, listingSubject, partnerSubject } from "./subjects";

/** Adds a country to the record. Countries come with a campaign's data, not from the desk. */
export const addCountry = act("country:add", {
  right: "record:import",
  input: AddCountry,
  inner: true,
  looks: ({ code }) => [[countrySubject, [code]]],
  decide: async ({ code }, { see }) => {
    if (await see(countrySubject, code)) throw new Refusal("id-taken", "code");
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
    return saved({ subject: bodySubject, id, expect: null, data: input.body });
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
    await requireEntriesWithin(tx, input.id, input.body);
    ask(await renamingOf(tx, input.id, await see(bodySubject, input.id), input.body));
    return saved({ subject: bodySubject, id: input.id, expect: input.version, data: input.body });
  },
});

/** Notes a person at a body: internal only, in every format. */
export const addContact = act("contact:add", {
  right: "contact:write",
  input: AddContact,
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

/** Adds a partner organisation; internal unless published at once. */
export const addPartner = act("partner:add", {
  right: "body:write",
  input: AddPartner,
  looks: ({ id, partner }) => [
    [partnerSubject, [id]],
    [countrySubject, [partner.countryCode]],
  ],
  decide: async (input, { see }) => {
    const id = await freeId(see, partnerSubject, input.id);
    await requireCountry(see, input.partner.countryCode);
    return saved({
      subject: partnerSubject,
      id,
      expect: null,
      data: { ...input.partner, visibility: input.publish ? "public" : "internal" },
    });
  },
});

/** Saves a partner organisation anew. */
export const editPartner = act("partner:edit", {
  right: "body:write",
  input: EditPartner,
  looks: ({ id, partner }) => [
    [partnerSubject, [id]],
    [countrySubject, [partner.countryCode]],
  ],
  decide: async (input, { see }) => {
    await requireCountry(see, input.partner.countryCode);
    return saved({ subject: partnerSubject, id: input.id, expect: input.version, data: input.partner });
  },
});

/** Makes a partner organisation public, or internal again. */
export const setPartnerVisibility = visibilityAct("partner:visibility", "body:write", partnerSubject);

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
    const id = input.id ?? existing ?? newId();
    if (input.version === null && existing) throw new Refusal("already-listed", "countryCode");
    if (input.version !== null && existing !== id) throw new Refusal("not-found");
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
      expect: input.version,
      act: input.version === null ? "listing:add" : "listing:edit",
      data,
      links: { sources: listedSources(backing.sourceIds, around.sourceIds) },
    };
    return saved(change, [...backing.sourceChanges, ...around.sourceChanges]);
  },
});

/** The listings of these countries, by country. */
async function listedCountries(tx: Transaction, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.targetListing.findMany({
    where: { countryCode: { in: [...new Set(codes)] } },
    select: { id: true, countryCode: true },
  });
  return new Map(rows.map(({ id, countryCode }) => [countryCode, id]));
}

/**
 * No entry names a body on a day on which it was not there yet, or no longer.
 * @throws Refusal at the day of the body that does not fit
 */
async function requireEntriesWithin(tx: Transaction, bodyId: string, body: Life): Promise<void> {
  if (!body.foundedOn && !body.endedOn) return;
  const entries = await tx.entry.findMany({
    where: { bodyId, removedAt: null },
    select: { occurredOn: true },
    orderBy: { countsFrom: "asc" },
  });
  for (const { occurredOn } of entries) {
    const absent = notThereOn(body, occurredOn);
    if (absent)
      throw new Refusal(
        absent === "body-ended" ? "entries-after-end" : "entries-before-founding",
        absent === "body-ended" ? "endedOn" : "foundedOn",
        { date: occurredOn },
      );
  }
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

type See = Context["see"];

const requireCountry = (see: See, code: string | null) =>
  requireKnown(see, countrySubject, code, ["country-unknown", "countryCode"]);
const requireBody = (see: See, id: string) => requireKnown(see, bodySubject, id, ["body-unknown", "bodyId"]);

/** A contact that is still there; one that was erased cannot be brought back. */
async function requireContact(see: See, id: string, version: number): Promise<void> {
  const current = await see(contactSubject, id);
  if (!current || current.erasedAt) throw new Refusal("contact-unknown");
  if (current.version !== version) throw new StaleVersion("contact", id, version, current);
}

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
