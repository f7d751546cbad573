import { createHash } from "node:crypto";
import { act, heldDocument } from "./evidence";
import { expect, test } from "./fixtures";

test("an act shows its clause in the original and in translation, its vote drawn to measure, its source with publisher, day and archived copy", async ({
  page,
}) => {
  await page.goto(`/en/entries/${act.id}`);
  const entry = page.getByRole("article", { name: act.title });
  await expect(entry.locator('blockquote[lang="fr"]')).toHaveText(act.clause.fr);
  await expect(entry.getByText(act.clause.en)).toBeVisible();

  const { votesFor, votesAgainst, votesAbstained, votesNotVoting } = act.votes;
  await expect(entry).toContainText(
    `${votesFor} for, ${votesAgainst} against, ${votesAbstained} abstained, ${votesNotVoting} not voting`,
  );
  const widthOf = async (share: string) =>
    Number(await entry.locator(`[data-share="${share}"]`).getAttribute("width"));
  const unit = (await widthOf("for")) / votesFor;
  expect((await widthOf("against")) / unit).toBeCloseTo(votesAgainst, 3);
  expect((await widthOf("abstained")) / unit).toBeCloseTo(votesAbstained, 3);
  expect((await widthOf("notVoting")) / unit).toBeCloseTo(votesNotVoting, 3);

  await expect(entry).toContainText(/European Parliament.*published 2 April 2014/);
  await expect(entry.getByRole("link", { name: "Archived copy" })).toHaveAttribute(
    "href",
    act.source.archiveUrl,
  );

  await page.goto(`/uk/entries/${act.id}`);
  const inUkrainian = page.getByRole("article", { name: act.title });
  await expect(inUkrainian.locator('blockquote[lang="fr"]')).toHaveText(act.clause.fr);
  await expect(inUkrainian.getByText(act.clause.uk)).toBeVisible();
});

test("the package page names each version, its language and the checksum of the file that is held", async ({
  page,
}) => {
  await page.goto("/en/package");
  const document = page.getByRole("article").filter({ hasText: heldDocument.title });
  await expect(document.getByRole("listitem").first()).toContainText(
    new RegExp(
      `${heldDocument.version} · Language: en.*${createHash("sha256").update(heldDocument.bytes).digest("hex")}`,
      "s",
    ),
  );
});

test("Crimean Tatar pages say that they await a reviewer, the others do not", async ({ page }) => {
  const notice = page.getByText("Bu qırımtatarca metin ana tilinde laf etken kişiniñ teşkerüvini bekley.");
  for (const path of [
    "",
    "/timeline",
    "/countries/PL",
    "/package",
    "/methodology",
    "/data",
    "/nothing/here",
  ]) {
    await page.goto(`/crh${path}`);
    await expect(notice, path).toBeVisible();
  }
  for (const language of ["en", "uk"]) {
    await page.goto(`/${language}`);
    await expect(notice).toHaveCount(0);
  }
});
