import { encodedIn, odsOf, xlsxOf } from "@/lib/testing/sheet-files";
import { expect, hydrated, test } from "./fixtures";

// What it imports, others would find.
test.use({ record: "sheets" });

const register = encodedIn(
  [
    "Журнал вихідних листів 2025",
    "",
    "Дата;Вих. №;Країна;Спосіб відправлення;Трек-номер",
    "01.04.2025;10/01-25;Албанія;Нова пошта;RR000000001UA",
    "02.04.2025;11/01-25;Австрія;ел. пошта;",
    "03.04.2025;12/01-25;Нарнія;пошта;",
  ].join("\r\n"),
  "windows-1251",
);
const chosen = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});

test("a register confirms the letters that were assumed, in few steps; again it says nothing; and it is undone as one", async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  await signInAs("editor");
  await page.goto("/desk/import");
  await hydrated(page);
  await expectAccessible();
  const file = page.getByLabel("Spreadsheet", { exact: true });
  await file.setInputFiles(chosen("register.csv", register));

  await test.step("it says what it has told apart, and what each row comes to", async () => {
    await expect(page.getByLabel("What is in it")).toHaveValue("register");
    await expect(page.getByLabel("Encoding")).toHaveValue("windows-1251");
    await expect(page.getByLabel("Separator")).toHaveValue(";");
    await expect(page.getByRole("button", { name: "Changes: 2" })).toBeVisible();
    await expect(page.getByText("Country: No country is called “Нарнія”.")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Import/ })).toHaveCount(0);
    await expectAccessible();
  });

  await test.step("all or nothing: the row that cannot be taken is left out first", async () => {
    await page.getByRole("button", { name: "Leave out the row that is refused" }).click();
    await page.getByRole("button", { name: "Import 2 rows" }).click();
    await expect(page.getByText("2 rows imported")).toBeVisible();
    await expect(page.getByText("0 new, 2 changed, 0 the same, 1 left out.").first()).toBeVisible();
  });

  await page.goto("/desk/log?country=AL&kind=dispatch");
  await expect(page.getByRole("table").getByText("1 April 2025").first()).toBeVisible();

  await page.goto("/desk/import");
  await hydrated(page);
  await file.setInputFiles(chosen("register.csv", register));
  await expect(page.getByRole("button", { name: "The same: 2" })).toBeVisible();
  await expect(page.getByText(/This very file was imported before/)).toBeVisible();

  await page.getByRole("button", { name: "Undo the import of register.csv" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Undo the import" }).click();
  await expect(page.getByText("The import was undone")).toBeVisible();
  await expect(page.getByText(/^undone /)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Undo the import of/ })).toHaveCount(0);
});

test("contacts are pasted, their columns told by hand and remembered, and a doubled one is shown side by side", async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  await signInAs("editor");
  await page.goto("/desk/import");
  await hydrated(page);
  const paste = async (cells: string) => {
    if (!(await page.getByLabel("Pasted cells", { exact: true }).isVisible()))
      await page.getByText("Or paste cells").click();
    await page.getByLabel("Pasted cells", { exact: true }).fill(cells);
    await page.getByRole("button", { name: "Read what is pasted" }).click();
  };
  await page.getByLabel("What is in it").selectOption("contacts");
  await paste("Kto\tSkąd\tDokąd\nRegistry office\tPoland\tregistry@sejm.example");
  await page.getByLabel("What is the column Kto?").selectOption("office");
  await page.getByLabel("What is the column Skąd?").selectOption("country");
  await page.getByLabel("What is the column Dokąd?").selectOption("email");
  await page.getByRole("button", { name: "Import 1 row", exact: true }).click();
  await expect(page.getByText("1 row imported")).toBeVisible();

  await paste("Kto\tSkąd\tDokąd\nPress office\tPoland\tregistry@sejm.example");
  await expect(page.getByText("Columns as you told them for such a sheet before.")).toBeVisible();
  await expect(page.getByText("Is it one of these?")).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: /^Press office.* is another one$/ }).click();
  await page.getByRole("button", { name: "Import 1 row", exact: true }).click();
  await expect(page.getByText("1 row imported")).toBeVisible();
});

test("on a phone a workbook is read from its sheet, and what is no sheet is refused in words", async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signInAs("editor");
  await page.goto("/desk/import");
  await hydrated(page);
  const file = page.getByLabel("Spreadsheet", { exact: true });
  await file.setInputFiles(chosen("letter.xlsx", Buffer.from("%PDF-1.7")));
  await expect(
    page.getByText("This is a PDF. A spreadsheet is needed: XLSX, ODS, CSV or TSV."),
  ).toBeVisible();
  await file.setInputFiles(
    chosen(
      "contacts.xlsx",
      xlsxOf([
        {
          name: "Old",
          rows: [
            ["Country", "Office"],
            ["Latvia", "Closed office"],
          ],
        },
        {
          name: "New",
          rows: [
            ["Country", "Office", "E-mail"],
            ["Latvia", "Chancellery", "office@saeima.example"],
          ],
        },
      ]),
    ),
  );
  await expect(page.getByText(/^Closed office ·/)).toBeVisible();
  await page.getByLabel("Sheet", { exact: true }).selectOption("New");
  await expect(page.getByText(/^Chancellery ·/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectAccessible();
  await file.setInputFiles(
    chosen(
      "contacts.ods",
      odsOf([
        {
          name: "A",
          rows: [
            ["Country", "Office"],
            ["Estonia", "Library"],
          ],
        },
      ]),
    ),
  );
  await expect(page.getByText(/^Library ·/)).toBeVisible();
});

test("who only reads the desk imports nothing", async ({ page, baseURL, signInAs }) => {
  await signInAs("viewer");
  expect((await page.goto("/desk/import"))?.status()).toBe(403);
  const answer = await page.request.post("/api/desk/sheets", {
    headers: { Origin: baseURL ?? "" },
    multipart: { file: chosen("a.csv", Buffer.from("a;b")), ask: "{}" },
  });
  expect(answer.status()).toBe(403);
});
