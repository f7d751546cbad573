import { getTranslations } from "next-intl/server";
import type { People, Person } from "@/components/forms/tasks/people";
import type { SignedIn } from "@/lib/access/session";
import { listStaff } from "@/lib/tasks/queries";

/**
 * To whom something may be given, and who asks.
 * @param current whoever has it now, also where they may not be given anything any more
 */
export async function staffChoice(
  actor: SignedIn,
  current: string | null = null,
): Promise<People & { people: Person[]; names: ReadonlyMap<string, string> }> {
  const t = await getTranslations("tasks.task");
  const staff = await listStaff();
  const labelled = staff.map(({ disabled, name, ...person }) => ({
    ...person,
    label: disabled ? t("disabled", { name }) : name,
  }));
  return {
    me: actor.id,
    people: labelled
      .filter(({ id, mayOwn }) => mayOwn || id === current)
      .map(({ id, label }) => ({ id, label })),
    names: new Map(labelled.map(({ id, label }) => [id, label])),
  };
}
