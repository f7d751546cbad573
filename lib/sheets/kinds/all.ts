import "server-only";
import { bodies } from "./bodies";
import { contacts } from "./contacts";
import { engagements } from "./engagements";
import { entries } from "./entries";
import type { SheetKind } from "./kind";
import type { KindName } from "./names";
import { partners } from "./partners";
import { plans } from "./plans";
import { register } from "./register";
import { tasks } from "./tasks";

export const kinds: Readonly<Record<KindName, SheetKind>> = {
  ...{ contacts, register, bodies, partners, engagements, entries, tasks, plans },
};
