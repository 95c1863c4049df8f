import { expect, test, type Page } from "@playwright/test";

import { expectAccessible } from "./accessible.ts";

/** Kept in a database: where roles can be given. */
const workspace = "/region-exempel-2";

/** Not as the other tests, who are signed in as the demo's controller. */
test.use({ storageState: { cookies: [], origins: [] } });

async function signIn(page: Page, baseURL: string | undefined, person: string): Promise<void> {
  const answer = await page.request.post("/api/sign-in/demo", { data: { person }, headers: { Origin: baseURL ?? "" } });
  expect(answer.ok()).toBe(true);
}

test("a role is given, seen, and ended", async ({ page, baseURL }) => {
  // The whole page is gone through in each of its states.
  test.slow();
  await signIn(page, baseURL, "demo-administrator");
  await page.goto(`${workspace}/roles`);
  await page.getByRole("button", { name: "Ge en roll" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Person" }).fill("läs");
  await expectAccessible(page);
  await page.getByRole("option", { name: /^Läsare/u }).click();
  await dialog.getByRole("radio", { name: /^rapportör/u }).press("Space");
  await dialog.getByLabel("Sista dag").fill("2020-01-01");
  await dialog.getByRole("textbox", { name: "Varför" }).fill("Vikarie i sommar");
  await dialog.getByRole("button", { name: "Ge en roll" }).click();
  await expect(dialog.getByText(/^Sista dagen, 2020-01-01, kommer före den första/u)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Sista dag").fill("");
  await dialog.getByRole("button", { name: "Ge en roll" }).click();
  await expect(dialog).toHaveCount(0);
  const given = page.getByRole("row", { name: /^Läsare rapportör/u });
  await expect(given).toContainText("tills vidare");
  await expectAccessible(page);
  await given.getByRole("button", { name: /^Avsluta/u }).press("Enter");
  await dialog.getByRole("textbox", { name: "Varför" }).fill("Fel person");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Avsluta" }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(given).toHaveCount(0);
});

test("a role of one's own is handed over, and taken back", async ({ page, baseURL }) => {
  await signIn(page, baseURL, "demo-manager");
  await page.goto(workspace);
  await page.getByRole("button", { name: "Chef" }).click();
  await page.getByRole("link", { name: "Mina roller" }).click();
  await page.getByRole("button", { name: /^Lämna över/u }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Till" }).fill("revisor");
  await page.getByRole("option", { name: /^Revisor/u }).click();
  await dialog.getByLabel("Sista dag").fill("2999-12-31");
  await dialog.getByRole("textbox", { name: "Varför" }).fill("Semester");
  await dialog.getByRole("button", { name: "Lämna över" }).click();
  await expect(dialog).toHaveCount(0);
  const handed = page.getByRole("row", { name: /^Revisor chef/u });
  await expect(handed).toContainText("överlämnad av Chef");
  await handed.getByRole("button", { name: /^Avsluta/u }).click();
  await dialog.getByRole("textbox", { name: "Varför" }).fill("Åter");
  await dialog.getByRole("button", { name: "Avsluta" }).click();
  await expect(handed).toHaveCount(0);
});
