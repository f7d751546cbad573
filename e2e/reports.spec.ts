import { createHash } from "node:crypto";
import { expect, test } from "./fixtures";

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
