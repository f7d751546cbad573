import "server-only";
import { newId } from "@/lib/base/ids";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import { certainlyBefore, lastDay } from "@/lib/calendar/edtf";
import type { Transaction } from "@/lib/db/client";
import { act, type Context } from "@/lib/ledger/act";
import { logEntry } from "@/lib/log/acts";
import { entryChanged, entryLogged, entryRemoved, frozenPackage } from "@/lib/log/entry-changes";
import { gatherFor } from "@/lib/log/others";
import { requireReferences } from "@/lib/log/references";
import type { EntryInput } from "@/lib/log/schema";
import { entrySubject } from "@/lib/log/subjects";
import { listingSubject } from "@/lib/parliaments/subjects";
import { writtenTo } from "@/lib/parliaments/written-to";
import { chooseSources } from "@/lib/sources/choose";
import { isCollective } from "@/lib/standing/letter";
import type { Change } from "@/lib/subject/change";
import { readSubjects, type Snapshot } from "@/lib/subject/rows";
import { currentAt, saved, type Written } from "@/lib/subject/saved";
import { ConfirmLetters, DenyLetters, ReachDispatch, TakeBackDispatch, TakeResponse } from "./schema";

/**
 * Says what went to many countries at once, in one transaction. A country of a letter to many gets a letter of its own
 * beside it, in whose place nothing is assumed any more; a letter of its own that was assumed is saved anew.
 */
export const confirmLetters = act("letters:confirm", {
  right: "listing:write",
  input: ConfirmLetters,
  decide: async (input, context) => {
    const { tx } = context;
    const { sources, documents, bodyId: named, ...said } = input.sent;
    const sent = saidOf(said);
    const chosen = await chosenLetters(tx, input.letters);
    const { pages } = await gatherFor([{ ...letterTo("", "", sent), sources }], tx);
    const { sourceChanges, sourceIds } = await chooseSources(context, pages, sources, "sent.sources");
    const changes: Change[] = [...sourceChanges, ...(await frozenPackage(context, sent))];
    const written: Written[] = [];
    const addressees = await addresseesOf(tx, [...new Set(chosen.map(({ country }) => country))]);
    for (const { country, dispatch } of chosen) {
      if (!isCollective(dispatch)) {
        await requireReferences(
          context.see,
          String(dispatch.id),
          letterTo(country, named ?? String(dispatch.bodyId), sent),
          dispatch,
        );
        const data = {
          ...sent,
          ...(named ? { bodyId: named } : {}),
          ...{ rungOn: null, countsFrom: lastDay(sent.occurredOn) },
        };
        const backing = [...new Set([...(dispatch.sources as string[]), ...sourceIds])];
        const links = { sources: backing.map((id) => ({ id })) };
        changes.push(entryChanged(dispatch, data, links, input.correctionReason, context));
        written.push({ id: dispatch.id, version: dispatch.version + 1 });
        continue;
      }
      const bodyId = named ?? addressees.get(country);
      if (!bodyId) throw new Refusal("no-addressee", "letters", { country });
      const entry = letterTo(country, bodyId, sent);
      const id = newId();
      await requireReferences(context.see, id, entry, null);
      changes.push(entryLogged(id, entry, sourceIds, context, dispatch.visibility === "public"));
      written.push({ id, version: 1 });
    }
    if (documents) changes.push(...(await documented(tx, chosen, sourceIds)));
    return { changes, value: { count: chosen.length, written } };
  },
});

/** Takes countries to which nothing went out of the letters that were assumed, in one transaction. */
export const denyLetters = act("letters:deny", {
  right: "listing:write",
  input: DenyLetters,
  decide: async (input, context) => {
    const { tx } = context;
    const chosen = await chosenLetters(tx, input.letters);
    const changes: Change[] = [];
    for (const dispatch of new Set(chosen.map((letter) => letter.dispatch))) {
      const denied = chosen.flatMap((letter) => (letter.dispatch === dispatch ? letter.country : []));
      const left = dispatch.countries.filter((country) => !denied.includes(country));
      // Of one country nothing could be said any more but that a letter of its own went there.
      if (left.length === 1) throw new Refusal("one-letter-left", "letters", { country: left[0] ?? "" });
      if (left.length > 1) {
        const links = { countries: left.map((id) => ({ id })) };
        changes.push(entryChanged(dispatch, {}, links, input.correctionReason, context));
        continue;
      }
      const [reason] = Object.values(input.correctionReason);
      if (!reason) throw new Refusal("correction-needs-reason", "correctionReason");
      changes.push(entryRemoved(dispatch, reason, context));
    }
    return { changes, value: { count: chosen.length } };
  },
});

/** Says that a letter arrived or came back. It climbs its ladder, so nothing is corrected; what takes something back is refused. */
export const reachDispatch = act("dispatch:reach", {
  right: "entry:write",
  input: ReachDispatch,
  decide: async ({ rung, ...input }, context) => {
    const letter = await sentLetter(context, input);
    // Of one to many it is not known of each country.
    if (isCollective(letter)) throw new Refusal("letter-to-many");
    if (letter.rung === rung) throw new Refusal("rung-already", "rung");
    const on = input.rungOn ?? context.today;
    const sentOn = String(letter.occurredOn);
    if (certainlyBefore(on, sentOn)) throw new Refusal("before-dispatch", "rungOn");
    const data = { rung, rungOn: on === sentOn ? null : on };
    return saved({ ...entryChanged(letter, data, {}, {}, context), act: "dispatch:reach" });
  },
});

/** For so long whoever said how far a letter got may take it back without a word; later it is corrected in its form. */
const takeBackWithin = 60 * 60 * 1000;

/** Takes back that a letter arrived or came back: undoes the last change of it, by whoever made that. */
export const takeBackDispatch = act("dispatch:take-back", {
  right: "entry:write",
  input: TakeBackDispatch,
  decide: async (input, context) => {
    const letter = await sentLetter(context, input);
    const { tx, actor, now } = context;
    const [last, before] = await tx.version.findMany({
      where: { subjectType: entrySubject.type, subjectId: input.id, number: { lte: input.version } },
      orderBy: { number: "desc" },
      take: 2,
      select: { act: true, actorId: true, at: true, snapshot: true },
    });
    const isOwn = last?.act === reachDispatch.name && last.actorId === actor.id;
    if (!isOwn || !before || now.getTime() - last.at.getTime() > takeBackWithin)
      throw new Refusal("not-to-take-back");
    const { rung, rungOn = null } = before.snapshot as Snapshot;
    const data = { rung, rungOn, changedAt: now };
    return saved({
      subject: entrySubject,
      id: letter.id,
      expect: letter.version,
      act: "dispatch:take-back",
      data,
    });
  },
});

/** Logs what came back on a letter: an internal response, with the letter's body and country. */
export const takeResponse = act("response:take", {
  right: "entry:write",
  input: TakeResponse,
  decide: async ({ dispatchId, version, ...input }, context) => {
    const letter = await sentLetter(context, { id: dispatchId, version });
    if (input.country && !letter.countries.includes(input.country))
      throw new Refusal("country-not-of-letter", "country");
    if (isCollective(letter) && !input.country) throw new Refusal("which-country", "country");
    const { nature, waitUntil, referredToId } = input;
    const entry = {
      kind: "response",
      countries: input.country ? [input.country] : letter.countries,
      bodyId: letter.bodyId ?? null,
      occurredOn: input.occurredOn ?? context.today,
      certainty: "confirmed",
      summary: {},
      sources: [],
      ...{ nature, waitUntil, referredToId },
      answersId: dispatchId,
    };
    const value = (await context.perform(logEntry, { id: input.id, entry })) as Written;
    return { changes: [], value };
  },
});

/**
 * A letter of ours that has left, as it stands.
 * @throws Refusal where it is none, is a draft or was removed
 * @throws StaleVersion where it was changed since it was looked at
 */
async function sentLetter({ see }: Pick<Context, "see">, at: Written): Promise<Dispatch> {
  const letter = (await currentAt(see, entrySubject, at)) as Dispatch;
  if (letter.removedAt) throw new Refusal("removed");
  if (letter.kind !== "dispatch") throw new Refusal("not-a-letter");
  if (letter.rung === "drafted") throw new Refusal("letter-not-sent");
  return letter;
}

type Dispatch = Snapshot & { id: string; version: number; countries: string[] };
type Chosen = { country: string; dispatch: Dispatch };

/** @throws StaleVersion where a dispatch was changed since it was looked at */
async function chosenLetters(
  tx: Transaction,
  letters: readonly { dispatchId: string; version: number; country: string }[],
): Promise<Chosen[]> {
  const ids = letters.map(({ dispatchId }) => dispatchId);
  const rows = await readSubjects(tx, entrySubject, ids);
  const seen = new Set<string>();
  return letters.flatMap(({ dispatchId, version, country }) => {
    const dispatch = rows.get(dispatchId)?.snapshot as Dispatch | undefined;
    if (dispatch?.kind !== "dispatch") throw new Refusal("not-found");
    if (dispatch.version !== version) throw new StaleVersion("entry", dispatchId, version, dispatch);
    if (dispatch.removedAt) throw new Refusal("removed");
    if (!dispatch.countries.includes(country)) throw new Refusal("not-found");
    // Such a letter is changed or removed where it stands.
    if (!isCollective(dispatch) && dispatch.certainty !== "assumed")
      throw new Refusal("letter-known", "letters");
    const key = `${dispatchId} ${country}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ country, dispatch }];
  });
}

async function addresseesOf(tx: Transaction, countries: string[]): Promise<Map<string, string>> {
  const bodies = await tx.body.findMany({
    where: { countryCode: { in: countries }, archivedAt: null },
    select: { id: true, kind: true, chamberRole: true, countryCode: true },
    orderBy: { id: "asc" },
  });
  return new Map(
    countries.flatMap((country) => {
      const body = writtenTo(bodies.filter(({ countryCode }) => countryCode === country));
      return body ? [[country, body.id]] : [];
    }),
  );
}

/** What nobody has said otherwise of is a package: these are the letters of a wave. */
type Sent = Pick<
  Extract<EntryInput, { kind: "dispatch" }>,
  "occurredOn" | "channel" | "rung" | "packageId" | "waveId" | "certainty" | "internalNote"
> &
  Partial<Pick<Extract<EntryInput, { kind: "dispatch" }>, "ourReference" | "trackingNumber">>;

/** What nobody has said stays as it is, where it stands already. */
const saidOf = <Said extends Partial<Sent>>({ ourReference, trackingNumber, ...said }: Said) => ({
  ...said,
  ...(ourReference ? { ourReference } : {}),
  ...(trackingNumber ? { trackingNumber } : {}),
});

const letterTo = (
  country: string,
  bodyId: string,
  sent: Sent,
): Extract<EntryInput, { kind: "dispatch" }> => ({
  kind: "dispatch",
  letterKind: "package",
  repliesToId: null,
  ourReference: null,
  trackingNumber: null,
  ...sent,
  countries: [country],
  bodyId,
  summary: {},
  sources: [],
  attachments: [],
  contactId: null,
  rungOn: null,
  theirReference: null,
  replyExpectedBy: null,
  replyExpectedReason: null,
});

/** Lists these countries as documented, by sources that say that a letter went there. */
async function documented(tx: Transaction, chosen: Chosen[], sourceIds: string[]): Promise<Change[]> {
  const countries = [...new Set(chosen.map(({ country }) => country))];
  const listings = await tx.targetListing.findMany({
    where: { countryCode: { in: countries }, removedAt: null },
    select: {
      id: true,
      version: true,
      sources: { select: { sourceId: true, context: true }, orderBy: { position: "asc" } },
    },
  });
  return listings.map(({ id, version, sources }): Change => {
    const own = sources.filter(({ context }) => !context).map(({ sourceId }) => sourceId);
    const backing = [...new Set([...own, ...sourceIds])];
    const around = sources.filter(({ context, sourceId }) => context && !backing.includes(sourceId));
    return {
      subject: listingSubject,
      id,
      expect: version,
      act: "listing:edit",
      data: { basis: "documented" },
      links: {
        sources: [
          ...backing.map((source) => ({ id: source, context: false })),
          ...around.map(({ sourceId }) => ({ id: sourceId, context: true })),
        ],
      },
    };
  });
}
