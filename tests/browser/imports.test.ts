import { expect, test, type Locator, type Page } from "@playwright/test";

import { emptyCell, type Cell } from "../../src/formats/grid.ts";
import { writeWorkbook } from "../../src/formats/xlsx/write.ts";
import { expectAccessibleInAll } from "./accessible.ts";

test.setTimeout(240_000);

/** The starter workspace in a database: figures until April 2025, of a health care and a service administration. */
const workspace = "/region-exempel-2";

type Written = string | number;

function cellOf(value: Written): Cell {
  if (value === "") return emptyCell;
  if (typeof value === "string") return { kind: "text", text: value };
  return { kind: "number", value: String(value), percent: false, thousands: 0 };
}

/** A controller's own sheet: a title, months as heads, and sums of rows and columns. */
async function workbook(june: Written): Promise<Buffer> {
  const rows: readonly (readonly Written[])[] = [
    ["Sjukfrånvaro, maj–juni 2025"],
    ["Enhet", "Mått", "Kön", "maj 2025", "juni 2025", "Summa"],
    ["Vårdförvaltningen", "Sjukfrånvarotid", "Kvinnor", 5100, 5050, 10150],
    ["Vårdförvaltningen", "Sjukfrånvarotid", "Män", 1300, 1250, 2550],
    ["Servicförvaltningen", "Sjukfrånvarotid", "Kvinnor", 900, june, 1780],
    ["Summa", "", "", 7300, 7180, 14480],
  ];
  const cells = rows.map((row, index) => ({ row: index + 1, cells: row.map(cellOf) }));
  return Buffer.from(await writeWorkbook([{ name: "Blad1", hidden: false, rows: cells, merges: [] }]));
}

const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });

async function handIn(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto(`${workspace}/imports`);
  await page.locator("input[type=file]").setInputFiles(file(name, buffer));
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** The next file's profile, changed, is tried against the one before; then one comes back. */
async function triedAgainst(page: Page, before: string, next: Buffer): Promise<void> {
  const done = page.url();
  await handIn(page, "sjukfrånvaro-nästa.xlsx", next);
  const names = part(page, "Vad filens namn betyder");
  await names.getByRole("button", { name: "Pröva mot senaste filen" }).click();
  await expect(names.getByText("Profilen ger samma värden som när filen lästes in.")).toBeVisible();
  await names.getByRole("checkbox", { name: /^Vänd tecknet/u }).check();
  await names.getByRole("button", { name: "Pröva mot senaste filen" }).click();
  await expect(names.getByText(/ger andra värden än när filen lästes in/u)).toBeVisible();
  await expect(names.getByRole("link", { name: before })).toBeVisible();
  await page.getByRole("button", { name: "Avbryt inläsningen" }).click();
  await expect(page.getByText("Inläsningen är avbruten. Inget har ändrats.")).toBeVisible();
  await page.goto(done);
}

const part = (page: Page, name: string): Locator => page.getByRole("region", { name });

test("a controller imports an own Excel file, mends what the preview shows, confirms, and undoes it", async ({
  page,
}) => {
  await page.goto(`${workspace}/data`);
  await page.getByRole("link", { name: "Läs in eller skriv in värden" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Inläsningar" })).toBeVisible();
  await expectAccessibleInAll(page);
  await handIn(page, "sjukfrånvaro.xlsx", await workbook("ca 880"));
  const faults = part(page, "Fel och varningar");
  await expect(faults.getByText(/”Servicförvaltningen”/u)).toBeVisible();
  await expect(faults.getByText(/ca 880/u).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Bekräfta inläsningen" })).toHaveCount(0);
  await expectAccessibleInAll(page);
  await page.getByRole("link", { name: "Lämna in en rättad fil" }).click();
  await handIn(page, "sjukfrånvaro-rättad.xlsx", await workbook(880));
  await expect(page.getByText("Alla 6 summor stämmer med det som lästes.")).toBeVisible();
  const names = part(page, "Vad filens namn betyder");
  await names.getByRole("button", { name: /^Ja, använd det/u }).press("Enter");
  await names.getByRole("button", { name: "Läs om med ändringarna" }).press("Enter");
  await expect(faults.getByText("Inga fel hittades.")).toBeVisible();
  await expect(part(page, "Det här skulle hända").getByRole("row", { name: /^Sjukfrånvarotid/u })).toContainText("6");
  await expect(part(page, "Rapporter som läser måtten").getByRole("link")).not.toHaveCount(0);
  await page.getByRole("textbox", { name: "Varför" }).fill("Sjukfrånvaro för maj och juni");
  await page.getByRole("button", { name: "Bekräfta inläsningen" }).press("Enter");
  await expect(page.getByText("Inläsningen är klar.")).toBeVisible();
  await triedAgainst(page, "sjukfrånvaro-rättad.xlsx", await workbook(890));
  await part(page, "Det här hände").getByRole("link", { name: "Sjukfrånvarotid" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sjukfrånvarotid" })).toBeVisible();
  await page.goBack();
  await page.getByRole("textbox", { name: "Varför" }).fill("Fel månad");
  await page.getByRole("button", { name: "Ångra inläsningen" }).press("Enter");
  await expect(page.getByText("Inläsningen är ångrad. Det som gällde före den gäller igen.")).toBeVisible();
});

test("a file is known again, waits while one is away, and is cancelled; what can't be read says so", async ({
  page,
}) => {
  const csv = Buffer.from("Enhet;Mått;Kön;Period;Värde\nVARD;headcount;K;2025-05;650\n");
  await handIn(page, "personal.csv", csv);
  const address = page.url();
  await handIn(page, "personal.csv", csv);
  expect(page.url()).toBe(address);
  await page.goto(`${workspace}/imports`);
  await page.getByRole("link", { name: "personal.csv" }).click();
  await page.getByRole("button", { name: "Avbryt inläsningen" }).click();
  await expect(page.getByText("Inläsningen är avbruten. Inget har ändrats.")).toBeVisible();
  await handIn(page, "personal.csv", csv);
  await expect(page.getByText("Samma fil har lämnats in förut:")).toBeVisible();
  await page.goto(`${workspace}/imports`);
  await page.locator("input[type=file]").evaluate((input: HTMLInputElement) => {
    const chosen = new DataTransfer();
    chosen.items.add(new File([new Uint8Array(100_000_001)], "stor.xlsx"));
    input.files = chosen.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await expect(page.getByText("stor.xlsx är för stor.")).toBeVisible();
  await handIn(page, "bild.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
  await expect(
    part(page, "Fel och varningar")
      .getByText(/bild\.png/u)
      .first(),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Bekräfta inläsningen" })).toHaveCount(0);
});

test("values are written by keyboard and pasted from a spreadsheet, and told where they can't be right", async ({
  page,
}) => {
  await page.goto(`${workspace}/imports/write`);
  await page.getByRole("combobox", { name: "Mått" }).fill("Sjukfrånvarotid");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByLabel("År", { exact: true }).fill("2025");
  const cell = (month: string): Locator => page.getByRole("textbox", { name: `Vårdförvaltningen, ${month}` });
  await cell("juli").focus();
  await page.keyboard.type("tolv");
  await expect(page.getByText("Inte ett tal")).toBeVisible();
  await expect(page.getByText("1 cell har fel.")).toBeVisible();
  await expectAccessibleInAll(page);
  await page.keyboard.press("ArrowRight");
  await expect(cell("augusti")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await cell("juli").evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "5\u00A0000\t5100\r\n700\t710\r\n");
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(cell("augusti")).toHaveValue("5100");
  await expect(page.getByRole("textbox", { name: "Serviceförvaltningen, augusti" })).toHaveValue("710");
  await page.getByRole("button", { name: "Förhandsgranska" }).press("Enter");
  await expect(part(page, "Det här skulle hända").getByRole("row", { name: /^Sjukfrånvarotid/u })).toContainText("4");
});

test("the grid shows what stands, in the cuts that the measure adds over, and a cleared cell is withdrawn", async ({
  page,
}) => {
  await page.goto(`${workspace}/imports/write`);
  await page.getByRole("combobox", { name: "Mått" }).fill("Sjukfrånvarotid");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByLabel("År", { exact: true }).fill("2025");
  await page.getByText("Gäller värdena bara en del?").click();
  await page.getByLabel("Kön", { exact: true }).selectOption({ label: "Kvinnor" });
  const cell = page.getByRole("textbox", { name: "Vårdförvaltningen, januari" });
  await expect(cell).toHaveValue(/\d/u);
  const stands = await cell.inputValue();
  await cell.fill("1");
  await expect(page.getByText(`nu ${stands}`)).toBeVisible();
  await cell.press("Escape");
  await expect(cell).toHaveValue(stands);
  await cell.fill("");
  await expect(page.getByText(`tas bort (nu ${stands})`)).toBeVisible();
  await expect(page.getByText("1 tas bort", { exact: true })).toBeVisible();
  await expectAccessibleInAll(page);
  await page.getByRole("button", { name: "Förhandsgranska" }).press("Enter");
  await expect(part(page, "Värdena").getByText("tas bort")).toBeVisible();
  await page.getByRole("button", { name: "Avbryt inläsningen" }).click();
  await expect(page.getByText("Inläsningen är avbruten. Inget har ändrats.")).toBeVisible();
});
