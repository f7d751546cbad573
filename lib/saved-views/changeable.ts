import type { Role } from "@/lib/db/generated/enums";
import { may } from "@/lib/ledger/rights";
import type { ViewView } from "./queries";

/** The view that is open, where whoever reads may change it: their own, and of those that are shared an administrator any. */
export function changeable(open: ViewView | null, { role }: { role: Role }): Omit<ViewView, "owner"> | null {
  if (!open || (open.owner !== null && !may(role, "setting:manage"))) return null;
  const { owner: _, ...view } = open;
  return view;
}
