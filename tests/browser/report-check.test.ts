import { expect, test } from "@playwright/test";

import { wrongReport } from "../factories/checked-report.ts";
import { expectAccessible, expectAccessibleInAll } from "./accessible.ts";
import { starterServer } from "./starter-server.ts";

const { at } = starterServer([
  wrongReport(),
  { ...wrongReport("31,5"), id: "right", file: "reports/right.md" },
  { ...wrongReport(), id: "signed", file: "reports/signed.md", unit: "RE", round: "2025t1" },
]);
const mark = "Sifferkontrollen har hittat 1 fel som inte är åtgärdat";

test("a finding is marked at its place, found by keyboard, set aside with a reason and taken back", async ({
  page,
}) => {
  test.slow();
  await page.goto(at("/reports/costs"));
  const panel = page.getByRole("region", { name: "Sifferkontroll" });
  await expect(panel.getByText("12,0 + 19,5 = 31,5")).toBeVisible();
  await expect(page.getByText(mark)).toBeVisible();
  await expectAccessibleInAll(page);
  // From the text to the list, and back.
  const inText = page.getByRole("article").getByRole("link", { name: "Fel 1" });
  await expect(page.getByRole("row", { name: /^Summa/u }).getByRole("link", { name: "Fel 1" })).toBeVisible();
  await panel.getByRole("button", { name: "Nästa" }).press("Enter");
  await expect(panel.getByRole("listitem").filter({ hasText: "Raderna ger summan" })).toBeFocused();
  await panel.getByRole("button", { name: "Visa i rapporten: fel 1" }).press("Enter");
  await expect(inText).toBeFocused();
  await panel.getByRole("button", { name: "Undanta: fel 1" }).press("Enter");
  const reason = page.getByLabel("Varför stämmer det ändå?");
  await expectAccessible(page);
  await reason.fill("En faktura <b>kom</b> efter bokslutet.");
  await page.getByRole("dialog").getByRole("button", { name: "Undanta" }).press("Enter");
  await expect(panel.getByText("Inga öppna anmärkningar.")).toBeVisible();
  await expect(page.getByText(mark)).toHaveCount(0);
  await expect(inText).toHaveCount(0);
  await panel.getByRole("button", { name: "Undantagna (1)" }).press("Enter");
  await expect(panel.getByText("En faktura <b>kom</b> efter bokslutet.")).toBeVisible();
  await expectAccessibleInAll(page);
  await panel.getByRole("button", { name: "Ta tillbaka: fel 1" }).press("Enter");
  await expect(page.getByText(mark)).toBeVisible();
});

test("somebody is asked about a finding in the report's discussion", async ({ page }) => {
  await page.goto(at("/reports/costs"));
  await page.getByRole("link", { name: /^Fråga någon/u }).press("Enter");
  await expect(page.getByLabel("Skriv ett inlägg")).toHaveValue(/^Sifferkontrollen: ”Summa” är 31,9/u);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Rapporten", exact: true }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kostnadsrapport");
});

test("a report without findings says that it was checked, and by how many rules", async ({ page }) => {
  await page.goto(at("/reports/right?language=en"));
  await expect(page.getByText(/^The report was held against \d+ rules\. Nothing was found\.$/u)).toBeVisible();
  await expectAccessibleInAll(page);
});

test("who signs for a unit in a round is told of open errors in its report, and of what was set aside and why", async ({
  page,
}) => {
  const signing = at("/rounds/2025t1/RE");
  await page.goto(signing);
  const part = page.getByRole("region", { name: "Sifferkontroll" });
  await expect(part.getByText("1 öppet fel. Undantagna anmärkningar: 0.")).toBeVisible();
  await expectAccessible(page);
  await part.getByRole("link", { name: "Kostnadsrapport" }).press("Enter");
  await page.getByRole("button", { name: "Undanta: fel 1" }).press("Enter");
  await page.getByLabel("Varför stämmer det ändå?").fill("Fakturan kom efter bokslutet.");
  await page.getByRole("dialog").getByRole("button", { name: "Undanta" }).press("Enter");
  await expect(page.getByText(mark)).toHaveCount(0);
  await page.goto(signing);
  await expect(part.getByText("Inga öppna fel. Undantagna anmärkningar: 1.")).toBeVisible();
  const aside = part.getByRole("listitem").filter({ hasText: "Fakturan kom efter bokslutet." });
  await expect(aside).toContainText("”Summa” är 31,9");
  await expect(aside).toContainText("Undantagen av ");
  await expectAccessible(page);
});
