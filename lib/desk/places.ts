import type { Role } from "@/lib/db/generated/enums";
import { may, type Right } from "@/lib/ledger/rights";

/**
 * The pages of the desk, once: the head shows the first few and keeps the rest behind "More", the menu of a phone and the
 * search have them all. Each page checks its right itself. The key is that of its name, `desk.nav`.
 */
export const places = [
  { key: "today", href: "/desk" },
  { key: "tasks", href: "/desk/tasks" },
  { key: "countries", href: "/desk/countries" },
  { key: "log", href: "/desk/log" },
  { key: "calendar", href: "/desk/calendar" },
  { key: "waves", href: "/desk/waves" },
  { key: "documents", href: "/desk/documents" },
  { key: "reports", href: "/desk/reports", right: "report:read" },
  { key: "activity", href: "/desk/activity", behindMore: true },
  { key: "partners", href: "/desk/partners", behindMore: true },
  { key: "errorReports", href: "/desk/error-reports", behindMore: true },
  { key: "letterTexts", href: "/desk/letter-texts", behindMore: true },
  { key: "sendings", href: "/desk/sendings", behindMore: true },
  { key: "sources", href: "/desk/sources", behindMore: true },
  { key: "import", href: "/desk/import", right: "entry:write", behindMore: true },
  { key: "people", href: "/desk/people", right: "person:manage", behindMore: true },
  { key: "audit", href: "/desk/audit", right: "audit:read", behindMore: true },
] as const satisfies readonly { key: string; href: string; right?: Right; behindMore?: true }[];

export type PlaceKey = (typeof places)[number]["key"];
export type Place = { key: PlaceKey; href: string; behindMore: boolean };

/** The pages that someone of this role may open, in the order of the head. */
export const placesFor = (role: Role): Place[] =>
  places.flatMap((place) =>
    "right" in place && !may(role, place.right)
      ? []
      : [{ key: place.key, href: place.href, behindMore: "behindMore" in place }],
  );

/** Whether an address belongs to a place; the first page is only itself. */
export const isAt = (path: string, href: string): boolean =>
  href === "/desk" ? path === href : path === href || path.startsWith(`${href}/`);
