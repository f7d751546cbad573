import type { Page } from "@playwright/test";
import { expect, hydrated, test } from "./fixtures";

/** What changes the count: shown as the public will see it, proposed by one, confirmed by another; and an old version restored. */
test.use({ record: "second-person" });

const answerOf = async (page: Page, act: string, input: object) => {
  const answer = await page.request.post("/api/desk/acts", {
    headers: { "Sec-Fetch-Site": "same-origin" },
    data: { act, input },
  });
  return { status: answer.status(), ...(await answer.json()) };
};

const adoption = (country: string, also: object = {}) => ({
  entry: {
    kind: "proceeding",
    countries: [country],
    bodyId: `${country.toLowerCase()}-parliament`,
    certainty: "confirmed",
    occurredOn: "2026-05-18",
    summary: { en: "Parliament recognised it." },
    sources: [{ title: `Minutes of ${country}`, url: `https://tracker.test/${country}/minutes` }],
    step: "adopted",
    form: "resolution",
    wording: "recognises_genocide",
    voteKind: "counted",
    votesFor: 60,
    votesAgainst: 3,
    voteRemark: {},
    clause: {},
    ...also,
  },
});

const headline = (page: Page) => page.locator("h1").first();

test("a recognition is proposed by one, confirmed by another, and only then counted", async ({
  page,
  pageOf,
  signInAs,
  expectAccessible,
}) => {
  const second = await pageOf("administrator");
  await second.goto("/desk/settings");
  await hydrated(second);
  await second.getByRole("radio", { name: /^As soon as two people can/ }).check();
  await second
    .locator("section", { has: second.getByRole("heading", { name: "A second person" }) })
    .getByRole("button", { name: "Save" })
    .click();
  await expect(second.getByText(/^In force now: \d+ people can confirm/)).toBeVisible();

  await signInAs("editor");
  await page.goto("/en");
  const before = (await headline(page).textContent()) ?? "";
  const { value } = await answerOf(page, "entry:log", adoption("IS"));
  expect(await answerOf(page, "entry:publish", value)).toMatchObject({
    status: 422,
    title: "second-person-needed",
  });

  await page.goto(`/desk/entries/${value.id}`);
  await hydrated(page);
  await page.getByRole("button", { name: /^Publish:/ }).click();
  const window = page.getByRole("dialog");
  await expect(window.getByRole("region", { name: "The headline" })).toContainText(before);
  await expect(window.getByRole("region", { name: "Iceland" })).toContainText("Recognised");
  await expectAccessible();
  await window.getByRole("textbox").fill("The minutes are out");
  await window.getByRole("button", { name: "Propose" }).click();
  await expect(page.getByText(/^Proposed\. Nothing changes until/)).toBeVisible();
  await expect(page.getByText("A change is proposed and waits for a second person:")).toBeVisible();
  await page.goto("/en");
  expect(await headline(page).textContent()).toBe(before);

  await second.goto("/desk");
  const first = second.getByRole("list", { name: "To do" }).getByRole("listitem").first();
  await expect(first).toContainText("Confirm or decline");
  await first.getByRole("link", { name: /^Look/ }).click();
  await expect(second.getByText("The minutes are out")).toBeVisible();
  await expect(second.getByRole("article")).toContainText("Parliament recognised it.");
  await expectAccessible(second);
  await hydrated(second);
  await second.getByRole("button", { name: "Confirm and do it" }).click();
  await expect(second.getByText(/^Confirmed by .+ on /)).toBeVisible();
  await page.goto("/en");
  expect(await headline(page).textContent()).not.toBe(before);
  await page.goto("/en/countries/IS");
  await expect(page.getByRole("main")).toContainText("60 to 3");
});

test("what is proposed is declined with a reason, or outdated once its entry is changed", async ({
  page,
  pageOf,
  signInAs,
}) => {
  const second = await pageOf("administrator");
  await signInAs("editor");
  const { value: at } = await answerOf(page, "entry:log", adoption("MT"));
  const propose = (version: number) =>
    answerOf(page, "proposal:propose", { act: "entry:publish", input: { id: at.id, version }, reason: "" });
  const { value: proposal } = await propose(at.version);

  await page.goto(`/desk/proposals/${proposal.id}`);
  await expect(page.getByText(/^You proposed this\./)).toBeVisible();
  await expect(page.getByRole("button", { name: "Confirm and do it" })).toHaveCount(0);
  expect(await answerOf(page, "proposal:confirm", proposal)).toMatchObject({ title: "own-proposal" });

  await second.goto(`/desk/proposals/${proposal.id}`);
  await hydrated(second);
  await second.getByRole("button", { name: /^Decline/ }).click();
  await second.getByRole("textbox", { name: "Why it is declined" }).fill("The source does not say so");
  await second.getByRole("dialog").getByRole("button", { name: "Decline" }).click();
  await expect(second.getByText(/^Declined by .+: The source does not say so$/)).toBeVisible();

  const { value: again } = await propose(at.version);
  const changed = { ...at, ...adoption("MT", { reference: "II" }), correctionReason: {} };
  expect(await answerOf(page, "entry:edit", changed)).toMatchObject({ status: 200 });
  await second.goto(`/desk/proposals/${again.id}`);
  await expect(second.getByText(/can no longer be confirmed/)).toBeVisible();
  expect(await answerOf(second, "proposal:confirm", again)).toMatchObject({ title: "proposal-stale" });
});

test("an earlier version is restored, with the reason that readers see", async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  await signInAs("editor");
  const tabled = (votesFor: number) => adoption("ES", { step: "debated", votesFor });
  const { value: logged } = await answerOf(page, "entry:log", { ...tabled(61), publish: true });
  const { value: at } = await answerOf(page, "entry:edit", {
    ...logged,
    ...tabled(16),
    correctionReason: { en: "Misread" },
  });
  await page.goto(`/desk/entries/${at.id}/versions`);
  await page.getByRole("link", { name: /^Compare and restore: Version 1/ }).click();
  await hydrated(page);
  await page.getByRole("button", { name: "Restore version 1?" }).click();
  const window = page.getByRole("dialog");
  await window.getByRole("button", { name: "Restore this version" }).click();
  await expect(window.getByText(/This changes a published fact/).first()).toBeVisible();
  await expectAccessible();
  await window.getByRole("textbox").first().fill("It was 61 after all");
  await window.getByRole("button", { name: "Restore this version" }).click();
  await expect(page.getByText("Version 1 is restored.")).toBeVisible();
  await page.goto("/en/countries/ES");
  const article = page.locator(`#entry-${at.id}`);
  await expect(article).toContainText("It was 61 after all");
  await expect(article.getByText("Misread")).toBeHidden();
  await article.getByText("1 earlier correction").click();
  await expect(article.getByText("Misread")).toBeVisible();
});
