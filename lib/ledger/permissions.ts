import type { Role } from "@/lib/db/generated/enums";

/** Everything that someone may be allowed to do. */
export const permissions = [
  "desk:read",
  "entry:write",
  "entry:publish",
  "entry:remove",
  "body:write",
  "contact:write",
  "document:write",
  "wave:write",
  "listing:write",
  "report:read",
  "account:own",
  "audit:read",
  "person:manage",
  "setting:manage",
  "record:import",
  "error-report:file",
  "error-report:settle",
] as const;
export type Permission = (typeof permissions)[number];

const viewer: Permission[] = ["desk:read", "report:read", "account:own"];
const editor: Permission[] = [
  ...viewer,
  "entry:write",
  "entry:publish",
  "entry:remove",
  "body:write",
  "contact:write",
  "document:write",
  "wave:write",
  "listing:write",
  "error-report:settle",
];

/** Someone who reads the public pages and has no account: see `Caller` in lib/ledger/command.ts. */
export type Visitor = "visitor";

const granted: Record<Role | Visitor, ReadonlySet<Permission>> = {
  visitor: new Set<Permission>(["error-report:file"]),
  viewer: new Set(viewer),
  editor: new Set(editor),
  administrator: new Set(permissions),
};

/** Whether a role carries a right. Nobody has none. */
export const may = (role: Role | Visitor | null | undefined, permission: Permission): boolean =>
  role ? granted[role].has(permission) : false;
