import "server-only";
import { newId } from "@/lib/base/ids";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import type { Transaction } from "@/lib/db/client";
import type { LocalText } from "@/lib/i18n/locales";
import { act } from "@/lib/ledger/act";
import type { Question } from "@/lib/ledger/questions";
import { visibilityAct } from "@/lib/ledger/visibility";
import { chooseSources } from "@/lib/sources/choose";
import type { LinkedSource } from "@/lib/sources/same-page";
import type { Change } from "@/lib/subject/change";
import { read } from "@/lib/subject/rows";
import { type Life, notThereOn } from "./body-life";
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

type Written = { id: string; version: number };

const added = (change: Change): { changes: Change[]; value: Written } => ({
  changes: [change],
  value: { id: change.id, version: 1 },
});
const edited = (change: Change & { expect: number }): { changes: Change[]; value: Written } => ({
  changes: [change],
  value: { id: change.id, version: change.expect + 1 },
});

/** Adds a country to the record. Countries come with a campaign's data, not from the desk. */
export const addCountry = act("country:add", {
  right: "record:import",
  input: AddCountry,
  decide: async ({ code }, { tx }) => {
    if ((await tx.country.count({ where: { code } })) > 0) throw new Refusal("id-taken", "code");
    return added({ subject: countrySubject, id: code, expect: null, act: "country:add" });
  },
});

/** Adds a body that can be written to or can act. */
export const addBody = act("body:add", {
  right: "body:write",
  input: AddBody,
  decide: async (input, { tx }) => {
    const id = input.id ?? newId();
    if ((await tx.body.count({ where: { id } })) > 0) throw new Refusal("id-taken", "id");
    await requireBodyPlace(tx, id, input.body);
    return added({ subject: bodySubject, id, expect: null, act: "body:add", data: input.body });
  },
});

/** Saves a body anew. */
export const editBody = act("body:edit", {
  right: "body:write",
  input: EditBody,
  decide: async (input, { tx, ask }) => {
    await requireBodyPlace(tx, input.id, input.body);
    await requireEntriesWithin(tx, input.id, input.body);
    ask(await renamingOf(tx, input.id, await read(tx, bodySubject, input.id), input.body));
    return edited({
      subject: bodySubject,
      id: input.id,
      expect: input.version,
      act: "body:edit",
      data: input.body,
    });
  },
});

/** Notes a person at a body: internal only, in every format. */
export const addContact = act("contact:add", {
  right: "contact:write",
  input: AddContact,
  decide: async (input, { tx }) => {
    const id = input.id ?? newId();
    if ((await tx.contact.count({ where: { id } })) > 0) throw new Refusal("id-taken", "id");
    await requireBody(tx, input.contact.bodyId);
    return added({ subject: contactSubject, id, expect: null, act: "contact:add", data: input.contact });
  },
});

/** Saves a contact anew. */
export const editContact = act("contact:edit", {
  right: "contact:write",
  input: EditContact,
  decide: async (input, { tx }) => {
    await requireContact(tx, input.id, input.version);
    await requireBody(tx, input.contact.bodyId);
    return edited({
      subject: contactSubject,
      id: input.id,
      expect: input.version,
      act: "contact:edit",
      data: input.contact,
    });
  },
});

/** Erases a person for good: all personal fields, and every version that was kept of them. */
export const eraseContact = act("contact:erase", {
  right: "contact:write",
  input: EraseContact,
  decide: async (input, { tx, now }) => {
    await requireContact(tx, input.id, input.version);
    const blank = {
      name: null,
      office: null,
      address: null,
      language: null,
      since: null,
      until: null,
      verifiedOn: null,
      verifiedFrom: null,
      remark: null,
    };
    return edited({
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
  decide: async (input, { tx }) => {
    const id = input.id ?? newId();
    if ((await tx.partner.count({ where: { id } })) > 0) throw new Refusal("id-taken", "id");
    await requireCountry(tx, input.partner.countryCode, "countryCode");
    return added({
      subject: partnerSubject,
      id,
      expect: null,
      act: "partner:add",
      data: { ...input.partner, visibility: input.publish ? "public" : "internal" },
    });
  },
});

/** Saves a partner organisation anew. */
export const editPartner = act("partner:edit", {
  right: "body:write",
  input: EditPartner,
  decide: async (input, { tx }) => {
    await requireCountry(tx, input.partner.countryCode, "countryCode");
    return edited({
      subject: partnerSubject,
      id: input.id,
      expect: input.version,
      act: "partner:edit",
      data: input.partner,
    });
  },
});

/** Makes a partner organisation public, or internal again. */
export const setPartnerVisibility = visibilityAct("partner:visibility", "body:write", partnerSubject);

/** Lists a country as one that the campaign asks, or saves its listing anew. */
export const saveListing = act("listing:save", {
  right: "listing:write",
  input: SaveListing,
  decide: async (input, { tx, ask }) => {
    const { sources, contextSources, ...data } = input.listing;
    await requireCountry(tx, data.countryCode, "countryCode");
    const existing = await tx.targetListing.findUnique({
      where: { countryCode: data.countryCode },
      select: { id: true },
    });
    const id = input.id ?? existing?.id ?? newId();
    if (input.version === null && existing) throw new Refusal("already-listed", "countryCode");
    if (input.version !== null && existing?.id !== id) throw new Refusal("not-found");
    const added: LinkedSource[] = [];
    const backing = await chooseSources({ tx, ask }, sources, "sources", added);
    const context = await chooseSources({ tx, ask }, contextSources, "contextSources", added);
    const links = [
      ...backing.sourceIds.map((sourceId) => ({ id: sourceId, context: false })),
      ...context.sourceIds
        .filter((sourceId) => !backing.sourceIds.includes(sourceId))
        .map((sourceId) => ({ id: sourceId, context: true })),
    ];
    const change: Change = {
      subject: listingSubject,
      id,
      expect: input.version,
      act: input.version === null ? "listing:add" : "listing:edit",
      data,
      links: { sources: links },
    };
    return {
      changes: [...backing.sourceChanges, ...context.sourceChanges, change],
      value: { id, version: (input.version ?? 0) + 1 } satisfies Written,
    };
  },
});

/**
 * No entry names a body on a day on which it was not there yet, or no longer.
 * @param except entries that are checked otherwise
 * @throws Refusal at the day of the body that does not fit
 */
export async function requireEntriesWithin(
  tx: Transaction,
  bodyId: string,
  body: Life,
  except: ReadonlySet<string> = new Set(),
): Promise<void> {
  if (!body.foundedOn && !body.endedOn) return;
  const entries = await tx.entry.findMany({
    where: { bodyId, removedAt: null },
    select: { id: true, occurredOn: true },
    orderBy: { countsFrom: "asc" },
  });
  for (const { id, occurredOn } of entries) {
    const absent = except.has(id) ? null : notThereOn(body, occurredOn);
    if (absent)
      throw new Refusal(
        absent === "body-ended" ? "entries-after-end" : "entries-before-founding",
        absent === "body-ended" ? "endedOn" : "foundedOn",
        { date: occurredOn },
      );
  }
}

/** Asks whether a change of a body's names is a correction, where its entries would stand under another name. */
export async function renamingOf(
  tx: Transaction,
  id: string,
  current: Record<string, unknown> | null,
  body: BodyInput,
): Promise<Question[]> {
  const names = current && {
    name: current.name as LocalText,
    nameNative: (current.nameNative as string | undefined) ?? null,
  };
  const lost = names ? lostNames(names, body) : [];
  if (lost.length === 0) return [];
  return bodyRenamed(lost, await tx.entry.count({ where: { bodyId: id, removedAt: null } }));
}

async function requireCountry(tx: Transaction, code: string, field: string): Promise<void> {
  if ((await tx.country.count({ where: { code } })) === 0) throw new Refusal("country-unknown", field);
}

async function requireBody(tx: Transaction, id: string): Promise<void> {
  if ((await tx.body.count({ where: { id } })) === 0) throw new Refusal("body-unknown", "bodyId");
}

/** A contact that is still there; one that was erased cannot be brought back. */
async function requireContact(tx: Transaction, id: string, version: number): Promise<void> {
  const current = await read(tx, contactSubject, id);
  if (!current || current.erasedAt) throw new Refusal("contact-unknown");
  if (current.version !== version) throw new StaleVersion("contact", id, version, current);
}

/** Its country exists, and the body it belongs to is another one, of the same country, not below itself. */
async function requireBodyPlace(tx: Transaction, id: string, body: BodyInput): Promise<void> {
  if (body.countryCode) await requireCountry(tx, body.countryCode, "countryCode");
  const seen = new Set([id]);
  for (let parentId = body.parentId; parentId; ) {
    if (seen.has(parentId)) throw new Refusal("parent-below-itself", "parentId");
    seen.add(parentId);
    const parent: { parentId: string | null; countryCode: string | null } | null = await tx.body.findUnique({
      where: { id: parentId },
      select: { parentId: true, countryCode: true },
    });
    if (!parent) throw new Refusal("body-unknown", "parentId");
    if (parent.countryCode !== body.countryCode) throw new Refusal("body-of-other-country", "parentId");
    parentId = parent.parentId;
  }
}
