import { expect, test, type Locator, type Page } from "@playwright/test";

import { expectAccessible } from "./accessible.ts";
import { manyFactsFile } from "./many-facts.ts";

test.describe.configure({ mode: "parallel" });

const norrbotten = "/norrbotten-lansteknik-2018t1";
const skane = "/skane-ditmt-2022";

function panel(page: Page): Locator {
  return page.getByRole("region", { name: /varifrån\?/u });
}

/** A number of a row, by what is printed. */
function value(page: Page, row: RegExp, printed: string): Locator {
  return page.getByRole("row", { name: row }).getByRole("button", { name: printed, exact: true });
}

test("by keyboard: to a number, where it comes from, its file, and back", async ({ page }) => {
  await page.goto(norrbotten);
  const number = value(page, /^God arbetsmiljö/u, "4,31\u00a0%");
  await number.focus();
  await page.keyboard.press("Enter");
  await expect(panel(page)).toBeFocused();
  await expect(panel(page)).toContainText("Rapporterat");
  await expect(number).toHaveAttribute("aria-expanded", "true");
  await expectAccessible(page);
  const place = panel(page).getByRole("button", { name: /facts\/.*, rad \d+/u });
  await place.focus();
  await page.keyboard.press("Enter");
  await expect(panel(page).locator("mark")).toContainText("sick_leave");
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(number).toBeFocused();
});

test("arrow keys move between the numbers of a table", async ({ page }) => {
  await page.goto(`${skane}/economy`);
  await value(page, /^Personalkostnader/u, "−237,7").focus();
  await page.keyboard.press("ArrowRight");
  await expect(value(page, /^Personalkostnader/u, "−309,0")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(value(page, /^Konsultkostnader/u, "−226,1")).toBeFocused();
});

test("what a number is made of opens step by step, down to the ledger", async ({ page }) => {
  await page.goto(`${skane}/economy`);
  await value(page, /^Resultat /u, "+1,7").click();
  await panel(page)
    .getByRole("button", { name: /utfall/u })
    .first()
    .click();
  await panel(page)
    .getByRole("button", { name: /^▸?\s*Verksamhetens kostnader/u })
    .first()
    .click();
  await panel(page)
    .getByRole("button", { name: /Personalkostnader/u })
    .first()
    .click();
  await expect(panel(page)).toContainText("summan av konto");
  await expect(
    panel(page)
      .getByRole("button", { name: /facts\/.*, rad \d+/u })
      .first(),
  ).toBeVisible();
});

test("an answer has an address that opens the same answer", async ({ page, context }) => {
  await page.goto(norrbotten);
  await value(page, /^God arbetsmiljö/u, "4,31\u00a0%").click();
  await expect(page).toHaveURL(/why=measure/u);
  const colleague = await context.newPage();
  await colleague.goto(page.url());
  await expect(panel(colleague)).toContainText("Rapporterat");
  await page.goBack();
  await expect(panel(page)).toHaveCount(0);
});

test("an address that asks about a number which is not on the page answers at its top", async ({ page }) => {
  await page.goto(
    `${norrbotten}/control?why=${encodeURIComponent("measure=sick_leave&unit=LT&period=2018-01..2018-04&scenario=outcome")}`,
  );
  await expect(panel(page)).toContainText("4,31");
});

test("drill-down: overview, goal, what it supports, and Back", async ({ page }) => {
  await page.goto(norrbotten);
  await page.getByRole("link", { name: /^God arbetsmiljö/u }).click();
  await expect(page).toHaveURL(/objectives\/g7/u);
  await expect(page.getByRole("table", { name: "Bedömning" })).toContainText("Regeln föreslår");
  await page
    .getByRole("link", { name: /^Strategiskt mål/u })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Stöds av" })).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Länsteknik");
});

test("drill-down: a row of the statement, its accounts", async ({ page }) => {
  await page.goto(`${skane}/economy`);
  await page.getByRole("link", { name: "Personalkostnader" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Personalkostnader" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Konton" })).toContainText("4000");
});

test("the language is changed in place, and stays", async ({ page }) => {
  await page.goto(norrbotten);
  await page.getByRole("link", { name: "In English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("January–April 2018");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("link", { name: "Economy", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Economy" })).toBeVisible();
  await expect(page.getByText("+3.7").first()).toBeVisible();
  await page.getByRole("link", { name: "På svenska" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ekonomi" })).toBeVisible();
});

test("unit and workspace are chosen by keyboard", async ({ page }) => {
  await page.goto(`${norrbotten}/economy`);
  await page.getByRole("button", { name: /Länsteknik · jan–apr 2018/u }).press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("option", { name: "Utveckling" }).press("Enter");
  await expect(page).toHaveURL(/unit=LTU/u);
  await page.getByRole("button", { name: /Utveckling · jan–apr 2018/u }).press("Enter");
  await page.getByRole("option", { name: /Region Skåne/u }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Digitalisering IT och MT");
  await page.getByRole("button", { name: /Digitalisering IT och MT · 2022/u }).press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("the theme is chosen, and remembered before the first paint", async ({ page }) => {
  await page.goto(norrbotten);
  await page.getByRole("button", { name: /Utseende/u }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("the menu of a phone opens, leads on and closes", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(norrbotten);
  await expect(page.getByRole("link", { name: "Ekonomi", exact: true })).toBeHidden();
  await page.getByRole("button", { name: "Meny" }).click();
  await page.getByRole("link", { name: "Ekonomi", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ekonomi" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Meny" })).toHaveAttribute("aria-expanded", "false");
});

test("the report is read on the screen and fetched in each format", async ({ page }) => {
  await page.goto(`${norrbotten}/reports`);
  await page.getByRole("link", { name: "Delårsrapport april 2018" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Delårsrapport");
  await expect(page.getByRole("navigation", { name: "Innehåll" }).getByRole("link").first()).toBeVisible();
  for (const [name, ending] of [
    ["PDF", ".pdf"],
    ["Word", ".docx"],
    ["HTML", ".html"],
    ["JSON", ".json"],
  ] as const) {
    const begun = page.waitForEvent("download");
    await page.getByRole("link", { name: new RegExp(`^${name}`, "u") }).click();
    const download = await begun;
    expect(download.suggestedFilename()).toContain(ending);
    expect(await download.failure()).toBeNull();
  }
});

test("a number in a report answers where it comes from", async ({ page }) => {
  await page.goto(`${norrbotten}/reports/interim`);
  await page.locator(".prose .value").first().click();
  await expect(panel(page)).toBeVisible();
});

test("the chart's table is one key away", async ({ page }) => {
  await page.goto(`${norrbotten}/staff`);
  await page
    .getByRole("button", { name: /^Visa som tabell/u })
    .first()
    .press("Enter");
  await expect(page.getByRole("figure").first().getByRole("table")).toContainText("4,31");
});

test("a table is copied as a spreadsheet takes it", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${skane}/economy`);
  await page.getByRole("button", { name: /Kopiera till Excel.*Resultaträkning/u }).click();
  await expect(page.getByRole("button", { name: /Kopierat/u })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/Personalkostnader\t-237,7\t-309,0\t71,3/u);
});

test("the skip link leads past the menu", async ({ page }) => {
  await page.goto(norrbotten);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Till innehållet" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("a bad address says what is wrong and leads on", async ({ page }) => {
  await page.goto("/none-such");
  await expect(page.getByRole("alert")).toContainText("Det finns ingen arbetsyta som heter none-such.");
  await page.goto(`${norrbotten}?unit=QQ`);
  await expect(page.getByRole("alert")).toContainText("Enheten QQ finns inte");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Till översikten" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Länsteknik");
  await page.goto(`${norrbotten}/far/too/long/address`);
  await expect(page.getByRole("heading", { level: 1, name: "Sidan finns inte" })).toBeVisible();
  await page.getByRole("link", { name: "Till arbetsytorna" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Arbetsytor" })).toBeVisible();
});

test("when the server does not answer the page says so, and trying again works", async ({ page }) => {
  await page.route("**/pages/economy**", (route) => route.abort());
  await page.goto(`${norrbotten}/economy`);
  await expect(page.getByRole("alert")).toContainText("Servern svarar inte", { timeout: 15_000 });
  await page.unroute("**/pages/economy**");
  await page.getByRole("button", { name: "Försök igen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ekonomi" })).toBeVisible();
});

test("an area without content says what to do next", async ({ page }) => {
  await page.goto(`${norrbotten}/control`);
  await expect(page.getByText("Ingen internkontrollplan finns.")).toBeVisible();
});

test("printed, a page is its text and tables on white", async ({ page }) => {
  await page.goto(norrbotten);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("banner")).toBeHidden();
  const background = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(background).toBe("light");
});

test("a total's five thousand facts are paged through by keyboard, and the count is said", async ({ page }) => {
  await page.goto("/many-facts/measures/visits?period=2014-01..2018-02&unit=R");
  await value(page, /^jan 2014–feb 2018/u, "5\u00a0000").click();
  await expect(panel(page).getByRole("status")).toHaveText("20 av 5000 värden");
  const more = panel(page).getByRole("button", { name: "Visa fler" });
  await more.focus();
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("status")).toHaveText("220 av 5000 värden");
  await expect(more).toBeFocused();
  await expect(panel(page).getByRole("listitem")).toHaveCount(220);
});

test("from a fact to what it is used in and to its file, whatever the file is called; Back works", async ({ page }) => {
  await page.goto("/many-facts/measures/visits?period=2014-01..2018-02&unit=R");
  await value(page, /^jan 2014–feb 2018/u, "5\u00a0000").click();
  await panel(page).getByRole("link", { name: "Används i …" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Besök: 1");
  await expect(page.getByRole("region", { name: "Enheter vars värden det ingår i" })).toContainText("Regionen");
  await page.getByRole("link", { name: manyFactsFile }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(manyFactsFile);
  await expect(page.getByText("Ingen rapport visar en siffra")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(manyFactsFile);
  await page.goBack();
  await page.goBack();
  await expect(panel(page)).toBeVisible();
});

test("the data page leads to a file, and a file that is not there says what to do", async ({ page }) => {
  await page.goto(`${skane}/data`);
  await page.getByRole("link", { name: "facts/economy.csv" }).click();
  await page.getByRole("link", { name: "Verksamhetsberättelse 2022" }).click();
  await expect(page).toHaveURL(/reports\/verksamhetsberattelse/u);
  await page.goto(`${skane}/data/files/facts/none.csv`);
  await expect(page.getByText("Inga värden kommer ur filen facts/none.csv.")).toBeVisible();
  await expect(page.getByText("Välj en fil i listan över filer med värden.")).toBeVisible();
});

test("a number in a downloaded report leads to where it comes from, without script", async ({ browser, request }) => {
  const response = await request.get("/api/workspaces/skane-ditmt-2022/reports/verksamhetsberattelse/file?format=html");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.setContent(await response.text());
  const followed = async (link: Locator): Promise<Locator> => page.locator((await link.getAttribute("href")) ?? "");
  const result = await followed(page.getByRole("link", { name: "1,7" }).first());
  await expect(result).toContainText("version 1 av 1; statements/income.yaml, rad 15");
  const income = await followed(result.getByRole("link", { name: /^Verksamhetens intäkter: / }));
  const sales = await followed(income.getByRole("link", { name: /^Försäljning av verksamhet/ }));
  await expect(sales).toContainText("facts/economy.csv, rad 2: 2\u00a0283\u00a0900\u00a0000\u00a0kr");
  await context.close();
});

test("a reorganisation is tried on the page, and stands in the address", async ({ page }) => {
  await page.goto("/halland-rk-2023ur2/organisation");
  await page.getByText("Pröva en omorganisation").click();
  await page.getByLabel("Första dagen i den nya ordningen").fill("2024-01-01");
  await page.getByLabel("Åtgärder, en på varje rad").fill("dela RU i RU 60 %, SKF 40 %");
  await page.getByRole("button", { name: "Visa vad som ändras" }).click();
  const changed = page.getByRole("row", { name: /Regional utveckling \(RU\)/u });
  await expect(changed.first()).toContainText("+2,4\u00a0mnkr");
  await expect(page).toHaveURL(/date=2024-01-01&acts=dela/u);
  await expect(page.getByText("--confirm")).toBeVisible();
});

test("figures are shown in the organisation of their time or of today, and the heading line says which", async ({
  page,
}) => {
  await page.goto(`${skane}/economy`);
  await expect(page.getByText("tidens organisation", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Visa i dagens organisation" }).click();
  await expect(page.getByText(/^dagens organisation \(/u)).toBeVisible();
  await expect(page).toHaveURL(/organisation=today/u);
  await page.getByRole("link", { name: "Visa i tidens organisation" }).click();
  await expect(page.getByText("tidens organisation", { exact: true })).toBeVisible();
});

test("from an objective to its history, and from there to what else somebody has changed", async ({ page }) => {
  await page.goto("/region-exempel/objectives/healthy");
  await page.getByRole("link", { name: /^Alla ändringar/u }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Historik: målet ”Medarbetarna mår bra på jobbet”");
  const change = "Styrmåttet ”Sjukfrånvaro”: målvärdet ändrades från inlästa värden till högst 4,5\u00a0%";
  await expect(page.getByText(change)).toBeVisible();
  await page.getByLabel("Slag").selectOption("Alla slag");
  await page.getByLabel("Vem").selectOption("controllern");
  await page.getByLabel("Ord i skälet").fill("PLANEN");
  await page.getByRole("button", { name: "Visa", exact: true }).press("Enter");
  await expect(page).toHaveURL(/\/data\/history\?by=controllern&text=PLANEN$/u);
  await expect(page.getByText("Ändringar som stämmer med urvalet: 1.")).toBeVisible();
  await expect(page.getByText(change)).toHaveCount(0);
  await page.goBack();
  await expect(page.getByText(change)).toBeVisible();
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: /kalkylblad/u }).click();
  expect((await file).suggestedFilename()).toBe("region-exempel-history.csv");
  await page.getByRole("link", { name: "Visa alla ändringar" }).click();
  await expect(page).toHaveURL(/\/data\/history$/u);
});
