import { userSubject } from "@/lib/access/subjects";
import { Refusal } from "@/lib/base/refusal";
import type { Role } from "@/lib/db/generated/enums";
import type { Context } from "@/lib/ledger/act";
import { may } from "@/lib/ledger/rights";

/** Who may be given something to do: someone who may also say that it is done. */
export const mayOwn = ({ role, disabled }: { role: Role; disabled: boolean }): boolean =>
  !disabled && may(role, "task:write");

/**
 * Nothing is given to someone who cannot do it.
 * @throws Refusal at the field that names them
 */
export async function requireOwner(
  { see }: Pick<Context, "see">,
  id: string | null,
  field: string,
): Promise<void> {
  if (!id) return;
  const person = await see(userSubject, id);
  if (!person) throw new Refusal("owner-unknown", field);
  if (person.disabledAt) throw new Refusal("owner-disabled", field);
  if (!mayOwn({ role: person.role as Role, disabled: false })) throw new Refusal("owner-reads-only", field);
}
