import { expect, test, type Page } from "@playwright/test";

import { expectAccessibleInAll } from "./accessible.ts";

test.describe.configure({ mode: "parallel" });

const norrbotten = "/norrbotten-lansteknik-2018t1";
const halland = "/halland-rk-2023ur2";
const skane = "/skane-ditmt-2022";
/** The starter workspace in a database, which keeps a history. */
const recorded = "/region-exempel";

const areas = [
  "",
  "/scorecard",
  "/economy",
  "/staff",
  "/assignments",
  "/calendar",
  "/control",
  "/registers",
  "/reports",
  "/data",
];

/** Every kind of page, on all three examples. */
const addresses = [
  "/",
  ...[norrbotten, halland, skane].flatMap((workspace) => areas.map((area) => workspace + area)),
  `${norrbotten}/organisation`,
  `${halland}/organisation?date=2024-01-01&acts=${encodeURIComponent('add NY "Nya" under AVD\nmerge ITDR, FVIS into NY')}`,
  `${norrbotten}/roles`,
  `${norrbotten}/roles/own`,
  `${norrbotten}/tasks`,
  `${norrbotten}/objectives/g7`,
  `${norrbotten}/assignments/a1`,
  `${norrbotten}/registers/organisation-changes`,
  `${norrbotten}/measures/sick_leave`,
  `${skane}/statements/income/personnel`,
  `${skane}/data/files/facts/economy.csv`,
  `${skane}/data/facts/${encodeURIComponent("measure=ledger&unit=DITMT&period=2022&scenario=outcome&cut=account%3D4000")}`,
  `${norrbotten}/reports/interim`,
  `${halland}/reports/follow-up`,
  `${skane}/reports/verksamhetsberattelse`,
  `${recorded}/data/history`,
  `${recorded}/data/history?noun=objective&id=healthy`,
  `${recorded}/objectives/healthy`,
];

/** What a reader's console would say: blocked styles, failed requests, faults. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  return faults;
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
}

for (const address of addresses) {
  test(`${address} can be read by everybody`, async ({ page }) => {
    const faults = faultsOf(page);
    await open(page, address);
    await expectAccessibleInAll(page);
    expect(faults).toEqual([]);
  });
}

test("figures of the three examples stand where they should", async ({ page }) => {
  await open(page, norrbotten);
  await expect(page.getByRole("row", { name: /God arbetsmiljö/u })).toContainText("4,31");
  await expect(
    page
      .getByRole("table", { name: /Resultat i delar/u })
      .getByRole("row")
      .last(),
  ).toContainText("+3,7");
  await open(page, `${skane}/economy`);
  await expect(page.getByRole("row", { name: /^Verksamhetens kostnader/u })).toContainText("−2\u00a0254,6");
  await open(page, halland);
  await expect(page.getByRole("row", { name: /^Nettokostnad/u })).toContainText("+74,8");
});
