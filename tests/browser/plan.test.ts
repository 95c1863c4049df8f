import { expect, test, type Locator, type Page } from "@playwright/test";

import { expectAccessible, expectAccessibleInAll } from "./accessible.ts";

/** Kept in a database: where a plan can be altered. */
const workspace = "/region-exempel-2";

const row = (page: Page, name: string) => page.locator(".plan-row", { has: page.getByText(name, { exact: true }) });

/** What is done with a thing by its button. */
const act = (page: Page, what: string, name: string) =>
  page.getByRole("button", { name: new RegExp(`^${what}\\s?: ${name}$`, "u") });

async function choose(page: Page, label: string, text: string, name: RegExp): Promise<void> {
  await page.getByRole("dialog").getByRole("combobox", { name: label, exact: true }).fill(text);
  await page.getByRole("option", { name }).first().click();
}

/** By keyboard alone: refused outside the assignment's days, mended, and ticked as done. */
async function addMilestone(dialog: Locator): Promise<void> {
  await dialog.getByRole("button", { name: "Lägg till milstolpe" }).press("Enter");
  await dialog.getByLabel("Milstolpe 1: Namn").fill("Delrapport");
  await dialog.getByLabel("Senast").fill("2025-07-01");
  await dialog.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(dialog.getByText(/ligger utanför uppdragets tid/u)).toBeVisible();
  await expectAccessibleInAll(dialog.page());
  await dialog.getByLabel("Senast").fill("2025-05-01");
  await dialog.getByRole("checkbox", { name: /^Klar/u }).press("Space");
  await dialog.getByLabel("Blev klar").fill("2025-04-30");
}

test("an objective is made, refused beside its field, altered, ended and undone", async ({ page }) => {
  test.slow();
  await page.goto(`${workspace}/plan?unit=VARD&period=2025`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Plan 2025");
  await expectAccessibleInAll(page);
  await page.getByRole("button", { name: "Lägg till mål" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Namn", { exact: true }).fill("Kortare köer");
  await dialog.getByLabel("Period").fill("i år");
  await choose(page, "Lägg till mål som det stödjer", "mår bra", /^Medarbetarna mår bra/u);
  await dialog.getByRole("button", { name: "Spara" }).click();
  await expect(dialog.getByText(/^Perioden i år går inte att läsa/u)).toBeVisible();
  await expect(dialog.getByLabel("Namn", { exact: true })).toHaveValue("Kortare köer");
  await expectAccessible(page);
  await dialog.getByLabel("Period").fill("2025");
  await dialog.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: "Sparat: Kortare köer" })).toBeVisible();
  await expect(row(page, "Kortare köer")).toBeVisible();
  await act(page, "Ändra", "Kortare köer").press("Enter");
  await dialog.getByLabel("Nummer").fill("7");
  await dialog.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(row(page, "7 Kortare köer")).toBeVisible();
  await act(page, "Avsluta", "Kortare köer").press("Enter");
  await dialog.getByLabel("Skäl").fill("Uppdraget har flyttats");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Avsluta" }).press("Enter");
  await expect(row(page, "7 Kortare köer")).toContainText("Uppdraget har flyttats");
  await page.getByRole("button", { name: "Ångra" }).press("Enter");
  await expect(row(page, "7 Kortare köer")).not.toContainText("Uppdraget har flyttats");
  await page.getByRole("combobox", { name: "Vy" }).selectOption("Tabell");
  await expect(page.getByRole("rowheader", { name: "7 Kortare köer" })).toBeVisible();
  await expectAccessibleInAll(page);
});

test("an indicator, an activity, a risk and a control are made, and put in order", async ({ page }) => {
  test.slow();
  await page.goto(`${workspace}/plan?unit=SERV&period=2025`);
  const dialog = page.getByRole("dialog");
  const save = async (): Promise<void> => {
    await dialog.getByRole("button", { name: "Spara" }).click();
    await expect(dialog).toHaveCount(0);
  };
  await page.getByRole("button", { name: "Lägg till styrmått" }).click();
  await dialog.getByLabel("Namn", { exact: true }).fill("Sjukfrånvaro i service");
  await choose(page, "Mål", "mår bra", /^Medarbetarna mår bra/u);
  await choose(page, "Mått", "sjukfrånvaro", /^Sjukfrånvaro/u);
  await dialog.getByLabel("Målvärde").selectOption("Mellan två tal");
  await dialog.getByLabel("Från").fill("5");
  await dialog.getByLabel("Till", { exact: true }).fill("4");
  await dialog.getByRole("button", { name: "Spara" }).click();
  await expect(dialog.getByText(/^Intervallets slut är mindre än dess början/u)).toBeVisible();
  await expectAccessibleInAll(page);
  await dialog.getByLabel("Från").fill("3");
  await save();
  await expect(row(page, "Sjukfrånvaro i service")).toContainText("Målvärde: 3–4");
  for (const name of ["Städa", "Laga"]) {
    await page.getByRole("button", { name: "Lägg till uppdrag" }).click();
    await dialog.getByLabel("Namn", { exact: true }).fill(name);
    await dialog.getByLabel("Startdag").fill("2025-02-01");
    await dialog.getByLabel("Slutdag").fill("2025-06-30");
    if (name === "Laga") await addMilestone(dialog);
    await save();
  }
  await expect(row(page, "Laga")).toContainText("Delrapport, senast 1 maj 2025, klar 30 april 2025");
  await page.getByRole("button", { name: "Lägg till risk" }).click();
  await dialog.getByLabel("Namn", { exact: true }).fill("Inköp utan avtal");
  await dialog.getByLabel("Sannolikhet").selectOption("2");
  await dialog.getByLabel("Konsekvens").selectOption("4");
  await save();
  await page.getByRole("button", { name: "Lägg till kontrollmoment" }).click();
  await dialog.getByLabel("Namn", { exact: true }).fill("Granska fakturor");
  await choose(page, "Risk", "inköp", /^Inköp utan avtal/u);
  await dialog.getByLabel("Metod").fill("Tio slumpvis valda fakturor");
  await dialog.getByRole("button", { name: "Lägg till stickprov" }).press("Enter");
  await dialog.getByLabel("Antal i stickprovet").fill("tio");
  await dialog.getByRole("button", { name: "Lägg till granskningsfråga" }).press("Enter");
  await dialog.getByRole("textbox", { name: "Granskningsfråga 1" }).fill("Är fakturan rätt?");
  await dialog.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(dialog.getByText(/är inget antal/u)).toBeVisible();
  await expectAccessibleInAll(page);
  await dialog.getByLabel("Antal i stickprovet").fill("10");
  await dialog.getByLabel("Resultat").fill("Inga fel");
  await save();
  await expect(row(page, "Granska fakturor")).toBeVisible();
  const names = page.locator(".plan-row[data-own] .plan-name");
  await expect(names).toHaveText(["Sjukfrånvaro i service", "Städa", "Laga", "Inköp utan avtal", "Granska fakturor"]);
  await act(page, "Flytta upp", "Laga").press("Enter");
  await expect(names).toHaveText(["Sjukfrånvaro i service", "Laga", "Städa", "Inköp utan avtal", "Granska fakturor"]);
  await row(page, "Städa").dragTo(row(page, "Laga"));
  await expect(names).toHaveText(["Sjukfrånvaro i service", "Städa", "Laga", "Inköp utan avtal", "Granska fakturor"]);
  for (const view of ["Tavla", "Tidslinje", "Målkarta"]) {
    await page.getByRole("combobox", { name: "Vy" }).selectOption(view);
    await expectAccessibleInAll(page);
  }
  await page.getByRole("combobox", { name: "Dela upp efter" }).selectOption("Perspektiv");
  await expect(page.getByRole("region", { name: "Medarbetare: Mål" })).toContainText("Medarbetarna mår bra på jobbet");
  await expectAccessibleInAll(page);
});

test("two at once: what somebody else has written is shown before it is written over", async ({ page, browser }) => {
  await page.goto(`${workspace}/plan?unit=RE&period=2025`);
  const other = await browser.newPage();
  await other.goto(page.url());
  for (const one of [page, other]) await act(one, "Ändra", "Medarbetare").click();
  await other.getByRole("dialog").getByLabel("Nummer").fill("9");
  await other.getByRole("dialog").getByRole("button", { name: "Spara" }).click();
  await expect(other.getByRole("dialog")).toHaveCount(0);
  await other.close();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Beskrivning").fill("Det jag skrev");
  await dialog.getByRole("button", { name: "Spara" }).click();
  await expect(dialog.getByText(/^Någon annan har ändrat ”Medarbetare”/u)).toBeVisible();
  await expect(dialog.getByText(/Så här står det nu.* 9 · Medarbetare/u)).toBeVisible();
  await expect(dialog.getByLabel("Beskrivning")).toHaveValue("Det jag skrev");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Spara" }).click();
  await expect(dialog).toHaveCount(0);
});

test("next year is drafted, compared and adopted, and an objective is spread", async ({ page }) => {
  test.slow();
  await page.goto(`${workspace}/plan?unit=RE&period=2025`);
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Kopiera planen" }).click();
  await expect(dialog.getByRole("checkbox", { name: /Se över rehabiliteringen/u })).toBeChecked();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Kopiera planen" }).click();
  await expect(page.getByText(/^Kopierat som utkast:/u)).toBeVisible();
  await page.getByRole("combobox", { name: "År" }).selectOption("2026");
  await expect(row(page, "Medarbetarna mår bra på jobbet")).toContainText("Utkast");
  await act(page, "Ändra", "Medarbetarna mår bra på jobbet").click();
  await dialog.getByLabel("Namn", { exact: true }).fill("Friska medarbetare");
  await dialog.getByRole("button", { name: "Spara" }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole("combobox", { name: "Vy" }).selectOption("Jämför två planer");
  await page.getByRole("combobox", { name: "Efter" }).selectOption("2026, bara utkast");
  await expect(page.getByText(/^Namnet ändrades från ”Medarbetarna mår bra på jobbet”/u)).toBeVisible();
  await expectAccessibleInAll(page);
  await page.getByRole("combobox", { name: "Vy" }).selectOption("Träd");
  await act(page, "Fördela", "Friska medarbetare").click();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Fördela" }).click();
  await expect(page.getByText("Fördelat på enheter: 2")).toBeVisible();
  await page.getByRole("button", { name: "Anta planen" }).click();
  await dialog.getByLabel("Dagen för beslutet").fill("2999-01-01");
  await dialog.getByRole("button", { name: "Anta planen" }).click();
  await expect(dialog.getByText(/har inte varit än/u)).toBeVisible();
  await dialog.getByLabel("Dagen för beslutet").fill("2025-11-20");
  await dialog.getByRole("button", { name: "Anta planen" }).click();
  await expect(row(page, "Friska medarbetare")).toContainText("Antaget 20 november 2025");
});

test("a manager alters what is the unit's own", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  const answer = await page.request.post("/api/sign-in/demo", {
    data: { person: "demo-manager" },
    headers: { Origin: baseURL ?? "" },
  });
  expect(answer.ok()).toBe(true);
  await page.goto(`${workspace}/plan?period=2025`);
  await expect(page.getByRole("button", { name: "Lägg till uppdrag" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Lägg till risk" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Kopiera planen" })).toHaveCount(0);
  await context.close();
});
