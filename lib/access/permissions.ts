import type { Role } from "@/lib/db/generated/enums";

/** Everything that someone signed in may be allowed to do. */
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
];

const granted: Record<Role, ReadonlySet<Permission>> = {
  viewer: new Set(viewer),
  editor: new Set(editor),
  administrator: new Set(permissions),
};

/** Whether a role carries a right. Someone without an account has none. */
export const may = (role: Role | null | undefined, permission: Permission): boolean =>
  role ? granted[role].has(permission) : false;
