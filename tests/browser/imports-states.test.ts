import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test, type Page } from "@playwright/test";

import { expectAccessible, expectAccessibleInAll } from "./accessible.ts";
import { handIn, starterServer } from "./starter-server.ts";

const server = starterServer();
const head = "Enhet;Mått;Kön;Period;Värde\n";

/** Drags a file from outside the browser to an element, and lets go of it there. */
async function drop(page: Page, onto: string, name: string, text: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tertial-drop-"));
  writeFileSync(join(folder, name), text);
  const box = await page.locator(onto).boundingBox();
  if (box === null) throw new Error(`${onto} is not seen`);
  const client = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + 10 };
  const data = { items: [], files: [join(folder, name)], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await client.send("Input.dispatchDragEvent", { type, ...at, data });
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await client.detach();
  rmSync(folder, { recursive: true });
}

test("a file is dropped and goes from preview to undo in English, on pages that everybody can read", async ({
  page,
}) => {
  test.slow();
  await page.goto(server.at("/imports?language=en"));
  await expect(page.getByRole("heading", { level: 1, name: "Imports" })).toBeVisible();
  await expectAccessible(page);
  await drop(page, ".drop-area", "dropped.csv", `${head}VARD;headcount;K;2025-05;650\n`);
  await expect(page.getByText("No fault was found.")).toBeVisible();
  await page.getByRole("textbox", { name: "Why" }).fill("May");
  await page.getByRole("button", { name: "Confirm the import" }).press("Enter");
  await expect(page.getByText("The import is done.")).toBeVisible();
  await expectAccessibleInAll(page);
  await page.getByRole("textbox", { name: "Why" }).fill("Wrong month");
  await page.getByRole("button", { name: "Undo the import" }).press("Enter");
  await expect(page.getByText("The import is undone. What held before it holds again.")).toBeVisible();
  await expectAccessibleInAll(page);
});

test("what no reader knows, and what waits with faults, can be read by everybody in English", async ({ page }) => {
  await handIn(page, server.at("/imports?language=en"), "picture.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
  await expect(page.getByRole("region", { name: "Errors and warnings" })).toContainText("picture.png");
  await expectAccessible(page);
  const faulty = Buffer.from(`${head}Någonstans;headcount;K;2025-05;650\nVARD;headcount;K;2025-06;många\n`);
  await handIn(page, server.at("/imports?language=en"), "faulty.csv", faulty);
  await expect(page.getByRole("region", { name: "Errors and warnings" })).toContainText("Någonstans");
  await expect(page.getByRole("button", { name: "Confirm the import" })).toHaveCount(0);
  await expectAccessibleInAll(page);
  await page.getByRole("button", { name: "Cancel the import" }).press("Enter");
  await expect(page.getByText("The import is cancelled. Nothing has changed.")).toBeVisible();
  await page.goto(server.at("/imports?language=en"));
  await expect(page.getByRole("row", { name: /^faulty\.csv/u })).toContainText("Cancelled");
});

test("a file that is on its way can be stopped, nothing of it is kept, and it can be sent again", async ({ page }) => {
  await page.goto(server.at("/imports"));
  const client = await page.context().newCDPSession(page);
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 100_000 };
  await client.send("Network.enable");
  await client.send("Network.emulateNetworkConditions", slow);
  const text = `${head}${"VARD;headcount;K;2025-07;650\n".repeat(200_000)}`;
  const file = { name: "lång.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByRole("progressbar", { name: "Skickar lång.csv" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Avbryt" }).press("Enter");
  await expect(page.getByRole("button", { name: "Välj fil" })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await client.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
  await page.reload();
  await expect(page.getByRole("heading", { level: 2, name: "Tidigare inläsningar" })).toBeVisible();
  await expect(page.getByRole("link", { name: "lång.csv" })).toHaveCount(0);
  const short = Buffer.from(`${head}VARD;headcount;K;2025-07;650\n`);
  await handIn(page, server.at("/imports"), "lång.csv", short);
  await expect(page.getByRole("heading", { level: 1, name: "lång.csv" })).toBeVisible();
});
