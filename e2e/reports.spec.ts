import { createHash } from "node:crypto";
import { expect, hydrated, test } from "./fixtures";

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const report = (format: string, more = "") =>
  `/api/desk/reports?from=2025-01-01&to=2025-12-31&language=en&audience=public&format=${format}${more}`;

test("a report is previewed and taken as a file of each format, the same each time", async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  await signInAs("viewer");
  await page.goto("/desk/reports?from=2025-01-01&to=2025-12-31&language=en&audience=public");
  await expect(page.getByText(/8 countries have recognised/).first()).toBeVisible();
  await expectAccessible();

  const begins: Record<string, string> = {
    pdf: "%PDF-",
    ...{ docx: "PK", xlsx: "PK", pptx: "PK", zip: "PK" },
    csv: "\uFEFF",
    json: '{"version":1,',
  };
  for (const [format, begin] of Object.entries(begins)) {
    const link = page.locator(`a[href*="format=${format}"]`);
    const address = (await link.getAttribute("href")) ?? "";
    const answer = await page.request.get(address);
    expect(answer.headers()["content-disposition"]).toContain(`.${format}"`);
    const bytes = await answer.body();
    expect(bytes.toString("utf8").slice(0, begin.length)).toBe(begin);
    expect(sha256(await (await page.request.get(address)).body())).toBe(sha256(bytes));
  }

  await page.getByRole("link", { name: "Country brief" }).click();
  await page.getByLabel("Country", { exact: true }).selectOption({ label: "Poland" });
  await page.getByRole("button", { name: "Show the report" }).click();
  await expect(page.getByRole("heading", { name: /Country brief: Poland/ })).toBeVisible();
  await expectAccessible();
  await page.goto("/desk/reports?kind=wave&wave=no-such&on=2025-12-31&language=en&audience=public");
  await expect(page.getByText(/Choose a wave/).first()).toBeVisible();
});

test("the year's review shows its charts, with their tables and files", async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  await signInAs("viewer");
  await page.goto("/desk/reports?kind=annual&year=2025&language=en&audience=public");
  const chart = page.getByRole("img", {
    name: /^Countries that have recognised, over time\. Ukraine, 12 Nov/,
  });
  await expect(chart.filter({ visible: true })).toHaveCount(1);
  await expect(page.getByRole("img", { name: /Crimea is Ukraine/ }).filter({ visible: true })).toHaveCount(1);
  await expect(page.getByRole("table", { name: "Each day on which the count changed" })).toContainText(
    "Latvia",
  );
  await expectAccessible();

  const file = page.getByRole("link", { name: "SVG: Countries that have recognised, over time" });
  const address = (await file.getAttribute("href")) ?? "";
  const svg = await page.request.get(address);
  expect(svg.headers()["content-disposition"]).toContain(
    "chart-recognitions-annual-report-2025-public-en.svg",
  );
  expect(await svg.text()).toMatch(/^<svg .*Netherlands/s);
  const png = await page.request.get(address.replace("format=svg", "format=png&look=grey"));
  expect((await png.body()).toString("latin1", 1, 4)).toBe("PNG");
  const wrong = await page.request.get(address.replace("chart=recognitions", "chart=all"));
  expect([wrong.status(), (await wrong.json()).field]).toEqual([400, "chart"]);
});

test("a report is for those who are signed in, of a period that exists", async ({ page, signInAs }) => {
  expect((await page.request.get(report("pdf"))).status()).toBe(401);
  const chart = report("svg", "&chart=map").replace("/reports?", "/reports/chart?");
  expect((await page.request.get(chart)).status()).toBe(401);
  await signInAs("viewer");
  const answer = await page.request.get(
    "/api/desk/reports?from=2025-02-30&to=2025-12-31&language=en&audience=public&format=pdf",
  );
  expect(answer.status()).toBe(400);
  expect((await answer.json()).field).toBe("from");
});

test("a report is saved, is due on Today, is issued, and its file is recognised", async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  await signInAs("editor");
  await page.goto("/desk/reports?kind=short&from=2025-01-01&to=2025-12-31");
  await hydrated(page);
  // Another part, first of all.
  await page.getByText("Parts of the report (3)").click();
  await page.getByRole("checkbox", { name: "Packages sent" }).check();
  const up = page.getByRole("button", { name: "Move “Packages sent” up" });
  for (let place = 0; place < 3; place++) await up.press("Enter");
  await expect(up).toBeFocused();
  await page.getByRole("checkbox", { name: "Steps in parliaments and governments" }).uncheck();
  await page.getByRole("button", { name: "Show the report" }).click();
  await page.waitForURL(/parts=/);
  const parts = new URL(page.url()).searchParams.get("parts")?.split(",") ?? [];
  expect(parts).toContain("packages");
  expect(parts).not.toContain("proceedings");
  await expect(page.getByRole("heading", { level: 4, name: "Packages sent" })).toBeVisible();
  await hydrated(page);
  await page.getByRole("button", { name: "Save this report" }).click();
  const dialog = page.getByRole("dialog", { name: "Save this report" });
  await dialog.getByLabel("Name", { exact: true }).fill("For the council");
  await dialog.getByLabel("Days that it is of").selectOption({ label: "Last year" });
  await dialog.getByLabel("How often it is due").selectOption({ label: "Every year" });
  await dialog.getByLabel("Introduction").fill("What was done in the year.");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog).toBeHidden();

  await page.goto("/desk");
  const due = page.getByRole("listitem").filter({ hasText: "For the council" });
  await due.getByRole("link", { name: /^Open/ }).click();
  await page.waitForURL(/saved=/);
  await expect(page.getByText("What was done in the year.")).toBeVisible();
  await hydrated(page);
  await page.getByRole("button", { name: "Issue this report" }).click();
  await page.waitForURL(/\/reports\/issued\//);
  await expect(page.getByText("Nothing that this report shows has been corrected since.")).toBeVisible();
  await expectAccessible();
  const link = page.getByRole("link", { name: /\.pdf$/ });
  const pdf = await (await page.request.get((await link.getAttribute("href")) ?? "")).body();
  await expect(page.getByText(sha256(pdf))).toBeVisible();
  // Made anew from the same data it is the same file.
  const again = await page.getByRole("link", { name: "CSV, made again" }).getAttribute("href");
  const csv = await (await page.request.get(again ?? "")).body();
  await expect(page.getByText(sha256(csv))).toBeVisible();

  await page.goto("/desk/reports/issued");
  const check = async (name: string, buffer: Buffer) => {
    await page
      .getByLabel("File", { exact: true })
      .setInputFiles({ name, mimeType: "application/pdf", buffer });
    await page.getByRole("button", { name: "Check", exact: true }).click();
    await page.waitForURL(/checked=/);
  };
  await check("handed-back.pdf", pdf);
  await expect(page.getByText(/^This file was issued: PDF of/)).toBeVisible();
  await check("changed.pdf", Buffer.concat([pdf, Buffer.from("\n")]));
  await expect(page.getByText(/^No issued report has a file with these bytes/)).toBeVisible();
});
