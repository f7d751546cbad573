import type { Page, Request, Response } from "@playwright/test";
import { expect, guarded, hydrated, test } from "./fixtures";

/** Opens a form; what is typed before its script runs is lost. */
async function openForm(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await hydrated(page);
}

const note = (page: Page) => page.getByLabel("Note", { exact: true });
const save = (page: Page) => page.getByRole("button", { name: "Save as internal" });
const kept = (page: Page) => page.getByText(/^Draft kept at/);
const said = (page: Page) => page.getByRole("region", { name: "What was just done" });
const begun = (page: Page) => page.getByText(/^You began this at \d\d:\d\d\.$/);

// Journeys of other files leave forms half filled, whose drafts would be offered here.
test.use({ record: "drafts" });

test.beforeEach(async ({ signInAs }) => {
  await signInAs("editor");
});

test("what was begun is offered on another device, and gone once it is saved", async ({
  page,
  pageOf,
  expectAccessible,
}) => {
  await openForm(page, "/desk/entries/new?kind=note&country=LT");
  await note(page).fill("Begun on the laptop.");
  await expect(kept(page)).toBeVisible();

  // A blackout: nothing is asked and nothing is closed. Then the phone.
  const phone = await pageOf("editor");
  await openForm(phone, "/desk/entries/new?kind=note&country=LT");
  await expect(begun(phone)).toBeVisible();
  await expect(note(phone)).toHaveValue("");
  await expectAccessible(phone);
  await phone.getByRole("button", { name: "Go on" }).click();
  await expect(note(phone)).toHaveValue("Begun on the laptop.");
  await expect(phone.getByText(/^What you had typed by/)).toBeVisible();
  await note(phone).fill("Begun on the laptop, ended on the phone.");
  await expect(kept(phone)).toBeVisible();

  // The laptop still has the form open: the later wins, and it says so.
  await note(page).fill("Begun on the laptop, and gone on there.");
  await expect(page.getByText("This form is also open elsewhere.", { exact: false })).toBeVisible();
  await page.close({ runBeforeUnload: false });

  await save(phone).click();
  await phone.waitForURL(/saved=/);
  // What was typed on the laptop after that is not lost, either.
  await openForm(phone, "/desk/entries/new?kind=note&country=LT");
  await phone.getByRole("button", { name: "Go on", exact: true }).click();
  await expect(note(phone)).toHaveValue("Begun on the laptop, and gone on there.");
  await expect(kept(phone)).toBeVisible();
  await save(phone).click();
  await phone.waitForURL(/saved=/);
  const [asked] = await Promise.all([
    phone.waitForResponse(/\/api\/desk\/drafts/),
    openForm(phone, "/desk/entries/new?kind=note&country=LT"),
  ]);
  expect(await asked.json()).toEqual({ drafts: [], others: [] });
  await expect(begun(phone)).toBeHidden();
});

test("Back and Forward lose nothing; starting afresh drops it", async ({ page }) => {
  await page.goto("/desk/countries/MT");
  await page.locator("main summary", { hasText: "Log something new" }).click();
  await page.getByRole("link", { name: "Write a note" }).click();
  await page.waitForURL(/entries\/new/);
  await hydrated(page);
  await note(page).fill("Left by Back at once.");
  const questions: string[] = [];
  page.on("dialog", async (dialog) => {
    questions.push(dialog.message());
    await dialog.accept();
  });
  await guarded(page);
  await page.goBack();
  await page.waitForURL(/\/desk\/countries\/MT$/);
  expect(questions).toEqual(["This is not saved yet; it is kept as a draft for you. Leave the page?"]);
  await page.goForward();
  await page.waitForURL(/entries\/new/);
  await expect(begun(page)).toBeVisible();
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(note(page)).toHaveValue("Left by Back at once.");
  await page.reload();
  await hydrated(page);
  const dropped = (answer: Response) =>
    answer.request().method() === "POST" && "drop" in (answer.request().postDataJSON() ?? {});
  const [put] = await Promise.all([
    page.waitForResponse(dropped),
    page.getByRole("button", { name: "Start afresh" }).click(),
  ]);
  expect(put.status()).toBe(204);
  await expect(note(page)).toHaveValue("");
  const [asked] = await Promise.all([page.waitForResponse(/\/api\/desk\/drafts\?/), page.reload()]);
  expect(await asked.json()).toEqual({ drafts: [], others: [] });
  await expect(page.getByRole("button", { name: "Start afresh" })).toBeHidden();
});

test("what is typed while an earlier draft is offered is kept beside it, and neither is lost", async ({
  page,
}) => {
  const address = "/desk/entries/new?kind=note&country=LV";
  await openForm(page, address);
  await note(page).fill("The first.");
  await expect(kept(page)).toBeVisible();
  await openForm(page, address);
  await expect(begun(page)).toBeVisible();
  await note(page).fill("The second.");
  await expect(kept(page)).toBeVisible();
  await page.getByRole("button", { name: "Go on", exact: true }).click();
  await expect(note(page)).toHaveValue("The first.");
  await expect(begun(page)).toBeVisible();
  await page.getByRole("button", { name: "Go on", exact: true }).click();
  await expect(note(page)).toHaveValue("The second.");
  await save(page).click();
  await page.waitForURL(/saved=/);
  // Only what was saved has gone.
  await openForm(page, address);
  await page.getByRole("button", { name: "Go on", exact: true }).click();
  await expect(note(page)).toHaveValue("The first.");
});

test("what is put aside while something is on its way leaves no draft behind the save", async ({ page }) => {
  const address = "/desk/entries/new?kind=note&country=IE";
  await openForm(page, address);
  await note(page).fill("Put aside.");
  await expect(kept(page)).toBeVisible();
  await openForm(page, address);
  await expect(begun(page)).toBeVisible();
  const order: string[] = [];
  const isKeeping = (request: Request) => request.postData()?.includes("On its way.") ?? false;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/api/desk/drafts", async (route) => {
    if (isKeeping(route.request())) await held;
    await route.continue();
  });
  page.on("requestfinished", (request) => {
    if (isKeeping(request) && request.url().endsWith("/drafts")) order.push("kept");
  });
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith(address)) order.push("saved");
  });
  const sent = page.waitForRequest(isKeeping);
  await note(page).fill("On its way.");
  await sent;
  await page.getByRole("button", { name: "Start afresh" }).click();
  await save(page).click();
  release();
  await page.waitForURL(/saved=/);
  expect(order).toEqual(["kept", "saved"]);
  const asked = await page.request.get("/api/desk/drafts?form=entry:new:note:IE");
  expect(await asked.json()).toEqual({ drafts: [], others: [] });
});

test("what a letter proposes to its answer does not come back in a draft, and changes no entry", async ({
  page,
}) => {
  const log = async (also: object): Promise<string> => {
    const shared = { countries: ["SI"], certainty: "confirmed", summary: {}, sources: [] };
    const answer = await page.request.post("/api/desk/acts", {
      headers: { "Sec-Fetch-Site": "same-origin" },
      data: { act: "entry:log", input: { entry: { ...shared, ...also } } },
    });
    return (await answer.json()).value.id;
  };
  const sent = { kind: "dispatch", bodyId: "si-parliament", occurredOn: "2026-05-18", rung: "sent" };
  const letterId = await log(sent);
  const address = "/desk/entries/new?kind=response&country=SI";
  await openForm(page, address);
  const letter = page.getByLabel("Answers which dispatch");
  await expect(letter).toHaveValue(letterId);
  await page.getByText("Neutral").click();
  await letter.selectOption("");
  await expect(kept(page)).toBeVisible();
  await openForm(page, address);
  await expect(letter).toHaveValue(letterId);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("radio", { name: "Neutral" })).toBeChecked();
  await expect(letter).toHaveValue("");

  const said = { kind: "response", occurredOn: "2026-05-20", nature: "neutral", answersId: letterId };
  const id = await log(said);
  await openForm(page, `/desk/entries/${id}/edit`);
  await expect(letter).toHaveValue(letterId);
  await expect(page.locator("#entry-bodyId")).toHaveValue("");
});

test("a draft that someone has overtaken opens with both sides", async ({ page, pageOf }) => {
  await openForm(page, "/desk/entries/new?kind=note&country=CY");
  await note(page).fill("As it was first.");
  await save(page).click();
  await page.waitForURL(/saved=/);
  const edit = `/desk/entries/${new URL(page.url()).searchParams.get("saved")}/edit`;
  await openForm(page, edit);
  await note(page).fill("As I want it.");
  await expect(kept(page)).toBeVisible();

  const other = await pageOf("administrator");
  await openForm(other, edit);
  await note(other).fill("As someone else wants it.");
  await other.getByRole("button", { name: "Save the changes" }).click();
  await other.waitForURL(/saved=/);

  page.on("dialog", (dialog) => dialog.accept());
  await openForm(page, edit);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(
    page.getByRole("heading", { name: "Someone saved this while you were writing" }),
  ).toBeVisible();
  const both = page.getByRole("group", { name: "Note" });
  await expect(both.getByText("As I want it.")).toBeVisible();
  await expect(both.getByText("As someone else wants it.")).toBeVisible();
  await page.getByRole("button", { name: "Save with these choices" }).click();
  await page.waitForURL(/saved=/);
  await expect(page.getByText("As I want it.").first()).toBeVisible();
});

test("a window with a form keeps its own draft", async ({ page }) => {
  await openForm(page, "/desk/waves");
  await page.getByRole("button", { name: "Add a wave" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a wave" });
  await dialog.getByLabel("Name in English").fill("A wave begun");
  await expect(dialog.getByText(/^Draft kept at/)).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Add a wave" }).click();
  await dialog.getByRole("button", { name: "Go on" }).click();
  await expect(dialog.getByLabel("Name in English")).toHaveValue("A wave begun");
});

test("drafts answer only their own form, sent by our own pages", async ({
  page,
  request,
  signInAs,
  baseURL,
}) => {
  const address = `${baseURL}/api/desk/drafts`;
  const cookies = async () =>
    (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const draft = (form: string) => ({
    form,
    tab: "0123456789abcdef",
    instead: null,
    onlyGoingOn: false,
    content: { values: {}, base: {} },
  });
  const post = async (form: string, headers: Record<string, string>, data: unknown = draft(form)) =>
    (await request.post(address, { data, headers: { cookie: await cookies(), ...headers } })).status();
  const ours = { origin: baseURL ?? "" };
  expect(await post("entry:new:note", ours)).toBe(200);
  expect(await post("entry:new:note", { origin: "https://elsewhere.example" })).toBe(403);
  expect(await post("person:new", ours)).toBe(404);
  expect(await post("entry:new:note", ours, { form: "entry:new:note" })).toBe(400);
  expect(await post("entry:new:note", ours, { form: "entry:new:note", drop: ["0123456789abcdef"] })).toBe(
    204,
  );
  expect(await post("person:new", ours, { form: "person:new", drop: [] })).toBe(404);
  expect(
    await post("entry:new:note", ours, {
      ...draft("entry:new:note"),
      content: { values: { x: "x".repeat(300_000) }, base: {} },
    }),
  ).toBe(413);
  await signInAs("viewer");
  expect(await post("entry:new:note", ours)).toBe(403);
  await page.context().clearCookies();
  expect(await post("entry:new:note", ours)).toBe(401);
});

test("a session that has ended is said at the button, and for a file", async ({
  page,
  context,
  signInAs,
}) => {
  await openForm(page, "/desk/entries/new?kind=response&country=EE");
  await page.getByText("Neutral").click();
  await context.clearCookies();
  await page.getByLabel(/^Add files/).setInputFiles({
    name: "scan.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\n%%EOF\n"),
  });
  const ended = page.getByRole("alert").filter({ hasText: "Your session has ended" });
  await expect(ended).toBeFocused();
  await signInAs("editor");
  await ended.getByRole("button", { name: "Send “scan.pdf” again" }).click();
  await expect(page.getByRole("list", { name: "Attachments" }).getByText("scan.pdf")).toBeVisible();

  await context.clearCookies();
  await save(page).click();
  await expect(ended).toBeFocused();
  await expect(ended).toBeInViewport();
  await expect(ended.getByRole("link", { name: /Sign in/ })).toHaveAttribute("target", "_blank");
  await signInAs("editor");
  await ended.getByRole("button", { name: "Save again" }).click();
  await page.waitForURL(/saved=/);
});

test("what was done is said in one place, and undone by one press", async ({ page, expectAccessible }) => {
  await openForm(page, "/desk/entries/new?kind=note&country=IE");
  await note(page).fill("To be taken back.");
  await save(page).click();
  await page.waitForURL(/saved=/);
  const card = page.locator(`#entry-${new URL(page.url()).searchParams.get("saved")}`);
  await expect(said(page)).toContainText("The entry was saved.");
  await expectAccessible();
  await said(page).getByRole("button", { name: "Undo" }).click();
  await expect(said(page)).toContainText("Taken back.");
  await expect(card).toBeHidden();

  // An edit gets back what was there before.
  await openForm(page, "/desk/entries/new?kind=note&country=IE");
  await note(page).fill("The first words.");
  await save(page).click();
  await page.waitForURL(/saved=/);
  const id = new URL(page.url()).searchParams.get("saved");
  await openForm(page, `/desk/entries/${id}/edit`);
  await note(page).fill("The second words.");
  await page.getByRole("button", { name: "Save the changes" }).click();
  await page.waitForURL(/saved=/);
  await expect(page.locator(`#entry-${id}`)).toContainText("The second words.");
  await said(page).getByRole("button", { name: "Undo" }).click();
  await expect(said(page)).toContainText("Taken back.");
  await expect(page.locator(`#entry-${id}`)).toContainText("The first words.");

  await page.getByRole("button", { name: /^Remove: Note/ }).click();
  await expect(page.getByLabel("Reason for the removal")).toBeFocused();
  await page.keyboard.type("By mistake");
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(said(page)).toContainText("Removed.");
  await expect(said(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator(`#entry-${id}`)).toContainText("The first words.");
});

test("save and next opens the same form again with what letters share", async ({ page }) => {
  await openForm(page, "/desk/entries/new?kind=dispatch&country=PT");
  await page.getByRole("combobox", { name: "To whom" }).fill("Assembleia");
  await page.keyboard.press("Tab");
  await page.getByText("Post", { exact: true }).click();
  await page.locator("summary", { hasText: "Package, wave" }).click();
  await page.getByLabel(/^Wave/).selectOption({ index: 1 });
  const wave = await page.getByLabel(/^Wave/).inputValue();
  await page.getByRole("button", { name: "Save and next" }).click();
  await page.waitForURL(/after=/);
  await expect(said(page)).toContainText("The entry was saved.");
  await expect(page.getByRole("combobox", { name: "Country" })).toBeFocused();
  await expect(page.getByRole("combobox", { name: "Country" })).toHaveValue("");
  await expect(page.getByRole("radio", { name: "Post" })).toBeChecked();
  expect(new URL(page.url()).searchParams.get("wave")).toBe(wave);

  // And another day, from anywhere, as last used.
  await openForm(page, "/desk/entries/new?kind=dispatch");
  await expect(page.getByRole("radio", { name: "Post" })).toBeChecked();
  await expect(page.locator("#entry-waveId")).toHaveValue(wave);
});
