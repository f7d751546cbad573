import type { Page } from "@playwright/test";
import { expect, hydrated, test } from "./fixtures";

/** The rows of the queue that say something of a country. */
const rowsOf = (page: Page, country: string | RegExp) =>
  page.getByRole("list", { name: "To do" }).getByRole("listitem").filter({ hasText: country });

/** The line at the bottom that says what was done. */
const said = (page: Page, text: string | RegExp) => page.getByRole("status").filter({ hasText: text });

async function openForm(page: Page, kind: string, country: string): Promise<void> {
  await page.goto(`/desk/entries/new?kind=${kind}&country=${country}`);
  await expect(page.getByRole("button", { name: "Save as internal" })).toBeEnabled();
  await hydrated(page);
}

test("a supportive answer asks for a next step, and leaves Today when it has one", async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  await signInAs("editor");
  await openForm(page, "response", "PT");
  await page.getByText("Supportive").click();
  await page.getByRole("button", { name: "Save as internal" }).click();
  await page.waitForURL(/\/desk\/countries\/PT\?saved=/);
  const next = page.getByRole("region", { name: "What next?" });
  await expect(next.getByRole("heading", { name: "What next?" })).toBeFocused();
  await expectAccessible();

  // Gone on without a word: it waits on Today, first of all.
  await page.getByRole("link", { name: "Today", exact: true }).click();
  const lead = rowsOf(page, "Portugal").filter({ hasText: "Follow up" });
  await expect(lead).toContainText("supportive");
  await lead.getByRole("link", { name: /^Next step: / }).click();
  await page.waitForURL(/\/desk\/countries\/PT\?open=plan/);
  const step = page.getByRole("textbox", { name: "Next step", exact: true });
  await expect(step).toBeFocused();

  await step.fill("Thank the committee and offer a hearing");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const summary = page.getByRole("alert").filter({ hasText: "There is 1 problem" });
  await expect(summary).toContainText("A next step needs its day");
  await page.getByRole("textbox", { name: "Day of the next step" }).fill("3 December 2099");
  await page.getByLabel("Who is in charge").selectOption({ label: "editor@tracker.test" });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(said(page, "Saved.")).toBeVisible();
  await expect(page.getByText("Thank the committee and offer a hearing")).toBeVisible();
  await expect(page.getByText("3 December 2099")).toBeVisible();

  await page.goto("/desk");
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  await expect(rowsOf(page, "Portugal").filter({ hasText: "Follow up" })).toHaveCount(0);
});

test("a promise from a meeting becomes a task that is due, is done from Today and undone", async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  await signInAs("editor");
  await openForm(page, "engagement", "IS");
  await page.getByText("Meeting", { exact: true }).click();
  await page.getByRole("button", { name: "Save as internal" }).click();
  await page.waitForURL(/\/desk\/countries\/IS\?saved=/);
  const next = page.getByRole("region", { name: "What next?" });
  await next.getByLabel("Promise 1").first().fill("Send the legal opinion in English");
  await next.getByRole("button", { name: "Promise 1: by when: today" }).click();
  await next.getByRole("button", { name: "Another promise" }).click();
  await expect(next.getByLabel("Promise 2").first()).toBeFocused();
  await next.getByRole("button", { name: "Save what follows" }).click();
  await expect(next.getByRole("status")).toContainText("Saved. It comes up on Today");

  await page.getByRole("link", { name: "Today", exact: true }).click();
  await page.getByRole("link", { name: /^Mine/ }).click();
  await page.waitForURL(/whose=mine/);
  await hydrated(page);
  const task = rowsOf(page, "Send the legal opinion in English");
  await expect(task).toContainText("Iceland");
  await expect(task).toContainText("due today");
  await expectAccessible();
  await task.getByRole("button", { name: /^Done: / }).click();
  await expect(said(page, /Done: .*legal opinion/)).toBeVisible();
  await expect(task).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(task).toBeVisible();

  // The same task on the page of its country and in the list of all.
  await page.goto("/desk/countries/IS");
  await hydrated(page);
  const panel = page.getByRole("region", { name: "Tasks" });
  await panel.getByRole("button", { name: /^Done: Send the legal opinion/ }).click();
  await expect(panel.getByText("1 done")).toBeVisible();
  await page.goto("/desk/tasks?state=done");
  await expect(page.getByRole("link", { name: "Send the legal opinion in English" })).toBeVisible();
  await expectAccessible();
});

test("what is alike is one row, which leads to exactly these", async ({ page, signInAs }) => {
  await signInAs("editor");
  await page.goto("/desk");
  const silent = page.getByRole("listitem").filter({ hasText: /countries listed by assumption only/ });
  const count = Number(((await silent.textContent()) ?? "").match(/(\d+) countries listed/)?.[1]);
  await silent.getByRole("link", { name: /^List: / }).click();
  await page.waitForURL(/only=assumed_listing/);
  await expect(page.getByRole("list", { name: "To do" }).getByRole("listitem")).toHaveCount(count);
  await page.getByRole("link", { name: /^Check: Albania/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("button", { name: "Edit the listing" })).toBeFocused();
});

test("a viewer reads the queue and the tasks, and finds nothing to change", async ({ page, signInAs }) => {
  await signInAs("viewer");
  await page.goto("/desk");
  await expect(page.getByRole("list", { name: "To do" })).toBeVisible();
  for (const name of [/^Done: /, /^Remind: /, /^Next step: /, /^Check: /])
    await expect(page.getByRole("main").getByRole("link", { name })).toHaveCount(0);
  await page.goto("/desk/tasks");
  await expect(page.getByRole("heading", { level: 1, name: "Tasks" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Add a task" })).toHaveCount(0);
  await page.goto("/desk/countries/PT");
  await expect(page.getByRole("button", { name: "Change", exact: true })).toHaveCount(0);
});
