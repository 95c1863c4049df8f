import { expect, test, type Locator, type Page } from "@playwright/test";

import { expectAccessible, expectAccessibleInAll } from "./accessible.ts";
import { starterServer } from "./starter-server.ts";
import { tabTo } from "./tab-to.ts";

const { at } = starterServer();

const field = (page: Page, name: string): Locator => page.getByRole("textbox", { name, exact: true });
const unit = (page: Page, name: string): Locator => page.getByRole("checkbox", { name, exact: true });
const make = (page: Page): Locator => page.getByRole("button", { name: "Lägg upp uppföljningen" });

test("a round is made by keyboard alone on a narrow window, opened, and answered on a unit's page", async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(at("/rounds"));
  await tabTo(page, page.getByRole("link", { name: "Ny uppföljning" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Ingen enhet är vald än.")).toBeVisible();
  await expectAccessibleInAll(page);

  // What is wrong is told beside its field, one after another, and nothing that is written goes away.
  await tabTo(page, make(page));
  await page.keyboard.press("Enter");
  await expect(field(page, "Namn")).toBeFocused();
  await expect(page.getByText("Skriv ett namn.")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type("Tertial 3 2026");
  await tabTo(page, field(page, "Period"));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("tertial 3");
  await tabTo(page, make(page));
  await page.keyboard.press("Enter");
  await expect(field(page, "Period")).toBeFocused();
  await expect(page.getByText("Perioden tertial 3 går inte att läsa.")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("2026T3");
  await expect(page.getByText("Perioden är september–december 2026.")).toBeVisible();
  await page.getByLabel("Sista dag", { exact: true }).fill("2020-01-01");
  await tabTo(page, make(page));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Sista svarsdagen 2020-01-01 har redan varit.")).toBeVisible();
  await page.getByLabel("Sista dag", { exact: true }).fill("2999-01-31");
  await tabTo(page, make(page));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Ange vilka enheter som ska svara.")).toBeVisible();

  // The tree: all below the region, but for one.
  await tabTo(page, unit(page, "Region Exempel"));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: /^3 enheter/u })).toBeVisible();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  const burden = page.getByRole("status").filter({ hasText: /^2 enheter/u });
  await expect(burden).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(unit(page, "Region Exempel")).toBeFocused();

  await tabTo(page, page.getByRole("button", { name: "Lägg till en fråga" }));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await field(page, "Fråga 1").fill("Hur går det?");
  await field(page, "Fråga 2").fill("Vad oroar er?");
  await page.getByRole("button", { name: "Flytta upp fråga 2" }).focus();
  await page.keyboard.press("Enter");
  await expect(field(page, "Fråga 1")).toHaveValue("Vad oroar er?");
  await expect(page.getByRole("button", { name: "Flytta upp fråga 1" })).toBeFocused();
  await page.getByRole("button", { name: "Lägg till en avvikelse" }).click();
  await make(page).click();
  await expect(page.getByText("Avvikelsen har inget mått.")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Mått" })).toBeFocused();
  await page.keyboard.type("resultat");
  await page.getByRole("option", { name: "Resultat" }).click();
  await field(page, "Större än, kronor").fill("-5");
  await expectAccessibleInAll(page);
  await make(page).click();
  await expect(page.getByText("”-5” kan inte vara en gräns.")).toBeVisible();
  await expect(field(page, "Större än, kronor")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("100 000");
  await make(page).click();

  await expect(page.getByRole("heading", { level: 1, name: "Tertial 3 2026" })).toBeVisible();
  await expect(page.getByText(/^Planerad\./u)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Öppna uppföljningen/u }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Varför" }).fill("Nu börjar vi");
  await page.getByRole("dialog").getByRole("button", { name: "Öppna uppföljningen" }).click();
  await expect(page.getByText(/^Öppen\./u)).toBeVisible();
  await page.getByRole("link", { name: "Region Exempel" }).click();
  await page.getByRole("textbox", { name: /^Svar.*Vad oroar er/u }).fill("Sommaren.");
  await expect(page.getByRole("status").filter({ hasText: /^Sparat/u })).toBeVisible();

  // Once it is open it gets more, and loses nothing.
  await page.goto(at("/round-form/2026t3"));
  await expect(page.getByText("Kan redan ha besvarats, och ändras inte.")).toHaveCount(2);
  await expect(field(page, "Period")).toHaveCount(0);
  await expectAccessibleInAll(page);
  await unit(page, "Region Exempel").press("Space");
  await expect(unit(page, "Region Exempel")).toBeChecked();
  await page.getByRole("button", { name: "Lägg till en fråga" }).click();
  await field(page, "Fråga 3").fill("Något mer?");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByText(/^Skriv varför\./u)).toBeVisible();
  await page.getByRole("textbox", { name: "Varför du ändrar" }).fill("En fråga till");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tertial 3 2026" })).toBeVisible();
});

test("a round is copied for the next period; two who alter it at once both see it; a planned one is removed", async ({
  page,
}) => {
  await page.goto(at("/round-form"));
  const source = page.getByRole("combobox", { name: /^Utgå från/u });
  await source.selectOption("2025t1");
  await expect(field(page, "Period")).toHaveValue("2025T2");
  await field(page, "Namn").fill("Tertial 2 2025");
  await page.getByLabel("Sista dag", { exact: true }).fill("2999-05-31");
  await make(page).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tertial 2 2025" })).toBeVisible();

  const form = at("/round-form/2025t2");
  await page.goto(form);
  await expect(field(page, "Namn")).toHaveValue("Tertial 2 2025");
  const other = await page.context().newPage();
  await other.goto(form);
  await field(other, "Namn").fill("Andra tertialet");
  await other.getByRole("button", { name: "Spara" }).click();
  await expect(other.getByRole("heading", { level: 1, name: "Andra tertialet" })).toBeVisible();
  await field(page, "Namn").fill("Mitt namn");
  await page.getByRole("button", { name: "Spara" }).click();
  const conflict = page.getByRole("alert");
  await expect(conflict).toContainText("Andra tertialet");
  await expect(conflict).toContainText("Mitt namn");
  await expectAccessibleInAll(page);
  await conflict.getByRole("button", { name: "Spara mitt" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mitt namn" })).toBeVisible();

  await page.goto(form);
  await page.getByRole("button", { name: /^Ta bort uppföljningen/u }).click();
  await page
    .getByRole("group", { name: /^Ta bort uppföljningen/u })
    .getByRole("button", { name: "Ta bort uppföljningen" })
    .click();
  await expect(page).toHaveURL(/\/rounds(?:\?|$)/u);
  await expect(page.getByRole("heading", { name: "Mitt namn" })).toHaveCount(0);
});
