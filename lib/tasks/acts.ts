import "server-only";
import { canonicalJson } from "@/lib/base/canonical-json";
import { newId } from "@/lib/base/ids";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import type { Transaction } from "@/lib/db/client";
import { act, type Context } from "@/lib/ledger/act";
import { entrySubject } from "@/lib/log/subjects";
import { colleaguesFor, mentionsMade, textKept } from "@/lib/mentions/in-note";
import { countrySubject, partnerSubject } from "@/lib/parliaments/subjects";
import type { Change } from "@/lib/subject/change";
import { currentAt, freeId, requireKnown, saved, type Written } from "@/lib/subject/saved";
import { plan as planFields } from "./fields";
import { requireOwner } from "./owner";
import { AddTask, EditTask, FollowUp, HandOn, SavePlan, SettleTask, type TaskInput } from "./schema";
import { planSubject, taskSubject } from "./subjects";

/** Notes something to do. */
export const addTask = act("task:add", {
  right: "task:write",
  input: AddTask,
  decide: async (input, context) => {
    const id = await freeId(context.see, taskSubject, input.id);
    await requirePlace(context, input.task);
    const { task, mentions } = await mentioning(context, id, input.task, null);
    return saved(newTask(id, task, context), mentions);
  },
});

/** Saves a task anew. */
export const editTask = act("task:edit", {
  right: "task:write",
  input: EditTask,
  decide: async (input, context) => {
    const { id, version } = input;
    const current = await keptTask(context, input);
    await requirePlace(context, input.task);
    const { task, mentions } = await mentioning(context, id, input.task, current.note as string | null);
    return saved({ subject: taskSubject, id, expect: version, data: task }, mentions);
  },
});

/** Says that a task is done; {@link reopenTask} takes it back. */
export const finishTask = act("task:done", {
  right: "task:write",
  input: SettleTask,
  decide: async (input, context) => {
    const current = await context.see(taskSubject, input.id);
    // Whoever comes second is told so, rather than that a version is old.
    if (current?.doneAt) throw new Refusal("settled-already");
    await keptTask(context, input);
    return written(input, { doneAt: context.now, doneById: context.actor.id });
  },
});

/** Opens a task again that was done. */
export const reopenTask = act("task:reopen", {
  right: "task:write",
  input: SettleTask,
  decide: async (input, context) => {
    const current = await keptTask(context, input);
    if (!current.doneAt) throw new Refusal("task-open");
    return written(input, { doneAt: null, doneById: null });
  },
});

/** Takes a task away; {@link restoreTask} brings it back. */
export const removeTask = act("task:remove", {
  right: "task:write",
  input: SettleTask,
  decide: async (input, context) => {
    await keptTask(context, input);
    return written(input, { removedAt: context.now });
  },
});

/** Brings back a task that was removed. */
export const restoreTask = act("task:restore", {
  right: "task:write",
  input: SettleTask,
  decide: async (input, { see }) => {
    const current = await currentAt(see, taskSubject, input);
    if (!current.removedAt) throw new Refusal("task-not-removed");
    return written(input, { removedAt: null });
  },
});

/** Says who is in charge of a country and what is to happen there next. */
export const savePlan = act("plan:save", {
  right: "task:write",
  input: SavePlan,
  decide: async (input, context) => saved(await planSaved(input, context)),
});

/** Saves what follows from an entry, all or nothing: the next step in a country, and a task for each promise. */
export const followUp = act("task:follow-up", {
  right: "task:write",
  input: FollowUp,
  decide: async ({ entryId, id: country, version, plan, promises }, context) => {
    await requireEntry(context, entryId, "entryId");
    const changes: Change[] = [];
    if (country && isOther(await planAt(context, country), plan))
      changes.push(await planSaved({ id: country, version, plan }, context));
    for (const [index, { title, ...promise }] of promises.entries()) {
      if (!title) continue;
      const task = { ...promise, title, note: null, entryId, partnerId: null };
      await requirePlace(context, task, `promises.${index}.`);
      changes.push({ ...newTask(newId(), task, context), act: "task:add" });
    }
    return { changes, value: { changed: changes.length } };
  },
});

/** Hands on everything that someone is to do, and the countries of which they are in charge. */
export const handOn = act("task:hand-on", {
  right: "person:manage",
  input: HandOn,
  decide: async ({ from, to }, context) => {
    await requireOwner(context, to, "to");
    if (from === to) throw new Refusal("owner-the-same", "to");
    const { tx } = context;
    const own = { where: { ownerId: from }, select: { version: true } } as const;
    const tasks = await tx.task.findMany({
      where: { ...own.where, ...stillOpen },
      select: { ...own.select, id: true },
    });
    const plans = await tx.plan.findMany({ ...own, select: { ...own.select, countryCode: true } });
    const changes: Change[] = [
      ...tasks.map(({ id, version }) => ({
        subject: taskSubject,
        id,
        expect: version,
        data: { ownerId: to },
      })),
      ...plans.map(({ countryCode, version }) => ({
        subject: planSubject,
        id: countryCode,
        expect: version,
        data: { ownerId: to },
      })),
    ];
    return { changes, value: { tasks: tasks.length, countries: plans.length } };
  },
});

const stillOpen = { doneAt: null, removedAt: null } as const;

const written = ({ id, version }: Written, data: Record<string, unknown>) =>
  saved({ subject: taskSubject, id, expect: version, data });

const newTask = (id: string, data: TaskInput, { now }: Pick<Context, "now">): Change => ({
  subject: taskSubject,
  id,
  expect: null,
  data: { ...data, addedAt: now },
});

/**
 * A task as it is kept, with accounts in place of the names in its note, and that those are told who are newly named.
 * @param before the note as it was
 */
async function mentioning(context: Context, id: string, input: TaskInput, before: string | null) {
  const colleagues = await colleaguesFor([input.note], context.tx);
  const note = textKept(input.note, colleagues, before, "note");
  return {
    task: { ...input, note },
    mentions: mentionsMade({ taskId: id }, note, before, colleagues, context),
  };
}

/** A task as it stands, if it is still there and at the version that a change is based on. */
async function keptTask({ see }: Pick<Context, "see">, at: Written) {
  const current = await currentAt(see, taskSubject, at);
  if (current.removedAt) throw new Refusal("task-removed");
  return current;
}

/** One plan of a country at a time: before the first save there is no row whose version could be compared. */
async function planAt({ tx, see }: Pick<Context, "tx" | "see">, country: string) {
  await lockPlans(tx);
  return (await see(planSubject, country)) ?? { version: 0 };
}

const lockPlans = (tx: Transaction) => tx.$executeRaw`select pg_advisory_xact_lock(7305422)`;

async function planSaved({ id, version, plan }: SavePlan, context: Context): Promise<Change> {
  const current = await planAt(context, id);
  if (current.version !== version) throw new StaleVersion("plan", id, version, current);
  await requireKnown(context.see, countrySubject, id, ["country-unknown", "id"]);
  await requireOwner(context, plan.ownerId, "ownerId");
  return { subject: planSubject, id, expect: version || null, act: "plan:save", data: plan };
}

const isOther = (current: Record<string, unknown>, plan: Record<string, unknown>): boolean =>
  Object.keys(planFields).some(
    (name) => canonicalJson(current[name] ?? null) !== canonicalJson(plan[name] ?? null),
  );

async function requireEntry({ see }: Pick<Context, "see">, id: string | null, field: string): Promise<void> {
  const entry = id ? await see(entrySubject, id) : null;
  if (id && (!entry || entry.removedAt)) throw new Refusal("entry-unknown", field);
}

/** Whoever and whatever a task names is there, and can do it. @param at where its fields stand in the input */
async function requirePlace(context: Context, task: TaskInput, at = ""): Promise<void> {
  await requireKnown(context.see, countrySubject, task.countryCode, ["country-unknown", `${at}countryCode`]);
  await requireEntry(context, task.entryId, `${at}entryId`);
  await requireKnown(context.see, partnerSubject, task.partnerId, ["partner-unknown", `${at}partnerId`]);
  await requireOwner(context, task.ownerId, `${at}ownerId`);
}
