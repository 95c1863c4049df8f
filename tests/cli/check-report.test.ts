import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { reportCheckSchema } from "#server/contract/check.ts";

import { wrongReports, wrongTable } from "../factories/checked.ts";
import { emptyFolder, tertial } from "./run.ts";

function reportOf(name: string, text: string): string {
  const file = join(emptyFolder(), name);
  writeFileSync(file, text);
  return file;
}

test("what a report says against itself is told with place, rows, arithmetic and correction", async () => {
  const { code, out } = await tertial("check-report", reportOf("rapport.md", wrongTable));
  expect(code).toBe(1);
  expect(out).toMatch(/^fel rows-give-total {2}5\.1 Ekonomi, rad 7 {2}\(säkerhet \d+ %\)$/mu);
  expect(out).toContain("12,0 + 4,5 = 16,5; tryckt 16,9");
  expect(out).toContain("Lokaler | [4,5] | 4,0\n    Summa | >16,9< | 17,0");
  expect(out).toContain("Förslag: 16,5");
  expect(out.trimEnd().split("\n").at(-1)).toBe("1 fel.");
});

test("in English, and as JSON by the contract; findings that are less sure than asked for are left out", async () => {
  const file = reportOf("report.md", wrongTable);
  const { code, out } = await tertial("check-report", file, "--language", "en", "--json");
  expect(code).toBe(1);
  expect(reportCheckSchema.parse(JSON.parse(out))).toMatchObject({
    version: 1,
    file: "report.md",
    findings: [{ rule: "rows-give-total", reasoning: ["12,0 + 4,5 = 16,5; printed 16,9"], correction: "16,5" }],
  });
  const sure = await tertial("check-report", file, "--language", "en", "--min-confidence", "100");
  expect(sure).toMatchObject({ code: 0, out: expect.stringMatching(/Nothing found\.\n$/u) as unknown });
});

test("what can't be checked is told with advice, and the command fails", async () => {
  const told = async (...args: readonly string[]): Promise<string> => {
    const ran = await tertial("check-report", ...args);
    expect(ran.code).toBe(2);
    return ran.told;
  };
  expect(await told(join(emptyFolder(), "ingen.docx"))).toContain("Filen finns inte:");
  expect(await told(reportOf("tom.txt", " "))).toBe(
    "Filen är tom. Kontrollera att det är rätt fil, och välj den igen.\n",
  );
  const file = reportOf("rapport.md", wrongTable);
  expect(await told(file, "--marked", join(emptyFolder(), "x.md"))).toContain(
    "Det går inte att skriva in anmärkningar",
  );
});

test("what was found is written as a page of its own", async () => {
  const page = join(emptyFolder(), "granskning.html");
  const { code, out } = await tertial("check-report", reportOf("rapport.md", wrongTable), "--page", page);
  expect(code).toBe(1);
  expect(out).toContain("12,0 + 4,5 = 16,5; tryckt 16,9");
  expect(readFileSync(page, "utf8")).toContain("12,0 + 4,5 = 16,5; tryckt 16,9");
  const nowhere = join(emptyFolder(), "finns", "inte.html");
  expect(await tertial("check-report", reportOf("rapport.md", wrongTable), "--page", nowhere)).toMatchObject({
    code: 2,
    told: expect.stringContaining("Det gick inte att skriva till") as unknown,
  });
});

test("a Word file gets its findings as comments, in a copy", async () => {
  const [file, copy] = [join(emptyFolder(), "rapport.docx"), join(emptyFolder(), "granskad.docx")];
  const { "rapport.docx": bytes = new Uint8Array() } = await wrongReports();
  writeFileSync(file, bytes);
  const before = readFileSync(file);
  expect((await tertial("check-report", file, "--marked", copy)).code).toBe(1);
  expect(readFileSync(file)).toEqual(before);
  expect((await tertial("check-report", copy)).out).toContain("Summa | >16,9< | 17,0");
});
