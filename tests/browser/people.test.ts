import { expect, test, type Page } from "@playwright/test";

import { mailServer } from "../factories/mail-server.ts";
import { expectAccessible, expectAccessibleInAll } from "./accessible.ts";
import { emptyServer } from "./register.ts";

test.setTimeout(180_000);
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
  await expect(page.getByRole("button", { name: "Skicka engångslänk med e-post" })).toHaveCount(0);
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
  await page.getByLabel("Utfärdare (issuer)").fill("https://login.region.example");
  const scopes = page.getByLabel("Scopes som begärs");
  await expect(scopes).toHaveValue("openid profile email");
  await scopes.fill("profile  hsa");
  await page.getByRole("button", { name: "Spara" }).first().click();
  await expect(scopes).toHaveAccessibleDescription(/openid måste vara med/u);
  await scopes.fill("openid  hsa");
  const mapping = page.getByRole("group", { name: "Uppgifter om personen" });
  await mapping.getByLabel("Bestående id").fill("employeeHsaId");
  await mapping.getByLabel("Namn", { exact: true }).fill("given_name family_name ");
  await mapping.getByLabel("E-post").fill("");
  await page.getByRole("button", { name: "Spara" }).first().click();
  await expect(page.getByRole("button", { name: "Lägg till SAML" })).toBeVisible();
  await page.reload();
  await expect(scopes).toHaveValue("openid hsa");
  await expect(mapping.getByLabel("Bestående id")).toHaveValue("employeeHsaId");
  await expect(mapping.getByLabel("Namn", { exact: true })).toHaveValue("given_name family_name");
  await expect(mapping.getByLabel("E-post")).toHaveValue("");

  const register = page.locator("section", {
    has: page.getByRole("heading", { name: "Koppling till personregister" }),
  });
  await register.getByRole("button", { name: "Skapa en åtkomstnyckel" }).click();
  await register.getByLabel("Vad är den till?").fill("Entra ID");
  await register.getByRole("button", { name: "Skapa", exact: true }).click();
  await expect(register.getByText("Den visas bara nu.")).toBeVisible();
  const token = (await register.locator("code").last().textContent()) ?? "";
  const headers = { Authorization: `Bearer ${token}` };
  expect((await page.request.get(`${server.url()}scim/v2/Users`, { headers })).status()).toBe(200);
  await expectAccessible(page);
  await register.getByRole("button", { name: "Klar", exact: true }).click();
  await page.reload();
  await expect(register.getByRole("listitem")).toContainText("skapad av Administratör");
  await expect(register.getByRole("listitem")).not.toContainText("aldrig använd");
  await register.getByRole("button", { name: "Återkalla Entra ID" }).click();
  await register.getByRole("button", { name: "Återkalla", exact: true }).click();
  await expect(register.getByText("Det finns ingen åtkomstnyckel")).toBeVisible();

  const smtp = await mailServer({ authOptional: true, disabledCommands: ["STARTTLS", "AUTH"] });
  try {
    const mail = page.locator("section", { has: page.getByRole("heading", { name: "E-postserver" }) });
    await mail.getByLabel("Servernamn").fill("127.0.0.1");
    await mail.getByLabel("Port").fill(String(smtp.port));
    await mail.getByLabel("Kryptering").selectOption("none");
    await mail.getByLabel("Användarnamn hos servern").fill("");
    await mail.getByLabel("Var lösenordet finns").fill("");
    await mail.getByRole("button", { name: "Spara" }).click();
    await expect(mail.getByText("Sparat")).toBeVisible();
    await page.goto(`${server.url()}people`);
    await page.getByLabel("Användarnamn", { exact: true }).fill("kim");
    await page.getByLabel("Namn", { exact: true }).fill("Kim Ek");
    await page.getByLabel("E-post", { exact: true }).fill("kim@region.example");
    await page.getByRole("button", { name: "Lägg till" }).click();
    await page.getByRole("button", { name: "Skicka engångslänk med e-post" }).click();
    await expect(page.getByText("Länken är skickad till kim@region.example.")).toBeVisible();
    await expectAccessible(page);
    expect(smtp.received.map(({ to }) => to)).toEqual([["kim@region.example"]]);
  } finally {
    await smtp.close();
  }
});
