import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/base/ids";
import { today } from "@/lib/calendar/today";
import { closeDatabase, type Database } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import type { AnyAct } from "@/lib/ledger/act";
import { perform } from "@/lib/ledger/perform";
import { editEntry, logEntry, publishEntry, removeEntry, restoreEntry, unpublishEntry } from "@/lib/log/acts";
import { lookAheadInPublic, publicRecord } from "@/lib/log/queries";
import { setFourEyes } from "@/lib/outreach/acts";
import { removeListing, restoreListing, saveListing } from "@/lib/parliaments/acts";
import { effectOf } from "@/lib/standing/effect";
import { recognitionsIn } from "@/lib/subject/recognitions";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork, letter, reply, source, sure, vote } from "@/lib/testing/records";
import { confirmProposal, makeProposal } from "./acts";
import { previewOf, seenIn } from "./preview";

let db: Database;
let people: Record<Role, { userId: string }>;

beforeEach(async () => {
  db = await freshDatabase();
  people = await groundwork();
  await perform(people.administrator, setFourEyes, { version: 0, mode: "on" });
});
afterAll(closeDatabase);

const day = today();
const reason = { correctionReason: { en: "Misread" }, reason: "By mistake", ...sure };

/** What can be done to entry and listing as they stand: what fits none of them is refused, and left out. */
const entries: AnyAct[] = [publishEntry, unpublishEntry, removeEntry, restoreEntry, editEntry];
const bodyIds = ["pl-sejm", "pl-senat", "pl-parliament"];
const move = fc.record({
  kind: fc.constantFrom("log", "log", "entry", "entry", "entry", "listing"),
  at: fc.nat({ max: 5 }),
  act: fc.nat({ max: entries.length - 1 }),
  body: fc.constantFrom(...bodyIds),
  wording: fc.constantFrom("recognises_genocide", "recognises_genocide", "other"),
  step: fc.constantFrom("adopted", "adopted", "tabled", "rescinded"),
  letter: fc.constantFrom("none", "none", "dispatch", "response"),
  publish: fc.boolean(),
});
type Move = typeof move extends fc.Arbitrary<infer Value> ? Value : never;

async function stepOf(one: Move): Promise<[AnyAct, Record<string, unknown>] | null> {
  const stored = await db.entry.findMany({
    select: { id: true, version: true, kind: true, removedAt: true, visibility: true },
    orderBy: { id: "asc" },
  });
  const target = stored[one.at % Math.max(1, stored.length)];
  const proceedings = stored.filter(({ kind }) => kind === "proceeding");
  const continued = one.step === "rescinded" ? proceedings[one.at % Math.max(1, proceedings.length)] : null;
  const said = vote({
    ...{ bodyId: one.body, wording: one.wording, step: one.step, sources: [source] },
    ...(continued ? { continuesId: continued.id, occurredOn: "2025-01-01" } : {}),
  });
  if (one.kind === "log") {
    const shape = { summary: { en: "Said" }, bodyId: one.body, sources: [source] };
    const entry = one.letter === "dispatch" ? letter(shape) : one.letter === "response" ? reply(shape) : said;
    return [logEntry, { id: newId(), entry, publish: one.publish, ...sure }];
  }
  if (one.kind === "listing") {
    const listed = await db.targetListing.findFirst({ select: { id: true, version: true, removedAt: true } });
    if (!listed)
      return [
        saveListing,
        {
          id: newId(),
          version: null,
          listing: { countryCode: "PL", basis: "assumed", reasoning: { en: "Member" } },
        },
      ];
    const { removedAt, ...at } = listed;
    return removedAt ? [restoreListing, at] : [removeListing, { ...at, reason: "Left" }];
  }
  const act = entries[one.act] as AnyAct;
  if (!target || (act === editEntry && target.kind !== "proceeding")) return null;
  const { id, version } = target;
  return [act, { id, version, entry: said, ...reason }];
}

const fieldsOf: Record<string, readonly string[]> = {
  "entry:publish": ["id", "version"],
  "entry:unpublish": ["id", "version"],
  "entry:restore": ["id", "version"],
  "entry:remove": ["id", "version", "reason"],
  "entry:edit": ["id", "version", "entry", "correctionReason", "confirmed"],
};

describe("what is shown before an act", () => {
  it("is what the record says once it is done, whatever is done", { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 3, maxLength: 10 }), async (moves) => {
        for (const one of moves) {
          const step = await stepOf(one);
          if (!step) continue;
          const [act, given] = step;
          const names = fieldsOf[act.name];
          const input = names ? Object.fromEntries(names.map((name) => [name, given[name]])) : given;
          const { outcomes, before, after, needsSecond } = await lookAheadInPublic(people.editor, [
            [act, input],
          ]);
          expect(before).toBe(await publicRecord());
          if (!outcomes[0]?.ok || !after) continue;
          const foreseen = effectOf(seenIn(before), seenIn(after));
          if (needsSecond) {
            await expect(perform(people.editor, act, input)).rejects.toMatchObject({
              key: "second-person-needed",
            });
            const proposal = await perform(people.editor, makeProposal, { act: act.name, input });
            await perform(people.administrator, confirmProposal, proposal);
          } else await perform(people.editor, act, input);
          const now = await publicRecord();
          expect(effectOf(seenIn(before), seenIn(now))).toEqual(foreseen);
          if (!needsSecond) expect(foreseen.counts).toEqual([]);
          // What the ledger reads of the tables is what the public pages read of the record.
          expect(effectOf(await recognitionsIn(db, day), seenIn(now)).counts).toEqual([]);
        }
      }),
      { numRuns: 6 },
    );
  });

  it("says it in the words of the public pages, in each language", async () => {
    const at = await perform(people.editor, logEntry, { entry: vote({ sources: [source] }), ...sure });
    const preview = await previewOf(people.editor, publishEntry, at, "en");
    expect(preview).toMatchObject({
      needsSecond: true,
      headline: {
        before: expect.stringMatching(/^No country has/),
        after: expect.stringMatching(/^One country has/),
      },
      countries: [{ code: "PL", name: "Poland", before: "Not yet asked", after: "Recognised" }],
      reach: { appears: { countries: ["Poland"], people: [] }, vanishes: null },
    });
    expect(preview.countries[0]?.sentences.after).toContain("414");
    const ukrainian = await previewOf(people.editor, publishEntry, at, "uk");
    expect(ukrainian.headline?.after).toMatch(/^Одна країна/);
    expect((await publicRecord()).entries).toEqual([]);
  });

  it("is refused as the act itself would be", async () => {
    const { id } = await perform(people.editor, logEntry, { entry: vote(), ...sure });
    const ask = (version: number) => previewOf(people.editor, publishEntry, { id, version }, "en");
    await expect(ask(1)).rejects.toMatchObject({ key: "publish-needs-source" });
    await expect(ask(2)).rejects.toMatchObject({ key: "stale-version" });
    await expect(previewOf(people.viewer, publishEntry, { id, version: 1 }, "en")).rejects.toMatchObject({
      key: "not-allowed",
    });
  });
});
