import type { Role } from "@/lib/db/generated/enums";
import type { Visitor } from "./rights";

type System = "seed" | "upgrade" | "import" | "command-line" | "setup" | "sign-in";

/**
 * Who asks: someone with an account, the machine itself (start, import, command line), a reader of the public pages, or
 * nobody. Nobody is refused everything; a reader, everything but what readers may (`lib/ledger/rights.ts`). Only
 * the route that takes a reader's form names one: a request that merely has no session is nobody's.
 */
export type Caller = { userId: string; sessionId?: string } | { system: System } | { visitor: true } | null;

/** How a change came: from the desk, a reader, or the machine itself. It stands on the log. */
export type Origin = "desk" | "visitor" | System;

/**
 * `sessionId` names the session by which someone with an account came; `passwordTemporary`, that they have to choose
 * their own password first; `author`, whoever wrote what they do, where that was another: a proposal's.
 */
export type Actor = {
  id: string | null;
  role: Role | Visitor;
  origin: string;
  sessionId?: string;
  passwordTemporary?: true;
  author?: string;
};
