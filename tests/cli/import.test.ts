import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { beforeAll, expect, test } from "vitest";

import { embeddedPlace } from "../store/databases.ts";
import { prepareTemplate } from "../store/places.ts";
import { emptyFolder, starter, tertial } from "./run.ts";

beforeAll(prepareTemplate, 60_000);

const head = "Enhet;Mått;Kön;Period;Värde";

function fileOf(name: string, ...lines: readonly string[]): string {
  const file = join(emptyFolder(), name);
  writeFileSync(file, [head, ...lines].join("\n"));
  return file;
}

test("a file is previewed, imported and listed, and stays when the folder is loaded anew", async () => {
  const [folder, { folder: place }, out] = [await starter(), await embeddedPlace(), join(emptyFolder(), "out")];
  await tertial("load", folder, "--to", place);
  const file = fileOf("personal.csv", "VARD;headcount;K;2026-01;650", "VARD;headcount;M;2026-01;165");
  const preview = await tertial("import", place, file);
  expect(preview.code).toBe(0);
  expect(preview.out).toContain("personal.csv, jan");
  expect(preview.out).toMatch(/^Antal medarbetare\s+2\s+0\s+0\s+0$/mu);
  expect(preview.out).toMatch(/^Rapporter som läser måtten:\n {2}.+ \(delarsrapport\): \d+ siffr(?:a|or)$/mu);
  expect(preview.out).toContain("inläsning 1 väntar. Lägg till --confirm");
  expect((await tertial("imports", place)).out).toMatch(/1 {2}väntar +personal\.csv/u);
  const done = await tertial("import", place, file, "--confirm", "--save-profile", "--by", "eva", "--json");
  expect(JSON.parse(done.out)).toMatchObject({ import: { id: "1" }, recorded: { batch: 3, change: 2 } });
  const listed = JSON.parse((await tertial("imports", place, "--json")).out) as { imports: object[] };
  expect(listed.imports).toMatchObject([{ state: "confirmed", batch: 3, errors: 0, profile: { id: "personal" } }]);
  const again = await tertial("import", place, file, "--confirm");
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining("Allt i filen står redan så.") as unknown });
  expect((await tertial("history", place, "--by", "eva")).out).toContain("Inläsningsprofilen ”personal” lades till");
  appendFileSync(join(folder, "facts", "staff.csv"), "headcount,VARD,2026-02,K,outcome,,77\n");
  await tertial("load", folder, "--to", place);
  await tertial("export", place, out);
  const facts = readFileSync(join(out, "facts", "headcount.csv"), "utf8");
  expect([facts.includes("2026-01,650"), facts.includes("2026-02,77")]).toEqual([true, true]);
  expect(readFileSync(join(out, "profiles", "personal.yaml"), "utf8")).toContain("source: pay");
  expect((await tertial("check", out)).out).toBe("Inga problem.\n");
}, 240_000);

test("what is wrong is told with place and advice, and nothing is imported", async () => {
  const [folder, { folder: place }] = [await starter(), await embeddedPlace()];
  await tertial("load", folder, "--to", place);
  const file = fileOf("fel.csv", "VARD;headcount;K;2025-05;650", "VARDD;headcount;M;2025-05;165");
  const ran = await tertial("import", place, file, "--confirm");
  expect(ran.code).toBe(1);
  expect(ran.out).toContain("fel unset-name  fel.csv:3");
  expect(ran.out).toContain("Menade du ”Vårdförvaltningen (VARD)”?");
  expect(ran.out).toContain("Det finns fel kvar: 1.");
  expect((await tertial("import", folder, file)).told).toContain("har ingen historik");
  expect((await tertial("import", place, file, "--profile", "x")).told).toContain("ingen inläsningsprofil som heter x");
  expect((await tertial("import", place, join(folder, "x"))).told).toContain("Filen finns inte:");
}, 240_000);
