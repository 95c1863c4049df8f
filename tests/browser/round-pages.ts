import { expect, type Browser, type Locator, type Page } from "@playwright/test";

/** A window of their own for one of the demo's people, signed in. */
export async function seat(browser: Browser, baseURL: string | undefined, person: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL ?? "", locale: "sv-SE", timezoneId: "Europe/Stockholm" });
  const headers = { Origin: new URL(baseURL ?? "").origin };
  const answer = await context.request.post("/api/sign-in/demo", { data: { person }, headers });
  expect(answer.ok()).toBe(true);
  return context.newPage();
}

export const saved = (page: Page): Locator => page.getByRole("status").filter({ hasText: /^Sparat \d\d:\d\d$/u });
export const answer = (page: Page): Locator => page.getByRole("textbox", { name: /^Svar/u });
export const step = (page: Page, about: RegExp, name: string): Locator =>
  page.getByRole("radiogroup", { name: about }).getByRole("radio", { name });
