import type { Link } from "./rows";
import type { Subject } from "./subject";

/**
 * One change to one subject. `expect` is the version it is based on, null to create it.
 * `links` replaces the ordered lists that are named, and leaves the others.
 */
export type Change = {
  subject: Subject;
  id: string;
  expect: number | null;
  data?: Record<string, unknown>;
  links?: Partial<Record<string, Link[]>>;
  /** Named in the audit line where it says more than the act's own name does: `entry:correct`. */
  act?: string;
  /** Erases the person's data: the row's own fields and all kept versions; the audit chain stays whole. */
  erase?: boolean;
};
