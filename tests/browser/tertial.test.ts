import { expect, test, type Browser, type Page } from "@playwright/test";

import { board, region, serveRegion, type Division, type Region } from "./region.ts";
import { answer, saved, seat, step } from "./round-pages.ts";

test.use({ storageState: { cookies: [], origins: [] } });
test.describe.configure({ timeout: 600_000 });

let served: Region;
test.beforeAll(async () => {
  served = await serveRegion();
});
test.afterAll(() => served.close());

const round = "store/rounds/2018t1";
const lateWard = "D3-12";
const returnedWard = "D1-3";

const addressOf = (unit: string): string => `${served.server.url}${round}/${unit}`;
const crewIn = (ward: string): string => `Bemanningen i ${ward} räcker hela sommaren.`;

/** Those who answer, approve and lead, and who signs at the top; each in a browser of their own. */
async function everybody(browser: Browser) {
  const seated = (person: string): Promise<Page> => seat(browser, served.server.url, person);
  return {
    controller: await seated("demo-controller"),
    reporter: await seated("demo-reporter"),
    manager: await seated("demo-manager"),
    director: await seated("demo-publisher"),
  };
}

async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Klarmarkera" }).click();
  await page.getByRole("button", { name: "Klarmarkera" }).click();
  await expect(page.getByRole("button", { name: "Ta tillbaka" })).toBeVisible();
}

async function report(reporter: Page, ward: string): Promise<void> {
  await reporter.goto(addressOf(ward));
  await step(reporter, /Svar inom en vecka/u, "Uppfyllt").press("Space");
  await answer(reporter).fill(crewIn(ward));
  await expect(saved(reporter)).toBeVisible();
  await submit(reporter);
}

async function approve(signer: Page, unit: string): Promise<void> {
  await signer.goto(addressOf(unit));
  await signer.getByRole("button", { name: "Godkänn" }).click();
  await expect(signer.getByRole("strong").filter({ hasText: /^Godkänd$/u })).toBeVisible();
}

/** Signs the wards of a division as they hand in; one is returned the first time. */
async function approveWards(manager: Page, { code, wards }: Division): Promise<void> {
  for (const ward of wards.filter((one) => one.code !== lateWard)) {
    await expect(async () => {
      await manager.goto(addressOf(code));
      const row = manager.getByRole("region", { name: "Enheterna under" }).getByRole("listitem");
      await expect(row.filter({ hasText: ward.name }).filter({ hasText: "Klarmarkerad" })).toHaveCount(1, {
        timeout: 500,
      });
    }).toPass({ timeout: 240_000 });
    if (ward.code === returnedWard) {
      await manager.goto(addressOf(ward.code));
      await manager.getByRole("textbox", { name: "Vad behöver ändras?" }).fill("Skriv om juli också.");
      await manager.getByRole("button", { name: "Lämna tillbaka" }).click();
      await expect(manager.getByText("Återlämnad")).toBeVisible();
    } else await approve(manager, ward.code);
  }
}

/** A division takes in its wards' answers, and hands in its own. */
async function reportDivision(manager: Page, { code, wards }: Division): Promise<void> {
  await manager.goto(addressOf(code));
  await manager
    .getByRole("group")
    .filter({ hasText: /^Ta in det enheterna under har skrivit/u })
    .locator("summary")
    .click();
  await manager.getByRole("button", { name: "Lägg till i texten" }).click();
  await expect(answer(manager)).toHaveValue(new RegExp(crewIn(wards.at(-1)?.code ?? ""), "u"));
  await submit(manager);
}

test("forty units report a tertial: one is returned, one is late and reminded, the board's report has it all", async ({
  browser,
}) => {
  const { controller, reporter, manager } = await everybody(browser);
  await controller.goto(`${served.server.url}store/rounds`);
  await controller.getByRole("button", { name: /^Öppna uppföljningen/u }).click();
  const dialog = controller.getByRole("dialog");
  await dialog.getByLabel("Sista dag").fill(served.day(9));
  for (const [level, after] of [9, 7, 4].entries()) {
    await dialog.getByRole("button", { name: "Egen dag för nästa nivå" }).click();
    await dialog.locator(`[name="level-${level}"]`).fill(served.day(after));
  }
  await dialog.getByRole("textbox", { name: "Varför" }).fill("Tertialet är slut");
  await dialog.getByRole("button", { name: "Öppna uppföljningen" }).click();
  await expect(dialog).toHaveCount(0);

  // Three at once: one reports, one approves as they come in, one watches.
  const prompt = region.flatMap(({ wards }) => wards.map(({ code }) => code)).filter((code) => code !== lateWard);
  await controller.goto(`${served.server.url}${round}`);
  await Promise.all([
    (async () => {
      for (const ward of prompt) await report(reporter, ward);
      await reporter.goto(addressOf(returnedWard));
      const returned = reporter.getByRole("region", { name: "Medicin har lämnat tillbaka svaren" });
      await expect(returned).toContainText("Skriv om juli också.", { timeout: 120_000 });
      await answer(reporter).fill(`${crewIn(returnedWard)} I juli också.`);
      await expect(saved(reporter)).toBeVisible();
      await submit(reporter);
    })(),
    (async () => {
      for (const division of region) await approveWards(manager, division);
    })(),
    expect(controller.getByText("34 av 40 godkända").first()).toBeVisible({ timeout: 400_000 }),
  ]);
  await approve(manager, returnedWard);

  // Everybody signs in anew: days have passed.
  served.passDays(5);
  const mails = (to: string) =>
    served.mail.received.filter((one) => one.to.includes(to)).map(({ parts }) => parts.get("text/plain") ?? "");
  const isLate = /Avdelning 12, psykiatri skulle ha svarat senast/u;
  await expect.poll(() => mails("rapportor@region.example").some((text) => isLate.test(text))).toBe(true);
  expect(mails("rapportor@region.example").filter((text) => isLate.test(text))).toHaveLength(1);
  const later = await everybody(browser);
  await later.controller.goto(`${served.server.url}${round}`);
  await expect(later.controller.getByText("1 enhet försenad").first()).toBeVisible();
  await later.reporter.goto(`${served.server.url}store/tasks`);
  await later.reporter.getByRole("link", { name: /Avdelning 12, psykiatri/u }).click();
  await expect(later.reporter.getByText("försenad 1 dag")).toBeVisible();
  await report(later.reporter, lateWard);
  await approve(later.manager, lateWard);

  // Up to the board.
  for (const division of region) await reportDivision(later.manager, division);
  for (const { code } of region) await approve(later.director, code);
  await later.director.goto(addressOf(board.code));
  await step(later.director, /Ingen väntar i onödan/u, "Uppfyllt").press("Space");
  await answer(later.director).fill("Bemanningen räcker i hela regionen.");
  await expect(saved(later.director)).toBeVisible();
  await submit(later.director);
  await approve(later.director, board.code);

  await later.controller.goto(`${served.server.url}${round}`);
  await expect(later.controller.getByText("40 av 40 godkända").first()).toBeVisible();
  await later.controller.getByRole("button", { name: /^Stäng uppföljningen/u }).click();
  const closing = later.controller.getByRole("dialog");
  await closing.getByRole("textbox", { name: "Varför" }).fill("Klart");
  await closing.getByRole("button", { name: "Stäng uppföljningen" }).click();
  await expect(later.controller.getByText(/^Stängd\./u)).toBeVisible();
  await later.controller.goto(`${served.server.url}store/reports/report`);
  await expect(later.controller.getByText("Bemanningen räcker i hela regionen.")).toBeVisible();
});
