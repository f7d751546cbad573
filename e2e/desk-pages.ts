import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";

/** Pages of the desk that journeys walk; of those that have an id in their address, one that the planted record has. */
export const deskPages = [
  "/desk",
  "/desk?whose=mine",
  "/desk?only=assumed_listing",
  "/desk/tasks",
  "/desk/tasks?state=done",
  "/desk/countries",
  "/desk/countries/LT",
  "/desk/countries/MT",
  "/desk/countries/MT?open=plan",
  "/desk/countries/PL/sheet",
  "/desk/entries/new",
  "/desk/entries/new?kind=dispatch&country=PL",
  "/desk/entries/new?kind=response&country=PL",
  "/desk/entries/new?kind=engagement",
  "/desk/entries/new?kind=proceeding&country=PL",
  "/desk/entries/new?kind=note&country=PL",
  "/desk/entries/pl-2024/edit",
  "/desk/entries/pl-2024/versions",
  "/desk/entries/pl-2024",
  "/desk/search",
  "/desk/search?q=sejm",
  "/desk/log",
  "/desk/log?country=none&from=2019-13",
  "/desk/waves",
  "/desk/waves/2025",
  "/desk/documents",
  "/desk/documents/languages",
  "/desk/documents/packages/package-2025",
  "/desk/partners",
  "/desk/sources",
  "/desk/reports",
  "/desk/reports?from=2024-01-01&to=2025-06-30&language=en&audience=internal",
  "/desk/reports/issued",
  "/desk/people",
  "/desk/account",
  "/desk/settings",
  "/desk/effects",
  "/desk/error-reports",
  "/desk/audit",
  "/desk/activity",
  "/desk/bodies/pl-sejm",
  "/desk/calendar",
  "/desk/calendar?view=list",
  "/desk/contacts",
  "/desk/countries/new",
  "/desk/first-weeks",
  "/desk/letter-texts",
  "/desk/letter-texts/new",
  "/desk/import",
  "/desk/letters",
  "/desk/plan?country=PL",
  "/desk/proposals",
  "/desk/sendings",
  "/desk/sendings/new",
  "/desk/shipped",
];

/** Lists whose first row leads to a page that no address names before the record is there. */
const lists = ["people", "error-reports", "tasks", "partners"] as const;

/** The addresses of {@link lists}, asked of the pages themselves. */
export async function drawnPages(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const list of lists) {
    await page.goto(`/desk/${list}`);
    const link = page.locator(`main a[href^="/desk/${list}/"]`).first();
    found.push((await link.getAttribute("href")) ?? `none on /desk/${list}`);
  }
  await page.goto("/desk/countries/MT");
  const file = page.locator('main a[href^="/desk/files/"]').first();
  found.push((await file.getAttribute("href")) ?? "no file");
  return found;
}

/** Walked where they come about: a proposal in the journeys of the second person, an issued report in that of reports. */
const elsewhere = ["/desk/proposals/[id]", "/desk/reports/issued/[id]"];

/** The pages of the desk that no journey walks, by their place in the tree. */
export const unwalked = (): string[] =>
  readdirSync("app/(staff)/desk", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|[\\/])page\.tsx$/.test(file))
    .map((file) => `/desk/${file.replaceAll("\\", "/").replace(/\/?page\.tsx$/, "")}`.replace(/\/$/, ""))
    .filter((route) => {
      const pattern = new RegExp(`^${route.replace(/\[\w+\]/g, "[^/?]+")}(\\?|$)`);
      const walked = [...deskPages, ...lists.map((list) => `/desk/${list}/x`), "/desk/files/x"];
      return !elsewhere.includes(route) && !walked.some((address) => pattern.test(address));
    });
