import { addDays, type Day } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { database } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { fileErrorReport, settleErrorReport } from "@/lib/error-reports/acts";
import questions from "@/lib/i18n/messages/en/questions.json";
import type { Step } from "@/lib/ledger/act";
import { perform, performAll } from "@/lib/ledger/perform";
import { editEntry, logEntry, removeEntry, restoreEntry, unpublishEntry } from "@/lib/log/acts";
import { type Draw, drawing } from "./draw";
import { EntriesInOrder, type SeededEntry } from "./entries";
import { inThree, makeGround, makeStaff, type Performer } from "./ground";

export type SeedOptions = {
  /** How far back its days go. */
  days: number;
  /** The last of them; today unless said. */
  until?: Day | undefined;
  entries: number;
  /** The same gives the same record, up to the same day. */
  seed: number;
  /** That of every account. */
  password: string;
};

/** Whoever logs what was drawn by chance: every question is answered. */
const confirmed = Object.keys(questions.ask);
/** One transaction each. */
const atOnce = 100;

/**
 * Fills a record that holds the shipped campaign, or nothing, with every kind of thing: by the acts that people perform,
 * so that the log can be verified.
 * @param tell is told how far it is
 * @returns how many entries there are, by what has become of them
 */
export async function fillRecord(
  { days, until = today(), entries: count, seed, password }: SeedOptions,
  tell: (line: string) => void = () => {},
): Promise<{ logged: number; corrected: number; unpublished: number; removed: number; reports: number }> {
  const draw = drawing(seed);
  const from = addDays(until, -days);
  const staff = await makeStaff(password);
  const ground = await makeGround(draw, staff, { from, days });
  const inOrder = new EntriesInOrder(draw, ground, until);
  const dates = Array.from({ length: count }, () => draw.day(from, days + 1)).sort();
  const entries = dates.map((on, index) => inOrder.next(index + 1, on));
  for (let first = 0; first < entries.length; first += atOnce) {
    const steps = entries
      .slice(first, first + atOnce)
      .map((input): Step => [logEntry, { ...input, confirmed }]);
    await performAll(first % (2 * atOnce) === 0 ? staff.editor : staff.administrator, steps);
    tell(`${Math.min(first + atOnce, count)} of ${count} entries`);
  }
  return {
    logged: entries.length,
    ...(await change(draw, staff.editor, entries)),
    ...(await report(draw, staff, entries)),
  };
}

const pieces = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / atOnce) }, (_, index) =>
    items.slice(index * atOnce, (index + 1) * atOnce),
  );

/** Some are corrected, some letters arrive, some are taken back, some removed and some of those brought back. */
async function change(draw: Draw, editor: Performer, entries: readonly SeededEntry[]) {
  const did = { corrected: 0, unpublished: 0, removed: 0 };
  const steps: Step[] = [];
  const edited = (one: SeededEntry, also: object, correctionReason: object) =>
    steps.push([
      editEntry,
      { id: one.id, version: 1, entry: { ...one.entry, ...also }, correctionReason, confirmed },
    ]);
  // The first few of them at any size, so that a small record has each.
  const isOf = (share: number, done: number) => draw.chance(share) || done === 0;
  for (const one of entries) {
    const { id, publish, entry } = one;
    const { certainty, kind } = entry as { certainty?: string; kind: string };
    if (publish && certainty === "reported" && isOf(0.1, did.corrected)) {
      edited(
        one,
        { certainty: "confirmed" },
        inThree("Their record of the day was found.", "Знайдено запис.", "Qayd tapıldı."),
      );
      did.corrected += 1;
    } else if (publish && kind !== "proceeding" && isOf(0.02, did.unpublished)) {
      steps.push([unpublishEntry, { id, version: 1 }]);
      did.unpublished += 1;
    } else if (kind === "engagement" && isOf(0.04, did.removed)) {
      steps.push([removeEntry, { id, version: 1, reason: "Logged twice." }]);
      did.removed += 1;
      if (did.removed % 4 === 0) steps.push([restoreEntry, { id, version: 2 }]);
    } else if (entry.rung === "sent" && one.entry.bodyId && draw.chance(0.1))
      edited(one, { rung: "delivered" }, {});
  }
  for (const piece of pieces(steps)) await performAll(editor, piece);
  return did;
}

/** What readers report as wrong: open and settled, with and without an address. No more than readers may send in an hour. */
async function report(draw: Draw, { editor }: Record<Role, Performer>, entries: readonly SeededEntry[]) {
  const db = await database();
  const outcomes = ["corrected", "not_an_error", "duplicate", "spam", null, null] as const;
  const seen = await db.entry.findMany({
    where: { id: { in: entries.slice(0, 500).map(({ id }) => id) }, visibility: "public", removedAt: null },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const count = 18;
  for (let number = 1; number <= count; number++) {
    const outcome = outcomes[number % outcomes.length] ?? null;
    const about = number % 3 === 0 ? null : number % 3 === 1 ? "PL" : (draw.pick(seen)?.id ?? null);
    const { reference } = await perform({ visitor: true }, fileErrorReport, {
      about,
      wrong: `Something is not as it was (report ${number}).`,
      better: draw.chance(0.5) ? "The day before." : null,
      sourceUrl: draw.chance(0.4) ? `https://reader.tracker.test/${number}` : null,
      email: draw.chance(0.5) ? `reader-${number}@tracker.test` : null,
      language: draw.pick(["en", "uk", "crh"]),
    });
    if (!outcome) continue;
    const { id, version } = await db.errorReport.findUniqueOrThrow({
      where: { reference },
      select: { id: true, version: true },
    });
    await perform(editor, settleErrorReport, {
      id,
      version,
      outcome,
      remark: outcome === "spam" ? null : "Looked at.",
    });
  }
  return { reports: count };
}
