import { expect, test } from "@playwright/test";

import { expectAccessible, expectAccessibleInAll } from "./accessible.ts";
import { answer, saved, seat, step } from "./round-pages.ts";
import { tabTo } from "./tab-to.ts";

/** A round that has been planned, in a database of its own. */
const rounds = "/rounds/rounds";
const round = `${rounds}/2018t1`;

/** Not as the other tests, who are signed in as the demo's controller. */
test.use({ storageState: { cookies: [], origins: [] } });

test("a round is opened, answered, returned, mended, approved to the top, closed, and printed", async ({
  browser,
  baseURL,
}) => {
  // Four people, and each page in each of its states.
  test.slow();
  const controller = await seat(browser, baseURL, "demo-controller");
  const reporter = await seat(browser, baseURL, "demo-reporter");
  const manager = await seat(browser, baseURL, "demo-manager");
  const director = await seat(browser, baseURL, "demo-publisher");

  await reporter.goto(`${round}/A1`);
  await expect(reporter.getByText("Uppföljningen är inte öppnad än.")).toBeVisible();
  await expectAccessible(reporter);

  await controller.goto(rounds);
  await controller.getByRole("button", { name: /^Öppna uppföljningen\b.*Tertialrapport 1 2018/u }).click();
  const dialog = controller.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Varför" }).fill("Nu börjar vi");
  await dialog.getByLabel("Sista dag").fill("2020-01-01");
  await dialog.getByRole("button", { name: "Öppna uppföljningen" }).click();
  await expect(dialog.getByText(/2020-01-01/u)).toBeVisible();
  await expectAccessible(controller);
  await dialog.getByLabel("Sista dag").fill("2999-12-31");
  await dialog.getByRole("button", { name: "Öppna uppföljningen" }).click();
  await expect(dialog).toHaveCount(0);
  await expectAccessible(controller);
  await controller.goto(round);
  await expect(controller.getByText("3 av 3 inte påbörjade").first()).toBeVisible();

  // By keyboard alone, on a phone's width.
  await reporter.setViewportSize({ width: 320, height: 640 });
  await reporter.goto(`${round}/A1`);
  await expect(reporter.getByRole("heading", { name: "5 saker saknas" })).toBeVisible();
  await expectAccessibleInAll(reporter);
  await tabTo(reporter, step(reporter, /Maten är god/u, "Uppfyllt"));
  await reporter.keyboard.press("Space");
  await tabTo(reporter, reporter.getByRole("button", { name: /^Använd förslaget/u }));
  await reporter.keyboard.press("Enter");
  await expect(reporter.getByRole("heading", { name: "4 saker saknas" })).toBeVisible();
  await tabTo(reporter, reporter.getByRole("textbox", { name: /^Kommentar\b.*Sjukfrånvaro/u }));
  await reporter.keyboard.type("Många vab.");
  await tabTo(reporter, reporter.getByRole("textbox", { name: /^Utfall i ord/u }));
  await reporter.keyboard.type("Hälften så mycket som i fjol.");
  await tabTo(reporter, step(reporter, /Minska matsvinnet/u, "Uppfyllt"));
  await reporter.keyboard.press("ArrowDown");
  await tabTo(reporter, reporter.getByRole("textbox", { name: /^Förklaring/u }));
  await reporter.keyboard.type("Färre gäster.");
  await tabTo(reporter, answer(reporter));
  await reporter.keyboard.type("God");
  await expect(saved(reporter)).toBeVisible();
  await expect(reporter.getByText("Inget saknas.")).toBeVisible();
  await expect(controller.getByText("1 av 3 påbörjade").first()).toBeVisible();

  // The connection goes, and with it the window; nothing that was written does.
  await reporter.context().setOffline(true);
  await reporter.keyboard.type(" bemanning");
  await expect(reporter.getByText(/^Ingen kontakt\./u)).toBeVisible();
  await expectAccessible(reporter);
  await reporter.context().setOffline(false);
  await expect(saved(reporter)).toBeVisible();
  await reporter.context().setOffline(true);
  await reporter.keyboard.type(" hela sommaren.");
  await expect(reporter.getByText(/^Ingen kontakt\./u)).toBeVisible();
  await reporter.close();
  await reporter.context().setOffline(false);
  const anew = await reporter.context().newPage();
  await anew.goto(`${round}/A1`);
  await expect(answer(anew)).toHaveValue("God bemanning hela sommaren.");
  await expect(saved(anew)).toBeVisible();

  // Two windows at once.
  const beside = await reporter.context().newPage();
  await beside.goto(`${round}/A1`);
  await expect(answer(beside)).toHaveValue("God bemanning hela sommaren.");
  await answer(anew).fill("Ett");
  await expect(anew.getByText("Sparar …")).toBeVisible();
  await expect(saved(anew)).toBeVisible();
  await answer(beside).fill("Två");
  const conflict = beside.getByRole("alert");
  await expect(conflict).toContainText("Rapportör skrev något annat");
  await expect(conflict).toContainText("Ett");
  await expectAccessible(beside);
  await conflict.getByRole("button", { name: "Skriv ihop dem" }).click();
  await expect(answer(beside)).toHaveValue("Två\n\nEtt");
  await expect(saved(beside)).toBeVisible();
  await beside.close();

  await anew.reload();
  await anew.getByRole("button", { name: "Klarmarkera" }).press("Enter");
  await expect(anew.getByText("Svaren låses när du klarmarkerar.")).toBeVisible();
  await expectAccessible(anew);
  await anew.getByRole("button", { name: "Klarmarkera" }).press("Enter");
  await expect(anew.getByRole("button", { name: "Ta tillbaka" })).toBeVisible();
  await expectAccessible(anew);

  await controller.goto(`${round}/A2`);
  await controller.getByRole("button", { name: "Klarmarkera" }).click();
  await expect(controller.getByRole("alert")).toContainText("2 saker saknas");
  await expectAccessible(controller);
  await step(controller, /Husen är hela/u, "Bedöms inte").press("Space");
  await controller.getByRole("textbox", { name: /^Varför det inte bedöms/u }).fill("Besiktningen är i höst.");
  await answer(controller).fill("Tunt i juli.");
  await controller.getByRole("button", { name: "Klarmarkera" }).click();
  await expect(controller.getByRole("button", { name: "Ta tillbaka" })).toBeVisible();

  await manager.goto(`${round}/A`);
  const below = manager.getByRole("region", { name: "Enheterna under" });
  await expect(below.getByRole("listitem").filter({ hasText: "Kök och måltid" })).toContainText("1 röd");
  await expectAccessibleInAll(manager);
  await below.getByRole("link", { name: "Kök och måltid" }).click();
  await expect(manager.getByRole("heading", { name: "Kök och måltid", level: 1 })).toBeVisible();
  await manager.getByRole("textbox", { name: "Vad behöver ändras?" }).fill("Skriv mer om sommaren.");
  await expectAccessible(manager);
  await manager.getByRole("button", { name: "Lämna tillbaka" }).click();
  await expect(manager.getByText("Återlämnad")).toBeVisible();

  await anew.reload();
  const returned = anew.getByRole("region", { name: "Service har lämnat tillbaka svaren" });
  await expect(returned).toContainText("Skriv mer om sommaren.");
  await answer(anew).fill("Alla pass är bemannade.");
  await expect(saved(anew)).toBeVisible();
  await anew.getByRole("button", { name: "Klarmarkera" }).press("Enter");
  await anew.getByRole("button", { name: "Klarmarkera" }).press("Enter");
  await expect(anew.getByRole("button", { name: "Ta tillbaka" })).toBeVisible();

  for (const unit of ["A1", "A2"]) {
    await manager.goto(`${round}/${unit}`);
    await manager.getByRole("button", { name: "Godkänn" }).click();
    await expect(manager.getByRole("strong").filter({ hasText: /^Godkänd$/u })).toBeVisible();
    if (unit === "A1")
      await expect(manager.getByText(/^Nästa att godkänna/u)).toHaveText("Nästa att godkänna: Fastighet");
  }
  await manager.goto(`${round}/A`);
  await step(manager, /Personalen trivs/u, "Följer planen").press("Space");
  await expect(saved(manager)).toBeVisible();
  await manager
    .getByRole("group")
    .filter({ hasText: /^Ta in det enheterna under har skrivit.*bemanningen/u })
    .locator("summary")
    .click();
  await expect(manager.getByText("Alla pass är bemannade.")).toBeVisible();
  await expectAccessible(manager);
  await manager.getByRole("button", { name: "Lägg till i texten" }).click();
  await expect(answer(manager)).toHaveValue(
    "**Kök och måltid**\n\nAlla pass är bemannade.\n\n**Fastighet**\n\nTunt i juli.",
  );
  await manager.getByRole("textbox", { name: /^Kommentar\b.*Personalen/u }).fill("Ingen har slutat i år.");
  await manager.getByRole("textbox", { name: /^Förklaring/u }).fill("Färre gäster än väntat.");
  await expect(saved(manager)).toBeVisible();
  await manager.getByRole("button", { name: "Klarmarkera" }).click();
  await manager.getByRole("button", { name: "Klarmarkera" }).click();
  await expect(manager.getByRole("button", { name: "Ta tillbaka" })).toBeVisible();
  await director.goto(`${round}/A`);
  await director.getByRole("button", { name: "Godkänn" }).click();
  await expect(director.getByRole("strong").filter({ hasText: /^Godkänd$/u })).toBeVisible();
  await expectAccessible(director);

  await controller.goto(round);
  await expect(controller.getByText("3 av 3 godkända").first()).toBeVisible();
  await expectAccessibleInAll(controller);
  await controller.getByRole("button", { name: /^Stäng uppföljningen/u }).click();
  await controller.getByRole("dialog").getByRole("textbox", { name: "Varför" }).fill("Klart");
  await controller.getByRole("dialog").getByRole("button", { name: "Stäng uppföljningen" }).click();
  await expect(controller.getByText(/^Stängd\./u)).toBeVisible();
  await controller.goto("/rounds/reports/report");
  await expect(controller.getByText("Ingen har slutat i år.")).toBeVisible();
});

test("a colleague is let to answer, from the page that is answered", async ({ browser, baseURL }) => {
  const reporter = await seat(browser, baseURL, "demo-reporter");
  await reporter.goto("/rounds/roles/own?handover=A1");
  const dialog = reporter.getByRole("dialog");
  await expect(dialog.getByRole("combobox", { name: "Gäller på" })).toHaveValue("Kök och måltid");
  await expectAccessible(reporter);
  await dialog.getByRole("button", { name: "Avbryt" }).click();
  await expect(dialog).toHaveCount(0);
});

test("a unit sees what it gets back for an indicator, and the round how often the proposed was not followed", async ({
  browser,
  baseURL,
}) => {
  const manager = await seat(browser, baseURL, "demo-manager");
  await manager.goto(`${round}/A1`);
  await manager.getByText(/^Det här får ni tillbaka/u).press("Enter");
  await expect(manager.getByRole("heading", { name: "Så har det varit" })).toBeVisible();
  await expect(manager.getByRole("img", { name: /jan–apr 2017/u })).toBeVisible();
  const others = manager.getByRole("table", { name: "Bredvid jämförbara enheter" });
  await expect(others.getByRole("rowheader")).toHaveText(["Kök och måltid (den här enheten)", "Fastighet"]);
  await expect(manager.getByText("Ingen rapport visar en siffra som bygger på det här.")).toBeVisible();
  await expectAccessibleInAll(manager);

  await manager.goto(round);
  await expect(manager.getByRole("heading", { name: "Bedömt annorlunda än förslaget" })).toBeVisible();
  await manager.getByText("Visa uppdelat").press("Enter");
  await expect(manager.getByRole("rowheader", { name: "Kök och måltid" })).toBeVisible();
  await expectAccessibleInAll(manager);
});
