import { expect, hydrated, test } from "./fixtures";

test("two people save the same entry: the second sees both, decides, and nothing is lost", async ({
  pageOf,
  page,
  signInAs,
}) => {
  await signInAs("editor");
  await page.goto("/desk/entries/new?kind=engagement&country=JP");
  await hydrated(page);
  await page.getByText("Meeting", { exact: true }).click();
  await page.getByLabel("Title in English").fill("Meeting on the sidelines");
  await page.getByRole("button", { name: "Save as internal" }).click();
  await page.waitForURL(/saved=/);
  const id = new URL(page.url()).searchParams.get("saved");
  const address = `/desk/entries/${id}/edit`;

  const other = await pageOf("administrator");
  await page.goto(address);
  await other.goto(address);
  await hydrated(page);
  await hydrated(other);

  await other.getByText("Participants, place and stance").click();
  await other.getByLabel("Place").fill("Tokyo");
  await other.getByLabel("Title in English").fill("Meeting with the speaker");
  await other.getByRole("button", { name: "Save the changes" }).click();
  await other.waitForURL(/saved=/);

  await page.getByLabel("Title in English").fill("Meeting with the deputy speaker");
  const summary = page.getByRole("group", { name: "Public summary" }).getByLabel("English", { exact: false });
  await summary.fill("They spoke of the resolution.");
  const requests: string[] = [];
  page.on("request", (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.getByRole("button", { name: "Save the changes" }).click();

  const heading = page.getByRole("heading", { name: "Someone saved this entry while you were writing" });
  await expect(heading).toBeFocused();
  // The refusal carries what is shown: nothing is asked after it.
  expect(requests.filter((request) => /^POST|\/api\//.test(request))).toEqual([`POST ${address}`]);
  await expect(page.getByText(/Version 2 was saved by administrator@tracker.test/)).toBeVisible();
  const title = page.getByRole("group", { name: "Title in English" });
  await expect(title.getByText("Meeting with the speaker")).toBeVisible();
  await expect(title.getByText("Meeting with the deputy speaker")).toBeVisible();
  await expect(title.getByText("Both of you changed this field")).toBeVisible();
  // What only the other one changed is offered as theirs, what only I changed as mine.
  await expect(
    page.getByRole("group", { name: "Place" }).getByRole("radio", { name: /Stored now/ }),
  ).toBeChecked();
  const mine = title.getByRole("radio", { name: /Yours/ });
  await expect(mine).toBeChecked();
  // By keyboard alone: to the other choice and back.
  await mine.focus();
  await page.keyboard.press("ArrowDown");
  await expect(title.getByRole("radio", { name: /Stored now/ })).toBeChecked();
  await page.keyboard.press("ArrowUp");
  await page.getByRole("button", { name: "Save with these choices" }).click();
  await page.waitForURL(/saved=/);

  const card = page.locator(`#entry-${id}`);
  await expect(card).toContainText("Meeting with the deputy speaker");
  await expect(card).toContainText("They spoke of the resolution.");
  await expect(card).toContainText("Tokyo");
  await expect(card).toContainText("version 3");
});

test("a session that has ended keeps what was typed, and the save goes through after signing in", async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs("editor");
  await page.goto("/desk/entries/new?kind=note&country=CY");
  await hydrated(page);
  const text = page.getByLabel("Note", { exact: true });
  await text.fill("Typed before the session ended.");
  await context.clearCookies();
  await page.getByRole("button", { name: "Save as internal" }).click();
  const ended = page.getByRole("alert").filter({ hasText: "Your session has ended" });
  await expect(ended).toBeFocused();
  await expect(ended).toBeInViewport();
  await expect(text).toHaveValue("Typed before the session ended.");
  await signInAs("editor");
  await page.getByRole("button", { name: "Save as internal" }).click();
  await page.waitForURL(/\/desk\/countries\/CY\?saved=/);
  await expect(page.getByText("Typed before the session ended.").first()).toBeVisible();
});
