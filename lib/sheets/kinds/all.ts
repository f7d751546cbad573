import "server-only";
import { bodies } from "./bodies";
import { contacts } from "./contacts";
import { engagements } from "./engagements";
import { entries } from "./entries";
import type { SheetKind } from "./kind";
import type { KindName } from "./names";
import { partners } from "./partners";
import { register } from "./register";

export const kinds: Readonly<Record<KindName, SheetKind>> = {
  ...{ contacts, register, bodies, partners, engagements, entries },
};
