import { expect, type Locator, type Page } from "@playwright/test";

/** By the Tab key alone, from where focus is. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toHaveCount(1);
  for (let presses = 0; presses < 90; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("nothing there is reached by Tab");
}
