import type { Role } from "@/lib/db/generated/enums";

/** Everything that someone may be allowed to do. */
export const rights = [
  "desk:read",
  "entry:write",
  "entry:publish",
  "entry:remove",
  "body:write",
  "contact:write",
  "document:write",
  "wave:write",
  "listing:write",
  "task:write",
  "report:read",
  "account:own",
  "view:write",
  "audit:read",
  "person:manage",
  "setting:manage",
  "record:import",
  "error-report:file",
  "error-report:settle",
] as const;
export type Right = (typeof rights)[number];

const viewer: Right[] = ["desk:read", "report:read", "account:own", "view:write"];
const editor: Right[] = [
  ...viewer,
  "entry:write",
  "entry:publish",
  "entry:remove",
  "body:write",
  "contact:write",
  "document:write",
  "wave:write",
  "listing:write",
  "task:write",
  "error-report:settle",
];

/** Someone who reads the public pages and has no account: see `Caller` in lib/ledger/caller.ts. */
export type Visitor = "visitor";

const granted: Record<Role | Visitor, ReadonlySet<Right>> = {
  visitor: new Set<Right>(["error-report:file"]),
  viewer: new Set(viewer),
  editor: new Set(editor),
  administrator: new Set(rights),
};

/** Whether a role carries a right. Nobody has none. */
export const may = (role: Role | Visitor | null | undefined, right: Right): boolean =>
  role ? granted[role].has(right) : false;
