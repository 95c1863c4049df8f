import { expect, test, type Page } from "@playwright/test";

import { expectAccessibleInAll } from "./accessible.ts";
import { emptyServer } from "./register.ts";

test.setTimeout(120_000);
test.use({ storageState: { cookies: [], origins: [] } });

const server = emptyServer();

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

test("an operator adds somebody, hands over a link, blocks, erases, and sets what holds for the server", async ({
  page,
}) => {
  await server.signIn(page);
  await page.getByRole("button", { name: "Administratör" }).click();
  await page.getByRole("link", { name: "Personer" }).click();
  await expect(heading(page, "Personer")).toBeVisible();
  await expectAccessibleInAll(page);

  await page.getByLabel("Användarnamn", { exact: true }).fill("eva berg");
  await page.getByLabel("Namn", { exact: true }).fill("Eva Berg");
  await page.getByRole("button", { name: "Lägg till" }).click();
  await expect(page.getByText("Användarnamnet går inte att använda.")).toBeVisible();
  await page.getByLabel("Användarnamn", { exact: true }).fill("eva.berg");
  await page.keyboard.press("Enter");
  await expect(heading(page, "Eva Berg")).toBeVisible();
  await page.getByRole("button", { name: "Skapa engångslänk" }).click();
  await expect(page.getByText(/sign-in\/link#/u)).toBeVisible();
  await page.getByRole("button", { name: "Spärra" }).click();
  await expect(page.getByText("Personen är spärrad och kan inte logga in.")).toBeVisible();
  await expectAccessibleInAll(page);

  await page.getByLabel("Skriv användarnamnet eva.berg för att bekräfta").fill("eva");
  await page.getByRole("button", { name: "Radera för gott" }).click();
  await expect(page.getByText("inget är raderat")).toBeVisible();
  await page.getByLabel("Skriv användarnamnet eva.berg för att bekräfta").fill("eva.berg");
  await page.getByRole("button", { name: "Radera för gott" }).click();
  await expect(heading(page, "Personer")).toBeVisible();
  await page.getByLabel("Sök på namn").fill("eva");
  await expect(page.getByText("Ingen person stämmer med sökningen.")).toBeVisible();

  await page.goto(`${server.url()}settings`);
  await expect(page.getByText("Ingen e-postserver är inställd")).toBeVisible();
  await page.getByLabel("Servernamn").fill("smtp.region.example");
  await page.getByLabel("Användarnamn hos servern").fill("tertial");
  await page.getByLabel("Var lösenordet finns").fill("hemligt");
  await page.getByLabel("Avsändarens adress").fill("tertial@region.example");
  await page.getByRole("button", { name: "Spara" }).first().click();
  await expect(page.getByText("E-postinställningen password går inte att använda.")).toBeVisible();
  await page.getByLabel("Var lösenordet finns").fill("env:MAIL_PASSWORD");
  await page.getByRole("button", { name: "Spara" }).first().click();
  await expect(page.getByRole("button", { name: "Skicka ett provmeddelande" })).toBeVisible();
  await page.getByRole("button", { name: "Lägg till OpenID Connect" }).click();
  await page.getByLabel("Utfärdare (issuer)").fill("http://login.region.example");
  await page.getByLabel("Namn på knappen").fill("Region Exempel");
  await page.getByLabel("Id i adresser").fill("region");
  await page.getByLabel("Klient-id").fill("tertial");
  await page.getByRole("button", { name: "Spara" }).first().click();
  await expect(page.getByText("Skriv en adress som börjar med https://")).toBeVisible();
  await expectAccessibleInAll(page);
});
