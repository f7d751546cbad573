import type { Role } from "@/lib/db/generated/enums";
import type { Visitor } from "./rights";

/**
 * Who asks: someone with an account, the machine itself (start, import, command line), a reader of the public pages, or
 * nobody. Nobody is refused everything; a reader, everything but what readers may (`lib/ledger/rights.ts`). Only
 * the route that takes a reader's form names one: a request that merely has no session is nobody's.
 */
export type Caller =
  | { userId: string; sessionId?: string }
  | { system: "seed" | "upgrade" | "import" | "command-line" | "setup" | "sign-in" }
  | { visitor: true }
  | null;

/** `sessionId` names the session by which someone with an account came. */
export type Actor = { id: string | null; role: Role | Visitor; origin: string; sessionId?: string };
