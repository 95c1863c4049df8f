import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Nothing that axe finds, and nothing that stands out beyond the window. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations, passes } = await axe(page).analyze();
  expect(passes.length).toBeGreaterThan(10);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(beyond).toBeLessThanOrEqual(0);
}

/** Light and wide, dark and narrow: a theme has other colours, a width another order, and neither minds the other. */
export async function expectAccessibleInAll(page: Page): Promise<void> {
  const before = page.viewportSize() ?? { width: 1240, height: 900 };
  for (const [colorScheme, width] of [
    ["light", 1240],
    ["dark", 320],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(before);
}

/** All its rules, in the page itself (no page of ours has frames of others), telling at length of what is wrong only: a ninth of the time for a long page. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
}
