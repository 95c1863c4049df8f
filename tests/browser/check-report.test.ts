import { readFileSync } from "node:fs";

import { expect, test, type Page } from "@playwright/test";

import { showable } from "#domain/text.ts";
import { rowsGiveTotal } from "#reports/check/rules/rows-give-total.ts";
import { writeDocx } from "#reports/write/docx.ts";

import { wrongDocument, wrongReports, wrongTable } from "../factories/checked.ts";
import { payloads } from "../hostile/payloads.ts";
import { deedsOf, tracesIn } from "../hostile/traces.ts";
import { expectAccessible, expectAccessibleInAll } from "./accessible.ts";

const place = "/norrbotten-lansteknik-2018t1/check";

async function handIn(page: Page, name: string, content: Uint8Array | string): Promise<void> {
  const file = { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) };
  await page.locator("input[type=file]").setInputFiles(file);
}

const noted = (page: Page) => page.getByRole("article", { name: /”Summa” är 16,9 i kolumnen ”Utfall”/u });

test("a report in any format is dropped, and what it says against itself is shown with its rows and its arithmetic", async ({
  page,
}) => {
  const reports = await wrongReports();
  await page.goto("/norrbotten-lansteknik-2018t1");
  await page.getByRole("link", { name: "Granska en rapport" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Granska en rapport" })).toBeVisible();
  await expectAccessibleInAll(page);
  for (const [name, bytes] of Object.entries(reports)) {
    await handIn(page, name, bytes);
    await expect(page.getByRole("heading", { level: 2, name: `Granskning av ${name}` })).toBeFocused();
    const finding = noted(page);
    await expect(finding.getByText("12,0 + 4,5 = 16,5; tryckt 16,9")).toBeVisible();
    await expect(finding.getByRole("row", { name: /^Summa/u }).locator("mark.found")).toHaveText("16,9");
    await expect(finding.locator("mark.against")).toHaveText(["12,0", "4,5"]);
    await expect(finding.getByText("Förslag: 16,5")).toBeVisible();
    await expect(finding.getByText(/5\.1/u).first()).toBeVisible();
  }
  await expectAccessibleInAll(page);
});

test("findings are chosen among, explained, and taken along as a marked copy and as JSON", async ({ page }) => {
  const { "rapport.docx": bytes = new Uint8Array() } = await wrongReports();
  await page.goto(place);
  await handIn(page, "rapport.docx", bytes);
  await noted(page).getByText(`Regeln: ${rowsGiveTotal.name.sv}`).click();
  await expect(noted(page).getByText(rowsGiveTotal.about.sv)).toBeVisible();
  await page.getByLabel("Slag").selectOption("Fråga");
  await expect(noted(page)).toHaveCount(0);
  await page.getByLabel("Slag").selectOption("Alla");
  await page.getByLabel("Regel").selectOption(rowsGiveTotal.name.sv);
  await expect(noted(page)).toBeVisible();
  const saved = async (name: string): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    return readFileSync(await download.path());
  };
  expect(JSON.parse((await saved("Hämta som JSON")).toString())).toMatchObject({ version: 1, file: "rapport.docx" });
  await handIn(page, "rapport-granskad.docx", await saved("Hämta en kopia med anmärkningarna i"));
  await expect(noted(page)).toBeVisible();
});

test("what was found is taken along as a page that needs nothing beside it", async ({ page, context }) => {
  await page.goto(place);
  await handIn(page, "rapport.md", wrongTable);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Hämta anmärkningarna som en sida" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("rapport-granskad.html");
  const alone = await context.newPage();
  const asked: string[] = [];
  alone.on("request", (request) => asked.push(request.url()));
  await alone.setContent(readFileSync(await download.path(), "utf8"));
  await expect(alone.getByRole("heading", { level: 1, name: "Granskning av rapport.md" })).toBeVisible();
  await alone.getByRole("link", { name: /”Summa” är 16,9/u }).click();
  const finding = noted(alone);
  await expect(finding.getByText("12,0 + 4,5 = 16,5; tryckt 16,9")).toBeVisible();
  await expect(finding.getByRole("row", { name: /^Summa/u }).locator("mark.found")).toHaveText("16,9");
  await expectAccessibleInAll(alone);
  expect(asked).toEqual([]);
});

test("a report without a fault says what was checked, also in English and by keyboard", async ({ page }) => {
  await page.goto(`${place}?language=en`);
  await handIn(page, "right.md", wrongTable.replace("16,9", "16,5"));
  await expect(page.getByText("Nothing found.")).toBeVisible();
  await expect(page.getByText("Sections read: 1. Tables: 1. Figures: 6.")).toBeVisible();
  await page.getByText(/^Rules that hold: (\d+) of \1$/u).press("Enter");
  await expect(page.getByText(rowsGiveTotal.name.en)).toBeVisible();
  await expectAccessible(page);
});

test("what can't be checked is told with what to do about it", async ({ page }) => {
  await page.goto(place);
  const told = async (name: string, content: Uint8Array | string, what: string): Promise<void> => {
    await handIn(page, name, content);
    await expect(page.getByRole("alert").getByText(what)).toBeVisible();
  };
  await told("tom.txt", " ", "Kontrollera att det är rätt fil, och välj den igen.");
  await told(
    "skadad.docx",
    "PK\u0003\u0004trasig",
    "Spara den på nytt i det program som den skrevs i, och försök igen.",
  );
  await told("bild.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]), "Välj en rapport i Word (.docx), PDF");
  await expectAccessible(page);
});

test("what stands in a report is shown as it is, and does nothing, nor does the file's name", async ({
  page,
  baseURL,
}) => {
  const deeds = deedsOf(page, baseURL ?? "");
  // A row of per cent is no part of a sum.
  const sums = payloads.filter((one) => one.isWellFormed() && !one.includes("%"));
  const names = sums.map((one) => showable(one).slice(0, 200));
  await page.goto(place);
  const name = `=HYPERLINK("hostile")\u202E"><img src=x hostile onerror='globalThis.hostile=1'>.docx`;
  await handIn(page, name, await writeDocx(wrongDocument(names)));
  await expect(page.getByRole("heading", { level: 2 })).toContainText("[U+202E]");
  await expect(noted(page).first()).toBeVisible();
  while (await page.getByRole("button", { name: "Visa fler" }).isVisible())
    await page.getByRole("button", { name: "Visa fler" }).click();
  await expect(noted(page)).toHaveCount(names.length);
  expect(await tracesIn(page)).toEqual([]);
  expect(deeds).toEqual([]);
});
