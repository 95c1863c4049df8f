import { expect, test } from "@playwright/test";

import { expectAccessibleInAll } from "./accessible.ts";
import { emptyServer } from "./register.ts";

test.setTimeout(120_000);
test.use({ storageState: { cookies: [], origins: [] } });

const server = emptyServer();

test("an operator sees what a file of people would do, and has it done or not", async ({ page }) => {
  await server.signIn(page);
  await page.goto(`${server.url()}people`);
  const file = (text: string) => ({ name: "personer.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  const choose = (text: string): Promise<void> => page.getByLabel("CSV-fil").setInputFiles(file(text));
  await choose("user_name,name,language,workspace,unit,role\nkim,Kim Lind,fi,,,\nolle,Olle Ek,,region,A,reader\n");
  await expect(page.getByText("Inget är sparat. Rätta felen i filen och välj den igen.")).toBeVisible();
  await expect(page.getByText(/^Rad 2: ”fi” går inte att välja/u)).toBeVisible();
  await expect(page.getByText(/^Rad 3: Det finns ingen arbetsyta som heter region/u)).toBeVisible();
  await expect(page.getByRole("button", { name: "Genomför" })).toHaveCount(0);
  await expectAccessibleInAll(page);
  const right = "user_name,name,mail\nkim,Kim Lind,kim@region.example\nolle,Olle Ek,\n";
  await choose(right);
  await expect(page.getByText("Rader om personer: 2 nya, 0 ändrade, 0 oförändrade, 0 med fel")).toBeVisible();
  await expect(page.getByText("ny: namn, e-post")).toBeVisible();
  await expectAccessibleInAll(page);
  await page.getByRole("button", { name: "Avbryt" }).click();
  await expect(page.getByText("Inget är sparat än.")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Kim Lind" })).toHaveCount(0);
  await choose(right);
  await page.getByRole("button", { name: "Genomför" }).press("Enter");
  await expect(page.getByText("Filen är inläst.")).toBeVisible();
  await expect(page.getByLabel("CSV-fil")).toBeFocused();
  await expect(page.getByRole("link", { name: "Kim Lind" })).toBeVisible();
  await choose(right);
  await expect(page.getByText("Filen ändrar inget.")).toBeVisible();
});
