import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test, type Page } from "@playwright/test";

import { serve, type RunningServer } from "../../src/server/serve.ts";
import { codeAt } from "../factories/browser.ts";
import { expectAccessible, expectAccessibleInAll } from "./accessible.ts";

// Each has a server with a new directory, and looks at many pages.
test.describe.configure({ timeout: 180_000 });
// Nobody has signed in when these begin.
test.use({ storageState: { cookies: [], origins: [] } });

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

test("whoever has not signed in is led to do it from any address, and back again", async ({ page }) => {
  for (const address of ["/", "/account", "/norrbotten-lansteknik-2018t1/economy?unit=LT", "/no/such/page"]) {
    await page.goto(address);
    await expect(heading(page, "Logga in")).toBeVisible();
    await expect(page).toHaveURL(/\/sign-in/u);
  }
  await page.goto("/norrbotten-lansteknik-2018t1/economy?unit=LT");
  await expect(heading(page, "Logga in")).toBeVisible();
  await expectAccessibleInAll(page);
  await page.getByRole("button", { name: /^Läsare/u }).click();
  await expect(heading(page, "Ekonomi")).toBeVisible();
  await expect(page).toHaveURL(/\/economy\?unit=LT$/u);
  await page.getByRole("button", { name: "Läsare" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Logga ut" })).toBeHidden();
  await page.getByRole("button", { name: "Läsare" }).click();
  await page.getByRole("button", { name: "Logga ut" }).click();
  await expect(heading(page, "Logga in")).toBeVisible();
  await page.goto("/norrbotten-lansteknik-2018t1");
  await expect(heading(page, "Logga in")).toBeVisible();
});

/** The session is over, as it is when nothing has been done for long. */
async function endSession(page: Page): Promise<void> {
  await page.context().clearCookies();
}

/** Signs in beside the page, which says that its session has ended. */
async function signInBeside(page: Page, person: RegExp): Promise<void> {
  const [beside] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: "Logga in i en ny flik" }).click(),
  ]);
  await beside.getByRole("button", { name: person }).click();
  await expect(heading(beside, "Du är inloggad")).toBeVisible();
  await expectAccessible(beside);
  await beside.close();
}

test("what is written when the session ends is kept, and sent once somebody has signed in beside", async ({ page }) => {
  await page.goto("/sign-in?next=/account");
  await page.getByRole("button", { name: /^Controller/u }).click();
  await page.getByRole("button", { name: "Skapa en åtkomstnyckel" }).click();
  const name = page.getByRole("textbox", { name: "Vad är den till?" });
  await name.fill("Inläsning om natten");
  await page.getByRole("checkbox", { name: "läsa" }).check();
  await endSession(page);
  await page.getByRole("button", { name: "Skapa", exact: true }).click();
  const ended = page.getByRole("alertdialog", { name: "Du har loggats ut" });
  await expect(ended).toBeVisible();
  await page.keyboard.press("Escape");
  await ended.getByRole("button", { name: "Jag har loggat in" }).click();
  await expect(ended.getByRole("status")).toHaveText("Du är inte inloggad ännu.");
  await expectAccessibleInAll(page);
  await signInBeside(page, /^Controller/u);
  await ended.getByRole("button", { name: "Jag har loggat in" }).click();
  await expect(ended).toHaveCount(0);
  await expect(name).toHaveValue("Inläsning om natten");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.getByRole("button", { name: "Skapa", exact: true }).click();
  await expect(page.getByText("Den visas bara nu")).toBeVisible();
  await page.getByRole("button", { name: "Klar", exact: true }).click();
  await page.getByRole("button", { name: "Återkalla Inläsning om natten" }).click();
  const sure = page.getByRole("group", { name: "Återkalla Inläsning om natten" });
  await sure.getByRole("button", { name: "Återkalla" }).click();
  await expect(sure).toHaveCount(0);
});

test("a dialog that is open when the session ends is kept; another who signs in finds nothing of it", async ({
  page,
}) => {
  await page.goto("/sign-in?next=/region-exempel-2/roles");
  await page.getByRole("button", { name: /^Administratör/u }).click();
  await page.getByRole("button", { name: "Ge en roll" }).click();
  const dialog = page.getByRole("dialog", { name: "Ge en roll" });
  await dialog.getByRole("combobox", { name: "Person" }).fill("läs");
  await page.getByRole("option", { name: /^Läsare/u }).click();
  await dialog.getByRole("radio", { name: /^rapportör/u }).press("Space");
  const reason = dialog.getByRole("textbox", { name: "Varför" });
  await reason.fill("Vikarie i höst");
  const send = (): Promise<void> => dialog.getByRole("button", { name: "Ge en roll" }).click();
  const ended = page.getByRole("alertdialog", { name: "Du har loggats ut" });
  await endSession(page);
  await send();
  await expect(ended).toBeVisible();
  await expectAccessibleInAll(page);
  await signInBeside(page, /^Administratör/u);
  await ended.getByRole("button", { name: "Jag har loggat in" }).click();
  await expect(ended).toHaveCount(0);
  await expect(reason).toHaveValue("Vikarie i höst");
  await endSession(page);
  await send();
  await signInBeside(page, /^Läsare/u);
  await ended.getByRole("button", { name: "Jag har loggat in" }).click();
  await expect(page.getByRole("button", { name: "Läsare", exact: true })).toBeVisible();
  await expect(dialog).toHaveCount(0);
});

test("an address elsewhere is not gone on to", async ({ page }) => {
  await page.goto(`/sign-in?next=${encodeURIComponent("//evil.example/")}`);
  await page.getByRole("button", { name: /^Läsare/u }).click();
  await expect(heading(page, "Arbetsytor")).toBeVisible();
});

test.describe("on a server of one's own", () => {
  let server: RunningServer;
  let folder: string;
  const at = (path: string): string => `http://localhost:${server.port}${path}`;
  const linkPath = (): string => new URL(server.firstLink ?? "").pathname + new URL(server.firstLink ?? "").hash;

  test.beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "tertial-sign-in-"));
    server = await serve({ places: [], port: 0, directory: join(folder, "people"), environment: {} });
  });
  test.afterEach(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("a one-time link signs in when its reader says so, and leaves nothing in the address", async ({ page }) => {
    await page.goto(at("/sign-in/link"));
    await expect(page.getByRole("alert")).toContainText("Adressen är inte hel");
    await expectAccessible(page);
    await page.goto(at("/"));
    await page.goto(at(linkPath()));
    await expect(page.getByRole("button", { name: "Logga in" })).toBeVisible();
    expect(page.url()).toBe(at("/sign-in/link"));
    await expectAccessibleInAll(page);
    await page.getByRole("button", { name: "Logga in" }).click();
    await expect(heading(page, "Mitt konto")).toBeVisible();
    await expect(page.getByText("Du har inget eget sätt att logga in ännu.")).toBeVisible();
    await expectAccessibleInAll(page);

    await page.context().clearCookies();
    await page.goto(at("/"));
    await page.goto(at(linkPath()));
    await page.getByRole("button", { name: "Logga in" }).click();
    await expect(page.getByRole("alert")).toContainText("Engångslänken gäller inte");
    await expectAccessible(page);
    await page.getByRole("link", { name: "Till inloggningen" }).click();
    await expect(heading(page, "Logga in")).toBeVisible();
  });

  test("a passkey is made on the page, and signs in", async ({ page }) => {
    const client = await page.context().newCDPSession(page);
    await client.send("WebAuthn.enable");
    const device = {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    } as const;
    const add = { options: device };
    const { authenticatorId: phone } = await client.send("WebAuthn.addVirtualAuthenticator", add);
    await page.goto(at(linkPath()));
    await page.getByRole("button", { name: "Logga in" }).click();
    await page.getByRole("textbox", { name: "Vad ska den heta?" }).fill("Jobbtelefonen");
    await page.getByRole("button", { name: "Skapa en passkey" }).click();
    await expect(page.getByRole("button", { name: "Ta bort Jobbtelefonen" })).toBeVisible();
    await page.getByRole("textbox", { name: "Vad ska den heta?" }).fill("En till");
    await page.getByRole("button", { name: "Skapa en passkey" }).click();
    await expect(page.getByRole("alert")).toContainText("Enheten har redan en passkey");
    await expectAccessibleInAll(page);

    await page.getByRole("button", { name: "Administratör" }).click();
    await page.getByRole("button", { name: "Logga ut" }).click();
    await page.getByRole("button", { name: "Logga in med passkey" }).click();
    await expect(heading(page, "Arbetsytor")).toBeVisible();

    await page.goto(at("/account"));
    await page.getByRole("button", { name: "Ta bort Jobbtelefonen" }).click();
    const sure = page.getByRole("group", { name: "Ta bort Jobbtelefonen" });
    await expect(sure.getByRole("button", { name: "Ta bort" })).toBeFocused();
    await sure.getByRole("button", { name: "Ta bort" }).click();
    await expect(page.getByRole("alert")).toContainText("Det är ditt sista sätt att logga in");
    await expectAccessibleInAll(page);

    await client.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId: phone });
    await client.send("WebAuthn.addVirtualAuthenticator", add);
    await page.getByRole("textbox", { name: "Vad ska den heta?" }).fill("Surfplattan");
    await page.getByRole("button", { name: "Skapa en passkey" }).click();
    await page.getByRole("button", { name: "Ta bort Surfplattan" }).click();
    const surer = page.getByRole("group", { name: "Ta bort Surfplattan" });
    await surer.getByRole("button", { name: "Ta bort" }).click();
    await expect(surer).toBeHidden();
    await page.goto(at("/sign-in"));
    await page.getByRole("button", { name: "Logga in med passkey" }).click();
    await expect(page.getByRole("alert")).toContainText("Din passkey går inte att använda här.");
    await expectAccessible(page);
  });

  test("a password with codes is set up, signs in, and can sign out everywhere else", async ({ page, browser }) => {
    await page.goto(at(linkPath()));
    await page.getByRole("button", { name: "Logga in" }).click();
    await page.getByRole("button", { name: "Välj lösenord" }).click();
    const field = page.getByRole("textbox", { name: "Nytt lösenord" });
    await expect(field).toBeFocused();
    await field.fill("administratör");
    await page.getByRole("button", { name: "Fortsätt" }).click();
    await expect(field).toHaveAccessibleDescription(/Lösenordet innehåller ditt namn/u);
    await expectAccessible(page);
    const password = "gul traktor i motvind";
    await field.fill(password);
    await page.getByRole("button", { name: "Fortsätt" }).click();
    await expect(page.getByRole("img", { name: "QR-kod" })).toBeVisible();
    const groups = (await page.getByText("Nyckel:").locator("code").textContent()) ?? "";
    const code = page.getByRole("textbox", { name: "Koden i appen" });
    await code.fill("000000");
    await page.getByRole("button", { name: "Bekräfta" }).click();
    await expect(code).toHaveAccessibleDescription(/Koden stämmer inte/u);
    await expectAccessibleInAll(page);
    await code.fill(codeAt(groups, Date.now()));
    await page.getByRole("button", { name: "Bekräfta" }).click();
    await expect(page.getByRole("heading", { name: "Spara dina reservkoder" })).toBeVisible();
    const recovery = await page.locator(".account-codes code").allTextContents();
    expect(recovery).toHaveLength(10);
    await expectAccessibleInAll(page);
    await page.getByRole("button", { name: "Jag har sparat dem" }).click();
    await expect(page.getByText("10 reservkoder är kvar")).toBeVisible();

    const other = await (await browser.newContext({ storageState: { cookies: [], origins: [] } })).newPage();
    await other.goto(at("/account"));
    await other.getByRole("textbox", { name: "Användarnamn" }).fill("admin");
    await other.getByRole("textbox", { name: "Lösenord" }).fill(password);
    await other.getByRole("textbox", { name: "Kod" }).fill("000000");
    await other.getByRole("button", { name: "Logga in", exact: true }).click();
    await expect(other.getByRole("alert")).toContainText("Uppgifterna stämmer inte.");
    await expectAccessible(other);
    await other.getByRole("textbox", { name: "Kod" }).fill(recovery[0] ?? "");
    await other.getByRole("button", { name: "Logga in", exact: true }).click();
    await expect(heading(other, "Mitt konto")).toBeVisible();

    await page.reload();
    await page.getByRole("button", { name: "Logga ut alla andra" }).click();
    await expect(page.getByRole("button", { name: "Logga ut alla andra" })).toBeHidden();
    await expect(page.getByText("9 reservkoder är kvar")).toBeVisible();
    await other.reload();
    await expect(heading(other, "Logga in")).toBeVisible();
    await other.context().close();
  });

  test("a name is changed, and shows at once", async ({ page }) => {
    await page.goto(at(linkPath()));
    await page.getByRole("button", { name: "Logga in" }).click();
    await page.getByRole("textbox", { name: "Namn", exact: true }).fill("Eva Ek");
    await page.getByRole("combobox", { name: "Språk" }).selectOption("en");
    await page.getByRole("button", { name: "Spara" }).click();
    await expect(page.getByRole("status")).toHaveText("Sparat.");
    await expect(page.getByRole("button", { name: "Eva Ek" })).toBeVisible();
  });
});

test("an access token is made, shown once, and revoked", async ({ page }) => {
  await page.goto("/sign-in?next=/account");
  await page.getByRole("button", { name: /^Controller/u }).click();
  await page.getByRole("button", { name: "Skapa en åtkomstnyckel" }).click();
  await page.getByRole("textbox", { name: "Vad är den till?" }).fill("Inläsning");
  await page.getByRole("checkbox", { name: "läsa" }).check();
  await expectAccessibleInAll(page);
  await page.getByRole("button", { name: "Skapa", exact: true }).click();
  await expect(page.getByText("Den visas bara nu")).toBeVisible();
  await expectAccessibleInAll(page);
  await page.getByRole("button", { name: "Klar", exact: true }).click();
  await page.getByRole("button", { name: "Återkalla Inläsning" }).click();
  await page.getByRole("group", { name: "Återkalla Inläsning" }).getByRole("button", { name: "Återkalla" }).click();
  await expect(page.getByText("Inläsning", { exact: true })).toHaveCount(0);
});
