import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import { closeDatabase, database } from "@/lib/db/client";
import { addDocument, addDocumentVersion, addPackage, editPackage } from "@/lib/documents/acts";
import questions from "@/lib/i18n/messages/en/questions.json";
import { editEntry, logEntry, publishEntry } from "@/lib/log/acts";
import { addBody, editBody, saveListing } from "@/lib/parliaments/acts";
import { addSource, editSource } from "@/lib/sources/acts";
import { freshDatabase } from "@/lib/testing/database";
import { amount } from "@/lib/testing/hard";
import { groundwork, letter, remark, reply, vote } from "@/lib/testing/records";
import { tablesWithoutChance } from "@/lib/testing/same-tables";
import type { Outcome, Step } from "./act";
import type { Caller } from "./caller";
import { perform, performAll, tryOut } from "./perform";
import { Unanswered } from "./questions";
import { RefusedSteps } from "./refused-steps";

afterAll(closeDatabase);

// A small world, so that rows meet: the same ids, links, days and packages again and again.
const from = <Value>(...values: Value[]) => fc.constantFrom(...values);
const confirmed = from<string[] | undefined>(
  undefined,
  ...Array.from({ length: 3 }, () => Object.keys(questions.ask)),
);
const url = from(
  "https://example.org/vote",
  "https://example.org/vote?utm_source=x",
  "http://www.example.org/vote/",
  "https://example.org/vote#top",
  "https://example.org/other",
);
const described = fc.record({ title: from("One", "Another"), url });
const named = from({ id: "s1" }, { id: "s1" }, { id: "s2" }, { id: "none" });
const sources = fc.array(fc.oneof(described, described, named), { maxLength: 2 });
const entry = fc
  .record({
    of: from("vote", "vote", "letter", "letter", "reply", "remark"),
    sources,
    occurredOn: from("2025-03-26", "2025-03-26", "2025-04"),
    bodyId: from("pl-sejm", "pl-sejm", "pl-sejm", "pl-senat", "cz-senat", "b1"),
    linked: from(null, null, null, "e1", "e2"),
    packageId: from(null, "package-1", "p1", "p2"),
    attachments: from<string[]>([], [], [], [], ["none"]),
    rung: from("sent", "drafted"),
  })
  .map(({ of, linked, packageId, rung, ...also }) => {
    if (of === "vote") return vote({ ...also, continuesId: linked });
    if (of === "letter") return letter({ ...also, packageId, rung });
    return of === "reply" ? reply({ ...also, answersId: linked }) : remark(also);
  });
const entryId = from("e1", "e2", "e3", "e4");
const version = from(1, 1, 1, 1, 2);
const publish = fc.boolean();
const body = fc.record({
  kind: from("chamber", "government"),
  chamberRole: from("upper", "lower"),
  countryCode: from("PL", "CZ"),
  parentId: from("pl-parliament", "b1", "b2", "none"),
  name: from({ en: "One" }, { en: "Another" }),
});
const pack = from(
  { label: "One", items: ["v0"] },
  { label: "Two", items: ["v0"] },
  { label: "One", items: ["none"] },
);
/** By their names: a counterexample is then short enough to read. */
const acts = {
  ...{ addBody, addDocument, addPackage, addSource, editBody, editEntry, editPackage, editSource, logEntry },
  ...{ publishEntry, saveListing },
};
type Named = readonly [name: keyof typeof acts, input: unknown];
const step: fc.Arbitrary<Named> = fc.oneof(
  fc.record({ id: entryId, entry, publish, confirmed }).map((input): Named => ["logEntry", input]),
  fc.record({ id: entryId, entry, publish, confirmed }).map((input): Named => ["logEntry", input]),
  fc
    .record({ id: entryId, entry, version, confirmed })
    .map((input): Named => ["editEntry", { ...input, correctionReason: { en: "Found out" } }]),
  fc.record({ id: entryId, version }).map((input): Named => ["publishEntry", input]),
  fc
    .record({ id: from("s1", "s2"), source: described, confirmed })
    .map((input): Named => ["addSource", input]),
  fc
    .record({ id: from("s1", "s2"), version, source: described, confirmed })
    .map((input): Named => ["editSource", input]),
  fc.record({ id: from("b1", "b2"), body }).map((input): Named => ["addBody", input]),
  fc.record({ id: from("b1", "b2"), version, body, confirmed }).map((input): Named => ["editBody", input]),
  fc
    .record({ id: from("p1", "p2"), previousId: from(null, "package-1"), package: pack })
    .map((input): Named => ["addPackage", input]),
  fc
    .record({ id: from("p1", "p2"), version, previousId: from(null, "package-1", "p1"), package: pack })
    .map((input): Named => ["editPackage", input]),
  fc
    .record({
      id: from("d1", "d2"),
      document: fc.record({ kind: from("appeal"), title: from({ en: "T" }), sources }),
    })
    .map((input): Named => ["addDocument", input]),
  fc
    .record({ countryCode: from("PL", "CZ"), basis: from("documented"), sources, contextSources: sources })
    .map(
      (listing): Named => [
        "saveListing",
        { version: null, listing: { ...listing, reasoning: { en: "Why" } } },
      ],
    ),
);
// Runs of one act, as a sheet or a bulk form sends them, and now and then another between them.
const batch = fc
  .array(fc.oneof(fc.array(step, { minLength: 1, maxLength: 3 }), sortedRun()), {
    minLength: 2,
    maxLength: 5,
  })
  .map((parts) => parts.flat());
function sortedRun(): fc.Arbitrary<Named[]> {
  return fc
    .array(step, { minLength: 3, maxLength: 12 })
    .map((steps) => [...steps].sort(([one], [other]) => one.localeCompare(other)));
}

/** What came of a step, as far as it does not depend on chance. */
const saying = (outcome: Outcome): unknown =>
  outcome.ok
    ? "done"
    : outcome.refusal instanceof Unanswered
      ? outcome.refusal.questions.map(({ key, field }) => [key, field])
      : [outcome.refusal.key, outcome.refusal.field];

async function begin(): Promise<Caller> {
  await freshDatabase();
  const { editor } = await groundwork();
  // What edits find: the other id of each kind is free.
  const source = { title: "One", url: "https://example.org/vote" };
  const place = { kind: "government", countryCode: "PL", parentId: "pl-parliament", name: { en: "One" } };
  await performAll(editor, [
    [addSource, { id: "s1", source }],
    [addBody, { id: "b1", body: place }],
    [addDocument, { id: "d0", document: { kind: "appeal", title: { en: "T" } } }],
    [addDocumentVersion, { id: "v0", documentId: "d0", documentVersion: { language: "en" } }],
    [addPackage, { id: "p1", package: { label: "One", items: ["v0"] } }],
    [logEntry, { id: "e1", entry: vote({ sources: [source] }), publish: true }],
    [logEntry, { id: "e2", entry: letter() }],
  ]);
  return editor;
}

/** Of each kind one that is done and one that is refused, so that both are always looked at. */
const example: Named[] = [
  ["addSource", { id: "s1", source: { title: "Taken", url: "https://example.org/other" } }],
  ["addSource", { id: "s2", source: { title: "New", url: "https://example.org/other" } }],
  ["addPackage", { id: "p2", previousId: "none", package: { label: "Two", items: ["v0"] } }],
  ["addPackage", { id: "p2", previousId: "p1", package: { label: "Two", items: ["v0"] } }],
  ["logEntry", { id: "e3", entry: letter({ packageId: "none" }) }],
  ["logEntry", { id: "e3", entry: letter({ packageId: "p2", ourReference: "3" }), publish: true }],
  ["editEntry", { id: "e2", version: 2, entry: letter() }],
  ["editEntry", { id: "e2", version: 1, entry: letter({ ourReference: "2" }) }],
];
const reached = new Set<string>();

test("in bulk, acts write and refuse what they do one by one", async () => {
  await fc.assert(
    fc.asyncProperty(batch, async (named) => {
      const steps = named.map(([name, input]): Step => [acts[name], input]);
      let editor = await begin();
      const ground = await tablesWithoutChance();
      const tried = await tryOut(editor, steps);
      expect(await tablesWithoutChance()).toEqual(ground);
      const refused = tried.flatMap((outcome, index) => (outcome.ok ? [] : [index]));
      if (refused.length > 0) {
        const error = await performAll(editor, steps).catch((reason) => reason);
        expect(error).toBeInstanceOf(RefusedSteps);
        expect(error.steps.map(({ index }: { index: number }) => index)).toEqual(refused);
        expect(await tablesWithoutChance()).toEqual(ground);
      }
      await performAll(
        editor,
        steps.filter((_, index) => tried[index]?.ok),
      );
      const inBulk = await tablesWithoutChance();
      expect(await verifyLog(await database())).toMatchObject({ ok: true });

      editor = await begin();
      const alone: Outcome[] = [];
      for (const [act, input] of steps)
        alone.push(
          await perform(editor, act, input).then(
            (value): Outcome => ({ ok: true, value, asked: [] }),
            (refusal): Outcome => ({ ok: false, refusal }),
          ),
        );
      expect(tried.map(saying)).toEqual(alone.map(saying));
      expect(inBulk).toEqual(await tablesWithoutChance());
      for (const [index, [{ name }]] of steps.entries())
        reached.add(`${name} ${tried[index]?.ok ? "done" : "refused"}`);
    }),
    { numRuns: amount({ usual: 8, hard: 150 }), examples: [[example]] },
  );
  // Otherwise it would say nothing.
  for (const name of ["entry:log", "entry:edit", "source:add", "package:add"])
    for (const end of ["done", "refused"]) expect(reached).toContain(`${name} ${end}`);
}, 900_000);
