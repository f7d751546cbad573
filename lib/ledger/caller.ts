import type { Role } from "@/lib/db/generated/enums";
import type { Visitor } from "./permissions";

/**
 * Who asks: someone with an account, the machine itself (start, import, command line), a reader of the public pages, or
 * nobody. Nobody is refused everything; a reader, everything but what readers may (`lib/ledger/permissions.ts`). Only
 * the route that takes a reader's form names one: a request that merely has no session is nobody's.
 */
export type Caller =
  | { userId: string }
  | { system: "seed" | "upgrade" | "import" | "command-line" | "setup" | "sign-in" }
  | { visitor: true }
  | null;

export type Actor = { id: string | null; role: Role | Visitor; origin: string };
