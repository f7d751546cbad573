import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, hydrated, test } from "./fixtures";
import { people } from "./people";

test.use({ record: "drafts" });

/** Logs a meeting in a country. @returns its id */
async function logMeeting(page: Page, country: string, title: string): Promise<string> {
  await page.goto(`/desk/entries/new?kind=engagement&country=${country}`);
  await hydrated(page);
  await page.getByText("Meeting", { exact: true }).click();
  await page.getByLabel("Title in English").fill(title);
  await page.getByRole("button", { name: "Save as internal" }).click();
  await page.waitForURL(/saved=/);
  return new URL(page.url()).searchParams.get("saved") ?? "";
}

test("what was done is told in words, with ways to it, and narrowed in the address", async ({
  pageOf,
  page,
  signInAs,
  expectAccessible,
}) => {
  await signInAs("editor");
  const id = await logMeeting(page, "NO", "Meeting about the activity");
  const reader = await pageOf("viewer");
  await reader.goto("/desk/activity");
  const row = reader.getByRole("listitem").filter({ hasText: "Meeting about the activity" });
  await expect(row).toContainText("Logged");
  await expect(row).toContainText(people.editor);
  await expect(row.getByRole("link", { name: "Norway" })).toBeVisible();
  await expect(row.getByRole("link", { name: /Meeting about the activity/ })).toHaveAttribute(
    "href",
    `/desk/entries/${id}`,
  );
  // Who signed in is for administrators.
  await expect(reader.getByLabel("About").getByRole("option", { name: "Accounts and sessions" })).toHaveCount(
    0,
  );
  await expect(reader.getByText("All times are Kyiv time.")).toBeVisible();
  await expectAccessible(reader);

  await reader.getByLabel("Country").selectOption({ label: "Norway" });
  await reader.getByLabel("What was done").selectOption({ label: "Published, made internal" });
  await reader.getByRole("button", { name: "Show", exact: true }).click();
  await expect(reader).toHaveURL(/deed=published/);
  await expect(row).toHaveCount(0);
  await reader.getByLabel("What was done").selectOption({ label: "Added, logged" });
  await reader.getByRole("button", { name: "Show", exact: true }).click();
  await expect(row).toHaveCount(1);

  // It is kept as a view and goes out as it is narrowed; of who signed in nothing goes to whoever does not see it.
  await hydrated(reader);
  await reader.getByRole("button", { name: "Save this view" }).click();
  await reader.getByLabel("Name of the view").fill("Added in Norway");
  await reader.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(reader).toHaveURL(/deed=added&country=NO&view=/);
  const views = reader.getByRole("navigation", { name: "Views of the activity" });
  await expect(views.getByRole("link", { name: "Added in Norway" })).toHaveAttribute("aria-current", "page");
  await expect(row).toHaveCount(1);
  const [download] = await Promise.all([
    reader.waitForEvent("download"),
    reader.getByRole("link", { name: "Activity as CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^surgunlik-activity-\d{4}-\d{2}-\d{2}\.csv$/);
  const csv = readFileSync(await download.path(), "utf8");
  expect(csv).toContain("Meeting about the activity");
  expect(csv).toContain("What was done: Added, logged; Country: Norway");
  const everything = await reader.request.get("/api/desk/lists/activity?format=csv");
  const text = await everything.text();
  expect(text).toContain(`${people.editor},Logged`);
  expect(text).not.toContain(`${people.editor},Signed in`);
});

test("whoever opens what a colleague is changing is told so, calmly, and nothing of what it says", async ({
  pageOf,
  page,
  signInAs,
  expectAccessible,
}) => {
  await signInAs("editor");
  const id = await logMeeting(page, "SE", "Meeting for two");
  await page.goto(`/desk/entries/${id}/edit`);
  await hydrated(page);
  await page.getByLabel("Title in English").fill("A secret of the editor");
  await expect(page.getByText(/Draft kept at/)).toBeVisible();

  const other = await pageOf("administrator");
  const line = other.getByText(new RegExp(`${people.editor} is editing this, since \\d\\d:\\d\\d`));
  await other.goto(`/desk/entries/${id}`);
  await expect(line).toBeVisible();
  await expectAccessible(other);
  await expect(other.getByText("A secret of the editor")).toHaveCount(0);
  await other.goto(`/desk/entries/${id}/edit`);
  await expect(line).toBeVisible();
  await expect(other.getByText("A secret of the editor")).toHaveCount(0);
  // On Today the row of what it is about says so, too.
  await other.goto("/desk?only=unpublished");
  const waiting = other.getByRole("listitem").filter({ hasText: "Meeting for two" });
  await expect(waiting).toContainText(`${people.editor} is changing this`);
  await other.goBack();
  // The editor learns of the other with the next draft.
  await hydrated(other);
  await other.getByLabel("Title in English").fill("Of the administrator");
  await expect(other.getByText(/Draft kept at/)).toBeVisible();
  await page.getByLabel("Title in English").fill("A secret of the editor, longer");
  await expect(page.getByText(`${people.administrator} is editing this`, { exact: false })).toBeVisible();
});

test("colleagues who are told of late are offered where a name is typed by then, and nowhere else", async ({
  page,
  signInAs,
}) => {
  await signInAs("editor");
  let tell = () => {};
  const asked = new Promise<void>((told) => {
    tell = told;
  });
  await page.route("/api/desk/colleagues", async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto("/desk/entries/new?kind=note&country=IS");
  await hydrated(page);
  const note = page.getByLabel("Note", { exact: true });
  await note.pressSequentially("Please look, @adm");
  await page.keyboard.press("Enter");
  const answered = page.waitForResponse("/api/desk/colleagues");
  tell();
  await (await answered).finished();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await page.keyboard.press("Enter");
  await page.keyboard.type("Before Friday, @adm");
  const list = page.getByRole("listbox", { name: "Colleagues" });
  await expect(list).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(note).toHaveValue(`Please look, @adm\n\nBefore Friday, @${people.administrator} `);
});

test("a colleague is mentioned by keyboard, finds it on Today and settles it", async ({
  pageOf,
  page,
  signInAs,
  expectAccessible,
}) => {
  await signInAs("editor");
  await page.goto("/desk/entries/new?kind=note&country=IS");
  await hydrated(page);
  const note = page.getByLabel("Note", { exact: true });
  await note.pressSequentially("Please look, @adm");
  const list = page.getByRole("listbox", { name: "Colleagues" });
  await expect(list.getByRole("option", { name: people.administrator })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await expectAccessible();
  // Escape closes the list, Enter takes the name.
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await page.keyboard.type("i");
  await page.keyboard.press("Enter");
  await expect(note).toHaveValue(`Please look, @${people.administrator} `);
  await page.keyboard.type("before Friday");
  await page.getByRole("button", { name: "Save as internal" }).click();
  await page.waitForURL(/saved=/);

  const theirs = await pageOf("administrator");
  await theirs.goto("/desk");
  await hydrated(theirs);
  const mentions = theirs.getByRole("region", { name: "You are mentioned" });
  await expect(mentions).toContainText(`${people.editor} mentioned you`);
  await expect(mentions).toContainText("before Friday");
  await expectAccessible(theirs);
  await mentions.getByRole("button", { name: /^Seen/ }).click();
  await expect(mentions).toHaveCount(0);
  await theirs.getByRole("button", { name: "Undo" }).click();
  await expect(mentions).toHaveCount(1);

  // A task's note calls a colleague just the same.
  await page.goto("/desk/tasks?add");
  await hydrated(page);
  await page.getByLabel("Task", { exact: true }).fill("Call the speaker of the Althing");
  await page.getByLabel("Note", { exact: false }).pressSequentially("Together with @admi");
  await expect(list.getByRole("option", { name: people.administrator })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Task added: Call the speaker of the Althing")).toBeVisible();
  await theirs.goto("/desk");
  const inTask = mentions.getByRole("listitem").filter({ hasText: "Call the speaker of the Althing" });
  await expect(inTask).toContainText(`Together with @${people.administrator}`);
  await expect(inTask.getByRole("link")).toHaveAttribute("href", /^\/desk\/tasks\//);
  await hydrated(theirs);
  await inTask.getByRole("button", { name: /^Seen/ }).click();
  await expect(inTask).toHaveCount(0);

  // Never where readers would see it.
  await page.goto("/desk/entries/new?kind=engagement&country=IS");
  await hydrated(page);
  await page.getByText("Meeting", { exact: true }).click();
  const summary = page.getByRole("group", { name: "Public summary" }).getByLabel("English", { exact: false });
  await summary.fill(`Thanks to @${people.administrator}`);
  await page.getByRole("button", { name: "Save as internal" }).click();
  await expect(page.getByRole("link", { name: /This names a colleague/ })).toBeVisible();
});
