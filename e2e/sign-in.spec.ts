import type { Page } from "@playwright/test";
import { expect, hydrated, test } from "./fixtures";
import { password, people } from "./people";

const signInButton = { name: "Sign in", exact: true } as const;

test("someone without a session is led to the sign-in and back to where they wanted to go", async ({
  page,
  expectAccessible,
}) => {
  await page.goto("/desk/account");
  await expect(page).toHaveURL(/\/signin\?callbackUrl=/);
  await expectAccessible();
  await page.getByLabel("E-mail address").fill(people.viewer);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", signInButton).click();
  await expect(page).toHaveURL(/\/desk\/account$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My account");
});

test("a wrong password says the same as an unknown address, keeps the address and takes the focus", async ({
  page,
}) => {
  await page.goto("/signin");
  const attempt = async (email: string) => {
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password").fill("certainly not this one");
    await page.getByRole("button", signInButton).click();
    const summary = page.getByRole("alert").filter({ hasText: "do not fit together" });
    await expect(summary).toBeFocused();
    await expect(page.getByLabel("E-mail address")).toHaveValue(email);
    return summary.textContent();
  };
  const unknown = await attempt("nobody@tracker.test");
  await page.reload();
  expect(await attempt(people.viewer)).toBe(unknown);
});

test("an empty form names each field and leads to it", async ({ page, expectAccessible }) => {
  await page.goto("/signin");
  await expect(async () => {
    await page.getByRole("button", signInButton).click();
    await expect(page.getByRole("link", { name: /^Password:/ })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expectAccessible();
  await page.getByRole("link", { name: /^Password:/ }).click();
  await expect(page.getByLabel("Password")).toBeFocused();
});

test("guessing is slowed down", async ({ request, baseURL }) => {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const guess = async () => {
    const answer = await request.post("/api/auth/callback/credentials", {
      form: { csrfToken, email: "guessed@tracker.test", password: "guess", json: "true" },
      headers: { Origin: baseURL ?? "" },
    });
    expect(answer.status()).toBe(401);
    return new URL((await answer.json()).url).searchParams.get("error") ?? "";
  };
  const answers: string[] = [];
  for (let count = 0; count < 8; count++) answers.push(await guess());
  expect(answers[0]).toBe("CredentialsSignin");
  // The waits double from a fifth of a second on: one of them is longer than a guess takes, however slow the machine.
  expect(answers).toContainEqual(expect.stringMatching(/^wait-\d+$/));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("signing in works, and a refusal is shown", async ({ page }) => {
    await page.goto("/signin");
    await page.getByLabel("E-mail address").fill(people.editor);
    await page.getByLabel("Password").fill("certainly not this one");
    await page.getByRole("button", signInButton).click();
    await expect(page.getByText("do not fit together")).toBeVisible();
    await page.getByLabel("E-mail address").fill(people.editor);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", signInButton).click();
    await expect(page).toHaveURL(/\/desk$/);
  });
});

test("the cookie of a session that was signed out opens nothing any more", async ({
  page,
  beginSessionAs,
  playwright,
  baseURL,
}) => {
  await beginSessionAs("viewer");
  await page.goto("/desk/account");
  const kept = (await page.context().cookies()).filter(({ name }) =>
    name.endsWith("next-auth.session-token"),
  );
  expect(kept).toHaveLength(1);
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  // Without next-auth's own mark nothing ends, and nothing is dropped.
  const headers = { Origin: baseURL ?? "" };
  const refused = await page.request.post("/api/auth/signout", {
    form: { csrfToken: "none", json: "true" },
    headers,
  });
  expect(refused.headers()["clear-site-data"]).toBeUndefined();
  expect(Object.keys(await (await page.request.get("/api/auth/session")).json())).not.toHaveLength(0);
  const ended = await page.request.post("/api/auth/signout", {
    form: { csrfToken, json: "true" },
    headers,
  });
  expect(ended.headers()["clear-site-data"]).toBe('"cache", "storage"');
  const thief = await playwright.request.newContext({
    baseURL: baseURL ?? "",
    extraHTTPHeaders: { Cookie: kept.map(({ name, value }) => `${name}=${value}`).join("; ") },
  });
  const answer = await thief.get("/desk/account", { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
  expect(answer.headers().location).toMatch(/^\/signin/);
  expect(await (await thief.get("/api/auth/session")).json()).toEqual({});
  await thief.dispose();
});

test("after signing out the back button does not show the desk again", async ({ page, beginSessionAs }) => {
  await beginSessionAs("viewer");
  await page.goto("/desk/countries");
  await page.goto("/desk/countries/LT");
  await hydrated(page);
  await page.evaluate(() => sessionStorage.setItem("left", "behind"));
  await page.getByRole("banner").getByText(people.viewer, { exact: true }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/signin/);
  expect(await page.evaluate(() => sessionStorage.getItem("left"))).toBeNull();
  await page.goBack();
  await expect(page).toHaveURL(/\/signin\?callbackUrl=/);
  await expect(page.getByRole("heading", { name: "Lithuania" })).toHaveCount(0);
});

test("an administrator invites someone, who chooses a password, and shuts them out at once", async ({
  page,
  browser,
  signInAs,
  expectAccessible,
}) => {
  test.slow();
  const email = `new-${Date.now()}@tracker.test`;
  const chosen = "four cormorants on the old sea wall";
  await signInAs("administrator");
  await page.goto("/desk/people");
  await expectAccessible();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Add and make a link" }).click();
  // A desk that was left open is not enough to give rights.
  await expect(page.getByRole("link", { name: /^Your own password:/ })).toBeVisible();
  await page.getByLabel("Your own password").fill(password);
  await page.getByRole("button", { name: "Add and make a link" }).click();
  const link = await page.getByLabel("Link for choosing a password").inputValue();
  // Nothing half under the head: what is covered counts as too small.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible();

  const other = await browser.newContext();
  const theirs = await other.newPage();
  await theirs.goto(link);
  await hydrated(theirs);
  await expectAccessible(theirs);
  await theirs.getByLabel("New password").fill(chosen);
  await theirs.getByRole("button", { name: "Save the password" }).click();
  await expect(theirs).toHaveURL(/\/signin\?ready$/);
  await signInBy(theirs, email, chosen);
  await expect(theirs).toHaveURL(/\/desk$/);
  expect((await theirs.goto("/desk/people"))?.status()).toBe(403);
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Your role does not allow this");
  await expectAccessible(theirs);

  await page.getByRole("link", { name: `Manage ${email}` }).click();
  await expectAccessible();
  // What an administrator sets is good for one sign-in.
  await page.getByLabel("New password").fill("six grey herons on the sea wall");
  await page.getByLabel("Your own password").fill(password);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByRole("status").filter({ hasText: "has been set" })).toBeVisible();
  await theirs.goto("/signin");
  await signInBy(theirs, email, "six grey herons on the sea wall");
  await expect(theirs).toHaveURL(/\/password$/);
  await theirs.goto("/desk/log");
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Choose your password");
  await hydrated(theirs);
  await theirs.getByLabel("Current password").fill("six grey herons on the sea wall");
  await theirs.getByLabel("New password").fill(chosen);
  await theirs.getByRole("button", { name: "Change the password" }).click();
  await expect(theirs).toHaveURL(/\/desk$/);

  // As the account is now: its owner has changed it meanwhile.
  await page.reload();
  await hydrated(page);
  await page.getByLabel("Your own password").fill("certainly not this one");
  await page.getByRole("button", { name: "Disable the account" }).click();
  await expect(page.getByRole("link", { name: /^Your own password:/ })).toBeVisible();
  await expectAccessible();
  await page.getByLabel("Your own password").fill(password);
  // A wrong one makes the next wait for a moment.
  await expect(async () => {
    await page.getByRole("button", { name: "Disable the account" }).click();
    await expect(page.getByRole("status").filter({ hasText: "is disabled" })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(page.getByRole("status").filter({ hasText: "is disabled" })).toBeVisible();
  await theirs.goto("/desk");
  await expect(theirs).toHaveURL(/\/signin/);
  await other.close();
});

async function signInBy(page: Page, email: string, typed: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(typed);
  await page.getByRole("button", signInButton).click();
}

test("one's own password needs the one that holds now", async ({ page, signInAs, expectAccessible }) => {
  await signInAs("viewer");
  await page.goto("/desk/account");
  await expectAccessible();
  await page.getByLabel("Current password").fill("certainly not this one");
  await page.getByLabel("New password").fill("another phrase that is long enough");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("This is not your current password", { exact: false }).last()).toBeVisible();
  await expect(page.getByLabel("New password")).toHaveValue("another phrase that is long enough");
});

test("once there is an administrator, there is no way in by the one-time link", async ({ page }) => {
  expect((await page.goto("/setup?code=anything"))?.status()).toBe(404);
});

test("whoever finds a weakness is told where to report it", async ({ request, baseURL }) => {
  const answer = await request.get("/.well-known/security.txt");
  expect(answer.headers()["content-type"]).toBe("text/plain; charset=utf-8");
  const text = await answer.text();
  const contact = /^Contact: (.+)$/m.exec(text)?.[1] ?? "";
  expect(contact).toBe(`${baseURL}/en/report-error`);
  expect((await request.get(contact)).ok()).toBe(true);
  expect(Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? "")).toBeGreaterThan(Date.now());
});

for (const language of ["Українська", "Qırımtatarca"]) {
  test(`the sign-in speaks ${language}`, async ({ page, expectAccessible }) => {
    await page.goto("/signin");
    await page.getByRole("button", { name: language }).click();
    await expect(page.getByRole("button", { name: language })).toHaveAttribute("aria-pressed", "true");
    await expect(page.locator("html")).toHaveAttribute("lang", language === "Українська" ? "uk" : "crh");
    await expectAccessible();
  });
}
