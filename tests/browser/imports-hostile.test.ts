import { expect, test, type Page } from "@playwright/test";

import { showable } from "#domain/text.ts";

import { emptyCell, type Cell } from "../../src/formats/grid.ts";
import { parseCsv } from "../../src/formats/csv/csv.ts";
import { writeWorkbook } from "../../src/formats/xlsx/write.ts";
import { payloads } from "../hostile/payloads.ts";
import { deedsOf, tracesIn } from "../hostile/traces.ts";
import { handIn, starterServer } from "./starter-server.ts";

const server = starterServer();

/** As it is read on a page, where spaces that follow one another are one. */
const shown = (text: string): string => showable(text).replaceAll(/\s+/gu, " ").trim();

/** What a name of a file, a sheet, a column or a unit can be: short, on one line, and kept to the letter by a spreadsheet. */
const names = payloads.filter((one) => one.length < 200 && !/[\n\r\0\ufffe\uffff]/u.test(one) && one.isWellFormed());

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const textCell = (text: string): Cell => (text === "" ? emptyCell : { kind: "text", text });

/** What a page shows, once all that is folded has been unfolded, and all inputs have been read. */
async function readAll(page: Page): Promise<string> {
  await expect(page.getByRole("heading", { level: 2 }).last()).toBeVisible();
  await page.waitForLoadState("networkidle");
  return page.evaluate(() => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
    const labels = [...document.querySelectorAll("[aria-label]")].map((one) => one.getAttribute("aria-label"));
    return [document.body.innerText, ...labels].join("\n").replaceAll(/\s+/gu, " ");
  });
}

test("names of units in a file are told as they are, and do nothing", async ({ page }) => {
  const deeds = deedsOf(page, server.url());
  const lines = [...names.entries()].map(([index, name]) => `${quoted(name)};headcount;K;2025-05;${index + 1}`);
  const text = ["Enhet;Mått;Kön;Period;Värde", "VARD;headcount;K;2025-06;1", ...lines].join("\n");
  const fileName = `=HYPERLINK("hostile")\u202E"><img src=x hostile onerror='globalThis.hostile=1'>.csv`;
  await handIn(page, server.at("/imports"), fileName, Buffer.from(text));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(shown(fileName));
  const read = await readAll(page);
  expect(await tracesIn(page)).toEqual([]);
  expect(names.map(shown).filter((name) => !read.includes(name))).toEqual([]);
  await page.goto(server.at("/imports"));
  await expect(page.getByRole("link", { name: shown(fileName) })).toBeVisible();
  expect(await tracesIn(page)).toEqual([]);
  expect(deeds).toEqual([]);
});

test("names of sheets and columns in a workbook do nothing, nor does a character that no file has room for", async ({
  page,
}) => {
  const deeds = deedsOf(page, server.url());
  const heads = ["Enhet", "Mått", "Period", "Värde", ...names];
  const rows = [heads, ["VARD", "headcount", "2025-07", "x", ...names.toReversed()]];
  const cells = rows.map((row, index) => ({ row: index + 1, cells: row.map(textCell) }));
  const sheet = { name: "<b hostile>\u202E=1+1", hidden: false, rows: cells, merges: [] };
  await handIn(page, server.at("/imports"), "blad.xlsx", Buffer.from(await writeWorkbook([sheet])));
  expect(await readAll(page)).toContain("x");
  expect(await tracesIn(page)).toEqual([]);
  const odd = "Enhet;Mått;Kön;Period;Värde\nhostile\u0000enhet;headcount;K;2025-08;1\n";
  await handIn(page, server.at("/imports"), "nul.csv", Buffer.from(odd));
  expect(await readAll(page)).not.toContain("\u0000");
  expect(await tracesIn(page)).toEqual([]);
  expect(deeds).toEqual([]);
});

test("what is written of an import is told in the history, and is no formula in its file", async ({ page }) => {
  const deeds = deedsOf(page, server.url());
  const reasons = names.filter((one) => /^(?:[=+@\uff1d]|-2|<script|\u202E)/u.test(one));
  for (const [index, reason] of reasons.entries()) {
    const fileName = `${reason.replaceAll(/[/\\\t]/gu, "_")}.csv`;
    const text = `Enhet;Mått;Kön;Period;Värde\nVARD;headcount;K;2024-0${index + 1};${index + 1}\n`;
    await handIn(page, server.at("/imports"), fileName, Buffer.from(text));
    await page.getByRole("textbox", { name: "Varför" }).fill(reason);
    await page.getByRole("button", { name: "Bekräfta inläsningen" }).press("Enter");
    await expect(page.getByText("Inläsningen är klar.")).toBeVisible();
    expect(await tracesIn(page)).toEqual([]);
  }
  await page.goto(server.at("/data/history"));
  const read = await readAll(page);
  expect(reasons.map(shown).filter((reason) => !read.includes(reason))).toEqual([]);
  expect(await tracesIn(page)).toEqual([]);
  expect(deeds).toEqual([]);
  const csv = await (await page.request.get(`${server.url()}api/workspaces/region-exempel/history.csv`)).text();
  const told = parseCsv(csv.replace(/^\ufeff/u, "").replaceAll("\r\n", "\n")).rows.flatMap(({ cells }) => cells);
  expect(told.filter((cell) => /^[\t\r=+@\-\uff1d\uff0b\uff20\uff0d]/u.test(cell))).toEqual([]);
  expect(told.some((cell) => cell.startsWith("'="))).toBe(true);
});
