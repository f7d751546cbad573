import "server-only";
import { compare } from "@/lib/base/compare";
import { database } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { allColumns } from "@/lib/fields/view";
import { notesRead } from "@/lib/mentions/queries";
import { type Ask, type PlanView, plan, type TaskView, task } from "./fields";
import { mayOwn } from "./owner";

/** Tasks and plans as the desk sees them. The caller checks the right to read the desk. */

const columns = { ...allColumns(task), version: true, addedAt: true, doneAt: true, doneById: true } as const;
const { id: _, ...planColumns } = { ...allColumns(plan), countryCode: true, version: true } as const;

/** What is due first comes first; what has no day comes last, as it was noted. */
const byDay = [{ dueOn: { sort: "asc", nulls: "last" } }, { addedAt: "asc" }, { id: "asc" }] as const;

/** Everything that is still to be done. */
export async function openTasks(): Promise<TaskView[]> {
  const db = await database();
  return notesRead(
    await db.task.findMany({
      where: { doneAt: null, removedAt: null },
      select: columns,
      orderBy: [...byDay],
    }),
  );
}

/** One task; null when there is none, or it was removed. */
export async function findTask(id: string): Promise<TaskView | null> {
  const db = await database();
  const task = await db.task.findFirst({ where: { id, removedAt: null }, select: columns });
  return task && ((await notesRead([task]))[0] ?? null);
}

/** Which tasks a list shows; null does not narrow. */
export type TaskFilter = {
  state: "open" | "done";
  owner: string | null;
  country: string | null;
  /** The partner organisation that is asked for it. */
  partner?: string;
};

const fitting = ({ state, owner, country, partner }: TaskFilter) => ({
  removedAt: null,
  doneAt: state === "open" ? null : { not: null },
  ...(owner ? { ownerId: owner } : {}),
  ...(country ? { countryCode: country } : {}),
  ...(partner ? { partnerId: partner } : {}),
});

/** Tasks that are still open, by what a sheet may mean them by. */
export async function knownTasks() {
  const db = await database();
  return db.task.findMany({
    where: { removedAt: null, doneAt: null },
    select: { id: true, version: true, title: true, countryCode: true, dueOn: true },
  });
}

/** The countries that the tasks of a filter are of. */
export async function countriesOfTasks(filter: TaskFilter): Promise<string[]> {
  const db = await database();
  const rows = await db.task.findMany({
    where: { ...fitting(filter), country: { isNot: null } },
    select: { countryCode: true },
    distinct: ["countryCode"],
  });
  return rows.flatMap(({ countryCode }) => countryCode ?? []);
}

/** A page of the tasks that a filter leaves: open ones by their day, done ones the latest first. */
export async function listTasks(
  filter: TaskFilter,
  page: number,
  perPage: number,
): Promise<{ tasks: TaskView[]; count: number }> {
  const db = await database();
  const where = fitting(filter);
  const [tasks, count] = await Promise.all([
    db.task.findMany({
      where,
      select: columns,
      orderBy: filter.state === "open" ? [...byDay] : [{ doneAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * perPage,
      take: perPage,
    }),
    db.task.count({ where }),
  ]);
  return { tasks: await notesRead(tasks), count };
}

/** The plan of every country that has one. */
export async function allPlans(): Promise<Map<string, PlanView>> {
  const db = await database();
  const rows = await db.plan.findMany({ select: planColumns });
  return new Map(rows.map((row) => [row.countryCode, row as PlanView]));
}

/** What letters ask the parliaments of these countries to do next, by country; those without are not there. */
export async function asksOf(countryCodes: readonly string[]): Promise<Map<string, readonly Ask[]>> {
  const db = await database();
  const rows = await db.plan.findMany({
    where: { countryCode: { in: [...countryCodes] } },
    select: { countryCode: true, ask: true },
  });
  return new Map(rows.flatMap(({ countryCode, ask }) => (ask ? [[countryCode, ask as Ask[]]] : [])));
}

/** The plan of a country; null while it has none. */
export async function findPlan(countryCode: string): Promise<PlanView | null> {
  const db = await database();
  return (await db.plan.findUnique({ where: { countryCode }, select: planColumns })) as PlanView | null;
}

/** Someone who has or had an account, as the owner of something. */
export type StaffMember = { id: string; name: string; role: Role; disabled: boolean; mayOwn: boolean };

/** Everyone with an account, by name or else by address. */
export async function listStaff(): Promise<StaffMember[]> {
  const db = await database();
  const rows = await db.user.findMany({
    select: { id: true, name: true, email: true, role: true, disabledAt: true },
  });
  return rows
    .map(({ id, name, email, role, disabledAt }) => {
      const disabled = disabledAt !== null;
      return { id, name: name ?? email, role, disabled, mayOwn: mayOwn({ role, disabled }) };
    })
    .sort((one, other) => compare(one.name, other.name));
}

/** What someone is to do, and the countries of which they are in charge. */
export async function dutiesOf(ownerId: string): Promise<{ tasks: TaskView[]; countries: string[] }> {
  const db = await database();
  const tasks = await db.task.findMany({
    where: { ownerId, doneAt: null, removedAt: null },
    select: columns,
    orderBy: [...byDay],
  });
  const plans = await db.plan.findMany({
    where: { ownerId },
    select: { countryCode: true },
    orderBy: { countryCode: "asc" },
  });
  return { tasks: await notesRead(tasks), countries: plans.map(({ countryCode }) => countryCode) };
}
