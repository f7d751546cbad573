import "server-only";
import { z } from "zod";
import { newId } from "@/lib/base/ids";
import { turn } from "@/lib/base/politely";
import { Refusal } from "@/lib/base/refusal";
import { id } from "@/lib/fields/fields";
import { act, type Outcome, type Step } from "@/lib/ledger/act";
import { RefusedSteps } from "@/lib/ledger/refused-steps";
import type { Change } from "@/lib/subject/change";
import { saved, type Written } from "@/lib/subject/saved";
import { kindNames } from "./kinds/names";
import { runOf } from "./runs";
import { UndoImport } from "./schema";
import { importSubject, sheetTemplateSubject } from "./subjects";
import { requireUnchanged, sourcesLeftOver, undoSteps, type WrittenItem } from "./undo";

/** Steps that are read and written at once; between them others are let in, and whoever waits is told how far it is. */
export const atOnce = 40;

const Counts = z.strictObject({
  rows: z.number(),
  added: z.number(),
  changed: z.number(),
  same: z.number(),
  leftOut: z.number(),
});
const TakeSheet = z.strictObject({
  run: z.number(),
  /** A step for each change, in the order in which they are taken, and of which unit it is. */
  steps: z.array(z.custom<{ step: Step; unit: number }>()),
  /** The version on which each unit is based; null for a new one. */
  units: z.array(z.strictObject({ type: z.string(), before: z.number().nullable() })),
  sheet: z.strictObject({
    kind: z.enum(kindNames),
    fileName: z.string().max(200),
    fileHash: z.string().length(64),
    counts: Counts,
  }),
  template: z
    .strictObject({
      id,
      version: z.number().nullable(),
      kind: z.enum(kindNames),
      head: z.string(),
      columns: z.record(z.string(), z.string()),
    })
    .nullable(),
});
export type TakeSheet = z.infer<typeof TakeSheet>;

/**
 * Takes a sheet into the record, in one transaction: all rows, or nothing. Each row is taken by the acts that it comes to,
 * under their own names and rights; beside them stands the import itself, by which all of it can be undone.
 */
export const takeSheet = act("import:take", {
  right: "entry:write",
  input: TakeSheet,
  unhurried: true,
  inner: true,
  decide: async (input, context) => {
    const run = runOf(input.run);
    const outcomes: Outcome[] = [];
    for (let at = 0; at < input.steps.length; at += atOnce) {
      if (run?.stopped()) throw new Refusal("import-stopped");
      const part = input.steps.slice(at, at + atOnce).map(({ step }) => step);
      outcomes.push(...(await context.performEach(part)));
      run?.say(Math.min(input.steps.length, at + atOnce));
      await turn();
    }
    if (run) run.outcomes = outcomes;
    const refused = outcomes.flatMap((outcome, index) =>
      outcome.ok ? [] : [{ index, refusal: outcome.refusal }],
    );
    if (refused.length > 0) throw new RefusedSteps(refused);
    const importId = newId();
    const { counts, ...sheet } = input.sheet;
    const change: Change = {
      subject: importSubject,
      id: importId,
      expect: null,
      data: {
        ...sheet,
        ...counts,
        written: writtenItems(input, outcomes),
        takenAt: context.now,
        takenById: context.actor.id,
      },
    };
    return saved(change, templateChange(input.template));
  },
});

/** What was written, each once: at which version it was before, and at which it is. */
function writtenItems({ steps, units }: TakeSheet, outcomes: readonly Outcome[]): WrittenItem[] {
  const items = new Map<number, WrittenItem>();
  for (const [index, outcome] of outcomes.entries()) {
    const unit = steps[index]?.unit ?? -1;
    const own = units[unit];
    if (!outcome.ok || !own) continue;
    const { written } = outcome.value as { written?: Written[] };
    const { id, version } = (written?.[0] ?? outcome.value) as Written;
    // A letter that was assumed is confirmed where it stands, or gets one of its own beside it.
    const before = written ? (version === 1 ? null : version - 1) : own.before;
    items.set(unit, [own.type, id, before, version]);
  }
  return [...items.values()];
}

const templateChange = (template: TakeSheet["template"]): Change[] =>
  template
    ? [
        {
          subject: sheetTemplateSubject,
          id: template.id,
          expect: template.version,
          act: "import:template",
          data: { kind: template.kind, head: template.head, columns: template.columns },
        },
      ]
    : [];

/**
 * Undoes an import as a whole: what it added goes, what it changed is as it was before.
 * @throws Refusal `import-changed-since` where anything of it was changed after; nothing is undone then
 */
export const undoImport = act("import:undo", {
  right: "entry:write",
  input: UndoImport,
  unhurried: true,
  decide: async (input, context) => {
    const current = await context.see(importSubject, input.id);
    if (!current || current.version !== input.version) throw new Refusal("not-found");
    if (current.undoneAt) throw new Refusal("import-undone-already");
    const items = current.written as WrittenItem[];
    await requireUnchanged(context, items);
    const sources = await sourcesLeftOver(context, items, current.takenAt as Date);
    for (const steps of [...(await undoSteps(context, items)), sources])
      for (let at = 0; at < steps.length; at += atOnce) {
        const outcomes = await context.performEach(steps.slice(at, at + atOnce), { confirmAll: true });
        for (const outcome of outcomes) if (!outcome.ok) throw outcome.refusal;
        await turn();
      }
    return saved({
      subject: importSubject,
      id: input.id,
      expect: input.version,
      data: { undoneAt: context.now, undoneById: context.actor.id },
    });
  },
});
