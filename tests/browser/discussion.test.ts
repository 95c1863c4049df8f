import { expect, test, type Browser, type Page } from "@playwright/test";

import { expectAccessible, expectAccessibleInAll } from "./accessible.ts";

/** Kept in a database: where something can be discussed. */
const workspace = "/region-exempel-2";

/** The page of somebody else of the demo, to be closed with its context. */
async function pageOf(browser: Browser, baseURL: string | undefined, person: string): Promise<Page> {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const answer = await context.request.post("/api/sign-in/demo", {
    data: { person },
    headers: { Origin: baseURL ?? "" },
  });
  expect(answer.ok()).toBe(true);
  return context.newPage();
}

test("one mentions another by keyboard, who finds it in what there is to do, and answers", async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await page.goto(`${workspace}/plan?unit=RE&period=2025`);
  await page.getByRole("link", { name: /^Diskutera\s?: Medarbetarna mår bra på jobbet$/u }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Målet ”Medarbetarna mår bra på jobbet”");
  await expect(page.getByText("Inga inlägg ännu.")).toBeVisible();
  await expectAccessibleInAll(page);
  const text = page.getByLabel("Skriv ett inlägg");
  await page.getByRole("button", { name: "Publicera" }).press("Enter");
  await expect(page.getByText("Inlägget är tomt. Skriv något.")).toBeVisible();
  await expectAccessible(page);
  // By keyboard alone, in a narrow window.
  await page.setViewportSize({ width: 320, height: 700 });
  await text.press("@");
  const whom = page.getByRole("combobox", { name: "Vem vill du nämna?" });
  await expect(whom).toBeFocused();
  await whom.press("Escape");
  await expect(text).toBeFocused();
  await expect(text).toHaveValue("@");
  await text.press("Backspace");
  await text.pressSequentially("Hej @");
  await whom.pressSequentially("rapp");
  await expect(page.getByRole("option", { name: "Rapportör" })).toBeVisible();
  await whom.press("ArrowDown");
  await whom.press("Enter");
  await expect(text).toBeFocused();
  await expect(text).toHaveValue("Hej @Rapportör ");
  await text.pressSequentially("stämmer <b>siffran</b>? Se https://hostile.invalid/a.");
  await page.getByRole("button", { name: "Publicera" }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Inlägget är publicerat." })).toBeVisible();
  await expect(text).toHaveValue("");
  await expect(page.getByRole("article")).toContainText("Hej @Rapportör stämmer <b>siffran</b>?");
  await expect(page.getByRole("link", { name: "https://hostile.invalid/a" })).toHaveAttribute("rel", /noopener/u);

  const other = await pageOf(browser, baseURL, "demo-reporter");
  await other.goto(`${workspace}/tasks`);
  await expect(other.getByRole("heading", { name: "Du är nämnd" })).toBeVisible();
  await expectAccessibleInAll(other);
  await other.getByRole("link", { name: /^Målet ”Medarbetarna mår bra på jobbet”/u }).press("Enter");
  await expect(other.getByRole("article")).toContainText("Du är nämnd");
  await expectAccessibleInAll(other);
  await expect(other.getByRole("button", { name: /^Ta tillbaka/u })).toHaveCount(0);
  await other.getByRole("button", { name: /^Svara: inlägg av Controller/u }).press("Enter");
  const answer = other.getByLabel("Svara Controller");
  await expect(answer).toBeFocused();
  // What is refused stays written.
  await answer.fill("a".repeat(4_001));
  await other.getByRole("button", { name: "Publicera" }).first().press("Enter");
  await expect(other.getByText(/^Texten är längre än 4000 tecken/u)).toBeVisible();
  await expect(answer).toHaveValue("a".repeat(4_001));
  await expectAccessible(other);
  await answer.fill("Ja, den stämmer.");
  await other.getByRole("button", { name: "Publicera" }).first().press("Enter");
  await expect(other.getByRole("article")).toHaveCount(2);
  await other.goto(`${workspace}/tasks`);
  await expect(other.getByRole("heading", { name: "Att göra" })).toBeVisible();
  await expect(other.getByRole("heading", { name: "Du är nämnd" })).toHaveCount(0);
  await other.context().close();

  await page.reload();
  await page.getByRole("button", { name: /^Ändra: inlägg av Controller/u }).press("Enter");
  const own = page.getByLabel("Ändra ditt inlägg");
  await expect(own).toHaveValue(/^Hej @Rapportör stämmer/u);
  await own.fill("Hej @Rapportör, tack");
  await page.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(page.getByRole("article").first()).toContainText("Hej @Rapportör, tack");
  await expect(page.getByRole("article").first()).toContainText("ändrat");
  await page.getByRole("button", { name: /^Ta tillbaka/u }).press("Enter");
  await page.getByRole("button", { name: "Ta tillbaka", exact: true }).press("Enter");
  await expect(page.getByRole("article").first()).toContainText("Inlägget är taget tillbaka.");
  await expect(page.getByRole("article").nth(1)).toContainText("Ja, den stämmer.");
  await expectAccessibleInAll(page);
  await page.setViewportSize({ width: 1240, height: 900 });
  await page.getByRole("link", { name: "Plan", exact: true }).last().click();
  await expect(
    page.getByRole("link", { name: /^Diskussion \(1\)\s?: Medarbetarna mår bra på jobbet$/u }),
  ).toBeVisible();
});

test("a unit's answers are discussed where they are written, by those who may read them", async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto("/rounds/rounds/2018t1/A2");
  const discussion = page.getByRole("region", { name: "Diskussion" });
  await discussion.getByLabel("Skriv ett inlägg").fill("Är husen hela?");
  await discussion.getByRole("button", { name: "Publicera" }).click();
  await expect(discussion.getByRole("article")).toContainText("Är husen hela?");
  await expectAccessibleInAll(page);
  await page.goto("/rounds/rounds/2018t1/A");
  await expect(page.locator(".below li").filter({ hasText: "Fastighet" })).toContainText("1 inlägg i diskussionen");
  // Whoever has another unit is told neither that it is there nor that it is not.
  const other = await pageOf(browser, baseURL, "demo-reporter");
  await other.goto("/rounds/discussion?on=round:2018t1+A2");
  await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(other.getByText("Är husen hela?")).toHaveCount(0);
  await expectAccessible(other);
  await other.context().close();
});
