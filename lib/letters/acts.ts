import "server-only";
import { newId } from "@/lib/base/ids";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import { lastDay } from "@/lib/calendar/edtf";
import type { Transaction } from "@/lib/db/client";
import { act } from "@/lib/ledger/act";
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
import { ConfirmLetters, DenyLetters } from "./schema";

/**
 * Says what went to many countries at once, in one transaction. A country of a letter to many gets a letter of its own
 * beside it, in whose place nothing is assumed any more; a letter of its own that was assumed is saved anew.
 */
export const confirmLetters = act("letters:confirm", {
  right: "listing:write",
  input: ConfirmLetters,
  decide: async (input, context) => {
    const { tx } = context;
    const { sources, documents, ...sent } = input.sent;
    const chosen = await chosenLetters(tx, input.letters);
    const { pages } = await gatherFor([{ ...letterTo("", "", sent), sources }], tx);
    const { sourceChanges, sourceIds } = await chooseSources(context, pages, sources, "sent.sources");
    const changes: Change[] = [...sourceChanges, ...(await frozenPackage(context, sent))];
    const addressees = await addresseesOf(tx, [...new Set(chosen.map(({ country }) => country))]);
    for (const { country, dispatch } of chosen) {
      if (!isCollective(dispatch)) {
        await requireReferences(
          context.see,
          String(dispatch.id),
          letterTo(country, String(dispatch.bodyId), sent),
          dispatch,
        );
        const data = { ...sent, rungOn: null, countsFrom: lastDay(sent.occurredOn) };
        const named = [...new Set([...(dispatch.sources as string[]), ...sourceIds])];
        const links = { sources: named.map((id) => ({ id })) };
        changes.push(entryChanged(dispatch, data, links, input.correctionReason, context));
        continue;
      }
      const bodyId = addressees.get(country);
      if (!bodyId) throw new Refusal("no-addressee", "letters", { country });
      const entry = letterTo(country, bodyId, sent);
      const id = newId();
      await requireReferences(context.see, id, entry, null);
      changes.push(entryLogged(id, entry, sourceIds, context, dispatch.visibility === "public"));
    }
    if (documents) changes.push(...(await documented(tx, chosen, sourceIds)));
    return { changes, value: { count: chosen.length } };
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
    where: { countryCode: { in: countries } },
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

type Sent = Pick<
  Extract<EntryInput, { kind: "dispatch" }>,
  "occurredOn" | "channel" | "rung" | "packageId" | "waveId" | "certainty" | "internalNote"
>;

const letterTo = (
  country: string,
  bodyId: string,
  sent: Sent,
): Extract<EntryInput, { kind: "dispatch" }> => ({
  kind: "dispatch",
  ...sent,
  countries: [country],
  bodyId,
  summary: {},
  sources: [],
  attachments: [],
  contactId: null,
  rungOn: null,
  ourReference: null,
  theirReference: null,
  replyExpectedBy: null,
  replyExpectedReason: null,
});

/** Lists these countries as documented, by sources that say that a letter went there. */
async function documented(tx: Transaction, chosen: Chosen[], sourceIds: string[]): Promise<Change[]> {
  const countries = [...new Set(chosen.map(({ country }) => country))];
  const listings = await tx.targetListing.findMany({
    where: { countryCode: { in: countries } },
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
