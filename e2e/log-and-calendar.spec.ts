import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import ICAL from "ical.js";
import { addDays } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { formatDate } from "@/lib/i18n/dates";
import { expect, hydrated, test } from "./fixtures";

/** The words of a spreadsheet's first sheet. */
function sheetText(path: string): string {
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  return ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"]
    .map((name) => new TextDecoder().decode(parts[name] ?? new Uint8Array()))
    .join("\n");
}

test("an entry without a country is found, filtered, kept as a view, and taken along as a spreadsheet", async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  await signInAs("editor");
  await page.goto("/desk/log");
  const views = page.getByRole("navigation", { name: "Views of the log" });
  await views.getByRole("link", { name: /^Without country/ }).click();
  await expect(page).toHaveURL(/country=none/);
  const table = page.getByRole("table", { name: "Entries, two lines each" });
  await expect(table.getByRole("row").nth(1)).toContainText("No country");

  await page.getByRole("combobox", { name: "Kind", exact: true }).selectOption("proceeding");
  await page.getByRole("button", { name: "Show" }).click();
  const chips = page.getByRole("list", { name: "Filtered by" });
  await expect(chips.getByRole("listitem")).toHaveCount(3);
  await expect(table.getByRole("link", { name: /European Parliament/ }).first()).toBeVisible();
  await expectAccessible();

  await hydrated(page);
  await page.getByRole("button", { name: "Save this view" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Name of the view").fill("Steps of no country");
  await form.getByLabel("Show it to all staff").check();
  await form.getByRole("button", { name: "Save" }).click();
  const tab = views.getByRole("link", { name: /^Steps of no country/ });
  await expect(tab).toHaveAttribute("aria-current", "page");

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Log of all entries as Excel" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^surgunlik-log-\d{4}-\d{2}-\d{2}\.xlsx$/);
  const text = sheetText(await download.path());
  expect(text).toContain("European Parliament");
  expect(text).not.toContain("Bundestag");
  expect(text).toContain("<autoFilter");

  await chips.getByRole("link", { name: /Take off the filter Kind/ }).click();
  await expect(chips.getByRole("listitem")).toHaveCount(1);
  // What was taken off can be kept in the view that is open.
  await expect(page.getByRole("button", { name: "Save the change in “Steps of no country”" })).toBeVisible();
});

test("a view that names what is gone opens, says so, and can be saved without it", async ({
  page,
  signInAs,
}) => {
  await signInAs("editor");
  await page.goto("/desk/log?kind=poem&body=gone&state=public");
  const notice = page.getByRole("status").filter({ hasText: "no longer exists" });
  await expect(notice).toContainText("Kind: poem");
  await expect(notice).toContainText("Body: gone");
  await hydrated(page);
  await page.getByRole("button", { name: "Save the view without it" }).click();
  await page.getByLabel("Name of the view").fill("What is public");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(/\?state=public&view=/);
  await expect(notice).toHaveCount(0);

  await page.getByRole("button", { name: "Remove the view: What is public" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove the view" }).click();
  await expect(page).toHaveURL("/desk/log?state=public");
  await expect(page.getByRole("link", { name: /^What is public/ })).toHaveCount(0);
});

test("an international body has a page with its log, its contacts and an entry begun for it", async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  await signInAs("editor");
  await page.goto("/desk/countries");
  await page.getByRole("link", { name: "Log of European Parliament" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("European Parliament");
  await expect(page.getByRole("table", { name: "Entries, two lines each" })).toContainText(
    "A motion that only",
  );
  await expectAccessible();
  await page.getByRole("link", { name: "Log something new" }).click();
  await page.getByRole("link", { name: /^Log a proceeding/ }).click();
  await expect(page.locator("summary", { hasText: "Country and body" })).toContainText("European Parliament");
});

test("a vote next week is logged in five steps, stands in the calendar and in one's own, and moves", async ({
  page,
  signInAs,
  expectAccessible,
  request,
}) => {
  const soon = addDays(today(), 7);
  const later = addDays(today(), 9);
  await signInAs("editor");
  await page.goto("/desk/calendar");
  await page.getByRole("link", { name: "Schedule a sitting or vote" }).click();
  await hydrated(page);
  await page.getByRole("combobox", { name: /^Country/ }).fill("Austria");
  await page.getByRole("option", { name: "Austria" }).click();
  await expect(page.getByRole("combobox", { name: /acted/ })).not.toHaveValue("");
  await page.getByRole("textbox", { name: "On which day" }).fill(soon);
  await page.getByRole("button", { name: "Save without publishing" }).click();
  await expect(page.getByRole("status").filter({ hasText: "it stands in the calendar" })).toBeVisible();
  const month = page.getByRole("table");
  await expect(month.getByRole("link", { name: /^Austria · Scheduled/ })).toBeVisible();
  await expectAccessible();

  await page.goto("/desk/account");
  await hydrated(page);
  await page.getByRole("button", { name: "Make an address" }).click();
  const address = await page.getByLabel("Calendar address").inputValue();
  const path = new URL(address).pathname;
  // Without a session: the request of the fixture has none.
  const answer = await request.get(path);
  expect(answer.headers()["cache-control"]).toBe("private, no-store");
  const events = () =>
    request
      .get(path)
      .then(async (read) =>
        new ICAL.Component(ICAL.parse(await read.text()))
          .getAllSubcomponents("vevent")
          .filter((event) =>
            String(event.getFirstPropertyValue("summary")).startsWith("Austria · Scheduled"),
          ),
      );
  const [vote] = await events();
  expect(String(vote?.getFirstPropertyValue("dtstart"))).toBe(soon);
  expect(vote?.getFirstPropertyValue("class")).toBe("PRIVATE");

  await page.goto("/desk/countries/AT");
  await hydrated(page);
  await page.getByRole("button", { name: /^Moved to another day: Austria · Scheduled/ }).click();
  await page.getByRole("textbox", { name: "New day" }).fill(later);
  await page.getByRole("button", { name: "Save the new day" }).click();
  const asked = page.getByRole("group", { name: /^What happened: Austria · Scheduled/ });
  await expect(asked).toHaveAccessibleName(new RegExp(formatDate(later, "en")));
  await expect.poll(async () => String((await events())[0]?.getFirstPropertyValue("dtstart"))).toBe(later);

  await page.getByRole("button", { name: /^Called off: Austria · Scheduled/ }).click();
  await page.getByLabel("Why (stays at the desk)").fill("The session was dissolved");
  await page.getByRole("button", { name: "Save as called off" }).click();
  await expect(asked).toHaveCount(0);
  await expect.poll(async () => (await events())[0]?.getFirstPropertyValue("status")).toBe("CANCELLED");
  await page.goto(`/desk/calendar?month=${later.slice(0, 7)}&show=list`);
  await expect(page.getByRole("listitem").filter({ hasText: "Austria" }).last()).toContainText("called off");

  await page.goto("/desk/account");
  await hydrated(page);
  await page.getByRole("button", { name: "Revoke the address" }).click();
  await expect(page.getByText("the address answers no more")).toBeVisible();
  expect((await request.get(path)).status()).toBe(404);
});

test("lists go out to those who may, and contacts to those alone who keep them", async ({
  page,
  signInAs,
}) => {
  await signInAs("viewer");
  const csv = await page.request.get("/api/desk/lists/countries?class=recognised&format=csv");
  expect(csv.status()).toBe(200);
  const text = await csv.text();
  expect(text).toContain("Filter,Class: Recognised");
  expect(text).toContain("Made by,viewer@tracker.test");
  expect((await page.request.get("/api/desk/lists/contacts?format=csv")).status()).toBe(403);
  for (const list of ["addresses", "people", "audit"])
    expect((await page.request.get(`/api/desk/lists/${list}?format=csv`)).status(), list).toBe(403);
  for (const list of ["tasks", "documents", "packages", "waves", "error-reports", "calendar", "proposals"])
    expect((await page.request.get(`/api/desk/lists/${list}?format=xlsx`)).status(), list).toBe(200);
  expect((await page.request.get("/api/desk/lists/none?format=csv")).status()).toBe(404);
  expect((await page.request.get("/api/desk/lists/log?format=pdf")).status()).toBe(400);
  await signInAs("editor");
  const contacts = await page.request.get("/api/desk/lists/contacts?format=csv");
  expect(contacts.status()).toBe(200);
  await signInAs("administrator");
  const people = await page.request.get("/api/desk/lists/people?format=csv");
  expect(await people.text()).toContain("editor@tracker.test");
  await page.goto("/desk/audit");
  const taken = page.getByRole("row").filter({ hasText: "List downloaded" });
  await expect(taken.nth(0)).toContainText("people csv");
  await expect(taken.nth(1)).toContainText("contacts csv");
});
