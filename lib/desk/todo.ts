import { compare } from "@/lib/base/compare";
import { addDays, type Day } from "@/lib/calendar/edtf";
import { dueDate } from "@/lib/standing/conversation";
import type { CountryCode, EntryFacts, EntryId } from "@/lib/standing/entry";
import type { Standing } from "@/lib/standing/standing";

/** What asks for a person's hand, most pressing first. */
export const taskKinds = [
  "our_turn",
  "delivery_failed",
  "agreed_date_reached",
  "very_late",
  "late",
  "drafted",
  "due_soon",
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** `on` is the day it goes by: when they wrote, when it was due, when it will be. `days` is how long they are silent. */
export type Task = {
  kind: TaskKind;
  country: CountryCode;
  on: Day | null;
  days: number | null;
  entryId: EntryId | null;
};

/** How far ahead "due soon" looks, in days. */
export const soon = 30;

/**
 * The day's work, from where every country stands: whom to answer, which letters failed, who is silent, what is
 * due within {@link soon} days. Each list has its longest-waiting first. Letters of which it is not known that they went
 * are no delay of anybody's: `lettersToConfirm`.
 * @param entryOf finds the entry that a standing rests on
 */
export function tasksOf(
  standings: Iterable<Standing>,
  entries: readonly EntryFacts[],
  entryOf: (id: EntryId) => EntryFacts | undefined,
  today: Day,
): Map<TaskKind, Task[]> {
  const tasks = new Map<TaskKind, Task[]>(taskKinds.map((kind) => [kind, []]));
  const add = (kind: TaskKind, task: Omit<Task, "kind">) => tasks.get(kind)?.push({ kind, ...task });

  for (const { country, conversation: reading } of standings) {
    const entryId = reading.because[0] ?? null;
    const because = entryId ? entryOf(entryId) : undefined;
    const task = { country, on: dueDate(reading), days: reading.silentDays, entryId };
    const askedForTime = because?.kind === "response" && because.nature === "asks_for_time";
    switch (reading.conversation) {
      case "ball_with_us":
        add("our_turn", { ...task, on: because?.countsFrom ?? null });
        break;
      case "delivery_failed":
        add("delivery_failed", { ...task, on: because?.countsFrom ?? null });
        break;
      case "very_late":
      case "dormant":
        add("very_late", task);
        break;
      case "late":
        add("late", task);
        break;
      case "sent":
      case "acknowledged":
      case "referred":
      case "waiting_by_agreement":
        if (askedForTime && because.waitUntil && because.waitUntil <= today)
          add("agreed_date_reached", { ...task, on: because.waitUntil });
        else if (task.on && task.on >= today && task.on <= addDays(today, soon)) add("due_soon", task);
        break;
      default:
        break;
    }
  }
  for (const entry of entries) {
    if (entry.kind !== "dispatch" || entry.rung !== "drafted") continue;
    add("drafted", {
      country: entry.countries[0] ?? "",
      on: entry.countsFrom,
      days: null,
      entryId: entry.id,
    });
  }
  for (const list of tasks.values())
    list.sort(
      (a, b) =>
        (b.days ?? -1) - (a.days ?? -1) || compare(a.on ?? "9", b.on ?? "9") || compare(a.country, b.country),
    );
  return tasks;
}
