import { expect, test, type Locator, type Page } from "@playwright/test";

import { expectAccessible, expectAccessibleInAll } from "./accessible.ts";

test.setTimeout(180_000);

/** Kept in a database: where the annual wheel can be changed. */
const workspace = "/region-exempel-2";

const entryIn = (page: Page, name: RegExp): Locator => page.getByRole("listitem").filter({ hasText: name });

test("an entry is added, seen in wheel and list, changed by keyboard, and removed", async ({ page }) => {
  await page.goto(`${workspace}/calendar?year=2026`);
  await expect(page.getByRole("heading", { level: 1, name: "Årshjul 2026" })).toBeVisible();
  await page.getByRole("button", { name: "Lägg till i årshjulet" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Namn", exact: true }).fill("Nämnden sammanträder");
  await dialog.getByLabel("Första dagen").fill("2026-01-31");
  await dialog.getByLabel("Upprepas").selectOption({ label: "Varje kvartal" });
  await dialog.getByLabel("Sista dagen").fill("2025-01-01");
  await dialog.getByLabel("Vem som gör det").selectOption({ label: "Chef" });
  await dialog.getByRole("textbox", { name: "Varför" }).fill("Beslutat av nämnden");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(dialog.getByText(/^Sista dagen, 2025-01-01, kommer före den första/u)).toBeVisible();
  await dialog.getByLabel("Sista dagen").fill("");
  await dialog.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(entryIn(page, /Nämnden sammanträder/u)).toHaveCount(4);
  await expect(entryIn(page, /30 april 2026 Nämnden sammanträder/u)).toContainText("varje kvartal");
  await expect(page.getByRole("img", { name: /^Årshjul 2026 med/u })).toBeVisible();
  await expectAccessibleInAll(page);
  await page.getByRole("button", { name: /^Ändra Nämnden sammanträder, 31 januari/u }).press("Enter");
  await dialog.getByLabel("Upprepas").selectOption({ label: "En gång" });
  await dialog.getByRole("textbox", { name: "Varför" }).fill("Bara en gång i år");
  await dialog.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(entryIn(page, /Nämnden sammanträder/u)).toHaveCount(1);
  await page.getByRole("button", { name: /^Ta bort Nämnden sammanträder/u }).press("Enter");
  await dialog.getByRole("textbox", { name: "Varför" }).fill("Inställt");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Ta bort" }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(entryIn(page, /Nämnden sammanträder/u)).toHaveCount(0);
});

test("an address for a calendar program is made, and gives the calendar", async ({ page, request }) => {
  await page.goto(`${workspace}/calendar`);
  await page.getByRole("button", { name: "Skapa en adress" }).click();
  await expect(page.getByText(/^Adressen visas bara nu/u)).toBeVisible();
  await expectAccessibleInAll(page);
  const address = await page.locator("code").textContent();
  const answer = await request.get(address ?? "");
  expect(answer.headers()["content-type"]).toContain("text/calendar");
  expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n/u);
});

test("who may not change it reads it, a year at a time", async ({ page }) => {
  await page.goto("/norrbotten-lansteknik-2018t1/calendar?year=2017");
  await page.getByRole("link", { name: "År 2018" }).click();
  await expect(entryIn(page, /Länstekniks nya organisation gäller/u)).toContainText("1 mars 2018");
  await expect(page.getByRole("button", { name: "Lägg till i årshjulet" })).toHaveCount(0);
  await expectAccessibleInAll(page);
});
